import CPoppler
import Synchronization

/// The state of the library that pages are drawn with.
package enum DrawingLibrary {
    private static let failed = Atomic(false)

    /// Whether the drawing of a page was given up in this process: a number that the library cannot take (the size of a font,
    /// as a rule) leaves fonts that all documents share unusable, and later pages come out without their lines. A process
    /// that reads on for others is better replaced.
    package static var hasFailed: Bool { failed.load(ordering: .relaxed) }

    /// Whether a context was given up, after which it draws nothing.
    static func notes(failureOf context: OpaquePointer) -> Bool {
        guard cairo_status(context) != CAIRO_STATUS_SUCCESS else { return false }
        failed.store(true, ordering: .relaxed)
        return true
    }
}

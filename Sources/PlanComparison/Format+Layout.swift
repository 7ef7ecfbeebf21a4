import DocumentModel

extension DocumentFacts.Format {
    /// Whether files of the format store where letters stand, and not what they are.
    var isLaidOut: Bool { self == .pdf || self == .text }
}

/// A path as a key: two paths are one where their bytes are, never where they only look alike, as `é` and `e` with an accent
/// do.
struct PathKey: Hashable, Sendable {
    private let bytes: [UInt8]

    init(_ path: String) {
        bytes = Array(path.utf8)
    }

    /// In the order of their bytes.
    static func precedes(_ first: String, _ second: String) -> Bool {
        first.utf8.lexicographicallyPrecedes(second.utf8)
    }
}

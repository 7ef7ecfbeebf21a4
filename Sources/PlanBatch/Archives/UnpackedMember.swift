/// A line that the unpacking process prints.
enum UnpackLine: Hashable, Sendable, Codable {
    /// A file, written under its number.
    case member(number: Int, name: String, byteCount: Int)
    /// A link: what it leads to is no file of its own.
    case link(number: Int, name: String, target: String)
    /// A file that could not be unpacked.
    case lost(number: Int, name: String, reason: String)
    /// The archive cannot be read further.
    case damaged(reason: String)
    /// A limit was passed.
    case tooLarge(reason: String)
    /// The archive's files could not be written, with the system's error number.
    case unwritable(code: Int32)
    /// All was unpacked.
    case end
}

/// A file that the inputs lead to.
struct FoundFile: Hashable, Sendable {
    /// Its name in the report and below the output folder: `archive/2019/plan.pdf`.
    var path: String
    /// Where its bytes are.
    var location: String
    /// Set where it cannot be a document, and its bytes were not looked at.
    var obstacle: Obstacle?

    enum Obstacle: Hashable, Sendable {
        case missing
        /// It was there when the folder was listed.
        case vanished
        case isFolder
        /// The system's reason.
        case unreadable(String)
        /// An address that is no file of this machine.
        case otherAddress
        case folderLink
        case specialFile
    }
}

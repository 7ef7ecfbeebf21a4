public import PDFReading

/// What the reading of a document is at.
public enum ReadingStage: Hashable, Sendable {
    /// Finding out what the file holds.
    case opening
    /// A page of a PDF, from 1.
    case page(Int)
    /// Putting pages together: lines, tables, paragraphs.
    case assembling
    /// Making a plan of the document.
    case understanding

    /// `page 3`, `the tables`: what a message says of it.
    public var name: String {
        switch self {
        case .opening: "opening the file"
        case .page(let number): "reading page \(number)"
        case .assembling: "putting the pages together"
        case .understanding: "making the plan"
        }
    }
}

/// How the one who has a document read hears how far it is, and leaves out pages that stopped an earlier try.
public struct ReadingWatch: Sendable {
    /// Pages that are not read, each with the reason, which its diagnostic tells.
    public var lostPages: [Int: String]
    /// Called before each stage begins.
    public var onStage: @Sendable (ReadingStage) -> Void
    /// Called with what the PDF library says of the file's flaws; it has no part in the plan.
    public var onMessage: @Sendable (LibraryMessage) -> Void

    /// Takes each field.
    public init(
        lostPages: [Int: String] = [:], onMessage: @escaping @Sendable (LibraryMessage) -> Void = { _ in },
        onStage: @escaping @Sendable (ReadingStage) -> Void = { _ in }
    ) {
        self.lostPages = lostPages
        self.onMessage = onMessage
        self.onStage = onStage
    }
}

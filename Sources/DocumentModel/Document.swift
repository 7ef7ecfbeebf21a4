/// A whole document as its readers hand it to the understanding of plans: text and tables in reading order.
public struct Document: Hashable, Sendable, Codable {
    /// What the file says of itself.
    public var facts: DocumentFacts
    /// The body in reading order. A paragraph or table that a page break cuts is one block.
    public var blocks: [Block]
    /// What repeats on every page: not part of the body.
    public var furniture: [Furniture]
    /// Text that found no place in the body: listed, never dropped.
    public var unplaced: [UnplacedText]
    /// Words that the reader saw, counted at the source: blocks, furniture and unplaced text add up to it.
    public var sourceWordCount: Int
    /// What is odd about the file or its reading.
    public var diagnostics: [Diagnostic]

    /// Takes each field.
    public init(
        facts: DocumentFacts, blocks: [Block] = [], furniture: [Furniture] = [], unplaced: [UnplacedText] = [],
        sourceWordCount: Int = 0, diagnostics: [Diagnostic] = []
    ) {
        self.facts = facts
        self.blocks = blocks
        self.furniture = furniture
        self.unplaced = unplaced
        self.sourceWordCount = sourceWordCount
        self.diagnostics = diagnostics
    }

    /// A piece of the body.
    public enum Block: Hashable, Sendable, Codable {
        /// Text outside tables.
        case paragraph(Paragraph)
        /// A table, whole: also one that goes on over pages.
        case table(Table)
    }
}

/// What a document says about itself outside its text.
public struct DocumentFacts: Hashable, Sendable, Codable {
    /// Of the file.
    public enum Format: String, Hashable, Sendable, Codable {
        /// A PDF.
        case pdf
        /// A Word file.
        case docx
        /// An Excel workbook.
        case xlsx
        /// An OpenDocument spreadsheet.
        case ods
        /// A text dump.
        case text = "txt"
    }

    /// What kind of file it is.
    public var format: Format
    /// Pages of a PDF or a text dump; nil for a DOCX or a workbook, which has none until it is printed.
    public var pageCount: Int?
    /// The program that made the file, as it names itself.
    public var producer: String?
    /// The application that the document was written in, where a PDF names it.
    public var creator: String?
    /// What it was made as; nil for a DOCX, which says nothing of pages.
    public var medium: Medium?
    /// The title in the document's properties, which may differ from the one on its first page.
    public var title: String?

    /// Takes each field.
    public init(
        format: Format, pageCount: Int? = nil, producer: String? = nil, creator: String? = nil, title: String? = nil
    ) {
        self.format = format
        self.pageCount = pageCount
        self.producer = producer
        self.creator = creator
        self.title = title
    }
}

/// A piece of page furniture.
public struct Furniture: Hashable, Sendable, Codable {
    /// Why a text belongs to the pages and not to the plan.
    public enum Kind: String, Hashable, Sendable, Codable {
        /// At the head of each page.
        case runningHeader
        /// At the foot of each page.
        case runningFooter
        /// The number of a page.
        case pageNumber
        /// The head of a table, again on its next page.
        case repeatedTableHeader
        /// A label, again where its rows go on.
        case repeatedLabel
        /// A table of contents.
        case contents
        /// A word that lies behind the text.
        case watermark
        /// A person says so.
        case corrected
    }

    /// Why it is furniture.
    public var kind: Kind
    /// As written.
    public var text: String
    /// Where it stands.
    public var provenance: [Provenance]

    /// Takes each field.
    public init(kind: Kind, text: String, provenance: [Provenance] = []) {
        self.kind = kind
        self.text = text
        self.provenance = provenance
    }
}

/// Text that found no place.
public struct UnplacedText: Hashable, Sendable, Codable {
    /// As written.
    public var text: String
    /// Where it stands.
    public var provenance: [Provenance]

    /// Takes each field.
    public init(text: String, provenance: [Provenance] = []) {
        self.text = text
        self.provenance = provenance
    }
}

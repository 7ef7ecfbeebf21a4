import DocumentModel
import PackageReading

/// Reads one story of a document (body, header, footer, notes) from its part into blocks.
///
/// The extensions beside this file read its paragraphs, runs and tables; this one reads what holds them.
struct StoryReader: ~Copyable {
    var cursor: XMLCursor
    let definitions: Definitions
    let limits: PackageLimits
    var state: ReadingState
    var footnotes: Notes
    var endnotes: Notes
    var view: RevisionView
    var fields = FieldStack()
    var place: Place
    /// How many cells and text boxes the reader stands in.
    var nesting = 0
    /// How many tables the reader stands in.
    var tableDepth = 0
    /// What the table style gives the text of the cell that is read.
    var cellDress = RunProperties()
    /// The parts of diagrams, by relationship id.
    let diagrams: DiagramTexts

    init(
        cursor: consuming XMLCursor, definitions: Definitions, options: DOCXReadingOptions, state: ReadingState,
        footnotes: Notes, endnotes: Notes, diagrams: DiagramTexts = DiagramTexts()
    ) {
        place = Place(part: cursor.part)
        self.cursor = cursor
        self.definitions = definitions
        limits = options.limits
        self.state = state
        self.footnotes = footnotes
        self.endnotes = endnotes
        self.diagrams = diagrams
        view = RevisionView(options.revisions)
    }

    /// Reads the blocks of a whole scope.
    mutating func readBlocks(in scope: XMLCursor.Scope, into flow: inout BlockFlow) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            try readBlock(element, into: &flow)
        }
    }

    /// Reads one child of a container; elements that hold blocks are looked into.
    mutating func readBlock(_ element: XMLElement, into flow: inout BlockFlow) throws(PackageError) {
        switch element {
        case .paragraph:
            if nesting == 0 { place.block += 1 }
            try readParagraph(into: &flow)
        case .table:
            if nesting == 0 { place.block += 1 }
            try readTable(into: &flow)
        case .inserted, .movedTo:
            try readBlocks(changed: .inserted, into: &flow)
        case .deleted, .movedFrom:
            try readBlocks(changed: .deleted, into: &flow)
        case .sectionProperties:
            state.sections.append(try cursor.sectionProperties())
        case .alternativeChunk:
            state.findings.note(.embeddedDocumentLeftOut)
        case .run, .hyperlink, .simpleField, .mathText, .text:
            // Text outside any paragraph is no valid document, but it is text.
            var draft = flow.openParagraph ?? ParagraphDraft()
            flow.openParagraph = nil
            try readInline(element, into: &draft)
            finish(draft, into: &flow)
        case .paragraphProperties, .runProperties, .tableCellProperties, .tableProperties:
            return
        default:
            try readBlocks(in: cursor.scope, into: &flow)
        }
    }

    private mutating func readBlocks(
        changed revision: TextStyle.Revision, into flow: inout BlockFlow
    ) throws(PackageError) {
        view.enter(revision)
        try readBlocks(in: cursor.scope, into: &flow)
        view.leave(revision)
    }

    /// Ends a container: a paragraph that waits for its continuation has none.
    mutating func close(_ flow: inout BlockFlow) {
        guard let open = flow.openParagraph else { return }
        flow.openParagraph = nil
        finish(open, into: &flow)
    }

    /// Ends the story: fields that never closed are told, and their concealed text is listed.
    mutating func closeStory() {
        let open = fields.closeAll()
        state.findings.note(.fieldNotClosed, count: open.count)
        for text in open.concealedText {
            state.unplaced.append(
                UnplacedText(text: text, provenance: [.part(place.part, block: place.block, row: nil, cell: nil)]))
            state.words.add(WordCount.of(text))
        }
    }
}

import DocumentModel

/// The blocks of one container (a body, a cell, a text box) as they are read.
struct BlockFlow {
    private(set) var blocks: [Document.Block] = []
    /// The tabs of the blocks that are paragraphs with any.
    private(set) var tabs: [Int: TabTable.Tabs] = [:]
    /// A paragraph whose mark a tracked change removes: the next paragraph goes on with it.
    var openParagraph: ParagraphDraft?
    /// Notes that the container refers to, to stand after the block of the body that holds it.
    var notes: [Document.Block] = []
    /// Notes that stand at the end of the document.
    var endnotes: [Document.Block] = []
    /// Paragraphs that say a page's number and nothing else.
    private(set) var pageNumberTexts: Set<String> = []

    private var spaceBelowInPoints = 0.0
    private var previousStyleID: String?

    mutating func append(_ block: Document.Block) {
        blocks.append(block)
        spaceBelowInPoints = 0
        previousStyleID = nil
    }

    /// Adds a paragraph with its free space above, which is the larger of what the two neighbours ask for.
    mutating func append(_ paragraph: Paragraph, layout: ParagraphDraft.Layout, isPageNumber: Bool) {
        var paragraph = paragraph
        paragraph.spaceAboveInPoints = spaceAbove(layout)
        if layout.leadingTabs > 0 || paragraph.runs.contains(where: { $0.text.contains("\t") }) {
            tabs[blocks.count] = .init(stopsInPoints: layout.tabStopsInPoints, leadingCount: layout.leadingTabs)
        }
        blocks.append(.paragraph(paragraph))
        if isPageNumber { pageNumberTexts.insert(paragraph.text) }
        spaceBelowInPoints = layout.spaceAfterInPoints
        previousStyleID = layout.styleID
    }

    /// An empty paragraph is no block, but leaves space.
    mutating func skipEmptyParagraph(_ layout: ParagraphDraft.Layout) {
        spaceBelowInPoints =
            spaceAbove(layout) + layout.markSizeInPoints * Self.lineHeightInEms + layout.spaceAfterInPoints
        previousStyleID = nil
    }

    /// The usual distance of lines in Latin fonts.
    private static let lineHeightInEms = 1.2

    private func spaceAbove(_ layout: ParagraphDraft.Layout) -> Double {
        if layout.ignoresSpaceBetweenSameStyle, previousStyleID == layout.styleID, layout.styleID != nil { return 0 }
        return max(spaceBelowInPoints, layout.spaceBeforeInPoints)
    }
}

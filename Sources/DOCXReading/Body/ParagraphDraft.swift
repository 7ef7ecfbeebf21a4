import DocumentModel

/// A paragraph while it is read. Tracked changes may join several paragraphs of the file into one draft.
struct ParagraphDraft {
    var text = ParagraphText()
    var properties = ParagraphProperties()
    var style: StyleSheet.Style?
    var label: ListLabel?
    var labelIndentInPoints: Double?
    /// Whether the label was asked for: counting it twice would skip a number.
    var isLabelled = false
    /// Text boxes anchored in the paragraph, to follow it.
    var attachments: [Document.Block] = []
    var notes: [Document.Block] = []
    var endnotes: [Document.Block] = []
    var hasContentsText = false
    var hasOtherText = false
    var hasPageNumber = false
    /// What stands beside page numbers.
    var textBesidePageNumber = ""

    /// What decides about the space around the paragraph.
    struct Layout {
        var styleID: String?
        var spaceBeforeInPoints: Double
        var spaceAfterInPoints: Double
        var ignoresSpaceBetweenSameStyle: Bool
        var markSizeInPoints: Double
        var tabStopsInPoints: [Double]
        var leadingTabs: Int
    }

    /// `Page 3 of 12`, `3 | Page`, `- 3 -`: a page field with no words but these beside it.
    var isPageNumber: Bool {
        guard hasPageNumber else { return false }
        let words = textBesidePageNumber.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.allSatisfy { Self.pageWords.contains(String($0)) }
    }

    private static let pageWords: Set<String> = ["page", "pages", "p", "pg", "of", "no", "a", "g", "e"]
}

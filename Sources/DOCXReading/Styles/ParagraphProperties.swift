import DocumentModel

/// What one layer (a style, a paragraph) says about a paragraph; nil where it says nothing.
struct ParagraphProperties: Hashable {
    var styleID: String?
    /// A numbering by id; 0 turns off what a style numbers.
    var numberingID: Int?
    var numberingLevel: Int?
    /// 0 to 8 are headings, 9 is body text.
    var outlineLevel: Int?
    var alignment: Paragraph.Alignment?
    var indentInPoints: Double?
    var spaceBeforeInPoints: Double?
    var spaceAfterInPoints: Double?
    var ignoresSpaceBetweenSameStyle: Bool?
    /// Where the paragraph's own tab stops stand, from the left.
    var tabStopsInPoints: [Double]?
    /// The section that ends with this paragraph.
    var section: SectionProperties?
    /// The look of the paragraph mark, which numbers take their look from.
    var mark = RunProperties()

    /// This layer over another: what it leaves open shows through from below.
    func over(_ below: ParagraphProperties) -> ParagraphProperties {
        var result = self
        result.numberingID = numberingID ?? below.numberingID
        result.numberingLevel = numberingLevel ?? below.numberingLevel
        result.outlineLevel = outlineLevel ?? below.outlineLevel
        result.alignment = alignment ?? below.alignment
        result.indentInPoints = indentInPoints ?? below.indentInPoints
        result.tabStopsInPoints = tabStopsInPoints ?? below.tabStopsInPoints
        result.spaceBeforeInPoints = spaceBeforeInPoints ?? below.spaceBeforeInPoints
        result.spaceAfterInPoints = spaceAfterInPoints ?? below.spaceAfterInPoints
        result.ignoresSpaceBetweenSameStyle = ignoresSpaceBetweenSameStyle ?? below.ignoresSpaceBetweenSameStyle
        return result
    }
}

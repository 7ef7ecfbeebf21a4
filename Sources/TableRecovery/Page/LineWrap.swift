import DocumentModel
import PageLayout

/// Where a line of a cell ends, against the room that the cell has.
enum LineWrap {
    /// Text never comes nearer to a cell's edge than its padding; more than this is no padding but an indent.
    private static let widestPaddingInPoints = 9.0
    /// Widths are rounded and kerned: a word that would fit by less than this may not fit.
    private static let fittingSlackInPoints = 1.0

    /// Whether a word would not have fitted any more at the end of a cell's line, so that the cell's edge ended the line.
    static func isFull(_ line: TextLine, of cell: PageCell, before word: Word) -> Bool {
        let left = cell.lines.map(\.box.left).min() ?? cell.box.left
        let padding = min(max(0, left - cell.box.left), widestPaddingInPoints)
        let space = ParagraphBuilder.wordSpaceInEms * line.fontSizeInPoints
        return line.box.right + space + word.box.width > cell.box.right - padding - fittingSlackInPoints
    }
}

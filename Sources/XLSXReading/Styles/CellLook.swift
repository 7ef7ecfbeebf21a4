import DocumentModel

/// How a cell is dressed, apart from its text.
struct CellLook: Hashable {
    var font = CellFont()
    var fill: Color?
    /// Whether a line is drawn along one of its edges.
    var hasBorder = false
    var alignment: Paragraph.Alignment?
    /// Whether lines are broken at the cell's edge. A long text that is not wrapped runs on over empty cells beside it.
    var wraps = false
    /// Whether text is set across the empty cells beside it, as a merged cell does.
    var isCenteredAcross = false
    var numberFormat = NumberFormat.general
}

/// How the cells of a row stand and what they hold, counted.
struct RowShape: Hashable {
    /// Cells that do not stand where the others do.
    var misalignedCount = 0
    /// White in cells that is taller than paragraphs leave.
    var holeCount = 0
    /// Texts in the first column with more than leading between them.
    var labelCount = 0
    /// Further such texts in the cells of the other columns: of columns with short texts, and of the others.
    var furtherShortTextCount = 0
    var furtherLongTextCount = 0
    /// Columns beside the first that hold text.
    var filledColumnCount = 0
    /// A lone bold text, or one over several columns.
    var isBanner = false
}

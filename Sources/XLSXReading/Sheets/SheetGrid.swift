/// The cells of one sheet that hold something, and what hides or joins them.
struct SheetGrid {
    struct Cell {
        var place: CellReference
        var text: RichText?
        /// An index into the workbook's looks.
        var look: Int?
        /// Whether the text is a number or a date, which stands at the right where nothing says otherwise.
        var isNumber = false
    }

    /// In the order of the file; each place once.
    var cells: [Cell] = []
    var hiddenRows: Set<Int> = []
    var hiddenColumns: [ClosedRange<Int>] = []
    /// The widths of columns, in letters, where they are not the usual one.
    var widths: [(columns: ClosedRange<Int>, letters: Double)] = []
    var usualWidthInLetters = 8.43
    var merges: [CellRange] = []
    /// Rows that stay in sight when the sheet is moved.
    var frozenRowCount = 0
    /// The heads of tables that the sheet defines (Excel's “Format as Table”).
    var tableHeads: [CellRange] = []

    func widthInLetters(of column: Int) -> Double {
        widths.last { $0.columns.contains(column) }?.letters ?? usualWidthInLetters
    }

    func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }
}

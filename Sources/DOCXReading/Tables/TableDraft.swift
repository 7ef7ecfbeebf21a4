import DocumentModel
import PackageReading

/// A table as the file has it: rows of cells that claim columns of a grid.
struct TableDraft {
    struct Cell {
        enum Merge { case none, start, continued }
        /// Counted from 1 in its row of the file.
        var number: Int
        var span = 1
        var verticalMerge = Merge.none
        /// The merge of old files, cell by cell along the row.
        var horizontalMerge = Merge.none
        var fill: CellFill?
        /// Whether its line above, or below, was taken away from this cell by itself.
        var isOpenAbove = false
        var isOpenBelow = false
        var blocks: [Document.Block] = []
        var provenance: Provenance

        /// Whether it looks like the foot of the cell above: nothing in it, and no line between.
        var isMergedByHand: Bool {
            verticalMerge == .none && isOpenAbove && !blocks.contains { WordCount.of($0) > 0 }
        }
    }

    struct Row {
        /// Counted from 1 in the file.
        var number: Int
        var cells: [Cell] = []
        var columnsBefore = 0
        var isHeader = false

        /// Whether its cells begin below a line, but for one or another.
        var isRuledAbove: Bool { cells.contains { !$0.isOpenAbove } }
    }

    var rows: [Row] = []
    var style = TableStyleProperties()
    var look = TableLook()

    /// The cells of a table that is a frame around other things, in reading order: it has but one cell, or tables inside it
    /// hold most of its words.
    var frame: [Cell]? {
        let cells = rows.flatMap(\.cells)
        if cells.count == 1 { return cells }
        let blocks = cells.flatMap(\.blocks)
        let nested = blocks.filter { block in
            if case .table(let table) = block { table.rowCount > 1 && table.columnCount > 1 } else { false }
        }
        guard !nested.isEmpty else { return nil }
        func wordCount(_ blocks: [Document.Block]) -> Int { blocks.reduce(0) { $0 + WordCount.of($1) } }
        return wordCount(nested) * 2 > wordCount(blocks) ? cells : nil
    }
}

/// Which parts of its style a table shows.
struct TableLook: Hashable {
    var hasFirstRow = false
    var hasLastRow = false
    var hasFirstColumn = false
    var hasLastColumn = false
    var hasRowBands = true
    var hasColumnBands = true

    init() {}

    /// Reads `w:tblLook`, from its bits or, in newer files, its attributes.
    init(_ cursor: borrowing XMLCursor) {
        let bits = cursor.value.flatMap { Int($0, radix: 16) } ?? 0
        func flag(_ name: String, _ bit: Int) -> Bool {
            cursor.attribute(name).map { $0 == "1" || $0 == "true" || $0 == "on" } ?? (bits & bit != 0)
        }
        hasFirstRow = flag("firstRow", 0x20)
        hasLastRow = flag("lastRow", 0x40)
        hasFirstColumn = flag("firstColumn", 0x80)
        hasLastColumn = flag("lastColumn", 0x100)
        hasRowBands = !flag("noHBand", 0x200)
        hasColumnBands = !flag("noVBand", 0x400)
    }
}

extension TableStyleProperties {
    /// What the style gives a cell, the parts that reach it laid over each other.
    ///
    /// - Parameters:
    ///   - lastRow, lastColumn: nil while they are not yet known.
    func dress(
        row: Int, column: Int, endColumn: Int, lastRow: Int?, lastColumn: Int?, look: TableLook
    ) -> Dress {
        guard !dresses.isEmpty else { return Dress() }
        let isFirstRow = look.hasFirstRow && row == 0
        let isLastRow = look.hasLastRow && row == lastRow
        let isFirstColumn = look.hasFirstColumn && column == 0
        let isLastColumn = look.hasLastColumn && endColumn - 1 == lastColumn
        var regions: [Region] = [.wholeTable]
        if look.hasColumnBands, !isFirstColumn, !isLastColumn {
            let band = (column - (look.hasFirstColumn ? 1 : 0)) / max(columnBandSize ?? 1, 1)
            regions.append(band % 2 == 0 ? .band1Vert : .band2Vert)
        }
        if look.hasRowBands, !isFirstRow, !isLastRow {
            let band = (row - (look.hasFirstRow ? 1 : 0)) / max(rowBandSize ?? 1, 1)
            regions.append(band % 2 == 0 ? .band1Horz : .band2Horz)
        }
        if isFirstColumn { regions.append(.firstCol) }
        if isLastColumn { regions.append(.lastCol) }
        if isFirstRow { regions.append(.firstRow) }
        if isLastRow { regions.append(.lastRow) }
        if isFirstRow, isFirstColumn { regions.append(.northWest) }
        if isFirstRow, isLastColumn { regions.append(.northEast) }
        if isLastRow, isFirstColumn { regions.append(.southWest) }
        if isLastRow, isLastColumn { regions.append(.southEast) }
        var result = Dress()
        for region in regions {
            if let dress = dresses[region] { result = dress.over(result) }
        }
        return result
    }
}

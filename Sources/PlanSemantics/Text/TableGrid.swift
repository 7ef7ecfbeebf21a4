import DocumentModel

/// A table with quick look-ups: which cell covers a slot, what its lines are.
struct TableGrid: Sendable {
    let table: Table
    private let slots: [[Int]]
    /// The lines of every cell, in the order of `table.cells`.
    let lines: [[TextLine]]
    /// The text of every cell, white space folded.
    let texts: [String]
    /// What every row says, cell by cell, for comparing rows.
    private let signatures: [[String]]
    private let starts: [[Int]]
    /// Those of `starts` that say something.
    private let filled: [[Int]]

    init(_ table: Table) {
        self.table = table
        slots = table.cellIndices
        lines = table.cells.map { CellText.lines($0.paragraphs) }
        let texts = lines.map { CellText.joined($0).withSingleSpaces }
        self.texts = texts
        let slots = self.slots
        let starts = slots.indices.map { row in Self.starts(inRow: row, of: slots, table) }
        self.starts = starts
        filled = starts.map { row in row.filter { !texts[$0].isEmpty } }
        signatures = starts.map { row in row.map { Folding.key(texts[$0]) } }
    }

    private static func starts(inRow row: Int, of slots: [[Int]], _ table: Table) -> [Int] {
        var result: [Int] = []
        for index in slots[row] where table.cells[index].row == row && result.last != index { result.append(index) }
        return result
    }

    var rowCount: Int { table.rowCount }
    var columnCount: Int { table.columnCount }

    /// The index of the cell that covers a slot.
    func index(_ row: Int, _ column: Int) -> Int { slots[row][column] }
    func cell(_ row: Int, _ column: Int) -> Table.Cell { table.cells[slots[row][column]] }
    func text(_ row: Int, _ column: Int) -> String { texts[slots[row][column]] }

    /// The cells that start in a row, from left to right, by index.
    func cellsStarting(inRow row: Int) -> [Int] { starts[row] }

    /// What stands over the table: the nearest heading, or a short line.
    var heading = ""

    /// The cells that start in a row and say something.
    func filledCells(inRow row: Int) -> [Int] { filled[row] }

    /// The only filled cell of a row where it spans the whole width, or all but nothing is beside it.
    func fullWidthCell(inRow row: Int) -> Int? {
        guard columnCount > 1 else { return nil }
        let filled = filledCells(inRow: row)
        guard filled.count == 1, let index = filled.first, table.cells[index].columnSpan == columnCount,
            table.cells[index].rowSpan == 1
        else { return nil }
        return index
    }

    /// The only filled cell of a row, at its left: a caption or banner whose borders or span the reader could not see.
    func loneCell(inRow row: Int) -> Int? {
        let filled = filledCells(inRow: row)
        guard filled.count == 1, let index = filled.first, table.cells[index].column == 0,
            table.cells[index].rowSpan == 1
        else { return nil }
        return index
    }

    /// What a row says, cell by cell, for comparing rows.
    func signature(ofRow row: Int) -> [String] { signatures[row] }

    /// Whether all filled cells of a row are bold, and there is one.
    func isBold(row: Int) -> Bool {
        let filled = filledCells(inRow: row)
        return !filled.isEmpty && filled.allSatisfy { lines[$0].allSatisfy(\.style.isBold) }
    }
}

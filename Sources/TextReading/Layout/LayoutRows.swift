/// Where the rows of a table begin, as its lines tell.
///
/// Cells are set from the top of their row, so a text that begins in a column that was empty in the line above begins a
/// row, unless a sentence in another column runs on through that line.
struct LayoutRows {
    struct Row: Hashable {
        /// The first line, counted in the table.
        var line: Int
        /// Whether the text of the first column goes on from the row above.
        var continuesLabel: Bool
    }

    /// From the second row on.
    private(set) var rows: [Row] = []
    /// The columns in which the heads of the first row begin, where those span columns: years over their terms.
    private(set) var groupedColumns: [Int]?

    init(rows: [Row], groupedColumns: [Int]?) {
        self.rows = rows
        self.groupedColumns = groupedColumns
    }

    /// - Parameter headCount: the lines of heads that stand at heights of their own; 0 where the first line is the head.
    init(of lines: [DumpLine], _ columns: LayoutColumns, headCount: Int = 0) {
        if headCount > 0, headCount < lines.count {
            let body = LayoutRows(of: Array(lines[headCount...]), columns)
            rows = ([Row(line: 0, continuesLabel: false)] + body.rows).map {
                Row(line: $0.line + headCount, continuesLabel: $0.continuesLabel)
            }
            return
        }
        let cells = lines.map { columns.cells(of: $0) }
        let filled = lines.indices.filter { !lines[$0].isEmpty }
        guard let first = filled.first else { return }
        groupedColumns = filled.count > 1 ? Self.groups(lines[first], lines[filled[1]], columns) : nil
        let headCount = groupedColumns == nil ? 1 : 2
        rows = filled.dropFirst().prefix(headCount == 2 ? 2 : 0).map { Row(line: $0, continuesLabel: false) }
        let ends = Self.ends(of: cells, columns)
        // Short texts do not reach the edges of their columns: there the next column's start tells.
        let limits = ends.enumerated().map { column, end in
            guard column + 1 < columns.starts.count else { return end }
            let width = columns.starts[column + 1] - columns.starts[column]
            return max(end, columns.starts[column] + width * Self.percentOfRoom / 100)
        }
        for place in filled.indices.dropFirst(headCount == 2 ? 3 : 1) {
            let reading = Reading(
                line: filled[place], above: filled[place - 1],
                twoAbove: place > 1 ? filled[place - 2] : nil, isBelowHead: place <= Self.mostLinesBelowHead)
            if let row = Self.row(reading, lines, cells, ends, limits) { rows.append(row) }
        }
    }

    /// A head in one line is short, and says nothing of where lines end.
    private static let mostLinesBelowHead = 2

    /// A row begins against a sentence that goes on where so many cells begin, and so many for each such sentence.
    private static let fewestBeginnings = 3
    private static let votesForBlocker = 2

    private struct Reading {
        var line: Int
        var above: Int
        var twoAbove: Int?
        var isBelowHead: Bool
    }

    /// How far the text of each column reaches.
    private static func ends(of cells: [[Int: Range<Int>]], _ columns: LayoutColumns) -> [Int] {
        columns.starts.indices.map { column in
            let reach = cells.reduce(0) { max($0, $1[column]?.upperBound ?? 0) }
            return column + 1 < columns.starts.count ? min(reach, columns.starts[column + 1] - 1) : reach
        }
    }

    private static func row(
        _ reading: Reading, _ lines: [DumpLine], _ cells: [[Int: Range<Int>]], _ ends: [Int], _ limits: [Int]
    ) -> Row? {
        let (line, above) = (cells[reading.line], cells[reading.above])
        let isBehindGap = reading.line - reading.above > 1
        let beginning = line.keys.filter { isBehindGap || above[$0] == nil }
        guard !beginning.isEmpty else { return fullRow(reading, lines, line, above, limits) }
        var continuesLabel = false
        var blockers = 0
        if !isBehindGap {
            // One line may be missing from a cell whose lines stand a little lower than those beside it.
            if beginning == [beginning[0]], beginning[0] != 0, !reading.isBelowHead, let twoAbove = reading.twoAbove,
                cells[twoAbove][beginning[0]] != nil
            {
                return nil
            }
            for (column, range) in line {
                guard let upper = above[column] else { continue }
                let text = lines[reading.line].letters[range]
                let end = lines[reading.above].letters[upper]
                let word = text.prefix { $0 != " " }.count
                let isEarly =
                    upper.upperBound + 1 + word <= ends[column] || end.last.map { ".!?".contains($0) } ?? false
                let isFresh =
                    Beginning.isFresh(text) && (isEarly || beginning.count > 1 || reading.isBelowHead)
                if isFresh { continue }
                if column == 0 { continuesLabel = true } else { blockers += 1 }
            }
        }
        // Where many cells begin, one that seems to go on was shifted by the dump.
        let isOutvoted = beginning.count >= fewestBeginnings && beginning.count > votesForBlocker * blockers
        guard blockers == 0 || isOutvoted else { return nil }
        return Row(line: reading.line, continuesLabel: continuesLabel || line[0] == nil)
    }

    /// Cells that follow full ones leave no empty place above them: that all of several begin afresh at once tells.
    private static let fewestCellsOfFullRow = 3
    /// Over three columns a head begins about where the second does.
    private static let mostShiftOfHead = 12
    /// What is left of a column's width without the gap to the next.
    private static let percentOfRoom = 75

    private static func fullRow(
        _ reading: Reading, _ lines: [DumpLine], _ line: [Int: Range<Int>], _ above: [Int: Range<Int>], _ limits: [Int]
    ) -> Row? {
        let cells = line.filter { $0.key > 0 }
        let label = line[0].map { Beginning.isFresh(lines[reading.line].letters[$0]) } ?? false
        guard cells.count + (label ? 1 : 0) >= fewestCellsOfFullRow,
            cells.allSatisfy({ Beginning.isFresh(lines[reading.line].letters[$0.value]) })
        else { return nil }
        let earlyCount = cells.count { column, range in
            guard let upper = above[column] else { return true }
            let word = lines[reading.line].letters[range].prefix { $0 != " " }.count
            return upper.upperBound + 1 + word <= limits[column]
        }
        guard earlyCount * 2 >= cells.count else { return nil }
        return Row(line: reading.line, continuesLabel: !label)
    }

    /// The columns over which heads stand in the middle: each head of the first line takes as many of the second.
    private static func groups(_ upper: DumpLine, _ lower: DumpLine, _ columns: LayoutColumns) -> [Int]? {
        let count = columns.starts.count
        var heads = upper.pieces
        guard count > 3, let first = heads.first, heads.count < count else { return nil }
        let hasLabelHead = first.lowerBound <= columns.starts[0] + 2
        if hasLabelHead { heads.removeFirst() }
        // A grid whose labels are rows of their own has no column for them: its first column has a head in the second line.
        let startsWithTerm = lower.pieces.first.map { columns.index(at: $0.lowerBound) == 0 } ?? false
        for labelCount in hasLabelHead || !startsWithTerm ? [1] : [1, 0] {
            let headed = count - labelCount
            guard !heads.isEmpty, headed.isMultiple(of: heads.count), headed > heads.count,
                lower.pieces.count >= headed - labelCount
            else { continue }
            let size = headed / heads.count
            let firsts = heads.indices.map { labelCount + size * $0 }
            if labelCount == 1 || standInTheMiddle(heads, of: firsts, columns) { return firsts }
        }
        return nil
    }

    /// Whether each head stands over the columns that it would take, and does not begin where the first of them does.
    private static func standInTheMiddle(_ heads: [Range<Int>], of firsts: [Int], _ columns: LayoutColumns) -> Bool {
        heads.indices.allSatisfy { index in
            let end = index + 1 < firsts.count ? columns.starts[firsts[index + 1]] : Int.max
            return heads[index].lowerBound > columns.starts[firsts[index] + 1] - mostShiftOfHead
                && heads[index].upperBound < end
        }
    }
}

/// A term grid that was dumped cell by cell, laid out again.
struct RawGrid {
    let header: RawGridHeader
    /// The lines of the dump that it takes, its head among them.
    let lines: Range<Int>
    private let cells: [RawCells.Cell]
    private let assignment: RawGridAssignment

    var isGuess: Bool { assignment.costPerCell > RawGridAssignment.doubt }

    /// A grid has at least a cell for each term.
    private static let fewestCells = 3
    /// Headings over the list behind a grid: the next part's, and `Objectives`.
    private static let mostHeadingsBehind = 2
    /// The second item of a list follows its first within so many lines.
    private static let mostLinesOfItem = 30

    /// The grids of a dump.
    static func grids(in lines: [DumpLine]) -> [RawGrid] {
        let headers = lines.indices.compactMap { line in
            lines[line].isEmpty ? nil : RawGridHeader(at: line, of: lines)
        }
        return headers.enumerated().compactMap { index, header in
            let limit = index + 1 < headers.count ? headers[index + 1].lines.lowerBound : lines.count
            let end = end(of: header, before: limit, in: lines)
            let cells = RawCells(lines[header.lines.upperBound..<end]).cells
            guard cells.count >= fewestCells else { return nil }
            let assignment = RawGridAssignment(cells, termCount: header.terms.count)
            guard assignment.places.count == cells.count else { return nil }
            return RawGrid(
                header: header, lines: header.lines.lowerBound..<end, cells: cells, assignment: assignment)
        }
    }

    private init(
        header: RawGridHeader, lines: Range<Int>, cells: [RawCells.Cell], assignment: RawGridAssignment
    ) {
        self.header = header
        self.lines = lines
        self.cells = cells
        self.assignment = assignment
    }

    /// A grid ends before the next numbered list, and the headings over that.
    private static func end(of header: RawGridHeader, before limit: Int, in lines: [DumpLine]) -> Int {
        func opens(_ line: Int, _ number: String) -> Bool {
            let text = lines[line].text.drop { $0 == " " }
            return text.hasPrefix(number + ". ") || text.hasPrefix(number + ") ")
        }
        let list = (header.lines.upperBound..<limit).first { line in
            opens(line, "1") && (line + 1..<min(limit, line + mostLinesOfItem)).contains { opens($0, "2") }
        }
        guard var end = list else { return limit }
        for _ in 0..<mostHeadingsBehind {
            var line = end - 1
            while line > header.lines.upperBound, lines[line].isEmpty { line -= 1 }
            guard line > header.lines.upperBound, Beginning.isFresh(lines[line].letters),
                lines[line - 1].isEmpty || lines[line].indent > 0
            else { break }
            end = line
        }
        return end
    }

    // MARK: Layout

    private static let columnWidth = 32
    private static let gapBetweenColumns = 3

    /// The grid as a page of its own.
    var sheet: LayoutSheet {
        let count = header.terms.count + 1
        let starts = (0..<count).map { $0 * Self.columnWidth }
        let size = header.terms.count / max(header.years.count, 1)
        var texts: [[Int: [String]]] = [[0: [header.label]], [:]]
        for (index, year) in header.years.enumerated() { texts[0][1 + index * size] = [year] }
        for (index, term) in header.terms.enumerated() { texts[1][1 + index] = [term] }
        for (cell, place) in zip(cells, assignment.places) {
            let row = place.row + 2
            while texts.count <= row { texts.append([:]) }
            if place.isSameCell, texts[row][place.column] != nil, place.column > 0 {
                texts[row][place.column]?.append("")
            }
            texts[row][place.column, default: []] += Self.wrapped(cell.text)
        }
        texts.removeAll(where: \.isEmpty)
        var lines: [DumpLine] = []
        var rows: [LayoutRows.Row] = []
        for (index, row) in texts.enumerated() {
            if index > 0 { rows.append(.init(line: lines.count, continuesLabel: index > 1 && row[0] == nil)) }
            for number in 0..<max(1, row.values.map(\.count).max() ?? 0) {
                var letters: [Character] = []
                for column in row.keys.sorted() {
                    guard let text = row[column], number < text.count, !text[number].isEmpty else { continue }
                    letters += Array(repeating: " ", count: max(0, starts[column] - letters.count))
                    letters += text[number]
                }
                lines.append(DumpLine(String(letters)))
            }
        }
        let table = LayoutTable(
            lines: 0..<lines.count, columns: LayoutColumns(starts: starts),
            rows: LayoutRows(rows: rows, groupedColumns: size > 1 ? header.years.indices.map { 1 + $0 * size } : nil),
            of: lines)
        return LayoutSheet(lines: lines, tables: [table], headings: [])
    }

    /// A text in lines as long as a column is wide.
    private static func wrapped(_ text: String) -> [String] {
        var result: [String] = []
        for word in text.split(separator: " ") {
            if let last = result.last, last.count + 1 + word.count <= columnWidth - gapBetweenColumns {
                result[result.count - 1] += " " + word
            } else {
                result.append(String(word))
            }
        }
        return result
    }
}

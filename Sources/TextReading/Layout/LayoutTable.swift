/// A table on a page of text: its lines, its columns, and where its rows begin.
struct LayoutTable {
    /// The lines of the page.
    let lines: Range<Int>
    let columns: LayoutColumns
    let rows: LayoutRows
    /// The letters at which its columns are drawn, and where the last ends: parts of one table are drawn alike.
    var edges: [Int]
    /// Where the text of each column stands, line by line.
    let cells: [[Int: Range<Int>]]
    /// Where the longest text of each column ends.
    let ends: [Int]
    /// The first line of each row but the first, counted in the page.
    let rowStarts: Set<Int>

    init(lines: Range<Int>, columns: LayoutColumns, rows: LayoutRows, of page: [DumpLine]) {
        self.lines = lines
        self.columns = columns
        self.rows = rows
        edges = columns.starts + [page[lines].map(\.count).max() ?? 0]
        let cells = page[lines].map { columns.cells(of: $0) }
        self.cells = cells
        ends = columns.starts.indices.map { column in
            let start = columns.starts[column]
            let next = column + 1 < columns.starts.count ? columns.starts[column + 1] - 1 : Int.max
            return cells.reduce(0) { most, line in
                guard let range = line[column], range.upperBound <= next else { return most }
                return max(most, min(range.upperBound + max(0, start - range.lowerBound), next))
            }
        }
        rowStarts = Set(rows.rows.map { lines.lowerBound + $0.line })
    }

    /// Lines without text inside a table: more part it from what follows.
    private static let mostEmptyLines = 4
    /// Lines of several pieces that make a table.
    private static let fewestLines = 3
    /// A text stands in a column where it begins so near its start.
    private static let mostIndentInColumn = 3
    /// A line at the left edge that is longer than this, and than this share of the table's width, is prose.
    private static let mostIndentOfProse = 6
    private static let leastLettersOfProse = 45
    private static let leastShareOfProse = 0.35
    /// A footer has no more lines, and two empty ones before it.
    private static let mostLinesOfFooter = 2

    /// The tables of a page.
    ///
    /// - Parameter before: the columns of the last table of the page before, which may go on here.
    static func tables(in lines: [DumpLine], after before: LayoutColumns?) -> [LayoutTable] {
        var result: [LayoutTable] = []
        for region in regions(of: lines) {
            var columns = LayoutColumns(of: Array(lines[region]))
            guard columns.starts.count > 1 else { continue }
            let body = widened(region, columns, lines)
            let start = TurnedHeads.start(over: body, columns, lines, after: result.last?.lines.upperBound ?? 0)
            let range = start..<body.upperBound
            let isFirst = result.isEmpty && lines[..<range.lowerBound].count { !$0.isEmpty } <= 1
            if isFirst, let before { columns = columns.completed(by: before) }
            result.append(
                LayoutTable(
                    lines: range, columns: columns,
                    rows: LayoutRows(of: Array(lines[range]), columns, headCount: body.lowerBound - start),
                    of: lines))
        }
        return result
    }

    /// Where the text of each column stands in a line of the page.
    func cells(inLine line: Int) -> [Int: Range<Int>] { lines.contains(line) ? cells[line - lines.lowerBound] : [:] }

    private static func regions(of lines: [DumpLine]) -> [Range<Int>] {
        let isTabular = lines.map(Self.isTabular)
        var result: [Range<Int>] = []
        var start = 0
        while start < lines.count {
            guard isTabular[start] else {
                start += 1
                continue
            }
            var last = start
            var emptyCount = 0
            var widest = lines[start].count
            var next = start + 1
            while next < lines.count, emptyCount <= mostEmptyLines {
                if isTabular[next] {
                    last = next
                    emptyCount = 0
                    widest = max(widest, lines[next].count)
                } else if lines[next].isEmpty {
                    emptyCount += 1
                } else if isProse(lines[next], besideWidth: widest) {
                    break
                }
                next += 1
            }
            let end = withoutFooter(start..<last + 1, lines)
            if isTabular[start..<end].count(where: \.self) >= fewestLines { result.append(start..<end) }
            start = last + 1
        }
        return result
    }

    /// Whether a line has pieces side by side.
    private static func isTabular(_ line: DumpLine) -> Bool {
        !line.isUnbroken
    }

    private static func isProse(_ line: DumpLine, besideWidth width: Int) -> Bool {
        guard let piece = line.pieces.first else { return false }
        return piece.lowerBound < mostIndentOfProse
            && Double(piece.upperBound) > max(Double(leastLettersOfProse), leastShareOfProse * Double(width))
    }

    /// The end of a region without lines of a footer, which stand apart at the end of the page.
    private static func withoutFooter(_ region: Range<Int>, _ lines: [DumpLine]) -> Int {
        var end = region.upperBound
        for line in stride(from: end - 1, to: region.lowerBound, by: -1)
        where lines[line].isEmpty && lines[line - 1].isEmpty {
            if lines[line...].count(where: { !$0.isEmpty }) <= mostLinesOfFooter { end = line }
        }
        while end > region.lowerBound + 1, lines[end - 1].isEmpty { end -= 1 }
        return end
    }

    /// The region with the lines directly below that stand in one of its columns.
    private static func widened(_ region: Range<Int>, _ columns: LayoutColumns, _ lines: [DumpLine]) -> Range<Int> {
        var end = region.upperBound
        while end < lines.count, let piece = lines[end].pieces.first, lines[end].pieces.count == 1 {
            let index = columns.index(at: piece.lowerBound + 1)
            let limit = index + 1 < columns.starts.count ? columns.starts[index + 1] : Int.max
            guard abs(piece.lowerBound - columns.starts[index]) <= mostIndentInColumn, piece.upperBound < limit else {
                break
            }
            end += 1
        }
        return region.lowerBound..<end
    }
}

extension LayoutColumns {
    /// Columns of one table are at most so far from their places on the page before.
    private static let mostShift = 6

    /// The columns with those of the page before that are empty here.
    func completed(by before: LayoutColumns) -> LayoutColumns {
        guard starts.count > 1, starts.count < before.starts.count else { return self }
        var places: [Int: Int] = [:]
        for start in starts {
            let nearest = before.starts.indices.min { abs(before.starts[$0] - start) < abs(before.starts[$1] - start) }
            guard let nearest, abs(before.starts[nearest] - start) <= Self.mostShift, places[nearest] == nil else {
                return self
            }
            places[nearest] = start
        }
        let known = places.keys.sorted()
        let completed = before.starts.indices.map { index -> Int in
            if let place = places[index] { return place }
            let neighbour = known.min { abs($0 - index) < abs($1 - index) } ?? index
            return max(0, before.starts[index] + (places[neighbour] ?? 0) - before.starts[neighbour])
        }
        return zip(completed, completed.dropFirst()).allSatisfy { $0 < $1 } ? LayoutColumns(starts: completed) : self
    }
}

/// A dump whose lines follow each other in reading order, without their places.
struct RawDump {
    private(set) var sheets: [LayoutSheet] = []
    /// Grids whose spaces do not tell where their cells belong.
    private(set) var guessedGridCount = 0

    /// So many lines make a page, where the dump tells of none.
    private static let linesOfPage = 80
    /// Where so many of the lines that a sentence runs over have an empty one between, empty lines part no paragraphs.
    private static let leastShareOfDoubled = 0.5
    private static let fewestLines = 5
    /// Lines of prose have so many letters; those of cells are shorter.
    private static let fewestLettersOfProse = 40

    /// Cells that share a line by chance stand in so few of the lines.
    private static let mostShareOfTables = 0.05

    /// Whether no page has a table whose columns are kept, or none that is worth the name.
    static func isRaw(_ pages: [[DumpLine]]) -> Bool {
        let tables = pages.flatMap { LayoutTable.tables(in: $0, after: nil) }
        let inTables = tables.reduce(0) { $0 + $1.lines.count }
        let all = pages.joined().count { !$0.isEmpty }
        return tables.isEmpty || pages.count == 1 && Double(inTables) < mostShareOfTables * Double(all)
    }

    /// - Parameter pages: a grid goes on over their ends.
    init(_ pages: [[DumpLine]]) {
        let lines = Array(pages.joined())
        let isDoubled = Self.isDoubleSpaced(lines)
        var start = 0
        let grids = RawGrid.grids(in: lines)
        guard pages.count == 1 || !grids.isEmpty else {
            sheets = pages.map { Self.sheet(isDoubled ? Self.closedUp($0[...]) : $0) }
            return
        }
        for grid in grids {
            addProse(lines[start..<grid.lines.lowerBound], isDoubled)
            if grid.isGuess { guessedGridCount += 1 }
            sheets.append(grid.sheet)
            start = grid.lines.upperBound
        }
        addProse(lines[start...], isDoubled)
    }

    private mutating func addProse(_ lines: ArraySlice<DumpLine>, _ isDoubled: Bool) {
        guard lines.contains(where: { !$0.isEmpty }) else { return }
        for part in Self.parts(of: isDoubled ? Self.closedUp(lines) : Array(lines)) {
            sheets.append(Self.sheet(part))
        }
    }

    private static func sheet(_ lines: [DumpLine]) -> LayoutSheet {
        LayoutSheet(lines: lines, tables: [], headings: LayoutHeadings.lines(in: lines, outside: []))
    }

    /// Whether empty lines part sentences in their middle.
    private static func isDoubleSpaced(_ lines: [DumpLine]) -> Bool {
        let filled = lines.indices.filter { !lines[$0].isEmpty }
        let inside = zip(filled, filled.dropFirst()).filter { upper, lower in
            lines[upper].count >= fewestLettersOfProse && lines[lower].letters[lines[lower].indent].isLowercase
        }
        let doubled = inside.count { $1 - $0 == 2 }
        return inside.count >= fewestLines && Double(doubled) >= leastShareOfDoubled * Double(inside.count)
    }

    /// The lines without one empty line behind each.
    private static func closedUp(_ lines: ArraySlice<DumpLine>) -> [DumpLine] {
        var result: [DumpLine] = []
        var mayDrop = false
        for line in lines {
            if line.isEmpty, mayDrop {
                mayDrop = false
                continue
            }
            result.append(line)
            mayDrop = !line.isEmpty
        }
        return result
    }

    /// Pages of a bearable size, cut at empty lines.
    private static func parts(of lines: [DumpLine]) -> [[DumpLine]] {
        var result: [[DumpLine]] = []
        var current: [DumpLine] = []
        for line in lines {
            if line.isEmpty, current.count >= linesOfPage {
                result.append(current)
                current = []
                continue
            }
            if line.isEmpty, current.isEmpty { continue }
            current.append(line)
        }
        if !current.isEmpty || result.isEmpty { result.append(current) }
        return result
    }
}

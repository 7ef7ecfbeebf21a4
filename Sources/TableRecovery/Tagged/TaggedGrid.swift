import DocumentModel
import PageLayout

/// Builds the tables that a file's structure tree tells of, where what stands on the page agrees.
///
/// The tree says which cell each word belongs to, and how cells span; lines, fills and the text say where the boundaries
/// lie. Producers err, and tag what is no table: a tree that the page contradicts is not heard.
enum TaggedGrid {
    /// Of the words in a tagged table's box at least this share is tagged into it: marks and numbers of notes may not be.
    static let taggedShare = 0.97

    /// For each page its tagged tables, top to bottom.
    static func tables(in contents: [PageContent]) -> [[PageTable]] {
        guard contents.contains(where: { !$0.taggedTables.isEmpty }) else { return contents.map { _ in [] } }
        let words = taggedWords(contents)
        var columns: [Sheet: TaggedColumns] = [:]
        for (page, content) in contents.enumerated() {
            for table in content.taggedTables {
                columns[Sheet(table, content), default: TaggedColumns(table)].add(words[page].words(of: table.number))
            }
        }
        var admitted: Set<Int> = []
        var parts = contents.map { _ in [PageTable]() }
        for (page, content) in contents.enumerated() {
            let joined = content.taggedTables.isEmpty ? [] : RulingJoiner.joined(content.rulings)
            for table in content.taggedTables {
                guard let extents = columns[Sheet(table, content)],
                    let part = TaggedPart(
                        table, columns: extents, words: words[page], content: content, rulings: joined)?.table
                else { continue }
                parts[page].append(part)
                if isTable(part) { admitted.insert(table.number) }
            }
        }
        // A page may show one row of a table that others show to be one, or all of them together.
        var pages: [Int: [PageTable]] = [:]
        for part in parts.joined() {
            if let number = part.structure?.table, !admitted.contains(number) {
                pages[number, default: []].append(part)
            }
        }
        for (number, parts) in pages where parts.count > 1 && isAlignedTable(whole(parts)) {
            admitted.insert(number)
        }
        return parts.map { parts in
            let sorted = parts.filter { admitted.contains($0.structure?.table ?? -1) }
                .sorted { ($0.box.top, $0.box.left, $0.box.bottom) < ($1.box.top, $1.box.left, $1.box.bottom) }
            return sorted.filter { part in
                !sorted.contains { $0 != part && $0.box.insetBy(1).intersection(part.box.insetBy(1)) != nil }
            }
        }
    }

    /// Pages of one width on which a table stands.
    private struct Sheet: Hashable {
        var table: Int
        var widthInPoints: Int

        init(_ table: TaggedTable, _ content: PageContent) {
            self.table = table.number
            widthInPoints = Int(saturating: content.widthInPoints.rounded())
        }
    }

    /// The words of each page, heads that are repeated without tags among those of their table.
    private static func taggedWords(_ contents: [PageContent]) -> [TaggedWords] {
        var heads: [Int: [Word]] = [:]
        return contents.map { content in
            var words = content.words
            for table in content.taggedTables {
                let own = words.filter { $0.cellTag?.table == table.number }
                if let known = heads[table.number], let top = own.map(\.box.top).min() {
                    TaggedHeads.tag(&words, like: known, above: top)
                } else {
                    heads[table.number] = own
                }
            }
            if !content.taggedTables.isEmpty { TaggedMarks.tag(&words) }
            return TaggedWords(words)
        }
    }

    /// Whether drawn lines and fills are those of a table that the tree tells.
    static func covers(_ region: RuledRegion, _ tables: [PageTable]) -> Bool {
        tables.contains { $0.box.insetBy(-1).contains(region.box.center) }
    }

    /// The rows that several pages show of one table, below each other.
    private static func whole(_ parts: [PageTable]) -> PageTable {
        var result = parts[0]
        for part in parts.dropFirst() {
            let rowsAbove = result.rowCount
            result.cells += part.cells.map { cell in
                var moved = cell
                moved.row += rowsAbove
                return moved
            }
            result.rowLines += part.rowLines.dropFirst()
        }
        return result
    }

    private static func isAlignedTable(_ table: PageTable) -> Bool {
        TableAdmission.hasEnoughRows(table) && TableAdmission.admitsAligned(table)
    }

    /// Browsers tag what lays a page out, too: the page must say that it is a table.
    private static func isTable(_ table: PageTable) -> Bool {
        isAlignedTable(table)
            || table.region.map(RegionStack.isClosed) ?? false && TableAdmission.admitsRuled(table)
    }
}

/// A page's words by the tagged table that they belong to.
struct TaggedWords {
    let all: [Word]
    private var byTable: [Int: [Word]] = [:]

    init(_ words: [Word]) {
        all = words
        for word in words {
            if let tag = word.cellTag { byTable[tag.table, default: []].append(word) }
        }
    }

    func words(of table: Int) -> [Word] { byTable[table] ?? [] }
}

/// Where the text of a tagged table's columns stands, on all pages of one width.
struct TaggedColumns {
    let table: TaggedTable
    /// For each boundary, the outer ones included, where the text to its left ends and that to its right begins.
    private(set) var ends: [Double]
    private(set) var starts: [Double]
    private let cells: [CellTag: TaggedTable.Cell]

    init(_ table: TaggedTable) {
        self.table = table
        ends = Array(repeating: -.infinity, count: table.columnCount + 1)
        starts = Array(repeating: .infinity, count: table.columnCount + 1)
        cells = Dictionary(
            table.cells.map { (CellTag(table: table.number, row: $0.row, column: $0.column), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    func cell(_ tag: CellTag) -> TaggedTable.Cell? { cells[tag] }

    mutating func add(_ words: [Word]) {
        for word in words {
            guard let cell = word.cellTag.flatMap({ cells[$0] }), cell.columns.upperBound <= table.columnCount else {
                continue
            }
            ends[cell.columns.upperBound] = max(ends[cell.columns.upperBound], word.box.right)
            starts[cell.columns.lowerBound] = min(starts[cell.columns.lowerBound], word.box.left)
        }
    }

    /// For each inner boundary the gap that it lies in.
    var gaps: [TaggedGap] {
        guard table.columnCount > 0 else { return [] }
        var end = -Double.infinity
        let ended = ends.map { value -> Double in
            end = max(end, value)
            return end
        }
        var start = Double.infinity
        let started = starts.reversed().map { value -> Double in
            start = min(start, value)
            return start
        }
        return (1..<table.columnCount).map {
            TaggedGap(start: ended[$0], end: started[table.columnCount - $0])
        }
    }
}

/// The white between the text before a boundary and that behind it; turned round where they overlap.
struct TaggedGap {
    var start: Double
    var end: Double
}

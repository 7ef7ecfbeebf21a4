import DocumentModel
import PlanModel

/// The header of a term grid: which rows are it, and what time each column stands for.
///
///     | Strand | 2021-22                | 2022-23               |   rows: 0..<2
///     |        | Autumn | Spring | Sum. | Autumn | Spring | ...  |   columns: 1 -> 2021-22 Autumn, ...
struct GridHeader: Sendable {
    struct TimeColumn: Hashable, Sendable {
        var column: Int
        var heading: CalendarHeading
    }

    /// Full-width rows above the header: captions.
    var captionRows: Range<Int>
    var rows: Range<Int>
    /// The columns that stand for terms or years, from left to right.
    var columns: [TimeColumn]
    /// What the label column's header says; empty where there is none.
    var labelHeader: String

    /// The same columns for a table that goes on without header rows.
    var withoutRows: GridHeader {
        GridHeader(captionRows: 0..<0, rows: 0..<0, columns: columns, labelHeader: labelHeader)
    }

    /// A header has at most so many rows: year, season, half term, dates.
    private static let mostHeaderRows = 4
    /// Rows before the header that may be captions.
    private static let mostCaptionRows = 3
    /// A grid has at least two columns of time; a single one is a timescale.
    private static let leastTimeColumns = 2

    /// Finds the header; nil where the table is no term grid.
    static func find(in grid: TableGrid, lexicon: Lexicon) -> GridHeader? {
        var top = 0
        while top < min(mostCaptionRows, grid.rowCount), grid.fullWidthCell(inRow: top) != nil { top += 1 }
        // A blank row may part caption and header.
        while top < grid.rowCount, grid.filledCells(inRow: top).isEmpty, top < mostCaptionRows { top += 1 }
        if let header = find(in: grid, below: top, lexicon: lexicon) { return header }
        // A caption whose span the reader could not see stands alone in its row.
        var lenient = top
        while lenient < min(mostCaptionRows, grid.rowCount), grid.loneCell(inRow: lenient) != nil { lenient += 1 }
        return lenient > top ? find(in: grid, below: lenient, lexicon: lexicon) : nil
    }

    private static func find(in grid: TableGrid, below captionEnd: Int, lexicon: Lexicon) -> GridHeader? {
        guard captionEnd < grid.rowCount else { return nil }
        var parts: [Int: CalendarHeading] = [:]
        var row = captionEnd
        while row < min(captionEnd + mostHeaderRows, grid.rowCount),
            let found = timeCells(in: grid, row: row, under: parts, lexicon: lexicon)
        {
            for (column, heading) in found { parts[column] = merged(parts[column], heading) }
            row += 1
        }
        guard row > captionEnd else { return nil }
        let timed = parts.sorted { $0.key < $1.key }
        let columns = zip(timed, TermCycles.completed(timed.map(\.value))).map { part, heading in
            TimeColumn(column: part.key, heading: heading)
        }
        guard
            columns.count >= leastTimeColumns
                || (columns.count == 1 && columns[0].heading.year != nil && grid.columnCount == 2),
            isContiguous(columns, grid)
        else { return nil }
        // Numbers alone are terms only under years, or where they count 1, 2, 3.
        let isAllBare = columns.allSatisfy { if case .bare = $0.heading.term { $0.heading.year == nil } else { false } }
        if isAllBare {
            let numbers = columns.compactMap { column -> Int? in
                if case .bare(let number) = column.heading.term { number } else { nil }
            }
            guard numbers == Array(1...numbers.count), numbers.count >= 3 else { return nil }
        }
        // Dates as headers of a list of meetings are no grid of terms: years without terms need several years.
        let hasTerms = columns.contains { $0.heading.term != nil }
        if !hasTerms, Set(columns.compactMap(\.heading.startYear)).count < 2,
            !columns.allSatisfy({ if case .planYear = $0.heading.year?.form { true } else { false } })
        {
            return nil
        }
        let firstTime = columns[0].column
        let labelHeader =
            (captionEnd..<row).flatMap { headerRow in
                grid.cellsStarting(inRow: headerRow).filter { grid.table.cells[$0].column < firstTime }.map {
                    grid.texts[$0]
                }
            }.first { !$0.isEmpty } ?? ""
        return GridHeader(
            captionRows: 0..<captionEnd, rows: captionEnd..<row, columns: columns, labelHeader: labelHeader)
    }

    /// The columns of a row that speak of time; nil where the row is no header row.
    ///
    /// A header row's other cells are empty, belong to the label column, or head columns beside the grid; most of what
    /// it says is about time.
    private static func timeCells(
        in grid: TableGrid, row: Int, under above: [Int: CalendarHeading], lexicon: Lexicon
    ) -> [(column: Int, heading: CalendarHeading)]? {
        var found: [(column: Int, heading: CalendarHeading)] = []
        var timed = 0
        var others = 0
        var otherTexts: [String] = []
        var isBare = true
        for index in grid.cellsStarting(inRow: row) {
            let cell = grid.table.cells[index]
            let text = grid.texts[index]
            guard !text.isEmpty else { continue }
            guard let heading = CalendarHeading.read(text),
                !(cell.column == 0 && grid.columnCount > 2 && cell.columnSpan == 1 && isNumber(heading))
            else {
                others += cell.columnSpan
                otherTexts.append(text)
                continue
            }
            if case .bare = heading.term {} else { isBare = false }
            if above.isEmpty || heading.term != nil || cell.columns.contains(where: { above[$0]?.year == nil }) {
                timed += cell.columnSpan
                for column in cell.columns { found.append((column, heading)) }
            } else {
                others += cell.columnSpan
            }
        }
        guard timed > 0,
            timed > others || (timed >= leastTimeColumns && others <= mostOthers)
                || (timed >= leastTermsBesideOthers && arePeopleAndStates(otherTexts, lexicon))
        else { return nil }
        // A body row that happens to hold numbers or months does not come under a complete header.
        if !above.isEmpty {
            let isCovered = found.allSatisfy { found in
                above[found.column] != nil || grid.text(row - 1, found.column).isEmpty
            }
            let isFiner = found.allSatisfy { column, heading in
                guard let known = above[column] else { return true }
                return known.term == nil || (heading.term != nil && !isBareTerm(known.term)) || known.year == nil
            }
            guard isCovered, isFiner, found.count * 2 >= above.count else { return nil }
            if isBare, above.values.contains(where: { isBareTerm($0.term) }) { return nil }
        }
        return found
    }

    /// So many other columns may stand beside two terms: number, label, lead.
    private static let mostOthers = 3
    /// A whole year of terms is a grid, however much else stands beside it.
    private static let leastTermsBesideOthers = 3

    /// Whether headers beside the terms name one label and, for the rest, who, with what and how far: `No.`, `Objective`,
    /// `Lead`, `RAG`. A column of actions beside objectives makes an action plan, whose terms are milestones.
    private static func arePeopleAndStates(_ headers: [String], _ lexicon: Lexicon) -> Bool {
        let roles = headers.map { lexicon.roles(ofHeader: $0).first }
        return roles.allSatisfy { $0 != nil } && roles.filter { $0 == .action || $0 == .objective }.count <= 1
    }

    private static func isNumber(_ heading: CalendarHeading) -> Bool { heading.year == nil && isBareTerm(heading.term) }

    private static func isBareTerm(_ term: TermForm?) -> Bool {
        if case .bare = term { true } else { false }
    }

    /// A column's header over several rows: the year from one, the season from another, its half from a third.
    static func merged(_ above: CalendarHeading?, _ below: CalendarHeading) -> CalendarHeading {
        guard var result = above else { return below }
        if let year = below.year, result.year == nil || result.startYear == nil {
            result.year = year
            result.yearLabel = below.yearLabel
        }
        switch (result.term, below.term) {
        case (.season(let season, nil), .bare(let half)?) where half <= 2:
            result.term = .season(season, half: half)
            result.termLabel = [result.termLabel, below.termLabel].compactMap { $0 }.joined(separator: " ")
        case (.season(let season, nil), .halfTerm(let half)?) where half <= 2:
            result.term = .season(season, half: half)
            result.termLabel = [result.termLabel, below.termLabel].compactMap { $0 }.joined(separator: " ")
        case (nil, let term?):
            result.term = term
            result.termLabel = below.termLabel
        default: break
        }
        result.stated = result.stated ?? below.stated
        return result
    }

    /// Time columns stand side by side; a narrow empty column between may be a spacer.
    private static func isContiguous(_ columns: [TimeColumn], _ grid: TableGrid) -> Bool {
        guard let first = columns.first, let last = columns.last else { return false }
        return last.column - first.column + 1 - columns.count <= columns.count / 2
    }
}

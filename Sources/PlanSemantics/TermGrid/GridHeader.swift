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
    /// The place in `columns` of the term whose status a column holds, by column of the table.
    var statuses: [Int: Int] = [:]

    /// The same columns for a table that goes on without header rows.
    var withoutRows: GridHeader {
        var header = self
        header.captionRows = 0..<0
        header.rows = 0..<0
        return header
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
        if isYear(row: top - 1, overTermsAloneIn: grid, lexicon),
            let header = find(in: grid, below: top - 1, lexicon: lexicon)
        {
            return header
        }
        if let header = find(in: grid, below: top, lexicon: lexicon) { return header }
        // A caption whose span the reader could not see stands alone in its row.
        var lenient = top
        while lenient < min(mostCaptionRows, grid.rowCount), grid.loneCell(inRow: lenient) != nil { lenient += 1 }
        if lenient > top, let header = find(in: grid, below: lenient, lexicon: lexicon) { return header }
        return findBelowTitles(in: grid, lexicon: lexicon)
    }

    /// Whether as many columns as a year has terms name one.
    var tellsWholeYear: Bool {
        columns.count { $0.heading.term != nil && !Self.isBareTerm($0.heading.term) } >= Self.leastTermsOfYear
    }

    /// Whether a full-width row is the year of the terms below it, which are all that heads the columns: labels are rows.
    private static func isYear(row: Int, overTermsAloneIn grid: TableGrid, _ lexicon: Lexicon) -> Bool {
        guard row >= 0, row + 1 < grid.rowCount, let cell = grid.fullWidthCell(inRow: row),
            let time = ColumnHeading.read(grid.texts[cell], lexicon: lexicon).time, time.year != nil, time.term == nil
        else { return false }
        let heads = grid.filledCells(inRow: row + 1)
        return heads.count == grid.columnCount
            && heads.allSatisfy { ColumnHeading.read(grid.texts[$0], lexicon: lexicon).time?.term != nil }
    }

    /// Rows of names and dates over the header, each a label and what it says: `School | Elm Park`.
    private static let mostTitleRows = 6
    /// A year has three terms or more; fewer names of terms may be days in a title.
    private static let leastTermsOfYear = 3

    /// The header under a block of titles, `School`, `Plan for`, `Written by`: only a whole year of terms is one there.
    private static func findBelowTitles(in grid: TableGrid, lexicon: Lexicon) -> GridHeader? {
        for top in 0..<min(mostTitleRows, grid.rowCount) {
            if top > 0, let header = find(in: grid, below: top, lexicon: lexicon),
                header.tellsWholeYear
            {
                return header
            }
            guard (1...2).contains(grid.filledCells(inRow: top).count) else { return nil }
        }
        return nil
    }

    private static func find(in grid: TableGrid, below captionEnd: Int, lexicon: Lexicon) -> GridHeader? {
        guard captionEnd < grid.rowCount else { return nil }
        var rows = HeaderRows(grid: grid, lexicon: lexicon)
        var row = captionEnd
        var next = captionEnd
        while next < min(captionEnd + mostHeaderRows, grid.rowCount) {
            // A row without a word may part two rows of heads.
            let isBlank = next > captionEnd && grid.filledCells(inRow: next).isEmpty
            guard isBlank || rows.take(next) else { break }
            next += 1
            if !isBlank { row = next }
        }
        guard row > captionEnd else { return nil }
        let timed = HeadsBetween.completed(
            rows.parts, statuses: rows.statuses, in: grid, headerRow: row - 1, lexicon: lexicon)
        let headings = TermCycles.completed(ShortYears.completed(timed.map(\.value)))
        let columns = zip(timed, headings).map { TimeColumn(column: $0.key, heading: $1) }
        let statuses = StatusColumns.ofTerms(
            rows.statuses.compactMapValues { column in columns.lastIndex { $0.column <= column } },
            named: rows.namedStatuses)
        guard
            columns.count >= leastTimeColumns
                || (columns.count == 1 && columns[0].heading.year != nil && grid.columnCount == 2),
            isContiguous(columns, statuses), tells(columns, in: grid, below: row, lexicon)
        else { return nil }
        let firstTime = columns[0].column
        let labelHeader =
            (captionEnd..<row).flatMap { headerRow in
                grid.cellsStarting(inRow: headerRow).filter { grid.table.cells[$0].column < firstTime }.map {
                    grid.texts[$0]
                }
            }.first { !$0.isEmpty } ?? ""
        return GridHeader(
            captionRows: 0..<captionEnd, rows: captionEnd..<row, columns: columns, labelHeader: labelHeader,
            statuses: statuses)
    }

    /// Whether the columns tell of terms or years, and not of numbers or single calendar years of data.
    private static func tells(_ columns: [TimeColumn], in grid: TableGrid, below row: Int, _ lexicon: Lexicon) -> Bool {
        // Numbers alone are terms only under years, or where they count 1, 2, 3.
        let isAllBare = columns.allSatisfy { if case .bare = $0.heading.term { $0.heading.year == nil } else { false } }
        if isAllBare {
            let numbers = columns.compactMap { column -> Int? in
                if case .bare(let number) = column.heading.term { number } else { nil }
            }
            return numbers == Array(1...numbers.count) && numbers.count >= 3
        }
        // Years without terms need several years; calendar years head data as often as plans.
        guard columns.allSatisfy({ $0.heading.term == nil }) else { return true }
        if Set(columns.compactMap(\.heading.startYear)).count > 1 { return true }
        let forms = columns.map { $0.heading.year?.form }
        if forms.allSatisfy({ if case .planYear = $0 { true } else { false } }) { return true }
        let calendarYears = forms.compactMap { if case .calendar(let year) = $0 { year } else { nil } }
        return calendarYears.count == columns.count && calendarYears.count > 1
            && calendarYears == Array(calendarYears[0]..<calendarYears[0] + calendarYears.count)
            && CellKinds(in: grid, below: row, columns: columns.map(\.column), lexicon: lexicon).areSentences
    }

    static func isBareTerm(_ term: TermForm?) -> Bool {
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
        case (.season(let season, nil), .bare(let half)?) where half <= 2,
            (.season(let season, nil), .halfTerm(let half)?) where half <= 2:
            result.term = .season(season, half: half)
            result.termLabel = [result.termLabel, below.termLabel].compactMap { $0 }.joined(separator: " ")
        case (_?, .weeks?):
            // The weeks of a term under it stay in its label.
            result.termLabel = [result.termLabel, below.termLabel].compactMap { $0 }.joined(separator: " ")
        case (_?, .span(let first, let last)?) where result.stated == nil && result.statedWithoutYear == nil:
            // Days or months under a term date it.
            result.statedWithoutYear = DateReader.Match(first: first, last: last, end: 0)
            if let days = result.statedWithoutYear?.period { result.stated = days }
        case (nil, let term?):
            result.term = term
            result.lastTerm = below.lastTerm
            result.termLabel = below.termLabel
            result.lastTermLabel = below.lastTermLabel
        default: break
        }
        result.stated = result.stated ?? below.stated
        result.isAmerican = result.isAmerican || below.isAmerican
        return result
    }

    /// Time columns stand side by side; columns of their status, or a narrow empty one, may stand between.
    private static func isContiguous(_ columns: [TimeColumn], _ statuses: [Int: Int]) -> Bool {
        guard let first = columns.first, let last = columns.last else { return false }
        let between = statuses.keys.filter { first.column < $0 && $0 < last.column }.count
        return last.column - first.column + 1 - columns.count - between <= columns.count / 2
    }
}

import DocumentModel
import PlanModel

/// The columns of a table that stand for terms, whatever else stands beside them.
///
///     | No. | Action | Lead | Autumn | RAG | Spring | RAG | Summer | RAG | Cost |
///                             3 -> Autumn   5 -> Spring   7 -> Summer           statuses: 4 -> 3, 6 -> 5, 8 -> 7
struct TermColumns: Sendable {
    /// The columns of terms as a header, for `PlanCalendar`: `calendar.slots(of: terms.header, context:)` gives one slot
    /// for each of `header.columns`.
    var header: GridHeader
    /// The place in `header.columns` of the term whose status a column holds, by column of the table.
    var statuses: [Int: Int]

    /// The places in `header.columns` by column of the table, columns of status left out.
    var places: [Int: Int] {
        Dictionary(header.columns.enumerated().map { ($1.column, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What each column of terms stands for, by column of the table.
    var headings: [Int: CalendarHeading] {
        Dictionary(header.columns.map { ($0.column, $0.heading) }, uniquingKeysWith: { first, _ in first })
    }

    /// Finds the columns of terms in given header rows; nil where there are none.
    ///
    /// - Parameter rows: the header rows of the table, captions left out.
    static func find(in grid: TableGrid, rows: Range<Int>, lexicon: Lexicon) -> TermColumns? {
        var found: [GridHeader.TimeColumn] = []
        var statuses: [Int: Int] = [:]
        var named: Set<Int> = []
        for column in 0..<grid.columnCount {
            var heading: CalendarHeading?
            var isOfStatus = false
            var isOfTime = false
            for row in rows.clamped(to: 0..<grid.rowCount) {
                let index = grid.index(row, column)
                guard grid.table.cells[index].rows.lowerBound == row, !grid.texts[index].isEmpty else { continue }
                let own = ColumnHeading.read(grid.texts[index], lexicon: lexicon)
                if let read = own.time {
                    heading = GridHeader.merged(heading, read)
                    isOfTime = true
                } else {
                    // `Autumn` over `Milestones` and `Impact`: the last row tells which of them is the term's.
                    isOfTime = heading?.term != nil && own.isOfMilestones
                }
                isOfStatus = own.isOfStatus
            }
            if isOfStatus {
                let own = heading?.term.flatMap { term in found.lastIndex { $0.heading.term == term } }
                if let place = own ?? (heading?.term == nil ? found.indices.last : nil) { statuses[column] = place }
                if heading?.term != nil { named.insert(column) }
            } else if isOfTime, let heading {
                found.append(GridHeader.TimeColumn(column: column, heading: heading))
            }
        }
        found = zip(found, TermCycles.completed(ShortYears.completed(found.map(\.heading)))).map {
            GridHeader.TimeColumn(column: $0.column, heading: $1)
        }
        guard areTerms(found) else { return nil }
        return TermColumns(
            header: GridHeader(captionRows: 0..<0, rows: rows, columns: found, labelHeader: ""),
            statuses: StatusColumns.ofTerms(statuses, named: named))
    }

    /// Finds the header rows too: the first rows in which columns of terms stand side by side with others.
    static func find(in grid: TableGrid, lexicon: Lexicon) -> TermColumns? {
        for top in 0..<min(mostRowsAbove + 1, grid.rowCount) {
            let candidates = (top + 1...top + mostHeaderRows).filter { $0 <= grid.rowCount }.compactMap {
                find(in: grid, rows: top..<$0, lexicon: lexicon)
            }
            // A deeper header must tell more: the state of a term, or a term of its own for each column.
            let best = candidates.enumerated().max { ($0.element.detail, -$0.offset) < ($1.element.detail, -$1.offset) }
            if let best { return best.element }
        }
        return nil
    }

    /// How much the header tells: different terms, and columns of status.
    private var detail: Int { Set(header.columns.map(\.heading)).count + statuses.count }

    /// Captions, or a block of titles, may stand above the heads.
    private static let mostRowsAbove = 5
    /// Years over terms over what each column holds.
    private static let mostHeaderRows = 3

    /// One column that names a season or a counted term says enough; numbers, months, weeks and years must have company.
    private static func areTerms(_ columns: [GridHeader.TimeColumn]) -> Bool {
        if columns.count == 1 {
            switch columns[0].heading.term {
            case .season, .halfTerm, .term: return true
            default: return false
            }
        }
        let areBare = columns.allSatisfy { if case .bare = $0.heading.term { true } else { false } }
        return columns.count > 1 && (!areBare || columns.allSatisfy { $0.heading.year != nil })
    }
}

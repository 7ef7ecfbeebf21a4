import DocumentModel
import PlanModel

/// Turns a grid whose terms stand down its side into one whose terms stand in its first row.
///
///     | Term   | Energy    | Litter     |         | Term   | Autumn    | Spring    |
///     | Autumn | Survey    | Bin survey |    ▸    | Energy | Survey    | Sensors   |
///     | Spring | Sensors   | Clean      |         | Litter | Bin survey | Clean    |
enum TurnedGrid {
    /// One row that is called after a term may be a strand about it.
    private static let fewestTerms = 2
    private static let fewestStrands = 2

    /// The turned table; nil where the rows are not called after terms, or the columns say who does what by when.
    static func turned(_ table: Table, lexicon: Lexicon) -> Table? {
        let labels = labelColumnCount(of: table)
        let heads = table.cells.filter { $0.row == 0 && $0.column >= labels }
        let body = table.cells.filter { $0.row > 0 && $0.column >= labels }
        guard labels > 0, heads.count >= fewestStrands, table.rowCount > fewestTerms,
            table.cells.allSatisfy({ $0.columnSpan == 1 && ($0.row > 0 || $0.rowSpan == 1) }),
            heads.allSatisfy({ head in isStrand(head, cells: body.filter { $0.column == head.column }, lexicon) }),
            areDifferentTimes(table, labelColumnCount: labels), !arePeople(body, lexicon)
        else { return nil }
        let cells = table.cells.map { cell in
            var cell = cell
            (cell.row, cell.column) = (cell.column, cell.row)
            (cell.rowSpan, cell.columnSpan) = (cell.columnSpan, cell.rowSpan)
            cell.isHeader = cell.row < labels
            return cell
        }
        return Table(
            rowCount: table.columnCount, columnCount: table.rowCount, headerRowCount: labels,
            cells: cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }, pages: table.pages,
            caption: table.caption, provenance: table.provenance, confidence: table.confidence)
    }

    /// How many columns at the left hold nothing but times under their heads: the terms, or the years before them.
    private static func labelColumnCount(of table: Table) -> Int {
        (0..<min(mostLabelColumns, table.columnCount)).prefix { column in
            let cells = table.cells.filter { $0.column == column && $0.row > 0 }
            return !cells.isEmpty && cells.allSatisfy { isTerm(CalendarHeading.read(CellText.spaced($0))) }
        }.count
    }

    /// Years and terms.
    private static let mostLabelColumns = 2

    private static func areDifferentTimes(_ table: Table, labelColumnCount labels: Int) -> Bool {
        let times = (1..<table.rowCount).map { row in
            table.cells.filter { $0.column < labels && $0.row <= row && row < $0.row + $0.rowSpan }
                .sorted { $0.column < $1.column }.map { CalendarHeading.read(CellText.spaced($0)) }
        }
        return Set(times).count == times.count
    }

    /// Whether most cells are people: who is on duty when.
    private static func arePeople(_ cells: [Table.Cell], _ lexicon: Lexicon) -> Bool {
        let texts = cells.filter { !$0.isEmpty }.map(CellText.spaced)
        return texts.filter { lexicon.arePeople($0) || Owners.isName($0) }.count * 2 > texts.count
    }

    private static func isTerm(_ heading: CalendarHeading?) -> Bool {
        guard let heading else { return false }
        switch heading.term {
        case .bare, .weeks, .span, .deadline, .weekBeginning: return false
        case nil: return heading.startYear != nil
        default: return true
        }
    }

    /// Whether a head names what is worked on; `Staff` does where no people stand below it.
    private static func isStrand(_ head: Table.Cell, cells: [Table.Cell], _ lexicon: Lexicon) -> Bool {
        let text = CellText.spaced(head)
        guard !text.isEmpty, !CalendarHeading.isCalendar(text), lexicon.otherTables(ofHeader: text).isEmpty else {
            return false
        }
        return lexicon.roles(ofHeader: text).allSatisfy {
            [.resources, .evidence, .monitoring].contains($0) || $0 == .lead && !arePeople(cells, lexicon)
        }
    }
}

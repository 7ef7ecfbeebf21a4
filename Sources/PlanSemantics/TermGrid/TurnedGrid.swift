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
        guard table.columnCount > fewestStrands, table.rowCount > fewestTerms,
            table.cells.allSatisfy({ $0.rowSpan == 1 && $0.columnSpan == 1 })
        else { return nil }
        let heads = table.cells.filter { $0.row == 0 && $0.column > 0 }.map(CellText.spaced)
        let terms = table.cells.filter { $0.column == 0 && $0.row > 0 }.map {
            CalendarHeading.read(CellText.spaced($0))
        }
        guard heads.allSatisfy({ isStrand($0, lexicon) }), terms.allSatisfy(isTerm),
            Set(terms).count == terms.count, !isRota(table, lexicon)
        else { return nil }
        let cells = table.cells.map { cell in
            var cell = cell
            (cell.row, cell.column) = (cell.column, cell.row)
            cell.isHeader = cell.row == 0
            return cell
        }
        return Table(
            rowCount: table.columnCount, columnCount: table.rowCount, headerRowCount: 1,
            cells: cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }, pages: table.pages,
            caption: table.caption, provenance: table.provenance, confidence: table.confidence)
    }

    /// Whether most cells beside the terms are people: who is on duty when.
    private static func isRota(_ table: Table, _ lexicon: Lexicon) -> Bool {
        let texts = table.cells.filter { $0.row > 0 && $0.column > 0 && !$0.isEmpty }.map(CellText.spaced)
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

    private static func isStrand(_ head: String, _ lexicon: Lexicon) -> Bool {
        !head.isEmpty && !CalendarHeading.isCalendar(head) && lexicon.otherTables(ofHeader: head).isEmpty
            && lexicon.roles(ofHeader: head).allSatisfy { [.resources, .evidence, .monitoring].contains($0) }
    }
}

import DocumentModel
import PlanModel

/// A term grid as its table shows it, before its years are known.
struct TermGridReading: Sendable {
    struct Strand: Sendable {
        /// As written, over all rows that it covers.
        var label: String
        var rows: [Row]
        var provenance: [Provenance]
        /// Whether a row over the whole width says the label.
        var isBanner = false
    }

    struct Row: Sendable {
        var note: String?
        var cells: [Cell]
        var lead: String?
        var statusText: String?
        /// The colour of the row's cell in a status column.
        var statusFill: Color?
    }

    struct Cell: Sendable {
        /// Places in `header.columns`.
        var from: Int
        var to: Int
        var text: String
        var fill: Color?
        /// What a column of its term's status says and shows.
        var statusText: String?
        var statusFill: Color?
        var provenance: [Provenance]
        var confidence: Double
    }

    /// The header as the calendar reads it: a column for every term of every year.
    var header: GridHeader
    /// The header as the table draws it.
    var drawnHeader: GridHeader
    var strands: [Strand]
    /// Rows that repeat the header on a later page.
    var repeatedHeaderRows: Set<Int>
    /// What the table says above its header.
    var captions: [TextLine]
    var diagnostics: [Diagnostic]
    /// Whether it is a row of boxes, each headed by a term, under what names their strand.
    var isOfCards = false
    /// How much speaks for a term grid, from 0 to 1.
    var score: Double
    /// What speaks for it and against it, in words.
    var reasons: [String]
}

extension TermGridReading {
    /// The same as a row of cards; nil for a grid with labels, or with several cells under a term.
    var cards: TermGridReading? {
        guard header.columns.first?.column == 0, strands.count == 1, let strand = strands.first, strand.label.isEmpty,
            !drawnHeader.rows.isEmpty
        else { return nil }
        let cells = strand.rows.flatMap(\.cells)
        guard cells.count > 1, Set(cells.map(\.from)).count == cells.count else { return nil }
        var reading = self
        var row = strand.rows[0]
        row.cells = cells.sorted { $0.from < $1.from }
        reading.strands[0].rows = [row]
        reading.isOfCards = true
        return reading
    }

    /// Whether it has no column of labels, so that all its rows belong to one strand.
    var isUnlabelled: Bool {
        header.columns.first?.column == 0 && strands.count == 1 && strands[0].label.isEmpty
    }

    /// Cards take the label of their strand from the heading above them; so do grids without labels, of which each has its
    /// own heading.
    func labelled(by heading: String?, isOneOfSeveral: Bool) -> TermGridReading {
        guard isOfCards || isOneOfSeveral && isUnlabelled, let heading, !CalendarHeading.isCalendar(heading) else {
            return self
        }
        var reading = self
        reading.strands[0].label = heading
        return reading
    }
}

package import PlanModel

/// A priority's milestones laid out as the document has them: strands and their rows down, terms across.
///
/// Every milestone of the priority stands in exactly one cell.
package struct TermGrid: Hashable, Sendable {
    /// A term of a year.
    package struct Column: Hashable, Sendable {
        package let reference: TermReference
        /// The year as written, else its id.
        package let yearLabel: String
        /// What people call the term.
        package let title: String
        package let term: Term?
    }

    /// Milestones that stand in the same place: nearly always one.
    package struct Cell: Hashable, Sendable {
        package let column: Int
        package let columnSpan: Int
        package var milestones: [Milestone]

        var text: String { milestones.map(\.text).joined(separator: "\n\n") }
        package var endColumn: Int { column + columnSpan }
    }

    package struct Row: Hashable, Sendable {
        package let strand: Strand
        /// The strand's place in its priority, from 0.
        package let strandIndex: Int
        package let isFirstOfStrand: Bool
        package let note: String?
        /// From left to right; they do not overlap.
        package var cells: [Cell]
    }

    package let columns: [Column]
    package let rows: [Row]

    package init(_ priority: Priority, of plan: Plan) {
        self.init(priority, columns: TermGrid.columns(of: plan, priorities: [priority]))
    }

    package init(_ priority: Priority, columns: [Column]) {
        self.columns = columns
        var places: [TermReference: Int] = [:]
        for (index, column) in columns.enumerated() { places[column.reference] = index }
        var rows: [Row] = []
        for (strandIndex, strand) in priority.strands.enumerated() {
            let milestonesByRow = Dictionary(grouping: strand.milestones, by: \.row)
            var isFirst = true
            for number in milestonesByRow.keys.sorted() {
                let milestones = milestonesByRow[number] ?? []
                for cells in TermGrid.lines(of: milestones, places: places) {
                    rows.append(
                        Row(
                            strand: strand, strandIndex: strandIndex, isFirstOfStrand: isFirst,
                            note: milestones.lazy.compactMap(\.note).first, cells: cells))
                    isFirst = false
                }
            }
            if isFirst {
                rows.append(
                    Row(strand: strand, strandIndex: strandIndex, isFirstOfStrand: true, note: nil, cells: []))
            }
        }
        self.rows = rows
    }

    /// The terms of the plan's years; then what milestones name and no year has.
    package static func columns(of plan: Plan, priorities: [Priority]) -> [Column] {
        var columns: [Column] = []
        var known: Set<TermReference> = []
        for year in plan.years {
            for term in year.terms {
                let reference = TermReference(year: year.id, term: term.index)
                guard known.insert(reference).inserted else { continue }
                columns.append(
                    Column(
                        reference: reference, yearLabel: year.label.isEmpty ? year.id : year.label,
                        title: PlanCalendar.title(of: term), term: term))
            }
        }
        let milestones = priorities.lazy.flatMap { $0.strands.lazy.flatMap(\.milestones) }
        var unknown: [TermReference] = []
        for milestone in milestones {
            for reference in [milestone.from, milestone.to] where known.insert(reference).inserted {
                unknown.append(reference)
            }
        }
        guard !unknown.isEmpty else { return columns }
        columns += unknown.map { Column(reference: $0, yearLabel: $0.year, title: "Term \($0.term)", term: nil) }
        return columns.sorted {
            ($0.reference.year, $0.reference.term) < ($1.reference.year, $1.reference.term)
        }
    }

    /// The cells of one table row; more than one line only where milestones overlap.
    private static func lines(of milestones: [Milestone], places: [TermReference: Int]) -> [[Cell]] {
        let placed = milestones.enumerated().map { order, milestone in
            let column = places[milestone.from] ?? 0
            let last = max(column, places[milestone.to] ?? column)
            return (order: order, cell: Cell(column: column, columnSpan: last - column + 1, milestones: [milestone]))
        }
        let sorted = placed.sorted { ($0.cell.column, $0.order) < ($1.cell.column, $1.order) }
        var lines: [[Cell]] = []
        for (_, cell) in sorted {
            if let line = lines.firstIndex(where: { line in
                line.last.map { $0.column == cell.column && $0.columnSpan == cell.columnSpan } == true
            }), let last = lines[line].indices.last {
                lines[line][last].milestones += cell.milestones
            } else if let line = lines.firstIndex(where: { line in (line.last?.endColumn ?? 0) <= cell.column }) {
                lines[line].append(cell)
            } else {
                lines.append([cell])
            }
        }
        return lines
    }

    /// Runs of neighbouring columns of one year, for the upper header row.
    package var yearRuns: [(label: String, column: Int, count: Int)] {
        var runs: [(label: String, column: Int, count: Int)] = []
        for (index, column) in columns.enumerated() {
            if let last = runs.last, columns[last.column].reference.year == column.reference.year {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((column.yearLabel, index, 1))
            }
        }
        return runs
    }

    /// How many rows each strand has, from its first row on.
    package var strandRuns: [(row: Int, count: Int)] {
        var runs: [(row: Int, count: Int)] = []
        for (index, row) in rows.enumerated() {
            if row.isFirstOfStrand { runs.append((index, 1)) } else if !runs.isEmpty { runs[runs.count - 1].count += 1 }
        }
        return runs
    }
}

import DocumentModel
import PlanModel

/// What the columns of terms say of an action.
extension ActionBuilder {
    /// One milestone for each filled cell of a column of terms, over all rows of the action; nil where the table has none.
    func milestones(of group: ActionRows.Group, id: String) -> [Action.TermMilestone]? {
        guard reading.terms != nil else { return nil }
        var result: [Action.TermMilestone] = []
        var seen: [String: Int] = [:]
        for column in columns.indices {
            guard let place = reading.termPlace(ofColumn: column), slots.indices.contains(place) else { continue }
            let filled = group.rows.flatMap { cells(column, row: $0) }.filter {
                columns[column].columns.contains(grid.table.cells[$0].column)
            }
            guard let first = filled.first else { continue }
            let last = lastPlace(of: filled) ?? place
            let from = slots[place].from
            let to = slots.indices.contains(last) ? slots[last].to : slots[place].to
            let stem = "\(id)/\(from.year)/\(from.term)"
            seen[stem, default: 0] += 1
            let days = calendar.period(from: from, to: to)
            let count = seen[stem] ?? 1
            result.append(
                Action.TermMilestone(
                    id: count > 1 ? "\(stem)/\(count)" : stem,
                    text: filled.map { CellText.joined(grid.lines[$0]) }.joined(separator: "\n\n"), from: from, to: to,
                    start: days.start, end: days.end, status: milestoneStatus(place, group, cell: first),
                    provenance: filled.flatMap { grid.table.cells[$0].provenance },
                    confidence: filled.map { grid.table.cells[$0].confidence }.min() ?? grid.table.confidence))
        }
        return result.isEmpty ? nil : result
    }

    /// The last term that a cell over several columns of terms reaches.
    private func lastPlace(of cells: [Int]) -> Int? {
        let ends = cells.map { grid.table.cells[$0].columns.upperBound }
        guard let end = ends.max() else { return nil }
        return columns.indices.last { columns[$0].columns.lowerBound < end && reading.termPlace(ofColumn: $0) != nil }
            .flatMap { reading.termPlace(ofColumn: $0) }
    }

    /// What the column of status beside a term says of the action in that term, or the colour of the milestone's own cell.
    private func milestoneStatus(_ place: Int, _ group: ActionRows.Group, cell: Int) -> ProgressStatus? {
        for column in columns.indices where reading.statusPlace(ofColumn: column) == place {
            let text = lines(column, rows: group.rows).map(\.fullText).joined(separator: " ")
            let fill = group.rows.lazy.compactMap { grid.cell($0, columns[column].columns.lowerBound).fill }.first
            if let found = status.status(text: text, fill: fill) { return found }
        }
        return status.status(fill: grid.table.cells[cell].fill)
    }
}

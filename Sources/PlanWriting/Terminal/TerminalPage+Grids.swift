internal import PlanModel

extension TerminalPage {
    private static let widthOfLabelInColumns = 22

    mutating func writeGrids() {
        writeHead()
        for priority in plan.priorities {
            lines.append("")
            add(priority.heading, style: style.bold)
            guard !priority.strands.isEmpty else { continue }
            write(TermGrid(priority, of: plan))
        }
        for actionPlan in plan.actionPlans {
            let table = ActionTable(actionPlan, of: plan)
            let room = columns - 1 - table.headers.count
            guard room / max(table.headers.count, 1) >= Self.leastWidthOfCellInColumns else {
                writeList(of: actionPlan)
                continue
            }
            lines.append("")
            add(actionPlan.title ?? "Action plan", style: style.bold)
            write(table)
        }
    }

    /// Draws the grid, a group of neighbouring terms after the other where not all fit side by side; groups
    /// without any milestone are named only.
    private mutating func write(_ grid: TermGrid) {
        let label = min(Self.widthOfLabelInColumns, columns / 3)
        let room = columns - label - 2
        let most = max(1, room / (Self.leastWidthOfCellInColumns + 1))
        var empty: Range<Int>?
        for group in groups(of: grid, most: most) {
            guard grid.rows.contains(where: { row in row.cells.contains { $0.overlaps(group) } }) else {
                empty = (empty?.lowerBound ?? group.lowerBound)..<group.upperBound
                continue
            }
            nameEmpty(empty, of: grid)
            empty = nil
            let width = min(60, room / group.count - 1)
            let widths = [label] + group.map { _ in width }
            var table = TerminalTable(widths: widths, style: style)
            let runs = grid.yearRuns.compactMap { run -> (text: String, span: Int)? in
                let count = group.clamped(to: run.column..<run.column + run.count).count
                return count > 0 ? (run.label, count) : nil
            }
            table.addHeader([("", 1)] + runs)
            table.addHeader([("", 1)] + grid.columns[group].map { ($0.title, 1) })
            for run in grid.strandRuns { addRows(grid.rows[run.row..<run.row + run.count], of: group, to: &table) }
            lines.append("")
            lines += table.drawn()
        }
        nameEmpty(empty, of: grid)
    }

    private mutating func nameEmpty(_ columns: Range<Int>?, of grid: TermGrid) {
        guard let columns, let first = grid.columns[columns].first, let last = grid.columns[columns].last else {
            return
        }
        let ends = [first, last].map { "\($0.title) \($0.reference.year)" }
        lines.append("")
        add("No milestones: " + (columns.count > 1 ? ends.joined(separator: " to ") : ends[0]), style: style.faint)
    }

    /// A strand's rows; those that have nothing in these terms are left out, but its label is always shown.
    private func addRows(_ rows: ArraySlice<TermGrid.Row>, of group: Range<Int>, to table: inout TerminalTable) {
        let filled = rows.filter { row in
            row.cells.contains { $0.overlaps(group) }
        }
        for (index, row) in (filled.isEmpty ? Array(rows.prefix(1)) : filled).enumerated() {
            addRow(row, isFirst: index == 0, of: group, to: &table)
        }
    }

    private func addRow(_ row: TermGrid.Row, isFirst: Bool, of group: Range<Int>, to table: inout TerminalTable) {
        let inside = row.cells.filter { $0.overlaps(group) }
        let label = [isFirst ? row.strand.label : nil, row.note].compactMap { $0 }.joined(separator: "\n")
        var cells: [(text: String, span: Int)] = [(label, 1)]
        var column = group.lowerBound
        for cell in inside {
            for _ in column..<max(column, cell.column) { cells.append(("", 1)) }
            let start = max(cell.column, group.lowerBound)
            let end = min(cell.endColumn, group.upperBound)
            let text = cell.milestones.map { milestone in
                milestone.text
                    + suffix([
                        milestone.lead, milestone.status?.title,
                        DoubtMark.text(milestone.confidence, milestone.provenance),
                    ])
            }.joined(separator: "\n\n")
            cells.append(((cell.column < group.lowerBound ? "… " : "") + text, end - start))
            column = end
        }
        for _ in column..<max(column, group.upperBound) { cells.append(("", 1)) }
        table.addRow(cells, startsBlock: isFirst)
    }

    /// Whole years where they fit, else as many terms as do.
    private func groups(of grid: TermGrid, most: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        for run in grid.yearRuns {
            let year = run.column..<run.column + run.count
            if let last = groups.last, year.upperBound - last.lowerBound <= most {
                groups[groups.count - 1] = last.lowerBound..<year.upperBound
                continue
            }
            var start = year.lowerBound
            // Parts of a year are as equal as can be: 4 and 4, not 7 and 1.
            let parts = (run.count + most - 1) / most
            for part in 0..<parts {
                let count = (run.count + part) / parts
                groups.append(start..<start + count)
                start += count
            }
        }
        return groups
    }

    private mutating func write(_ actions: ActionTable) {
        let count = actions.headers.count
        let widths = ColumnWidths.share(
            columns - 1 - count, among: actions, least: Self.leastWidthOfCellInColumns)
        var table = TerminalTable(widths: widths, style: style)
        table.addHeader(actions.headers.map { ($0, 1) })
        for row in actions.rows {
            if let group = row.newGroup {
                let facts = row.facts.map { "\($0.label): \($0.text)" }
                table.addRow([(([group] + facts).joined(separator: "\n"), count)], startsBlock: true)
            }
            table.addRow(aligned(row, widths: widths).map { ($0, 1) }, startsBlock: true)
            for fact in row.below { table.addRow([("\(fact.label): \(fact.text)", count)], startsBlock: true) }
            if let doubt = DoubtMark.text(row.action.confidence, row.action.provenance) {
                table.addRow([("(\(doubt))", count)], startsBlock: true)
            }
        }
        lines.append("")
        lines += table.drawn()
    }

    /// The cells of a row with each step's texts side by side.
    private func aligned(_ row: ActionTable.Row, widths: [Int]) -> [String] {
        let wrapped = zip(row.cells, widths).map { cell, width -> [[String]]? in
            guard case .lines(let texts) = cell else { return nil }
            return texts.map { TextWrap.lines($0, columns: width) }
        }
        let heights = (0..<row.lineCount).map { line in wrapped.compactMap { $0?[line].count }.max() ?? 1 }
        // Steps of several lines are easier to tell apart with an empty one between them.
        let gap = heights.contains { $0 > 1 } ? 1 : 0
        return zip(row.cells, wrapped).map { cell, parts in
            guard let parts else { return cell.text }
            return parts.enumerated().map { index, lines in
                let isLast = index == parts.count - 1
                let padding = isLast ? 0 : heights[index] - lines.count + gap
                return (lines + [String](repeating: "", count: padding)).joined(separator: "\n")
            }.joined(separator: "\n")
        }
    }
}

extension TermGrid.Cell {
    /// Whether it stands in some of these columns.
    fileprivate func overlaps(_ columns: Range<Int>) -> Bool {
        column < columns.upperBound && endColumn > columns.lowerBound
    }
}

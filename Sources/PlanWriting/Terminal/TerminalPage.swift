internal import PlanModel

/// The lines for a terminal as they grow.
struct TerminalPage {
    let plan: Plan
    /// Whether only a part of the plan was asked for.
    let isPart: Bool
    /// The years of the whole plan.
    let yearsOfAll: [String]
    let columns: Int
    let style: TerminalStyle
    var lines: [String] = []

    /// Narrower columns break most words.
    static let leastWidthOfCellInColumns = 12
    private static let widthOfLabelInColumns = 22

    mutating func writeHead() {
        add(plan.title, style: style.heading)
        var facts: [String] = []
        if let organisation = plan.organisation { facts.append(organisation) }
        if let period = plan.period { facts.append("\(period.start) to \(period.end)") }
        let counts = PlanCounts(of: plan)
        facts += counts.phrases
        if counts.phrases.isEmpty {
            facts.append(isPart ? "nothing of what was asked for" : "no milestones and no actions")
            if isPart, !yearsOfAll.isEmpty { facts.append("the plan has " + yearsOfAll.joined(separator: ", ")) }
        }
        add(facts.joined(separator: " · "), style: style.faint)
    }

    mutating func writeLists() {
        writeHead()
        let calendar = PlanCalendar(plan.years)
        for priority in plan.priorities {
            lines.append("")
            add(priority.heading, style: style.bold)
            write(priority.objectives, under: "Objectives")
            write(priority.successCriteria, under: "Success criteria")
            for strand in priority.strands {
                lines.append("")
                add(strand.label, indent: 2, style: style.bold)
                for milestone in strand.milestones {
                    let facts = [
                        milestone.lead, milestone.status?.title,
                        DoubtMark.text(milestone.confidence, milestone.provenance),
                    ]
                    add(
                        milestone.text + suffix(facts), indent: 6,
                        lead: "    " + calendar.span(from: milestone.from, to: milestone.to)
                            + (milestone.note.map { " \($0)" } ?? ""))
                }
            }
        }
        for actionPlan in plan.actionPlans { writeList(of: actionPlan) }
    }

    private mutating func write(_ items: [NumberedText], under title: String) {
        guard !items.isEmpty else { return }
        add(title, indent: 2, style: style.faint)
        for item in items { add(item.text, indent: 4 + marker(item.number).count, mark: "    " + marker(item.number)) }
    }

    private func marker(_ number: String?) -> String { number.map { $0 + ". " } ?? "• " }

    mutating func writeList(of actionPlan: ActionPlan) {
        lines.append("")
        add(actionPlan.title ?? "Action plan", style: style.bold)
        let calendar = PlanCalendar(plan.years)
        var group: String?
        for action in actionPlan.actions {
            if let next = action.group, next != group {
                lines.append("")
                add(next, indent: 2, style: style.bold)
                for fact in (actionPlan.groups ?? []).filter({ $0.heading == next }).flatMap({ $0.facts ?? [] }) {
                    add("\(fact.label): \(fact.text)", indent: 2, style: style.faint)
                }
            }
            group = action.group
            lines.append("")
            let mark = "  " + (action.number.map { $0 + " " } ?? "")
            add(action.title, indent: mark.count, mark: mark, style: style.bold)
            let facts = [
                action.leads.map { "Lead: " + $0.joined(separator: ", ") }, action.timescale,
                action.due.map { "Due: \($0)" }, action.status?.title,
                DoubtMark.text(action.confidence, action.provenance),
            ].compactMap { $0 }
            if !facts.isEmpty { add(facts.joined(separator: " · "), indent: 4, style: style.faint) }
            for step in action.steps {
                let mark = hangingMark(step.ref, sign: "•")
                let when = step.timescale ?? step.due?.description
                add(
                    step.text + suffix([step.lead, when, step.status?.title]), indent: TextWidth.columns(of: mark),
                    mark: mark)
            }
            for milestone in action.milestones ?? [] {
                add(
                    milestone.text + suffix([milestone.status?.title]), indent: 6,
                    lead: "    " + calendar.span(from: milestone.from, to: milestone.to))
            }
            for outcome in action.outcomes {
                let mark = hangingMark(outcome.ref, sign: "→")
                add(outcome.text, indent: TextWidth.columns(of: mark), mark: mark)
            }
            for column in actionPlan.columns where column.inRows == true {
                if let text = action.cells[column.header] { add("\(column.header): \(text)", indent: 4) }
            }
        }
    }

    /// A hanging mark of seven columns where it fits.
    private func hangingMark(_ ref: String?, sign: String) -> String {
        let mark = "    " + (ref ?? sign) + " "
        return mark + String(repeating: " ", count: max(0, 7 - mark.count))
    }

    private func suffix(_ facts: [String?]) -> String {
        let facts = facts.compactMap { $0 }
        return facts.isEmpty ? "" : " (" + facts.joined(separator: "; ") + ")"
    }

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

    /// Adds wrapped text: `lead` stands on a line of its own above it, `mark` hangs before its first line.
    private mutating func add(
        _ text: String, indent: Int = 0, lead: String? = nil, mark: String? = nil,
        style set: ((String) -> String)? = nil
    ) {
        if let lead {
            for line in TextWrap.lines(lead, columns: columns - 4) { lines.append("    " + style.faint(line)) }
        }
        let margin = String(repeating: " ", count: indent)
        let mark = mark?.withPlainLineBreaks.replacing("\n", with: " ")
        for (index, line) in TextWrap.lines(text, columns: columns - indent).enumerated() {
            let start = index == 0 ? mark ?? margin : margin
            lines.append(line.isEmpty ? "" : start + (set?(line) ?? line))
        }
    }
}

extension TermGrid.Cell {
    /// Whether it stands in some of these columns.
    fileprivate func overlaps(_ columns: Range<Int>) -> Bool {
        column < columns.upperBound && endColumn > columns.lowerBound
    }
}

/// How the columns of an action plan share a terminal's width.
enum ColumnWidths {
    static func share(_ room: Int, among table: ActionTable, least: Int) -> [Int] {
        guard !table.headers.isEmpty else { return [] }
        // A column asks for its longest line, at most a good reading width; what is short gives room to what is long.
        let wishes = table.headers.indices.map { column in
            let texts = [table.headers[column]] + table.rows.map { $0.cells[column].text }
            let longest = texts.lazy.flatMap { $0.split(separator: "\n") }.map { TextWidth.columns(of: $0) }.max() ?? 0
            return min(max(longest, 4), 60)
        }
        let total = wishes.reduce(0, +)
        if total <= room { return wishes }
        let narrow = wishes.map { min($0, least) }
        let spare = max(0, room - narrow.reduce(0, +))
        let wanted = zip(wishes, narrow).map { $0 - $1 }
        let sum = max(1, wanted.reduce(0, +))
        return zip(narrow, wanted).map { $0 + spare * $1 / sum }
    }
}

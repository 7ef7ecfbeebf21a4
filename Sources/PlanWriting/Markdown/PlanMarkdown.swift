public import PlanModel

/// A plan as GitHub-flavoured Markdown: the narrative, the priorities with their term grids, the action plans.
///
/// Markdown has no cells that span columns: a milestone stands in the first of its terms, and an arrow in the others.
public enum PlanMarkdown {
    /// The text as UTF-8.
    public static func write(_ plan: Plan) -> [UInt8] {
        var page = Page(plan: plan)
        page.writeHead()
        for section in plan.sections { page.write(section) }
        for priority in plan.priorities { page.write(priority) }
        for actionPlan in plan.actionPlans { page.write(actionPlan) }
        page.writeUnplaced()
        return Array((page.blocks.joined(separator: "\n\n") + "\n").utf8)
    }

    private struct Page {
        let plan: Plan
        var blocks: [String] = []
        private let tables: [String: PlanTable]

        init(plan: Plan) {
            self.plan = plan
            tables = Dictionary(plan.tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }

        mutating func heading(_ text: String, level: Int) {
            let marks = String(repeating: "#", count: min(max(level, 1), 6))
            blocks.append(marks + " " + MarkdownText.inLine(text.isEmpty ? "Untitled" : text))
        }

        mutating func writeHead() {
            heading(plan.title, level: 1)
            var facts: [String] = []
            if let organisation = plan.organisation {
                facts.append("Organisation: " + MarkdownText.inLine(organisation))
            }
            if let period = plan.period { facts.append("Period: \(period.start) to \(period.end)") }
            facts.append("Source: " + MarkdownText.inLine(plan.source.name))
            blocks.append(facts.map { "- " + $0 }.joined(separator: "\n"))
        }

        mutating func write(_ section: Section) {
            if !section.heading.isEmpty { heading(section.heading, level: section.level + 1) }
            for block in section.blocks {
                switch block {
                case .paragraph(let text): blocks.append(MarkdownText.paragraph(text))
                case .list(let items): blocks.append(items.map(MarkdownText.item).joined(separator: "\n"))
                case .note(let label, let text):
                    blocks.append("> " + MarkdownText.paragraph("[\(label)] \(text)").replacing("\n", with: "\n> "))
                case .table(let id): if let table = tables[id] { write(table) }
                }
            }
        }

        mutating func write(_ table: PlanTable) {
            if let caption = table.caption { blocks.append("**" + MarkdownText.inLine(caption) + "**") }
            guard table.columnCount > 0, table.rowCount > 0 else { return }
            var rows = [[String]](repeating: [String](repeating: "", count: table.columnCount), count: table.rowCount)
            for cell in table.cells where cell.row < table.rowCount && cell.column < table.columnCount {
                rows[cell.row][cell.column] = cell.text
            }
            let header = table.headerRowCount > 0 ? rows.removeFirst() : rows[0].map { _ in "" }
            blocks.append(MarkdownText.table(header: header, rows: rows))
        }

        mutating func write(_ priority: Priority) {
            heading(priority.heading, level: 2)
            write(priority.objectives, under: "Objectives")
            write(priority.successCriteria, under: "Success criteria")
            guard !priority.strands.isEmpty else { return }
            heading("Milestones", level: 3)
            let grid = TermGrid(priority, of: plan)
            let hasNotes = grid.rows.contains { $0.note != nil }
            let header =
                (hasNotes ? ["Strand", "Note"] : ["Strand"]) + grid.columns.map { "\($0.yearLabel) \($0.title)" }
            let rows = grid.rows.map { row in
                var cells = [row.isFirstOfStrand ? row.strand.label : ""]
                if hasNotes { cells.append(row.note ?? "") }
                let lead = cells.count
                cells += [String](repeating: "", count: grid.columns.count)
                for cell in row.cells {
                    cells[lead + cell.column] = cell.milestones.map(Self.text).joined(separator: "\n\n")
                    for column in cell.column + 1..<max(cell.column + 1, cell.endColumn) { cells[lead + column] = "→" }
                }
                return cells
            }
            blocks.append(MarkdownText.table(header: header, rows: rows))
        }

        private static func text(_ milestone: Milestone) -> String {
            let facts = [
                milestone.lead, milestone.status?.title, DoubtMark.text(milestone.confidence, milestone.provenance),
            ].compactMap { $0 }
            return facts.isEmpty ? milestone.text : milestone.text + "\n(" + facts.joined(separator: "; ") + ")"
        }

        private mutating func write(_ items: [NumberedText], under title: String) {
            guard !items.isEmpty else { return }
            heading(title, level: 3)
            blocks.append(
                items.map { item in
                    MarkdownText.item(.init(label: item.number.map { $0 + "." } ?? "", level: 0, text: item.text))
                }.joined(separator: "\n"))
        }

        mutating func write(_ actionPlan: ActionPlan) {
            heading(actionPlan.title ?? "Action plan", level: 2)
            let table = ActionTable(actionPlan, of: plan)
            if !table.looseFacts.isEmpty { blocks.append(Self.list(of: table.looseFacts)) }
            var pending: [[String]] = []
            func flush() -> String? {
                pending.isEmpty ? nil : MarkdownText.table(header: table.headers, rows: pending)
            }
            for row in table.rows {
                if let group = row.newGroup {
                    if let block = flush() { blocks.append(block) }
                    pending = []
                    heading(group, level: 3)
                    if !row.facts.isEmpty { blocks.append(Self.list(of: row.facts)) }
                }
                for line in 0..<row.lineCount {
                    var cells = row.cells.indices.map { row.text(column: $0, line: line) }
                    let doubt = DoubtMark.text(row.action.confidence, row.action.provenance)
                    if line == 0, let doubt, !cells.isEmpty { cells[table.titleColumn ?? 0] += "\n(\(doubt))" }
                    pending.append(cells)
                }
                // Markdown has no cell over all columns: what stands in a full-width row stands in the first.
                for fact in row.below {
                    pending.append(
                        ["\(fact.label): \(fact.text)"]
                            + [String](repeating: "", count: max(0, table.headers.count - 1)))
                }
            }
            if let block = flush() { blocks.append(block) }
        }

        private static func list(of facts: [ActionPlan.Fact]) -> String {
            facts.map { MarkdownText.item(.init(label: "", level: 0, text: "\($0.label): \($0.text)")) }
                .joined(separator: "\n")
        }

        mutating func writeUnplaced() {
            guard !plan.unplaced.isEmpty else { return }
            heading("Text without a place", level: 2)
            blocks.append(
                plan.unplaced.map { item in
                    let page = item.page.map { " (page \($0))" } ?? ""
                    return MarkdownText.item(.init(label: "", level: 0, text: item.text + page))
                }.joined(separator: "\n"))
        }
    }
}

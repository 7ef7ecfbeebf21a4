internal import DocumentModel
internal import PlanModel

/// Tables with captions, and header cells with scopes, so that a screen reader can tell what a cell belongs to.
enum HTMLTable {
    /// A term grid: years over terms, a strand's label over its rows, milestones as wide as they last.
    static func html(_ grid: TermGrid, caption: String, marks: ItemMarks = .none) -> String {
        let hasNotes = grid.rows.contains { $0.note != nil }
        let years = grid.yearRuns.map { run in
            "<th scope=\"colgroup\"\(span("colspan", run.count))>\(HTMLText.escaped(run.label))</th>"
        }
        let terms = grid.columns.map { "<th scope=\"col\">\(HTMLText.escaped($0.title))</th>" }
        let note = hasNotes ? "<th rowspan=\"2\" scope=\"col\">Note</th>" : ""
        var head = "<colgroup><col class=\"strand\">\(hasNotes ? "<col class=\"row-note\">" : "")</colgroup>"
        head += grid.yearRuns.map { "<colgroup span=\"\($0.count)\"></colgroup>" }.joined()
        head += "\n<thead>\n<tr><th rowspan=\"2\" scope=\"col\">Strand</th>\(note)\(years.joined())</tr>\n"
        head += "<tr>\(terms.joined())</tr>\n</thead>\n"
        let bodies = grid.strandRuns.map { run in
            let rows = grid.rows[run.row..<run.row + run.count].map { row in
                self.row(
                    row, rowsOfStrand: run.count, columnCount: grid.columns.count, hasNotes: hasNotes, marks)
            }
            return "<tbody>\n\(rows.joined())</tbody>\n"
        }
        return table(caption: caption, kind: "grid", content: head + bodies.joined())
    }

    private static func row(
        _ row: TermGrid.Row, rowsOfStrand: Int, columnCount: Int, hasNotes: Bool, _ marks: ItemMarks
    ) -> String {
        var html = "<tr>"
        if row.isFirstOfStrand {
            let anchor = HTMLText.anchor(row.strand.id)
            html += "<th id=\"\(anchor)\" scope=\"rowgroup\"\(span("rowspan", rowsOfStrand))>"
            html += "\(HTMLText.lines(row.strand.label))</th>"
        }
        if hasNotes { html += "<td class=\"row-note\">\(HTMLText.lines(row.note ?? ""))</td>" }
        var column = 0
        for cell in row.cells {
            for _ in column..<max(column, cell.column) { html += "<td></td>" }
            html += "<td\(span("colspan", cell.columnSpan))>"
            html += "\(cell.milestones.map { milestone($0, marks) }.joined())</td>"
            column = cell.endColumn
        }
        for _ in column..<max(column, columnCount) { html += "<td></td>" }
        return html + "</tr>\n"
    }

    private static func milestone(_ milestone: Milestone, _ marks: ItemMarks) -> String {
        let facts = [
            milestone.lead.map { "<span class=\"lead\">\(HTMLText.escaped($0))</span>" },
            milestone.status.map(status), doubt(milestone.confidence, milestone.provenance), marks[milestone.id],
        ].compactMap { $0 }
        let footer = facts.isEmpty ? "" : "<p class=\"facts\">\(facts.joined(separator: " "))</p>"
        return "<div class=\"milestone\" id=\"\(HTMLText.anchor(milestone.id))\">\(HTMLText.flow(milestone.text))"
            + "\(footer)</div>"
    }

    private static func status(_ status: ProgressStatus) -> String {
        "<span class=\"status \(status.rawValue)\">\(status.title)</span>"
    }

    static func html(_ actions: ActionTable, caption: String, marks: ItemMarks = .none) -> String {
        let headers = actions.headers.map { "<th scope=\"col\">\(HTMLText.lines($0))</th>" }
        var html = "<thead>\n<tr>\(headers.joined())</tr>\n</thead>\n<tbody>\n"
        for row in actions.rows {
            if let group = row.newGroup {
                html += "</tbody>\n<tbody>\n<tr><th class=\"group\" scope=\"rowgroup\""
                html += "\(span("colspan", actions.headers.count))>\(HTMLText.lines(group))"
                html += "\(facts(row.facts))</th></tr>\n"
            }
            html += rows(of: row, in: actions, marks)
        }
        return table(
            caption: caption, kind: "actions", content: html.replacing("<tbody>\n</tbody>\n", with: "") + "</tbody>\n")
    }

    /// An action's rows: one, or one a step, over which the cells that belong to the whole action reach.
    private static func rows(of row: ActionTable.Row, in table: ActionTable, _ marks: ItemMarks) -> String {
        var html = ""
        let parts = ActionParts(row, in: table)
        for line in 0..<row.lineCount {
            let id = line == 0 ? " id=\"\(HTMLText.anchor(row.action.id))\"" : ""
            html += "<tr class=\"\(line == 0 ? "action" : "step")\"\(id)>"
            for (column, cell) in row.cells.enumerated() {
                var text: String
                var rows = ""
                switch cell {
                case .whole(let whole):
                    guard line == 0 else { continue }
                    text = HTMLText.flow(whole, parts.parts(column: column, line: 0))
                    rows = span("rowspan", row.lineCount)
                case .lines(let texts): text = HTMLText.flow(texts[line], parts.parts(column: column, line: line))
                }
                let isTitle = column == table.titleColumn && line == 0
                if line == 0, column == table.titleColumn ?? 0 {
                    let facts = [doubt(row.action.confidence, row.action.provenance), marks[row.action.id]]
                        .compactMap { $0 }
                    if !facts.isEmpty { text += "<p class=\"facts\">\(facts.joined(separator: " "))</p>" }
                }
                let scope = rows.isEmpty ? "row" : "rowgroup"
                html += isTitle ? "<th scope=\"\(scope)\"\(rows)>\(text)</th>" : "<td\(rows)>\(text)</td>"
            }
            html += "</tr>\n"
        }
        for (index, fact) in row.below.enumerated() {
            let text = HTMLText.flow(fact.text, parts.parts(column: row.cells.count + index, line: 0))
            html += "<tr class=\"below\"><td\(span("colspan", table.columns.count))>"
            html += "<b>\(HTMLText.escaped(fact.label)):</b> \(text)</td></tr>\n"
        }
        return html
    }

    /// What the document says of a group, as one line under its heading.
    static func facts(_ facts: [ActionPlan.Fact]) -> String {
        guard !facts.isEmpty else { return "" }
        let entries = facts.map { "\(HTMLText.escaped($0.label)): \(HTMLText.lines($0.text))" }
        return "<p class=\"facts\">\(entries.joined(separator: " · "))</p>"
    }

    private static func doubt(_ confidence: Double, _ provenance: [Provenance]) -> String? {
        DoubtMark.text(confidence, provenance).map { "<span class=\"doubt\">\(HTMLText.escaped($0))</span>" }
    }

    /// A table of the narrative, with the document's own spans.
    static func html(_ source: PlanTable) -> String {
        let cells = Dictionary(grouping: source.cells, by: \.row)
        let rows = (0..<source.rowCount).map { index in
            let isHeaderRow = index < source.headerRowCount
            let cells = (cells[index] ?? []).sorted { $0.column < $1.column }.map { cell in
                let spans = span("colspan", cell.columnSpan) + span("rowspan", cell.rowSpan)
                let text = HTMLText.flow(cell.text)
                guard cell.isHeader else { return "<td\(spans)>\(text)</td>" }
                let scope = isHeaderRow ? (cell.columnSpan > 1 ? "colgroup" : "col") : "row"
                return "<th scope=\"\(scope)\"\(spans)>\(text)</th>"
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        let head = rows.prefix(source.headerRowCount).joined()
        let body = rows.dropFirst(source.headerRowCount).joined()
        return table(
            caption: source.caption, kind: "other",
            content: (head.isEmpty ? "" : "<thead>\n\(head)</thead>\n") + "<tbody>\n\(body)</tbody>\n")
    }

    private static func table(caption: String?, kind: String, content: String) -> String {
        let label = caption.map(HTMLText.escaped) ?? "Table"
        let shown = caption.map { "<caption>\(HTMLText.lines($0))</caption>\n" } ?? ""
        return "<div class=\"scroll\" role=\"region\" aria-label=\"\(label)\" tabindex=\"0\">\n"
            + "<table class=\"\(kind)\">\n\(shown)\(content)</table>\n</div>"
    }

    private static func span(_ name: String, _ count: Int) -> String {
        count > 1 ? " \(name)=\"\(count)\"" : ""
    }
}

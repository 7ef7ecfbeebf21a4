internal import PlanComparison
internal import PlanModel
internal import PlanWriting

/// The merged term grid as an HTML table.
struct DifferenceGrid {
    private let compared: ComparedPlans
    private let wording: DifferenceWording
    private let merged: MergedGrid

    init(_ compared: ComparedPlans, _ wording: DifferenceWording, _ merged: MergedGrid) {
        self.compared = compared
        self.wording = wording
        self.merged = merged
    }

    func html(caption: String) -> String {
        let grid = merged.grid
        let hasNotes = grid.rows.contains { $0.note != nil }
        let years = grid.yearRuns.map { run in
            "<th scope=\"colgroup\" colspan=\"\(run.count)\">\(HTMLText.escaped(run.label))</th>"
        }
        let terms = grid.columns.map { "<th scope=\"col\">\(HTMLText.escaped($0.title))</th>" }
        let note = hasNotes ? "<th rowspan=\"2\" scope=\"col\">Note</th>" : ""
        var html = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(HTMLText.escaped(caption))\">\n"
        html += "<table class=\"grid\">\n<caption>\(HTMLText.escaped(caption))</caption>\n"
        html += "<thead>\n<tr><th rowspan=\"2\" scope=\"col\">Strand</th>\(note)\(years.joined())</tr>\n"
        html += "<tr>\(terms.joined())</tr>\n</thead>\n"
        for (strand, run) in grid.strandRuns.enumerated() {
            let rows = grid.rows[run.row..<run.row + run.count]
            let isChanged = merged.changeOfStrand[strand] != nil || rows.contains { hasChange($0) }
            let told = compared.change(merged.changeOfStrand[strand]).map { " strand-\($0.kind.rawValue)" } ?? ""
            html += "<tbody class=\"\(isChanged ? "changed" : "same")\(told)\">\n"
            for row in rows { html += self.row(row, rowsOfStrand: run.count, hasNotes: hasNotes) }
            html += "</tbody>\n"
        }
        return html + "</table>\n</div>"
    }

    private func hasChange(_ row: TermGrid.Row) -> Bool {
        row.cells.contains { cell in
            cell.milestones.contains { (merged.shown[$0.id] ?? []).contains { $0.change != nil } }
        }
    }

    private func row(_ row: TermGrid.Row, rowsOfStrand: Int, hasNotes: Bool) -> String {
        var html = "<tr>"
        if row.isFirstOfStrand {
            let label: String
            if let index = merged.changeOfStrand[row.strandIndex], let change = compared.change(index) {
                label =
                    "<span\(ChangeMarkup.anchor(index, change))>\(ChangeMarkup.badge(change, wording)) "
                    + "\(ChangeMarkup.words(change))</span>"
            } else {
                label = HTMLText.lines(row.strand.label)
            }
            html += "<th scope=\"rowgroup\" rowspan=\"\(rowsOfStrand)\">\(label)</th>"
        }
        if hasNotes { html += "<td class=\"row-note\">\(HTMLText.lines(row.note ?? ""))</td>" }
        var column = 0
        for cell in row.cells {
            for _ in column..<max(column, cell.column) { html += "<td></td>" }
            let span = cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : ""
            html += "<td\(span)>\(cell.milestones.flatMap { merged.shown[$0.id] ?? [] }.map(paragraph).joined())</td>"
            column = cell.endColumn
        }
        for _ in column..<max(column, merged.grid.columns.count) { html += "<td></td>" }
        return html + "</tr>\n"
    }

    private func paragraph(_ shown: MergedGrid.Shown) -> String {
        guard let index = shown.change, let change = compared.change(index) else {
            let text = HTMLText.lines(shown.text)
            return shown.isGhost ? "<p class=\"ghost\"><del>\(text)</del></p>" : "<p>\(text)</p>"
        }
        guard shown.isGhost, change.kind == .moved else {
            return "<div\(ChangeMarkup.anchor(index, change))>\(ChangeMarkup.badge(change, wording)) "
                + "\(ChangeMarkup.words(change))</div>"
        }
        return "<div class=\"ghost\" data-change=\"\(index + 1)\"><a href=\"#at-\(index + 1)\">"
            + "<span class=\"badge moved\">Moved to \(HTMLText.escaped(wording.destination(of: change)))</span></a> "
            + "<del>\(HTMLText.lines(shown.text))</del></div>"
    }
}

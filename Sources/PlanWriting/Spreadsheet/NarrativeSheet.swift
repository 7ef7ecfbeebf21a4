internal import PlanModel

/// What the plan is, and its narrative.
enum NarrativeSheet {
    private static let widthOfNameInCharacters = 30.0
    private static let widthOfTextInCharacters = 110.0

    /// How much narrower a column is for bold letters of 11 points than for plain ones of 10.
    private static let shareOfBoldLetters = 0.75

    static func write(_ plan: Plan, to sheet: Sheet) {
        sheet.setWidths([widthOfNameInCharacters, widthOfTextInCharacters])
        sheet.write(plan.title, row: 0, column: 0, columnSpan: 2, style: .title)
        sheet.setHeight(ofRow: 0, inPoints: 24)
        var line = 1
        func add(_ name: String, _ text: String, style: CellStyle = .plain) {
            sheet.write(name, row: line, column: 0, style: name.isEmpty ? .plain : .heading)
            sheet.write(text, row: line, column: 1, style: style)
            sheet.setHeight(
                ofRow: line,
                inPoints: max(
                    RowHeight.inPoints(text, widthInCharacters: widthOfTextInCharacters),
                    RowHeight.inPoints(name, widthInCharacters: widthOfNameInCharacters * shareOfBoldLetters)))
            line += 1
        }
        if let organisation = plan.organisation { add("Organisation", organisation) }
        if let period = plan.period { add("Period", "\(period.start) to \(period.end)") }
        add("Source", plan.source.name)
        line += 1
        for section in plan.sections {
            var heading = section.heading
            for text in section.blocks.flatMap({ texts(of: $0, tables: plan.tables) }) {
                add(heading, text)
                heading = ""
            }
            if !heading.isEmpty { add(heading, "") }
        }
        if !plan.indicators.isEmpty {
            line += 1
            add("Indicators", "")
            var group: String?
            for indicator in plan.indicators {
                let text = indicator.number.map { "\($0). \(indicator.text)" } ?? indicator.text
                add(indicator.group == group ? "" : indicator.group, text)
                group = indicator.group
            }
        }
        sheet.setUpPrinting(repeatedRows: 0, repeatedColumns: 0)
    }

    private static func texts(of block: SectionBlock, tables: [PlanTable]) -> [String] {
        switch block {
        case .paragraph(let text): return [text]
        case .note(let label, let text): return ["[\(label)] \(text)"]
        case .list(let items):
            return items.map { item in
                String(repeating: "    ", count: max(item.level, 0)) + (item.label.isEmpty ? "•" : item.label) + " "
                    + item.text
            }
        case .table(let id):
            guard let table = tables.first(where: { $0.id == id }) else { return [] }
            let rows = Dictionary(grouping: table.cells, by: \.row)
            return rows.keys.sorted().map { row in
                (rows[row] ?? []).sorted { $0.column < $1.column }.map { $0.text.replacing("\n", with: " ") }
                    .joined(separator: " | ")
            }
        }
    }
}

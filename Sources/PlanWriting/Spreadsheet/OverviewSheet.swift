internal import PlanModel

/// The first page of a workbook: how much stands in which term, who has how much to do, and what is due term by term.
/// The term of the day on which it is looked at is marked: a spreadsheet asks for the day, so the bytes stay the same.
struct OverviewSheet {
    private static let widthOfNameInCharacters = 62.0
    private static let widthOfCountInCharacters = 17.0
    /// The heads of the list of what is due.
    private static let columnsOfDues = ["What", "Due", "Who", "State", "Part of"]

    /// More do not fit below the counts on one page: then each term's list is folded up.
    private static let mostTasksShown = 20

    private let sheet: Sheet
    private let overview: PlanOverview
    private let columnCount: Int
    private var line = 0

    /// Nothing is written where there is nothing to count.
    static func write(_ plan: Plan, to workbook: Workbook) {
        let overview = PlanOverview(plan)
        guard
            !overview.parts.isEmpty || !overview.loads.isEmpty || !overview.dues.isEmpty
                || !overview.wordedTasks.isEmpty
        else { return }
        var page = OverviewSheet(sheet: workbook.addSheet(SheetNames.overview), overview: overview)
        page.write(plan)
    }

    private init(sheet: Sheet, overview: PlanOverview) {
        self.sheet = sheet
        self.overview = overview
        columnCount = max(Self.columnsOfDues.count, overview.parts.count + 2)
    }

    private mutating func write(_ plan: Plan) {
        sheet.setWidths(
            [Self.widthOfNameInCharacters] + Array(repeating: Self.widthOfCountInCharacters, count: columnCount - 1))
        let width = Self.widthOfNameInCharacters + Self.widthOfCountInCharacters * Double(columnCount - 1)
        sheet.write(plan.title, row: line, column: 0, columnSpan: columnCount, style: .title)
        sheet.setHeight(ofRow: line, inPoints: RowHeight.ofTitleInPoints(plan.title, widthInCharacters: width))
        line += 1
        let facts =
            [plan.organisation, plan.period.map { "\($0.start) to \($0.end)" }].compactMap { $0 }
            + PlanCounts(of: plan).phrases
        note(facts.joined(separator: " · "))
        if overview.columns.contains(where: { $0.term?.start != nil }) { note("The term of today is shown in colour.") }
        if overview.columns.contains(where: { $0.term?.certainty == .convention && $0.term?.end != nil }) {
            note("The plan names terms without dates: the days are the usual ones of such terms.")
        }
        writeTerms()
        writeLoads()
        writeDues()
        sheet.setUpPrinting(repeatedRows: 0, repeatedColumns: 0)
    }

    private mutating func note(_ text: String) {
        sheet.write(text, row: line, column: 0, columnSpan: columnCount, style: .plain)
        line += 1
    }

    private mutating func writeTerms() {
        guard !overview.parts.isEmpty, !overview.columns.isEmpty else { return }
        heading("Milestones by term")
        head(["Term"] + overview.parts.map(\.title) + ["All"])
        for column in overview.columns {
            let counts = overview.parts.map { $0.counts[column.reference] ?? 0 }
            row("\(column.title) \(column.reference.year)", counts + [counts.reduce(0, +)])
            highlight(column.term, fromRow: line - 1, columns: counts.count + 2)
        }
        let totals = overview.parts.map(\.total)
        row("All", totals + [totals.reduce(0, +)], style: .label)
    }

    private mutating func writeLoads() {
        guard !overview.loads.isEmpty else { return }
        heading("Who has how much to do")
        let kinds = overview.kindsOfLoads
        head(["Lead"] + kinds.map(\.title))
        for load in overview.loads { row(load.name, kinds.map { load[keyPath: $0.count] }) }
    }

    private mutating func writeDues() {
        var dues = overview.dues
        if !overview.wordedTasks.isEmpty { dues.append(.init(term: nil, tasks: overview.wordedTasks)) }
        guard !dues.isEmpty else { return }
        let isFolded = dues.count > 1 && dues.reduce(0) { $0 + $1.tasks.count } > Self.mostTasksShown
        heading("What is due" + (isFolded ? " (the + beside a term opens its list)" : ""))
        head(Self.columnsOfDues)
        for group in dues {
            let start = line
            if dues.count > 1 || group.term != nil {
                let name =
                    group.term.map { "\($0.title) \($0.reference.year)" }
                    ?? (group.tasks.contains { $0.day != nil } ? "On other days" : "In words only")
                sheet.write(
                    "\(name): \(group.tasks.count) due", row: line, column: 0, columnSpan: Self.columnsOfDues.count,
                    style: .label)
                line += 1
            }
            let first = line
            let heights = group.tasks.map { task in write(task) }
            if isFolded {
                sheet.fold(rows: first..<line, heightsInPoints: heights)
            } else {
                for (row, height) in zip(first..<line, heights) { sheet.setHeight(ofRow: row, inPoints: height) }
            }
            highlight(group.term?.term, fromRow: start, columns: Self.columnsOfDues.count)
        }
    }

    /// The height that its row needs.
    private mutating func write(_ task: PlanOverview.Task) -> Double {
        let style = CellStyle.body.filled(Doubt.applies(to: task.confidence) ? .doubt : nil)
        sheet.write(task.text, row: line, column: 0, style: style)
        if let day = task.day {
            sheet.write(day, row: line, column: 1)
        } else {
            sheet.write(task.words ?? "", row: line, column: 1)
        }
        let texts = [task.lead ?? "", task.status?.title ?? "", task.part]
        for (index, text) in texts.enumerated() { sheet.write(text, row: line, column: 2 + index) }
        line += 1
        let heights =
            [RowHeight.inPoints(task.text, widthInCharacters: Self.widthOfNameInCharacters)]
            + texts.map { RowHeight.inPoints($0, widthInCharacters: Self.widthOfCountInCharacters) }
        return heights.max() ?? 0
    }

    // MARK: Lines

    private mutating func heading(_ text: String) {
        line += 1
        sheet.write(text, row: line, column: 0, style: .heading)
        line += 1
    }

    private mutating func head(_ titles: [String]) {
        var height = 0.0
        for (column, title) in titles.enumerated() {
            sheet.write(title, row: line, column: column, style: .header)
            let width = column == 0 ? Self.widthOfNameInCharacters : Self.widthOfCountInCharacters
            height = max(height, RowHeight.inPoints(title, widthInCharacters: width * Self.shareOfBoldLetters))
        }
        sheet.setHeight(ofRow: line, inPoints: height)
        line += 1
    }

    /// How much of a column's width bold letters leave to count with: they are wider.
    private static let shareOfBoldLetters = 0.85

    /// Nothing is written as nothing, not as 0: what there is stands out.
    private mutating func row(_ name: String, _ counts: [Int], style: CellStyle = .body) {
        sheet.write(name, row: line, column: 0, style: style)
        for (index, count) in counts.enumerated() {
            if count > 0 {
                sheet.write(Double(count), row: line, column: 1 + index, style: style)
            } else {
                sheet.write("", row: line, column: 1 + index, style: style)
            }
        }
        sheet.setHeight(
            ofRow: line, inPoints: RowHeight.inPoints(name, widthInCharacters: Self.widthOfNameInCharacters))
        line += 1
    }

    /// Marks the rows from one to the last written while today is a day of the term.
    private func highlight(_ term: Term?, fromRow row: Int, columns: Int) {
        guard let start = term?.start, let end = term?.end else { return }
        sheet.highlight(rows: row..<line, columns: 0..<columns, from: start, to: end)
    }
}

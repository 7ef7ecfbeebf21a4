internal import PlanModel

/// An action plan as a table: the document's own columns, or what the actions hold where it had none.
struct ActionTable: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let action: Action
        /// Set where it differs from the row above.
        let newGroup: String?
        let cells: [String]
    }

    let headers: [String]
    let rows: [Row]
    /// The column that names each action; nil where the document's columns name none.
    let titleColumn: Int?

    init(_ actionPlan: ActionPlan) {
        // A cell may stand under a header that no column names; it gets a column of its own, so that it is not lost.
        let columns = actionPlan.columns.map(\.header)
        let known = Set(columns)
        let others = Set(actionPlan.actions.flatMap { $0.cells.keys }).subtracting(known).sorted()
        var headers: [String] = []
        var seen: Set<String> = []
        for header in columns + others where seen.insert(header).inserted { headers.append(header) }
        let fromCells = actionPlan.actions.contains { !$0.cells.isEmpty }
        let derived = ["No.", "Action", "Lead", "Timescale", "Steps", "Outcomes"]
        self.headers = fromCells ? headers : derived
        let named = actionPlan.columns.first { $0.role == .action || $0.role == .objective }
        let titleColumn = fromCells ? named.flatMap { headers.firstIndex(of: $0.header) } : 1
        self.titleColumn = titleColumn
        var group: String?
        rows = actionPlan.actions.map { action in
            let newGroup = action.group == group ? nil : action.group
            group = action.group
            let cells =
                if !fromCells {
                    Self.derivedCells(of: action)
                } else if action.cells.isEmpty {
                    Self.titleAlone(of: action, width: headers.count, column: titleColumn ?? 0)
                } else {
                    headers.map { action.cells[$0] ?? "" }
                }
            return Row(action: action, newGroup: newGroup, cells: cells)
        }
    }

    /// An action that says nothing by columns still shows what it is.
    private static func titleAlone(of action: Action, width: Int, column: Int) -> [String] {
        var cells = [String](repeating: "", count: width)
        if column < width { cells[column] = action.title }
        return cells
    }

    private static func derivedCells(of action: Action) -> [String] {
        [
            action.number ?? "", action.title, action.leads?.joined(separator: ", ") ?? "", action.timescale ?? "",
            action.steps.map { entry($0.ref, $0.text) }.joined(separator: "\n"),
            action.outcomes.map { entry($0.ref, $0.text) }.joined(separator: "\n"),
        ]
    }

    private static func entry(_ ref: String?, _ text: String) -> String {
        ref.map { "\($0). \(text)" } ?? text
    }
}

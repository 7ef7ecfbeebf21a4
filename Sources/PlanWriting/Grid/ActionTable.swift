internal import PlanModel

/// An action plan as a table: the document's own columns, or what the actions hold where it had none. Where the steps of an
/// action have people and times of their own, each step is a line of the row, so that a name stands beside its step.
struct ActionTable: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let action: Action
        /// Set where it differs from the row above.
        let newGroup: String?
        /// What the document says of the new group.
        let facts: [ActionPlan.Fact]
        let cells: [Cell]
        /// How many lines the row has: 1, or one a step, and one above them for what belongs to none.
        let lineCount: Int
        /// For each line the step that stands in it, by position.
        let steps: [Int?]
        /// The full-width rows under the action.
        let below: [ActionPlan.Fact]

        /// The text of a cell in one line; a text that belongs to the whole row stands in the first.
        func text(column: Int, line: Int) -> String {
            switch cells[column] {
            case .whole(let text): line == 0 ? text : ""
            case .lines(let texts): texts[line]
            }
        }
    }

    enum Cell: Hashable, Sendable {
        /// For all lines of the row.
        case whole(String)
        /// One text a line.
        case lines([String])

        /// All of it, one line below the other.
        var text: String {
            switch self {
            case .whole(let text): text
            case .lines(let texts): texts.filter { !$0.isEmpty }.joined(separator: "\n")
            }
        }
    }

    let columns: [ActionPlan.Column]
    let rows: [Row]
    /// The column that names each action; nil where the document's columns name none.
    let titleColumn: Int?
    /// What the document says of groups that no action stands in.
    let looseFacts: [ActionPlan.Fact]

    var headers: [String] { columns.map(\.header) }

    init(_ actionPlan: ActionPlan, of plan: Plan) {
        let source = ActionTableColumns(actionPlan, of: plan)
        columns = source.drawn
        let titleColumn = source.titleColumn
        self.titleColumn = titleColumn
        let groups = Dictionary(
            (actionPlan.groups ?? []).map { ($0.heading, $0.facts ?? []) }, uniquingKeysWith: { $0 + $1 })
        var group: String?
        var told: Set<String> = []
        rows = actionPlan.actions.map { action in
            let newGroup = action.group == group ? nil : action.group
            group = action.group
            let facts = newGroup.flatMap { told.insert($0).inserted ? groups[$0] : nil } ?? []
            let cells = source.cells(of: action)
            let texts = source.drawn.indices.map { column -> String in
                let text = cells[source.drawn[column].header] ?? ""
                // An action that says nothing by columns still shows what it is.
                return cells.isEmpty && column == titleColumn ?? 0 ? action.title : text
            }
            let lines = StepLines(of: action, columns: source.drawn, texts: texts)
            return Row(
                action: action, newGroup: newGroup, facts: facts, cells: lines?.cells ?? texts.map(Cell.whole),
                lineCount: lines?.count ?? 1, steps: lines?.steps ?? [nil],
                below: source.below.compactMap { column in
                    cells[column.header].flatMap { $0.isEmpty ? nil : .init(label: column.header, text: $0) }
                })
        }
        looseFacts = (actionPlan.groups ?? []).filter { !told.contains($0.heading) }.flatMap { $0.facts ?? [] }
    }
}

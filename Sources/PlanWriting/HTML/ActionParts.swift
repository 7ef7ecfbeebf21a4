internal import DocumentModel
internal import PlanModel

/// Where in the cells of an action's row its title, its steps and its milestones stand: each is an element of its own, also
/// where several share a cell.
struct ActionParts {
    /// A part of a cell.
    struct Part {
        let range: Range<String.Index>
        /// What it is: the element's class.
        let kind: String
        /// Nil for the title, whose row has the action's id.
        let id: String?
    }

    private struct Place: Hashable {
        /// Behind the last column stand the rows below.
        let column: Int
        let line: Int
    }

    private var parts: [Place: [Part]] = [:]

    init(_ row: ActionTable.Row, in table: ActionTable) {
        addSteps(of: row)
        addTitle(of: row, column: table.titleColumn ?? 0)
        addMilestones(of: row, columns: table.columns)
    }

    /// In the order of their places.
    func parts(column: Int, line: Int) -> [Part] {
        (parts[Place(column: column, line: line)] ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private mutating func addSteps(of row: ActionTable.Row) {
        let action = row.action
        let texts = action.steps.map(\.text)
        func part(_ step: Int, _ range: Range<String.Index>) -> Part {
            Part(range: range, kind: "step", id: action.id(ofStep: step))
        }
        for (column, cell) in (row.cells + row.below.map { .whole($0.text) }).enumerated() {
            switch cell {
            case .whole(let text):
                guard let ranges = SpacelessText.ranges(of: texts, in: text) else { continue }
                parts[Place(column: column, line: 0)] = ranges.enumerated().map { part($0.offset, $0.element) }
            case .lines(let lines):
                let ranges = row.steps.indices.compactMap { line -> (line: Int, part: Part)? in
                    guard let step = row.steps[line],
                        let range = SpacelessText.ranges(of: [texts[step]], in: lines[line])?.first
                    else { return nil }
                    return (line, part(step, range))
                }
                guard ranges.count == texts.count else { continue }
                for (line, part) in ranges { parts[Place(column: column, line: line)] = [part] }
            }
            return
        }
    }

    private mutating func addTitle(of row: ActionTable.Row, column: Int) {
        add([row.action.title], to: row, column: column) { _ in (kind: "title", id: nil) }
    }

    private mutating func addMilestones(of row: ActionTable.Row, columns: [ActionPlan.Column]) {
        guard let milestones = row.action.milestones else { return }
        for (column, own) in columns.enumerated() {
            let here = milestones.filter { $0.from == own.from && $0.to == own.to }
            add(here.map(\.text), to: row, column: column) { (kind: "milestone", id: here[$0].id) }
        }
    }

    /// Texts that the first line of a column says, where nothing else that is an element stands.
    private mutating func add(
        _ texts: [String], to row: ActionTable.Row, column: Int, _ name: (Int) -> (kind: String, id: String?)
    ) {
        guard row.cells.indices.contains(column) else { return }
        let text = row.text(column: column, line: 0)
        let place = Place(column: column, line: 0)
        let known = parts[place] ?? []
        for (index, range) in (SpacelessText.ranges(of: texts, in: text) ?? []).enumerated()
        where !known.contains(where: { $0.range.overlaps(range) }) {
            let (kind, id) = name(index)
            parts[place, default: []].append(Part(range: range, kind: kind, id: id))
        }
    }
}

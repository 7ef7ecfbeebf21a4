internal import DocumentModel
internal import PlanModel

/// The cells of an action parted by its steps: a line a step, so that its lead and its time stand beside it.
struct StepLines: Hashable, Sendable {
    let cells: [ActionTable.Cell]
    let count: Int
    /// For each line the step that stands in it, by position.
    let steps: [Int?]

    /// Nil where the steps have nothing of their own, or are not to be found in one of the cells.
    init?(of action: Action, columns: [ActionPlan.Column], texts: [String]) {
        let stepCount = action.steps.count
        let hasOwn = action.steps.contains {
            $0.lead != nil || $0.timescale != nil || $0.status != nil || $0.due != nil
        }
        guard stepCount > 1, hasOwn else { return nil }
        let stepTexts = action.steps.map(\.text)
        guard
            let (column, parts) = texts.indices.lazy.compactMap({ column in
                Self.parted(texts[column], by: stepTexts).map { (column, $0) }
            }).first
        else { return nil }
        let hasHead = !parts.head.isEmpty
        let cells = texts.indices.map { index -> ActionTable.Cell in
            if index == column { return .lines((hasHead ? [parts.head] : []) + parts.lines) }
            guard let lines = Self.lines(of: texts[index], columns[index], among: columns, action) else {
                return .whole(texts[index])
            }
            return .lines((hasHead ? [""] : []) + lines)
        }
        self.cells = cells
        count = stepCount + (hasHead ? 1 : 0)
        steps = (hasHead ? [nil] : []) + (0..<stepCount).map { $0 }
    }

    /// A cell cut before each of these texts, with what stands before the first on lines of its own; nil where it does not
    /// hold them all in this order.
    private static func parted(_ cell: String, by texts: [String]) -> (head: String, lines: [String])? {
        guard let ranges = SpacelessText.ranges(of: texts, in: cell), let first = ranges.first else { return nil }
        // The number before a step stands on its line.
        let before = cell[..<first.lowerBound]
        let endOfHead = before.lastIndex(of: "\n") ?? before.startIndex
        let ends = ranges.dropLast().map(\.upperBound) + [cell.endIndex]
        let lines = zip([endOfHead] + ends, ends).map { trimmed(String(cell[$0..<$1])) }
        return (trimmed(String(before[..<endOfHead])), lines)
    }

    /// One text a step, where the cell says something of each.
    private static func lines(
        of cell: String, _ column: ActionPlan.Column, among columns: [ActionPlan.Column], _ action: Action
    ) -> [String]? {
        let isAlone = columns.count { $0.role == column.role } == 1
        switch column.role {
        case .lead where isAlone:
            if let lines = covering(cell, action.steps.map(\.lead)) { return lines }
        case .timescale where isAlone:
            if let lines = covering(cell, action.steps.map(\.timescale)) { return lines }
        case .outcome:
            if let lines = outcomes(in: cell, action) { return lines }
        case .number, .objective, .milestone: return nil
        default: break
        }
        // The cells of step rows are parted by line breaks.
        let lines = cell.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.count == action.steps.count ? lines : nil
    }

    /// What the steps say, where it is all that the cell says.
    private static func covering(_ cell: String, _ values: [String?]) -> [String]? {
        let known = Set(values.compactMap { $0 }.flatMap(words))
        guard !known.isEmpty, words(cell).allSatisfy(known.contains) else { return nil }
        return values.map { $0 ?? "" }
    }

    /// Outcomes that bear the refs of steps, each beside its step.
    private static func outcomes(in cell: String, _ action: Action) -> [String]? {
        let refs = action.steps.map(\.ref)
        guard action.outcomes.count > 0, action.outcomes.allSatisfy({ $0.ref != nil && refs.contains($0.ref) }),
            let parts = parted(cell, by: action.outcomes.map(\.text)), parts.head.isEmpty
        else { return nil }
        return refs.map { ref in
            zip(action.outcomes, parts.lines).filter { $0.0.ref == ref }.map(\.1).joined(separator: "\n")
        }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

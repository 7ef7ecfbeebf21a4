import PlanComparison
import PlanModel

/// What a plan says, as texts under their headings: the ground on which a difference can be applied.
struct Content: Equatable, CustomStringConvertible {
    var lines: [String: Int] = [:]

    mutating func add(_ line: String) { lines[line, default: 0] += 1 }

    mutating func remove(_ line: String) {
        lines[line, default: 0] -= 1
        if lines[line] == 0 { lines[line] = nil }
    }

    var description: String {
        lines.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }.joined(separator: "\n")
    }
}

/// Applies a difference to the plan before; the plan after only lends what an added priority, strand or action holds.
struct Application {
    private let before: Plan
    private let after: Plan
    private let changes: [Change]

    init(of difference: PlanDifference, to before: Plan, with after: Plan) {
        self.before = before
        self.after = after
        changes = difference.changes + (difference.consequences ?? [])
    }

    private struct Line: Hashable {
        var path: [String]
        var from: TermReference?
        var to: TermReference?
        var text: String

        var string: String {
            "\(path.joined(separator: " > ")) [\(from.map { "\($0.year)/\($0.term)" } ?? "") "
                + "\(to.map { "\($0.year)/\($0.term)" } ?? "")] \(text)"
        }
    }

    static func content(of plan: Plan) -> Content {
        var content = Content()
        for priority in plan.priorities {
            content.add("priority \(priority.heading)")
            for text in priority.objectives { content.add(Line(path: [priority.heading], text: text.text).string) }
            for strand in priority.strands {
                content.add("strand \(priority.heading) > \(strand.label)")
                for line in lines(of: strand, under: priority.heading) { content.add(line.string) }
            }
        }
        for action in plan.actionPlans.flatMap(\.actions) {
            content.add("action \(title(action)) led by \(action.cells["Lead"] ?? "")")
            for entry in entries(of: action) { content.add(Line(path: [title(action)], text: entry).string) }
        }
        return content
    }

    private static func lines(of strand: Strand, under heading: String) -> [Line] {
        strand.milestones.flatMap { milestone in
            milestone.text.split(separator: "\n\n").map {
                Line(path: [heading, strand.label], from: milestone.from, to: milestone.to, text: String($0))
            }
        }
    }

    private static func title(_ action: Action) -> String {
        [action.number, action.title].compactMap { $0 }.joined(separator: " ")
    }

    private static func entries(of action: Action) -> [String] {
        action.steps.map { "step \($0.text)" } + action.outcomes.map { "outcome \($0.text)" }
    }

    func content() -> Content {
        var content = Content()
        addPriorities(&content)
        addActions(&content)
        return content
    }

    private func changes(_ item: Change.Item) -> [Change] { changes.filter { $0.item == item } }

    private func addPriorities(_ content: inout Content) {
        let milestones = changes(.milestone)
        // Paragraphs that leave or change their place, and what comes.
        var leaving: [Line: Int] = [:]
        for side in milestones.compactMap(\.before) { leaving[Self.line(side), default: 0] += 1 }
        var coming: [Line: Int] = [:]
        for side in milestones.compactMap(\.after) {
            content.add(Self.line(side).string)
            coming[Self.line(side), default: 0] += 1
        }
        var leavingObjectives: [Line: Int] = [:]
        for change in changes(.objective) {
            if let side = change.before { leavingObjectives[Self.line(side), default: 0] += 1 }
            if let side = change.after, change.kind != .renumbered { content.add(Self.line(side).string) }
            if let side = change.after, change.kind == .renumbered { content.add(Self.line(side).string) }
        }
        let headings = headings(.priority)
        for priority in before.priorities {
            let heading = headings[priority.id] ?? .some(priority.heading)
            if let heading { content.add("priority \(heading)") }
            for objective in priority.objectives {
                let line = Line(path: [priority.heading], text: objective.text)
                if Self.take(line, &leavingObjectives) { continue }
                if let heading { content.add(Line(path: [heading], text: objective.text).string) }
            }
            for strand in priority.strands {
                let told = changes(.strand).first { $0.beforeId == strand.id }
                let isGone = told?.kind == .removed || (told == nil && heading == nil)
                let label = told?.after?.text ?? strand.label
                let strandHeading = told?.after?.path.first ?? heading ?? ""
                if !isGone { content.add("strand \(strandHeading) > \(label)") }
                for line in Self.lines(of: strand, under: priority.heading) {
                    if Self.take(line, &leaving) || isGone { continue }
                    var line = line
                    line.path = [strandHeading, label]
                    content.add(line.string)
                }
            }
        }
        let added = Set(changes(.strand).filter { $0.kind == .added }.compactMap(\.afterId))
        let addedPriorities = Set(changes(.priority).filter { $0.kind == .added }.compactMap(\.afterId))
        let carried = Set(changes(.strand).filter { $0.kind != .added }.compactMap(\.afterId))
        for priority in after.priorities {
            let isAdded = addedPriorities.contains(priority.id)
            if isAdded {
                content.add("priority \(priority.heading)")
                for text in priority.objectives { content.add(Line(path: [priority.heading], text: text.text).string) }
            }
            for strand in priority.strands
            where added.contains(strand.id) || isAdded && !carried.contains(strand.id) {
                content.add("strand \(priority.heading) > \(strand.label)")
                for line in Self.lines(of: strand, under: priority.heading) where !Self.take(line, &coming) {
                    content.add(line.string)
                }
            }
        }
    }

    private func addActions(_ content: inout Content) {
        let entries = changes(.step) + changes(.outcome)
        func named(_ change: Change, _ side: Change.Side) -> Line {
            Line(path: [side.path.last ?? ""], text: "\(change.item) \(side.text)")
        }
        var leaving: [Line: Int] = [:]
        var coming: [Line: Int] = [:]
        for change in entries {
            if let side = change.before { leaving[named(change, side), default: 0] += 1 }
            if let side = change.after {
                coming[named(change, side), default: 0] += 1
                content.add(named(change, side).string)
            }
        }
        for action in before.actionPlans.flatMap(\.actions) {
            let own = changes(.action).filter { $0.beforeId == action.id }
            let told = own.first { $0.field == nil }
            let lead = own.first { $0.field == "Lead" }.map { $0.after?.text ?? "" } ?? action.cells["Lead"] ?? ""
            let title =
                told?.after.map { [$0.number, $0.text].compactMap { $0 }.joined(separator: " ") } ?? Self.title(action)
            if told?.kind != .removed { content.add("action \(title) led by \(lead)") }
            for entry in Self.entries(of: action) {
                if Self.take(Line(path: [Self.title(action)], text: entry), &leaving) || told?.kind == .removed {
                    continue
                }
                content.add(Line(path: [title], text: entry).string)
            }
        }
        let added = Set(changes(.action).filter { $0.kind == .added }.compactMap(\.afterId))
        for action in after.actionPlans.flatMap(\.actions) where added.contains(action.id) {
            content.add("action \(Self.title(action)) led by \(action.cells["Lead"] ?? "")")
            for entry in Self.entries(of: action) {
                let line = Line(path: [Self.title(action)], text: entry)
                if !Self.take(line, &coming) { content.add(line.string) }
            }
        }
    }

    /// The heading after of each priority before that has another one; nil in the dictionary's value where it is gone.
    private func headings(_ item: Change.Item) -> [String: String?] {
        var headings: [String: String?] = [:]
        for change in changes(item) {
            if let id = change.beforeId { headings[id] = .some(change.after?.text) }
        }
        return headings
    }

    private static func line(_ side: Change.Side) -> Line {
        Line(path: side.path, from: side.from, to: side.to, text: side.text)
    }

    private static func take(_ line: Line, _ lines: inout [Line: Int]) -> Bool {
        guard let count = lines[line], count > 0 else { return false }
        lines[line] = count - 1
        return true
    }
}

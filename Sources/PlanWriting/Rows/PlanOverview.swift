internal import PlanModel

/// What a plan's first page tells: how much stands in which term, who has how much to do, and what is due when.
struct PlanOverview {
    /// A priority or an action plan, with how many milestones begin in each term.
    struct Part {
        let title: String
        /// Of the priority or the action plan.
        let id: String
        let counts: [TermReference: Int]
        let total: Int
    }

    /// How much somebody leads.
    struct Load {
        let name: String
        var milestones = 0
        var actions = 0
        var steps = 0
    }

    /// Something that is to be done by a day or by the end of a term.
    struct Task {
        let text: String
        /// Nil where only the term, or no more than some words are known.
        let day: CalendarDay?
        /// When it is due, as the plan says it, where that gives no day: `Termly`.
        var words: String?
        let lead: String?
        let status: ProgressStatus?
        /// What it belongs to.
        let part: String
        /// Of what a page can lead to.
        let id: String
        let confidence: Double
    }

    /// What is due in one term, or on days outside all terms.
    struct Dues {
        /// Nil for days outside all terms.
        let term: TermGrid.Column?
        let tasks: [Task]
    }

    /// All terms of the plan.
    let columns: [TermGrid.Column]
    /// Those with milestones.
    let parts: [Part]
    /// By name.
    let loads: [Load]
    /// In the order of the terms; those without anything due are left out.
    let milestonesByTerm: [Dues]
    /// Actions and steps with a day, by day.
    let datedTasks: [Task]
    /// Actions and steps of which the plan says in words only when they are due; those with the same words together.
    let wordedTasks: [Task]

    init(_ plan: Plan) {
        columns = TermGrid.columns(of: plan, priorities: plan.priorities)
        parts = Self.parts(of: plan)
        loads = Self.loads(of: plan)
        milestonesByTerm = Self.milestones(of: plan, in: columns)
        let tasks = Self.tasks(of: plan)
        datedTasks = Self.byDay(tasks)
        wordedTasks = Self.byWords(tasks)
    }

    /// Milestones with the dated tasks of the same term behind them; what is due outside all terms comes last.
    var dues: [Dues] {
        var rest = datedTasks
        var output: [Dues] = columns.compactMap { column in
            func isInside(_ task: Task) -> Bool {
                guard let day = task.day, let start = column.term?.start, let end = column.term?.end else {
                    return false
                }
                return start <= day && day <= end
            }
            let milestones = milestonesByTerm.first { $0.term?.reference == column.reference }?.tasks ?? []
            let tasks = milestones + rest.filter(isInside)
            rest.removeAll(where: isInside)
            return tasks.isEmpty ? nil : Dues(term: column, tasks: tasks)
        }
        if !rest.isEmpty { output.append(Dues(term: nil, tasks: rest)) }
        return output
    }

    /// What there is of any lead: milestones, actions, steps.
    var kindsOfLoads: [(title: String, count: KeyPath<Load, Int>)] {
        let kinds: [(String, KeyPath<Load, Int>)] = [
            ("Milestones", \.milestones), ("Actions", \.actions), ("Steps", \.steps),
        ]
        return kinds.filter { _, count in loads.contains { $0[keyPath: count] > 0 } }
    }

    // MARK: Counted

    private static func parts(of plan: Plan) -> [Part] {
        func part(_ title: String, _ id: String, _ terms: [TermReference]) -> Part {
            Part(
                title: title, id: id, counts: Dictionary(grouping: terms, by: { $0 }).mapValues(\.count),
                total: terms.count)
        }
        let all =
            plan.priorities.map { part($0.heading, $0.id, $0.strands.flatMap { $0.milestones.map(\.from) }) }
            + plan.actionPlans.map { actionPlan in
                part(
                    actionPlan.title ?? "Action plan", actionPlan.id,
                    actionPlan.actions.flatMap { $0.milestones ?? [] }.map(\.from))
            }
        return all.filter { $0.total > 0 }
    }

    private static func loads(of plan: Plan) -> [Load] {
        var loads: [String: Load] = [:]
        func count(_ names: [String], _ kind: WritableKeyPath<Load, Int>) {
            for name in names where !name.isEmpty { loads[name, default: Load(name: name)][keyPath: kind] += 1 }
        }
        count(plan.priorities.flatMap { $0.strands.flatMap { $0.milestones.compactMap(\.lead) } }, \.milestones)
        for action in plan.actionPlans.flatMap(\.actions) {
            count(action.leads ?? [], \.actions)
            count(action.steps.compactMap(\.lead), \.steps)
        }
        return loads.values.sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
    }

    // MARK: Due

    private static func milestones(of plan: Plan, in columns: [TermGrid.Column]) -> [Dues] {
        var tasks: [TermReference: [Task]] = [:]
        for priority in plan.priorities {
            for strand in priority.strands {
                for milestone in strand.milestones {
                    tasks[milestone.to, default: []].append(
                        Task(
                            text: milestone.text, day: milestone.end, lead: milestone.lead, status: milestone.status,
                            part: priority.heading, id: priority.id, confidence: milestone.confidence))
                }
            }
        }
        for actionPlan in plan.actionPlans {
            for action in actionPlan.actions {
                for milestone in action.milestones ?? [] {
                    tasks[milestone.to, default: []].append(
                        Task(
                            text: milestone.text, day: milestone.end, lead: action.leads?.joined(separator: ", "),
                            status: milestone.status, part: action.numberAndTitle, id: action.id,
                            confidence: action.confidence))
                }
            }
        }
        return columns.compactMap { column in tasks[column.reference].map { Dues(term: column, tasks: $0) } }
    }

    /// Actions and steps of which the plan says when they are due.
    private static func tasks(of plan: Plan) -> [Task] {
        plan.actionPlans.flatMap { actionPlan in
            actionPlan.actions.flatMap { action -> [Task] in
                let leads = action.leads?.joined(separator: ", ")
                let own = Task(
                    text: action.numberAndTitle, day: action.due, words: action.timescale, lead: leads,
                    status: action.status, part: action.group ?? actionPlan.title ?? "", id: action.id,
                    confidence: action.confidence)
                let steps = action.steps.map { step in
                    Task(
                        text: [step.ref, step.text].compactMap { $0 }.joined(separator: " "), day: step.due,
                        words: step.timescale, lead: step.lead ?? leads, status: step.status,
                        part: action.numberAndTitle, id: action.id, confidence: action.confidence)
                }
                return [own] + steps
            }
        }
    }

    private static func byDay(_ tasks: [Task]) -> [Task] {
        let sorted = tasks.enumerated().filter { $0.element.day != nil }.sorted { left, right in
            guard let first = left.element.day, let second = right.element.day else {
                return left.offset < right.offset
            }
            return (first, left.offset) < (second, right.offset)
        }
        return sorted.map(\.element)
    }

    /// Words come in the order in which the plan first says them.
    private static func byWords(_ tasks: [Task]) -> [Task] {
        var order: [String] = []
        var groups: [String: [Task]] = [:]
        for task in tasks where task.day == nil {
            guard let words = task.words, !words.isEmpty else { continue }
            if groups[words] == nil { order.append(words) }
            groups[words, default: []].append(task)
        }
        return order.flatMap { groups[$0] ?? [] }
    }
}

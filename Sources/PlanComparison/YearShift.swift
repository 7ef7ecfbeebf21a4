internal import PlanModel

/// By how many years a plan was rolled forward from one version to the next: what schools do each summer.
enum YearShift {
    /// So many texts must say it: fewer may stand elsewhere by chance.
    private static let fewestVotes = 5
    /// So much of all texts that stand once in each plan, in the same term of a year.
    private static let shareOfVotes = 0.6

    /// 0 where the plan was not rolled, or the options ask for no alignment.
    static func between(_ before: Plan, _ after: Plan, _ options: ComparisonOptions) -> Int {
        guard options.yearAlignment != .off else { return 0 }
        let (olds, news) = (places(in: before, options), places(in: after, options))
        var votes: [Int: Int] = [:]
        var total = 0
        for (text, old) in olds {
            guard let old, let found = news[text], let new = found, old.term == new.term else { continue }
            votes[new.year - old.year, default: 0] += 1
            total += 1
        }
        let best = votes.max { ($0.value, -abs($0.key), $0.key) < ($1.value, -abs($1.key), $1.key) }
        guard let best, best.key != 0 else { return 0 }
        if options.yearAlignment == .on { return best.key }
        return best.value >= fewestVotes && Double(best.value) >= shareOfVotes * Double(total) ? best.key : 0
    }

    private struct Place {
        let year: Int
        let term: Int
    }

    /// Where each text stands that the plan has once; nil where it has it several times.
    private static func places(in plan: Plan, _ options: ComparisonOptions) -> [String: Place?] {
        let folding = TextFolding(options)
        var places: [String: Place?] = [:]
        func add(_ text: String, _ year: String?, _ term: Int) {
            guard let year = year.flatMap(firstYear) else { return }
            let key = folding.key(text)
            places[key] = places[key] == nil ? .some(Place(year: year, term: term)) : .some(nil)
        }
        for milestone in plan.priorities.flatMap({ $0.strands.flatMap(\.milestones) }) {
            for paragraph in PlanOutline.paragraphs(of: milestone.text) {
                add(paragraph, milestone.from.year, milestone.from.term)
            }
        }
        for actionPlan in plan.actionPlans {
            for action in actionPlan.actions {
                add(action.title, actionPlan.year, 0)
                for step in action.steps { add(step.text, actionPlan.year, 0) }
                for milestone in action.milestones ?? [] {
                    add(milestone.text, milestone.from.year, milestone.from.term)
                }
            }
        }
        return places
    }

    /// `2021-22` starts in 2021.
    static func firstYear(_ id: String) -> Int? { Int(id.prefix { $0 != "-" }) }

    // MARK: Rolling

    /// `2021-22` rolled by one is `2022-23`.
    static func rolled(_ id: String, by shift: Int) -> String {
        guard let first = firstYear(id) else { return id }
        let end = (first + shift + 1) % 100
        return "\(first + shift)-\(end < 10 ? "0" : "")\(end)"
    }

    static func rolled(_ reference: TermReference, by shift: Int) -> TermReference {
        TermReference(year: rolled(reference.year, by: shift), term: reference.term)
    }

    private static func rolled(_ day: CalendarDay?, by shift: Int) -> CalendarDay? {
        guard let day else { return nil }
        // A leap day becomes the last of its month.
        return CalendarDay(year: day.year + shift, month: day.month, day: day.day)
            ?? CalendarDay.end(ofMonth: day.month, year: day.year + shift)
    }

    /// The same plan so many years later. Its texts stay.
    static func rolled(_ plan: Plan, by shift: Int) -> Plan {
        var plan = plan
        for index in plan.years.indices { plan.years[index].id = rolled(plan.years[index].id, by: shift) }
        for priority in plan.priorities.indices {
            for strand in plan.priorities[priority].strands.indices {
                plan.priorities[priority].strands[strand].milestones = plan.priorities[priority].strands[strand]
                    .milestones.map { milestone in
                        var milestone = milestone
                        milestone.from = rolled(milestone.from, by: shift)
                        milestone.to = rolled(milestone.to, by: shift)
                        return milestone
                    }
            }
        }
        for index in plan.actionPlans.indices {
            plan.actionPlans[index].year = plan.actionPlans[index].year.map { rolled($0, by: shift) }
            plan.actionPlans[index].actions = plan.actionPlans[index].actions.map { rolled($0, by: shift) }
        }
        return plan
    }

    private static func rolled(_ action: Action, by shift: Int) -> Action {
        var action = action
        action.due = rolled(action.due, by: shift)
        for index in action.steps.indices { action.steps[index].due = rolled(action.steps[index].due, by: shift) }
        action.milestones = action.milestones.map { milestones in
            milestones.map { milestone in
                var milestone = milestone
                milestone.from = rolled(milestone.from, by: shift)
                milestone.to = rolled(milestone.to, by: shift)
                return milestone
            }
        }
        return action
    }
}

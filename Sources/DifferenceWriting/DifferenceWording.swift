internal import PlanComparison
internal import PlanModel
internal import PlanWriting

/// How the writers put changes into words.
struct DifferenceWording {
    private let before: PlanCalendar
    private let after: PlanCalendar
    /// The path before and the path after of every priority, strand and action that both plans have.
    private let sameHolders: Set<[[String]]>
    /// The path after by the path before; the first of several holders of one name.
    private let presentPaths: [[String]: [String]]

    init(_ compared: ComparedPlans) {
        let holders = Self.sameHolders(compared)
        sameHolders = Set(holders)
        presentPaths = Dictionary(holders.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        before = PlanCalendar(compared.before.years)
        after = PlanCalendar(compared.after.years)
    }

    /// `3 added, 1 removed`; kinds without changes are left out.
    static func counts(_ summary: PlanDifference.Summary) -> String {
        let counts = Change.Kind.allCases.compactMap { kind in
            summary.count(of: kind) > 0 ? "\(summary.count(of: kind)) \(kind.rawValue)" : nil
        }
        return (counts.isEmpty ? ["no changes"] : counts).joined(separator: ", ")
    }

    /// `3 added (2 strands, 12 milestones with them), 1 removed`.
    static func counts(_ difference: PlanDifference) -> String {
        let summary = difference.summary
        let counts = Change.Kind.allCases.compactMap { kind -> String? in
            guard summary.count(of: kind) > 0 else { return nil }
            let held = held(by: difference.changes.filter { $0.kind == kind })
            return "\(summary.count(of: kind)) \(kind.rawValue)" + (held.map { " (\($0) with them)" } ?? "")
        }
        return (counts.isEmpty ? ["no changes"] : counts).joined(separator: ", ")
    }

    /// What these changes stand for all together.
    private static func held(by changes: [Change]) -> String? {
        let all = changes.compactMap(\.holds)
        func sum(_ count: (Holdings) -> Int?) -> Int? {
            let sum = all.reduce(0) { $0 + (count($1) ?? 0) }
            return sum > 0 ? sum : nil
        }
        let phrase = Holdings(
            strands: sum(\.strands), milestones: sum(\.milestones), steps: sum(\.steps)
        ).phrase
        return phrase.isEmpty ? nil : phrase
    }

    /// What is to be said of the two plans as a whole, a sentence each.
    static func remarks(_ difference: PlanDifference) -> [String] {
        var remarks: [String] = []
        if difference.unrelated == true {
            let names = [difference.before, difference.after].map { "“\($0.title ?? $0.name)”" }
            remarks.append(
                "These look like two different plans: hardly anything in them corresponds (\(names[0]), \(names[1])).")
        }
        if let shift = difference.yearShift {
            let years = abs(shift) == 1 ? "one year" : "\(abs(shift)) years"
            remarks.append(
                "The whole plan was moved \(shift > 0 ? "on" : "back") by \(years); told is what else is different.")
        }
        return remarks
    }

    /// `Added`, for headings and badges.
    static func title(of kind: Change.Kind) -> String {
        switch kind {
        case .added: "Added"
        case .removed: "Removed"
        case .edited: "Edited"
        case .moved: "Moved"
        case .renumbered: "Renumbered"
        }
    }

    /// What kind of thing changed.
    static func name(of change: Change) -> String {
        change.item == .section && change.field != nil ? "fact" : name(of: change.item)
    }

    static func name(of item: Change.Item) -> String {
        item == .successCriterion ? "success criterion" : item.rawValue
    }

    /// `Autumn 2021-22`, or `Summer 2021-22 to Autumn 2022-23`; nil where the item has no terms.
    func terms(_ side: Change.Side?, isBefore: Bool) -> String? {
        guard let side, let from = side.from, let to = side.to else { return nil }
        let calendar = isBefore ? before : after
        let first = calendar.title(of: from)
        if from == to { return "\(first) \(from.year)" }
        let last = calendar.title(of: to)
        return from.year == to.year
            ? "\(first) to \(last) \(to.year)" : "\(first) \(from.year) to \(last) \(to.year)"
    }

    /// Where a moved item came from: the terms, and what it stood under as far as that is another.
    func origin(of change: Change) -> String {
        place(change.before, unlike: change.after, isBefore: true)
    }

    /// Where a moved item went.
    func destination(of change: Change) -> String {
        place(change.after, unlike: change.before, isBefore: false)
    }

    private static func sameHolders(_ compared: ComparedPlans) -> [[[String]]] {
        func heading(_ plan: Plan, _ priority: Int) -> String { plan.priorities[priority].heading }
        func strand(_ plan: Plan, _ place: ComparedPlans.Place) -> [String] {
            [heading(plan, place.holder), plan.priorities[place.holder].strands[place.position].label]
        }
        func action(_ plan: Plan, _ place: ComparedPlans.Place) -> [String] {
            let actionPlan = plan.actionPlans[place.holder]
            let action = actionPlan.actions[place.position]
            let title = [action.number, action.title].compactMap { $0 }.joined(separator: " ")
            return [actionPlan.title, action.group, title].compactMap { $0 }
        }
        var same: [[[String]]] = []
        for pair in compared.priorities {
            guard let old = pair.before, let new = pair.after else { continue }
            same.append([[heading(compared.before, old)], [heading(compared.after, new)]])
        }
        for pair in compared.strands {
            guard let old = pair.before, let new = pair.after else { continue }
            same.append([strand(compared.before, old), strand(compared.after, new)])
        }
        for pair in compared.actions {
            guard let old = pair.before, let new = pair.after else { continue }
            same.append([action(compared.before, old), action(compared.after, new)])
        }
        return same
    }

    /// What a side stands under as far as the other side stands under something else: a strand that was renamed is not
    /// another strand.
    private func ownPath(_ side: Change.Side, unlike other: Change.Side?, isBefore: Bool) -> ArraySlice<String> {
        let otherPath = other?.path ?? []
        func isSameHolder(_ depth: Int, _ otherDepth: Int) -> Bool {
            let paths = [Array(side.path.prefix(depth)), Array(otherPath.prefix(otherDepth))]
            return sameHolders.contains(isBefore ? paths : paths.reversed())
        }
        if isSameHolder(side.path.count, otherPath.count) { return [] }
        let shared = zip(side.path, otherPath).enumerated().prefix { depth, names in
            names.0 == names.1 || isSameHolder(depth + 1, depth + 1)
        }
        return side.path[shared.count...]
    }

    private func place(_ side: Change.Side?, unlike other: Change.Side?, isBefore: Bool) -> String {
        guard let side else { return "" }
        let otherTerms = terms(other, isBefore: !isBefore)
        let path = ownPath(side, unlike: other, isBefore: isBefore)
        var parts: [String] = []
        if let terms = terms(side, isBefore: isBefore), terms != otherTerms || path.isEmpty {
            parts.append(terms)
        }
        if !path.isEmpty { parts.append("“\(path.joined(separator: ", "))”") }
        return parts.joined(separator: ", ")
    }

    /// What is left to say of a change beside its texts: `renumbered from 2 to 3`, `field Lead`.
    func remark(on change: Change) -> String? {
        switch change.kind {
        case .moved: return "from \(origin(of: change))"
        case .renumbered:
            guard let old = change.before?.number, let new = change.after?.number, old != new else {
                return "in another order"
            }
            return "was \(old), is \(new)"
        default: return change.holds?.phrase ?? change.field
        }
    }

    /// What a change is listed under in the plan before, where that calls it otherwise.
    func formerHeading(of change: Change) -> String? {
        guard change.kind == .removed, let old = change.before?.path.last, let new = presentPath(of: change).last,
            old != new
        else { return nil }
        return old
    }

    /// What a change is listed under, as the plan after calls it: what was taken out of a strand that has another name
    /// or number by now stands with the strand's other changes.
    func presentPath(of change: Change) -> [String] {
        if let after = change.after { return after.path }
        guard let path = change.before?.path else { return [] }
        for depth in path.indices.reversed() {
            if let present = presentPaths[Array(path.prefix(through: depth))] {
                return present + path.dropFirst(depth + 1)
            }
        }
        return path
    }

    /// The headings that a change is listed under.
    func heading(of change: Change) -> [String] {
        let path = presentPath(of: change)
        switch change.item {
        case .priority: return [(change.after ?? change.before)?.text ?? ""]
        case .section: return path.isEmpty ? ["Narrative"] : path
        case .indicator: return ["Indicators"] + path
        default: return path
        }
    }
}

extension WordEdit {
    /// Whether this is put in right behind what it stands for, without a space between: the two would read as one word.
    func replaces(_ previous: WordEdit) -> Bool {
        previous.op == .delete && op == .insert && previous.text.last?.isWhitespace == false
            && text.first?.isWhitespace == false
    }
}

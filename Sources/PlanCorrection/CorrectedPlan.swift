import DocumentModel
import PlanModel

/// A plan while corrections are made in it. Each is made whole or not at all.
struct CorrectedPlan {
    private(set) var plan: Plan
    private var index: ItemIndex
    /// The cells that have a place, in their order; corrections move none of them.
    private lazy var cells: [Provenance: [CellPlace]] = Self.cells(of: plan)

    private struct CellPlace {
        let table: Int
        let cell: Int
    }

    init(_ plan: Plan) {
        self.plan = plan
        index = ItemIndex(plan)
    }

    /// Looks at all that it needs before it changes anything.
    ///
    /// - Returns: what was done, for the user.
    mutating func apply(_ correction: PlanCorrection) throws(Misfit) -> String {
        switch correction {
        case .move(let item, let from, let to, let strand):
            return try move(try place(of: item), from: from, to: to, strand: strand)
        case .mend(let item, let text): return try mend(try place(of: item), text)
        case .join(let item, let other, let joint):
            return try join(try place(of: item), try place(of: other), joint)
        case .split(let item, let texts): return try split(try place(of: item), texts)
        case .confirm(let item): return try confirm(try place(of: item))
        case .furniture, .priority, .column: throw Misfit("it is made before the plan is")
        }
    }

    private func place(of item: PlanCorrection.Item) throws(Misfit) -> ItemPlace {
        guard let place = index.place(of: item, in: plan) else {
            throw Misfit("“\((item.was ?? item.key).beginning)” is not in the plan")
        }
        return place
    }

    // MARK: Move

    private mutating func move(
        _ place: ItemPlace, from: TermReference?, to: TermReference?, strand: String?
    ) throws(Misfit) -> String {
        guard from != nil || strand != nil else { throw Misfit("it does not say where to") }
        let told: String
        switch place {
        case .milestone(let p, let s, let m):
            var milestone = plan.priorities[p].strands[s].milestones[m]
            let from = from ?? milestone.from
            let days = try days(from, to ?? (from == milestone.from ? milestone.to : from))
            (milestone.from, milestone.to, milestone.start, milestone.end) = days
            milestone.confidence = 1
            var target = (p, s)
            if let strand {
                guard case .strand(let otherPriority, let other) = index.place(of: .init(key: strand), in: plan) else {
                    throw Misfit("the strand that “\(milestone.text.beginning)” was moved to is not in the plan")
                }
                target = (otherPriority, other)
                if target != (p, s) {
                    milestone.row = (plan.priorities[otherPriority].strands[other].milestones.map(\.row).max() ?? 0) + 1
                    milestone.note = nil
                }
            }
            plan.priorities[p].strands[s].milestones.remove(at: m)
            plan.priorities[target.0].strands[target.1].milestones.append(milestone)
            for (priority, strand) in target == (p, s) ? [target] : [(p, s), target] {
                plan.priorities[priority].strands[strand].putInOrder()
                index.noteStrand(strand, ofPriority: priority, in: plan)
            }
            told = milestone.text
        case .termMilestone(let p, let a, let m):
            guard strand == nil else { throw Misfit("a milestone of an action has no strand") }
            guard var milestone = plan.actionPlans[p].actions[a].milestones?[m], let from else {
                throw Misfit("it does not say where to")
            }
            (milestone.from, milestone.to, milestone.start, milestone.end) = try days(from, to ?? from)
            milestone.confidence = 1
            plan.actionPlans[p].actions[a].milestones?[m] = milestone
            plan.actionPlans[p].actions[a].putMilestonesInOrder()
            index.noteAction(a, ofPlan: p, in: plan)
            told = milestone.text
        default: throw Misfit("only milestones stand in terms")
        }
        return "“\(told.beginning)” was moved" + (from.map { " to \(title(of: $0))" } ?? "")
            + (strand == nil ? "" : " to another strand")
    }

    private func term(_ reference: TermReference) throws(Misfit) -> Term {
        let terms = plan.years.first { $0.id == reference.year }?.terms ?? []
        guard let term = terms.first(where: { $0.index == reference.term }) else {
            throw Misfit("the plan has no term \(reference.term) of \(reference.year)")
        }
        return term
    }

    private func title(of reference: TermReference) -> String {
        let name = (try? term(reference))?.name ?? "term \(reference.term)"
        return "\(name) \(reference.year)"
    }

    private func days(
        _ from: TermReference, _ to: TermReference
    ) throws(Misfit) -> (TermReference, TermReference, CalendarDay?, CalendarDay?) {
        guard (from.year, from.term) <= (to.year, to.term) else { throw Misfit("it ends before it begins") }
        return (from, to, try term(from).start, try term(to).end)
    }

    // MARK: Mend and confirm

    private mutating func mend(_ place: ItemPlace, _ text: String) throws(Misfit) -> String {
        guard text.contains(where: { !$0.isWhitespace }) else { throw Misfit("it has no words") }
        let old: String
        switch place {
        case .priority(let p):
            old = plan.priorities[p].heading
            plan.priorities[p].title = Self.title(in: text, heading: old, title: plan.priorities[p].title)
            plan.priorities[p].heading = text
        case .objective(let p, let i):
            old = plan.priorities[p].objectives[i].text
            plan.priorities[p].objectives[i].text = text
        case .criterion(let p, let i):
            old = plan.priorities[p].successCriteria[i].text
            plan.priorities[p].successCriteria[i].text = text
        case .strand(let p, let s):
            old = plan.priorities[p].strands[s].label
            let title = plan.priorities[p].strands[s].title
            plan.priorities[p].strands[s].title = Self.title(in: text, heading: old, title: title)
            plan.priorities[p].strands[s].label = text
        case .milestone(let p, let s, let m):
            let milestone = plan.priorities[p].strands[s].milestones[m]
            old = milestone.text
            plan.priorities[p].strands[s].milestones[m].text = text
            plan.priorities[p].strands[s].milestones[m].confidence = 1
            mendTables(old, text, at: milestone.provenance)
        case .action(let p, let a):
            old = plan.actionPlans[p].actions[a].title
            plan.actionPlans[p].actions[a].title = text
            plan.actionPlans[p].actions[a].confidence = 1
            mendCells(old, text, plan: p, action: a)
        case .step(let p, let a, let i):
            old = plan.actionPlans[p].actions[a].steps[i].text
            if plan.actionPlans[p].mendCell(ofStep: i, action: a, text) {
                mendTables(old, text, at: plan.actionPlans[p].actions[a].provenance)
            } else {
                mendCells(old, text, plan: p, action: a)
            }
            plan.actionPlans[p].actions[a].steps[i].text = text
        case .termMilestone(let p, let a, let m):
            old = plan.actionPlans[p].actions[a].milestones?[m].text ?? ""
            plan.actionPlans[p].actions[a].milestones?[m].text = text
            plan.actionPlans[p].actions[a].milestones?[m].confidence = 1
            mendCells(old, text, plan: p, action: a)
        }
        let (before, after) = old.beginnings(apartFrom: text)
        return "“\(before)” now says “\(after)”"
    }

    /// A heading without its number, where it still begins with it.
    private static func title(in text: String, heading: String, title: String) -> String {
        guard heading.hasSuffix(title) else { return text }
        let mark = heading.dropLast(title.count)
        return text.hasPrefix(mark) && text.count > mark.count ? String(text.dropFirst(mark.count)) : text
    }

    /// The action's cells, and those of its table, repeat its texts.
    private mutating func mendCells(_ old: String, _ new: String, plan p: Int, action a: Int) {
        guard !old.isEmpty else { return }
        let action = plan.actionPlans[p].actions[a]
        for header in action.cells.keys.sorted() {
            guard let cell = action.cells[header], cell.contains(old) else { continue }
            plan.actionPlans[p].actions[a].cells[header] = cell.replacing(old, with: new, maxReplacements: 1)
            break
        }
        mendTables(old, new, at: action.provenance)
    }

    /// The first cell in one of these places that says it.
    private mutating func mendTables(_ old: String, _ new: String, at places: [Provenance]) {
        let here = places.flatMap { cells[$0] ?? [] }.sorted { ($0.table, $0.cell) < ($1.table, $1.cell) }
        for place in here {
            let text = plan.tables[place.table].cells[place.cell].text
            guard text.contains(old) else { continue }
            plan.tables[place.table].cells[place.cell].text = text.replacing(old, with: new, maxReplacements: 1)
            return
        }
    }

    private static func cells(of plan: Plan) -> [Provenance: [CellPlace]] {
        var cells: [Provenance: [CellPlace]] = [:]
        for (table, own) in plan.tables.enumerated() {
            for (cell, content) in own.cells.enumerated() {
                for place in content.provenance {
                    cells[place, default: []].append(CellPlace(table: table, cell: cell))
                }
            }
        }
        return cells
    }

    private mutating func confirm(_ place: ItemPlace) throws(Misfit) -> String {
        switch place {
        case .milestone(let p, let s, let m):
            plan.priorities[p].strands[s].milestones[m].confidence = 1
            return "“\(plan.priorities[p].strands[s].milestones[m].text.beginning)” is right as it was read"
        case .action(let p, let a):
            plan.actionPlans[p].actions[a].confidence = 1
            for m in (plan.actionPlans[p].actions[a].milestones ?? []).indices {
                plan.actionPlans[p].actions[a].milestones?[m].confidence = 1
            }
            return "“\(plan.actionPlans[p].actions[a].title.beginning)” is right as it was read"
        case .termMilestone(let p, let a, let m):
            plan.actionPlans[p].actions[a].milestones?[m].confidence = 1
            return "a milestone of “\(plan.actionPlans[p].actions[a].title.beginning)” is right as it was read"
        default: throw Misfit("only milestones and actions are read with doubt")
        }
    }

    // MARK: Join and split

    private mutating func join(
        _ first: ItemPlace, _ second: ItemPlace, _ joint: PlanCorrection.Joint
    ) throws(Misfit) -> String {
        guard first != second else { throw Misfit("it names one item twice") }
        switch (first, second) {
        case (.milestone(let p, let s, let m), .milestone(let q, let t, let n)) where (p, s) == (q, t):
            plan.priorities[p].strands[s].join(m, with: n, joint)
            index.noteStrand(s, ofPriority: p, in: plan)
        case (.action(let p, let a), .action(let q, let b)) where p == q:
            plan.actionPlans[p].join(a, with: b, joint)
            index.noteActions(ofPlan: p, in: plan)
        case (.step(let p, let a, let i), .step(let q, let b, let j)) where (p, a) == (q, b):
            plan.actionPlans[p].actions[a].joinSteps(i, with: j, joint)
            index.noteAction(a, ofPlan: p, in: plan)
        default:
            throw Misfit("only milestones of one strand, actions of one plan and steps of one action can be joined")
        }
        return "two items are one"
    }

    private mutating func split(_ place: ItemPlace, _ texts: [String]) throws(Misfit) -> String {
        func check(_ old: String) throws(Misfit) {
            guard texts.count > 1, texts.allSatisfy({ $0.contains { !$0.isWhitespace } }) else {
                throw Misfit("it does not say into what")
            }
            guard texts.joined(separator: " ").saysSame(as: old) else {
                throw Misfit("“\(old.beginning)” does not say what the parts say together")
            }
        }
        switch place {
        case .milestone(let p, let s, let m):
            try check(plan.priorities[p].strands[s].milestones[m].text)
            plan.priorities[p].strands[s].split(m, into: texts)
            index.noteStrand(s, ofPriority: p, in: plan)
        case .step(let p, let a, let i):
            try check(plan.actionPlans[p].actions[a].steps[i].text)
            plan.actionPlans[p].actions[a].splitStep(i, into: texts)
            index.noteAction(a, ofPlan: p, in: plan)
        default: throw Misfit("only milestones and steps can be split")
        }
        return "one item is \(texts.count)"
    }
}

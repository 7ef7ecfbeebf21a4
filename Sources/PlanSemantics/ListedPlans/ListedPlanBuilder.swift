import DocumentModel
import PlanModel

/// Makes an action plan of lists under headings.
struct ListedPlanBuilder {
    let outline: Outline
    let lexicon: Lexicon
    let times: TimeResolver

    /// - Parameter place: the place of the plan among all action plans, from 1.
    func built(
        _ plan: ListedPlan, place: Int, titleYears: ClosedRange<Int>?, diagnostics: inout [Diagnostic]
    ) -> ActionPlan {
        let id = "action-plan-\(place)"
        var result = ActionPlan(id: id, title: plan.title.map(text))
        var groups: [ActionPlan.Group] = []
        let hasFacts = plan.members.contains { !$0.facts.isEmpty }
        for member in plan.members {
            let heading = group(of: member, hasFacts: hasFacts)
            let first = result.actions.count
            for entry in member.entries {
                result.actions.append(
                    action(
                        entry, of: member, group: entry.subheading.map(text) ?? heading,
                        id: "\(id)/action-\(result.actions.count + 1)", confidence: plan.confidence))
            }
            apply(member.facts, to: &result.actions, from: first)
            let facts = member.facts.map { fact in
                ActionPlan.Fact(label: fact.label, text: CellText.joined(fact.lines))
            }
            if let heading, !facts.isEmpty {
                if let known = groups.firstIndex(where: { $0.heading == heading }) {
                    groups[known].facts = (groups[known].facts ?? []) + facts
                } else {
                    groups.append(.init(heading: heading, facts: facts))
                }
            }
        }
        let words = lexicon.vocabulary.listedPlans
        let dates = times.due(
            forColumn: result.actions.map { PeriodHeading.days(in: $0.timescale ?? "", words: words) })
        for index in result.actions.indices { result.actions[index].due = dates.days[index] }
        diagnostics += dates.diagnostics
        result.groups = groups.isEmpty ? nil : groups
        if let titleYears, titleYears.count == 1 { result.year = YearForm.id(startYear: titleYears.lowerBound) }
        return result
    }

    /// What a user should look at: lists that were nearly a plan, or nearly none.
    func doubts(about lists: [(heading: Int, isPlan: Bool)]) -> [Diagnostic] {
        lists.map { list in
            let line = outline.elements[list.heading].line
            let place = line.provenance.first
            return Diagnostic(
                .info, code: list.isPlan ? "list-is-a-plan" : "list-is-no-plan",
                message: list.isPlan
                    ? "what is listed under “\(line.fullText)” and its like was taken for actions; it may be none"
                    : "what is listed under “\(line.fullText)” and its like reads like actions, but was left text",
                page: place?.pageNumber, box: place?.box)
        }
    }

    /// The boxes of items that are done.
    private static let ticked: Set<Character> = ["☑", "☒"]

    private func text(_ element: Int) -> String { outline.elements[element].line.fullText }

    /// A phase is the group of its actions, and so is the phase or chapter over a period.
    private func group(of member: ListedPlan.Member, hasFacts: Bool) -> String? {
        if let parent = member.parent { return text(parent) }
        return member.period.kind == .phase || hasFacts ? text(member.heading) : nil
    }

    private func role(_ fact: ListedPlan.Fact) -> ColumnRole? { lexicon.roles(ofHeader: fact.label).first }

    private func action(
        _ entry: ListedPlan.Entry, of member: ListedPlan.Member, group: String?, id: String, confidence: Double
    ) -> Action {
        let line = outline.elements[entry.item].line
        var action = Action(id: id, title: line.text, group: group)
        if let label = line.label, !label.isBullet { action.number = label.core }
        action.steps = entry.steps.map { index in
            let step = outline.elements[index].line
            return .init(ref: step.label.flatMap { $0.isBullet ? nil : $0.core }, text: step.text)
        }
        action.leads = lexicon.owner(ofItem: line.text).map { Owners.read($0, lexicon: lexicon) }
        action.timescale = member.period.timescale
        if line.mark.map(Self.ticked.contains) == true { action.status = .complete }
        action.provenance = line.provenance
        action.confidence = confidence
        return action
    }

    /// Who leads a period's work, and when it is done, where the period says so once for all.
    private func apply(_ facts: [ListedPlan.Fact], to actions: inout [Action], from first: Int) {
        for fact in facts {
            let text = CellText.joined(fact.lines)
            switch role(fact) {
            case .lead:
                for index in first..<actions.count where actions[index].leads == nil {
                    actions[index].leads = Owners.read(text, lexicon: lexicon)
                }
            case .timescale:
                for index in first..<actions.count where actions[index].timescale == nil {
                    actions[index].timescale = text
                }
            case .outcome where actions.count - first == 1:
                actions[first].outcomes += fact.lines.map {
                    .init(ref: $0.label.flatMap { $0.isBullet ? nil : $0.core }, text: $0.text)
                }
            default: break
            }
        }
    }
}

internal import PlanModel

/// How the texts of a plan are read that was rolled forward: with their years so many years later, where the plan after
/// says so. `Share 2022 data` in the autumn of 2022 is `Share 2023 data` in that of 2023.
struct YearReading {
    private let shift: Int
    /// The texts of the plan after, folded; empty where nothing is read otherwise.
    private let known: Set<String>
    private let folding: TextFolding

    /// For a plan that was not rolled: every text as it stands.
    init(_ options: ComparisonOptions) {
        shift = 0
        known = []
        folding = TextFolding(options)
    }

    init(shift: Int, before: Plan, after: Plan, _ options: ComparisonOptions) {
        let folding = TextFolding(options)
        self.folding = folding
        self.shift = shift
        known =
            Self.rollsTexts(before, after, by: shift, folding) ? Set(Self.texts(of: after).map { folding.key($0) }) : []
    }

    func callAsFunction(_ text: String) -> String {
        guard shift != 0, !known.isEmpty else { return text }
        let rolled = YearNumbers.rolled(text, by: shift)
        return rolled != text && known.contains(folding.key(rolled)) ? rolled : text
    }

    /// Whether milestones that name years moved these on with them, or only the heads over them did.
    private static func rollsTexts(_ before: Plan, _ after: Plan, by shift: Int, _ folding: TextFolding) -> Bool {
        let news = Set(places(of: after, folding, { $0 }).joined())
        let olds = places(of: before, folding) { YearNumbers.rolled($0, by: shift) }
        let (rolled, kept) = (olds[1].count(where: news.contains), olds[0].count(where: news.contains))
        return rolled >= kept
    }

    /// The paragraphs that name years, with their terms: as they stand, and rolled.
    private static func places(
        of plan: Plan, _ folding: TextFolding, _ roll: (String) -> String
    ) -> [[[String]]] {
        var (asTheyStand, rolled): ([[String]], [[String]]) = ([], [])
        for milestone in plan.priorities.flatMap({ $0.strands.flatMap(\.milestones) }) {
            for paragraph in PlanOutline.paragraphs(of: milestone.text)
            where YearNumbers.rolled(paragraph, by: 1) != paragraph {
                let place = [milestone.from.year, String(milestone.from.term)]
                asTheyStand.append(place + [folding.key(paragraph)])
                rolled.append(place + [folding.key(roll(paragraph))])
            }
        }
        return [asTheyStand, rolled]
    }

    /// Every text that is compared.
    private static func texts(of plan: Plan) -> [String] {
        var texts: [String] = plan.indicators.map(\.text)
        for priority in plan.priorities {
            texts += [priority.title, priority.heading]
            texts += (priority.objectives + priority.successCriteria).map(\.text)
            for strand in priority.strands {
                texts += [strand.title, strand.label]
                texts += strand.milestones.flatMap { PlanOutline.paragraphs(of: $0.text) }
            }
        }
        for action in plan.actionPlans.flatMap(\.actions) {
            texts.append(action.title)
            texts += action.steps.map(\.text) + action.outcomes.map(\.text)
            texts += (action.milestones ?? []).flatMap { PlanOutline.paragraphs(of: $0.text) }
        }
        for section in plan.sections {
            texts.append(section.heading)
            for block in section.blocks {
                switch block {
                case .paragraph(let text), .note(_, let text): texts.append(text)
                case .list(let items): texts += items.map(\.text)
                case .table: break
                }
            }
        }
        return texts
    }
}

import PlanModel

/// What the header and the cells of a column say of its role, where it neither names the actions nor holds their steps.
struct RoleEvidence {
    let column: ActionTableHeader.Column
    let content: ColumnContent
    /// Whether it stands before the column that names the actions, as their numbers do.
    let isBeforeNames: Bool
    /// Whether its header is what people are called: `Governor`.
    let isHeadedByPeople: Bool

    /// Cells of fewer rows prove nothing against a header.
    private static let fewestCells = 2
    /// How much it says for a role that all cells are of its kind.
    private static let ofKind = 3.0
    private static let nameOfUnknown = 1.0
    /// As much as a word of the vocabulary in a longer header.
    private static let headedByPeople = 2.0
    private static let figureOfCost = 0.7
    private static let moneyOfResources = 1.5
    /// How much it says against a role that no cell is of its kind, or that all are of another.
    private static let notOfKind = -1.0
    private static let ofOtherKind = -3.0
    /// Of several roles that a header names, the first is the surest.
    private static let shareOfLaterRole = 0.75
    /// What speaks for no role at all.
    private static let unknown = 0.6

    /// The role with the most evidence; the same in every run, also where two have as much.
    var best: ColumnRole {
        var best: (role: ColumnRole, score: Double) = (.other, Self.unknown)
        for role in ColumnRole.allCases {
            let score = score(of: role)
            if score > best.score { best = (role, score) }
        }
        return best.role
    }

    private func score(of role: ColumnRole) -> Double {
        var score = words(for: role)
        guard content.filledCount > 0 else { return score }
        let time = content.share(.time)
        let people = content.share(.people)
        let figures = [.figure, .money].map { content.share($0) }.max() ?? 0
        let isProof = content.filledCount >= Self.fewestCells
        switch role {
        case .lead:
            score += Self.ofKind * people + Self.nameOfUnknown * content.share(.name)
            // `Tour manager` is nothing to do under `Who`.
            let task = words(for: .lead) >= Self.ofKind ? 0 : content.share(.task)
            score += Self.ofOtherKind * max(time, figures, content.share(.contact), task, content.share(.level))
            if isProof { score += Self.notOfKind * (1 - people - content.share(.name)) }
        case .timescale:
            score += Self.ofKind * time
            score += Self.ofOtherKind * max(people, content.share(.contact)) * (1 - time)
            if isProof { score += Self.notOfKind * (1 - time) }
        case .cost:
            // Figures without a sign are costs only where the header says so.
            score += Self.ofKind * content.share(.money) + (score > 0 ? Self.figureOfCost * figures : 0)
            if score > 0 { score += Self.ofOtherKind * time }
        case .status:
            score += Self.ofKind * content.share(.status) * (1 - max(time, people, figures))
        case .number:
            score += content.share(.code) >= 0.8 ? (isBeforeNames ? Self.ofKind : 0) : Self.ofOtherKind
        case .action, .objective, .milestone:
            // What names the actions and their steps has been chosen; another column of such words is beside them.
            score += Self.ofOtherKind * max(time, people, figures, content.share(.code))
            if role == .milestone { return 0 }
            // `Measures` that are neither are what the actions are measured by; `Intended outcomes` behind the actions are
            // what these bring about.
            if role == .action || role == .objective && !isBeforeNames, column.votes.contains(.outcome) {
                score += Self.notOfKind
            }
        case .outcome, .monitoring, .evidence, .resources:
            // What things cost may stand among what is needed.
            if role == .resources, score > 0 { score += Self.moneyOfResources * content.share(.money) }
            score +=
                Self.ofOtherKind
                * max(time, role == .monitoring ? 0 : people, content.share(.contact), content.share(.level))
        case .other: break
        }
        return score
    }

    private func words(for role: ColumnRole) -> Double {
        if role == .lead, isHeadedByPeople, column.matches.isEmpty { return Self.headedByPeople }
        guard let place = column.matches.firstIndex(where: { $0.role == role }) else { return 0 }
        return column.matches[place].strength * (place == 0 ? 1 : Self.shareOfLaterRole)
    }
}

internal import PlanModel

/// What StratML has places for in a plan's narrative.
enum StratMLNarrative {
    /// Words that stand around the subject of a heading: `Our Mission Statement` is about the mission.
    private static let wordsAroundSubjects: Set<String> = [
        "our", "the", "statement", "statements", "core", "trust", "school", "academy", "alliance", "shared",
    ]

    /// The whole narrative as text.
    static func text(of plan: Plan) -> String {
        plan.sections.map { section in
            ([section.heading] + section.blocks.flatMap(lines)).filter { !$0.isEmpty }.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// The text under a heading that is about nothing but the subject.
    static func statement(of subject: String, in plan: Plan) -> String? {
        let section = plan.sections.first { subjects(of: $0.heading) == [subject] && !$0.blocks.isEmpty }
        return section.map { $0.blocks.flatMap(lines).joined(separator: "\n") }
    }

    /// The paragraphs or list items under `Values`.
    static func values(in plan: Plan) -> [String] {
        plan.sections.first { subjects(of: $0.heading) == ["values"] }?.blocks.flatMap(lines) ?? []
    }

    private static func subjects(of heading: String) -> [String] {
        heading.lowercased().split { !$0.isLetter }.map(String.init).filter { !wordsAroundSubjects.contains($0) }
    }

    private static func lines(_ block: SectionBlock) -> [String] {
        switch block {
        case .paragraph(let text): [text]
        case .list(let items): items.map { [$0.label, $0.text].filter { !$0.isEmpty }.joined(separator: " ") }
        case .note(let label, let text): ["[\(label)] \(text)"]
        case .table: []
        }
    }
}

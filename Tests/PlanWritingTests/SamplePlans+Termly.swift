import DocumentModel
import PlanModel

extension SamplePlans {
    /// A plan of one action table with all that contract 1.1 adds: columns of terms and of their status, facts of a group,
    /// full-width rows under the actions, steps with people and days of their own, keys.
    static let termly: Plan = {
        func term(_ index: Int) -> TermReference { TermReference(year: "2024-25", term: index) }
        func day(_ text: String) -> CalendarDay? { CalendarDay(text) }
        let names = ["Autumn", "Spring", "Summer"]
        let starts = ["2024-09-01", "2025-01-01", "2025-04-01"].map(day)
        let ends = ["2024-12-31", "2025-03-31", "2025-08-31"].map(day)
        let years = [day("2024-09-01")].compactMap { start -> AcademicYear? in
            guard let start, let end = day("2025-08-31") else { return nil }
            return AcademicYear(
                id: "2024-25", label: "2024/25", start: start, end: end,
                terms: (0..<3).map {
                    Term(
                        index: $0 + 1, label: names[$0], name: names[$0], start: starts[$0], end: ends[$0],
                        certainty: .convention)
                })
        }
        func milestone(_ action: String, _ index: Int, _ text: String, _ status: ProgressStatus? = nil)
            -> Action.TermMilestone
        {
            Action.TermMilestone(
                id: "\(action)/2024-25/\(index)", key: "\(action)-m\(index)", text: text, from: term(index),
                to: term(index), start: starts[index - 1], end: ends[index - 1], status: status,
                provenance: [.page(1, box: Rectangle(left: 10, top: 20, right: 30, bottom: 40))], confidence: 0.97)
        }
        let first = "action-plan-1/action-1"
        let second = "action-plan-1/action-2"
        return Plan(
            source: PlanSource(
                name: "termly.docx", sha256: String(repeating: "1b", count: 32), format: .docx),
            title: "Maths action plan", years: years,
            actionPlans: [
                ActionPlan(
                    id: "action-plan-1", title: "Maths", year: "2024-25",
                    columns: [
                        .init(header: "Action", role: .action), .init(header: "Lead", role: .lead),
                        .init(header: "Deadline", role: .timescale),
                        .init(header: "Autumn", role: .milestone, from: term(1), to: term(1)),
                        .init(header: "RAG", role: .status, from: term(1), to: term(1)),
                        .init(header: "Spring", role: .milestone, from: term(2), to: term(2)),
                        .init(header: "Cost", role: .cost),
                        .init(header: "Impact", role: .outcome, inRows: true),
                    ],
                    groups: [
                        .init(
                            heading: "Objective 1: Maths",
                            facts: [
                                .init(label: "Lead governor", text: "Mrs Khan"), .init(label: "Budget", text: "£4,000"),
                            ])
                    ],
                    actions: [
                        Action(
                            id: first, key: "a-first", number: "1", title: "Teach times tables",
                            group: "Objective 1: Maths", leads: ["Maths lead"], timescale: "July 2025",
                            due: day("2025-07-31"), status: .onTrack,
                            steps: [
                                .init(
                                    key: "s-1", ref: "1a", text: "Buy the scheme", lead: "Mrs Patel",
                                    timescale: "By 31 October 2024", due: day("2024-10-31"), status: .complete),
                                .init(
                                    key: "s-2", ref: "1b", text: "Train all staff", lead: "Mr Osei",
                                    timescale: "Spring"),
                            ],
                            milestones: [
                                milestone(first, 1, "Scheme in every class", .complete),
                                milestone(first, 2, "Half of Year 4 at 20 of 25"),
                            ],
                            cells: [
                                "Action": "1 Teach times tables\n1a. Buy the scheme\n1b. Train all staff",
                                "Lead": "Mrs Patel\nMr Osei", "Deadline": "By 31 October 2024\nSpring",
                                "Autumn": "Scheme in every class", "Spring": "Half of Year 4 at 20 of 25",
                                "Cost": "£2,000", "Impact": "Faster recall",
                            ],
                            provenance: [.page(1, box: Rectangle(left: 10, top: 20, right: 30, bottom: 40))],
                            confidence: 0.9),
                        Action(
                            id: second, key: "a-second", number: "2", title: "Open the maths club",
                            group: "Objective 1: Maths", leads: ["Mr Osei"],
                            milestones: [milestone(second, 2, "Club meets each week")],
                            cells: [
                                "Action": "2 Open the maths club", "Lead": "Mr Osei", "Spring": "Club meets each week",
                                "Impact": "Forty pupils",
                            ], confidence: 0.6),
                    ])
            ],
            audit: Audit(sourceWords: 60, planWords: 58, furnitureWords: 2))
    }()
}

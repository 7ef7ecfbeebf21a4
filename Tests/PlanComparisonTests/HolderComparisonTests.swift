import PlanComparison
import PlanModel
import Testing

@Suite("Priorities, strands and actions of two versions")
struct HolderComparisonTests {
    private static let reading = ["Choose a scheme for early reading | Train all staff | Hear every child read"]
    private static let estates = ["Survey the roofs | Tender for the new boiler | Insulate the hall"]
    private static let pupils = ["Elect a school council | Open the breakfast club | Survey pupils"]

    private func compare(
        _ before: [(label: String, rows: [String])], _ after: [(label: String, rows: [String])]
    ) -> PlanDifference {
        PlanComparator.compare(Draw.plan(before), Draw.plan(after))
    }

    @Test("a renamed strand carries its milestones along")
    func renamed() {
        #expect(
            compare([("1.1 Reading", Self.reading)], [("1.1 Literacy for life", Self.reading)]).dump
                == ["edited strand “1.1 Reading” → “1.1 Literacy for life”"])
    }

    @Test("strands that changed places were renumbered, both of them, with and without numbers")
    func swapped() {
        #expect(
            compare(
                [("1.1 Reading", Self.reading), ("1.2 Estates", Self.estates)],
                [("1.1 Estates", Self.estates), ("1.2 Reading", Self.reading)]
            ).dump.sorted() == [
                "renumbered strand “1.1 Reading” → “1.2 Reading”", "renumbered strand “1.2 Estates” → “1.1 Estates”",
            ])
        #expect(
            compare(
                [("Reading", Self.reading), ("Estates", Self.estates), ("Pupils", Self.pupils)],
                [("Estates", Self.estates), ("Reading", Self.reading), ("Pupils", Self.pupils)]
            ).dump.count == 2)
    }

    @Test("numbers behind an inserted strand follow: they are told as consequences")
    func inserted() {
        let difference = compare(
            [("1.1 Reading", Self.reading), ("1.2 Estates", Self.estates)],
            [("1.1 Reading", Self.reading), ("1.2 Pupils", Self.pupils), ("1.3 Estates", Self.estates)])
        #expect(difference.dump == ["added strand → “1.2 Pupils”"])
        #expect(difference.consequences?.map { $0.after?.text ?? "" } == ["1.3 Estates"])
    }

    @Test("a strand under another priority has moved with all its milestones")
    func carried() {
        let others = ["Write a policy | Publish it | Review it"]
        #expect(
            PlanComparator.compare(
                Draw.plan([
                    ("1 Learning", [("1.1 Reading", Self.reading), ("1.2 Estates", Self.estates)]),
                    ("2 Resources", [("2.1 Policies", others)]),
                ]),
                Draw.plan([
                    ("1 Learning", [("1.1 Reading", Self.reading)]),
                    ("2 Resources", [("2.1 Policies", others), ("2.2 Estates", Self.estates)]),
                ])
            ).dump == ["moved strand “1.2 Estates” → “2.2 Estates”"])
    }

    @Test("an added priority stands for what it holds, a removed strand for its milestones")
    func standsForChildren() {
        #expect(
            PlanComparator.compare(
                Draw.plan([("1 Learning", [("1.1 Reading", Self.reading), ("1.2 Pupils", Self.pupils)])]),
                Draw.plan([
                    ("1 Learning", [("1.1 Reading", Self.reading)]), ("2 Resources", [("2.1 Estates", Self.estates)]),
                ])
            ).dump == ["removed strand “1.2 Pupils”", "added priority → “2 Resources”"])
    }

    @Test("a milestone that left a removed strand has moved")
    func rescued() {
        #expect(
            compare(
                [("1.1 Reading", Self.reading), ("1.2 Pupils", Self.pupils)],
                [("1.1 Reading", [Self.reading[0], "| | Open the breakfast club"])]
            ).dump.sorted() == [
                "moved milestone “Open the breakfast club” t2 → “Open the breakfast club” t3",
                "removed strand “1.2 Pupils”",
            ])
    }

    // MARK: Actions

    private static let steps = [
        "Meet the governors of both schools", "Write to all parents", "Visit the partner school",
    ]

    @Test("actions that changed places were renumbered; their steps' numbers follow")
    func swappedActions() {
        let other = ["Order new books for the library", "Open the library at lunch"]
        #expect(
            PlanComparator.compare(
                Draw.plan(actions: [
                    Draw.action(1, "Governance", steps: Self.steps), Draw.action(2, "Library", steps: other),
                ]),
                Draw.plan(actions: [
                    Draw.action(1, "Library", steps: other), Draw.action(2, "Governance", steps: Self.steps),
                ])
            ).dump.sorted() == [
                "renumbered action “Governance” → “Governance”", "renumbered action “Library” → “Library”",
            ])
    }

    @Test("a step that was removed, the numbers behind it and the cell that holds them are one change")
    func removedStep() {
        #expect(
            PlanComparator.compare(
                Draw.plan(actions: [Draw.action(1, "Governance", steps: Self.steps)]),
                Draw.plan(actions: [Draw.action(1, "Governance", steps: Array(Self.steps.dropFirst()))])
            ).dump == ["removed step “Meet the governors of both schools”"])
    }

    @Test("a step under another action has moved")
    func movedStep() {
        let before = [
            Draw.action(1, "Governance", steps: Self.steps), Draw.action(2, "Library", steps: ["Order new books"]),
        ]
        let after = [
            Draw.action(1, "Governance", steps: Array(Self.steps.dropLast())),
            Draw.action(2, "Library", steps: ["Order new books", Self.steps[2]]),
        ]
        #expect(
            PlanComparator.compare(Draw.plan(actions: before), Draw.plan(actions: after)).dump
                == ["moved step “Visit the partner school” → “Visit the partner school”"])
    }

    @Test("an edited cell is told by its column, whole")
    func cells() {
        #expect(
            PlanComparator.compare(
                Draw.plan(actions: [Draw.action(1, "Governance", steps: Self.steps)]),
                Draw.plan(actions: [Draw.action(1, "Governance", steps: Self.steps, lead: "Chair", by: "Easter")])
            ).dump == ["edited action Lead “Head” → “Chair”", "edited action By when “July” → “Easter”"])
    }

    @Test("a column that is called otherwise and says the same is no change")
    func renamedColumn() {
        let before = Draw.plan(actions: [Draw.action(1, "Governance", steps: Self.steps, lead: "Chair")])
        var after = before
        after.actionPlans[0].columns[2] = .init(header: "Who", role: .other)
        after.actionPlans[0].actions[0].cells["Lead"] = nil
        after.actionPlans[0].actions[0].cells["Who"] = "Chair"
        #expect(PlanComparator.compare(before, after).isEmpty)
    }

    @Test("a renamed heading over actions is one change")
    func groups() {
        func actions(_ group: String) -> [Action] {
            [
                Draw.action(1, "Governance", steps: Self.steps, group: group),
                Draw.action(2, "Library", steps: ["Order new books"], group: group),
            ]
        }
        #expect(
            PlanComparator.compare(
                Draw.plan(actions: actions("Area 1: People")), Draw.plan(actions: actions("Area 1: Everybody"))
            ).dump == ["edited section “Area 1: People” → “Area 1: Everybody”"])
    }

    @Test(
        "narrative: a reworded paragraph is edited, a new section stands for its paragraphs, indicators are told once")
    func narrative() {
        var before = Draw.plan([("1.1 Reading", Self.reading)])
        before.sections = [
            .init(heading: "Aims", level: 1, blocks: [.paragraph(text: "We aim for the best in everything we do.")]),
            .init(
                heading: "Targets", level: 1,
                blocks: [.list(items: [.init(label: "", level: 0, text: "80% in reading")])]),
        ]
        before.indicators = [.init(group: "Targets", text: "80% in reading")]
        var after = before
        after.sections[0].blocks = [.paragraph(text: "We aim for the very best in everything we do.")]
        after.sections[1].blocks = [.list(items: [.init(label: "", level: 0, text: "85% in reading")])]
        after.indicators[0].text = "85% in reading"
        after.sections.append(
            .init(heading: "Context", level: 1, blocks: [.paragraph(text: "Three schools by the sea.")]))
        #expect(
            PlanComparator.compare(before, after).dump == [
                "edited section “We aim for the best in everything we do.” → “We aim for the very best in everything we do.”",
                "added section → “Context”",
                "edited indicator “80% in reading” → “85% in reading”",
            ])
    }

    @Test("a label that says a number and nothing more is renumbered with it, not renamed")
    func numberIsTheName() {
        func plan(_ strands: [(number: String, title: String, rows: [String])]) -> Plan {
            var plan = Draw.plan(strands.map { ("Objective \($0.number): \($0.title)", $0.rows) })
            for (index, strand) in strands.enumerated() {
                plan.priorities[0].strands[index].number = strand.number
                plan.priorities[0].strands[index].title =
                    strand.title.isEmpty ? plan.priorities[0].strands[index].label : strand.title
            }
            return plan
        }
        let difference = PlanComparator.compare(
            plan([("1", "", Self.reading), ("2", "Estates", Self.estates)]),
            plan([("1", "Estates", Self.estates), ("2", "", Self.reading)]))
        #expect(
            difference.dump.sorted() == [
                "renumbered strand “Objective 1: ” → “Objective 2: ”",
                "renumbered strand “Objective 2: Estates” → “Objective 1: Estates”",
            ], "\(difference.dump)")
    }

    @Test("a strand's number that only looks like its priority's is not taken for a part of it")
    func lookalikeNumbers() {
        func plan(_ heading: String, _ strands: [(number: String, title: String, rows: [String])]) -> Plan {
            var plan = Draw.plan([(heading, strands.map { ("\($0.number) \($0.title)", $0.rows) })])
            for (index, strand) in strands.enumerated() {
                plan.priorities[0].strands[index].number = strand.number
                plan.priorities[0].strands[index].title = strand.title
            }
            return plan
        }
        let difference = PlanComparator.compare(
            plan("4 People", [("3a", "Reading", Self.reading), ("3b", "Estates", Self.estates)]),
            plan(
                "3 People",
                [("3a", "Reading", Self.reading), ("3b", "Pupils", Self.pupils), ("3c", "Estates", Self.estates)]))
        #expect(
            difference.dump == ["renumbered priority “4 People” → “3 People”", "added strand → “3b Pupils”"],
            "\(difference.dump)")
    }
}

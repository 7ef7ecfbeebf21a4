import DocumentModel
import PlanComparison
import PlanModel
import TestSupport
import Testing

@Suite("What two versions are to each other as a whole")
struct WholePlanComparisonTests {
    private static let texts = [
        "Visit schools with strong practice in reading", "Train the teaching assistants of both key stages",
        "Publish the calendar of assessments", "Review the behaviour policy with the pupils",
        "Appoint a lead for attendance", "Governors report on safeguarding", "Open the new library",
        "Baseline data on phonics gathered", "Parents asked about homework", "Audit of science equipment",
    ]

    /// A milestone a term, over the years.
    private static func plan(_ texts: [String], from year: Int, title: String = "Drawn", organisation: String? = nil)
        -> Plan
    {
        func id(_ year: Int) -> String { "\(year)-\((year + 1) % 100)" }
        var plan = Plan(
            source: PlanSource(name: "drawn", sha256: String(repeating: "0", count: 64), format: .docx), title: title,
            organisation: organisation,
            years: (0..<4).compactMap { index in
                guard let start = CalendarDay(year: year + index, month: 9, day: 1),
                    let end = CalendarDay(year: year + index + 1, month: 8, day: 31)
                else { return nil }
                return AcademicYear(id: id(year + index), label: id(year + index), start: start, end: end)
            })
        plan.priorities = [
            Priority(
                id: "priority-1", title: "Everything", heading: "Everything",
                strands: [
                    Strand(
                        id: "priority-1/strand-1", label: "All", title: "All",
                        milestones: texts.enumerated().map { index, text in
                            let term = TermReference(year: id(year + index / 3), term: index % 3 + 1)
                            return Milestone(
                                id: "priority-1/strand-1/\(term.year)/\(term.term)/1", text: text, from: term, to: term,
                                row: 1)
                        })
                ])
        ]
        return plan
    }

    @Test("a plan that was rolled forward a year has no changes but what is new, gone or late, and says by how much")
    func rolled() throws {
        let before = Self.plan(Self.texts, from: 2022)
        var texts = Self.texts
        texts[4] = "Appoint a second lead for attendance"
        texts.swapAt(6, 7)
        let after = Self.plan(texts, from: 2023)
        let difference = PlanComparator.compare(before, after)
        #expect(difference.yearShift == 1)
        #expect(difference.summary.edited == 1 && difference.summary.moved == 2 && difference.changes.count == 3)
        // Each side tells its own years.
        let moved = try #require(difference.changes.first { $0.before?.text == Self.texts[6] })
        #expect(moved.before?.from == TermReference(year: "2024-25", term: 1))
        #expect(moved.after?.from == TermReference(year: "2025-26", term: 2))
        let apart = PlanComparator.compare(before, after, options: .init(yearAlignment: .off))
        #expect(apart.yearShift == nil && apart.summary.moved >= Self.texts.count - 1)
    }

    @Test("years inside the texts that moved on with the plan are no change")
    func yearsInTexts() {
        let texts = Self.texts + ["Report for 2022-23 by July 2023", "Budget of AY22/23 set"]
        let next = Self.texts + ["Report for 2023-24 by July 2024", "Budget of AY23/24 set"]
        #expect(PlanComparator.compare(Self.plan(texts, from: 2022), Self.plan(next, from: 2023)).isEmpty)
    }

    @Test("a plan whose milestones stay where they are is not rolled, whatever years it adds")
    func notRolled() {
        let before = Self.plan(Self.texts, from: 2022)
        let after = Self.plan(Self.texts + ["Something for a later year"], from: 2022)
        let difference = PlanComparator.compare(before, after)
        #expect(difference.yearShift == nil && difference.dump == ["added milestone → “Something for a later year” t2"])
    }

    @Test("two plans of different schools are told to be unrelated; a rewritten plan of one school is not")
    func unrelated() {
        let other = (0..<12).map { "Nothing of this kind was planned before number \($0 * 37)" }
        let before = Self.plan(Self.texts, from: 2022, title: "Aldhelm school plan", organisation: "Aldhelm")
        let strange = Self.plan(other, from: 2022, title: "Trust strategy", organisation: "Kestrel Trust")
        #expect(PlanComparator.compare(before, strange).unrelated == true)
        #expect(PlanComparator.compare(before, before).unrelated == nil)
        let rewritten = Self.plan(other, from: 2022, title: "Aldhelm school plan", organisation: "Aldhelm")
        #expect(PlanComparator.compare(before, rewritten).unrelated == nil)
    }

    @Test("texts that share nothing but small words are never paired")
    func smallWords() {
        var before = Self.plan(Self.texts, from: 2022)
        var after = before
        before.sections = [
            Section(
                heading: "Thanks", level: 1,
                blocks: [.paragraph(text: "We are grateful to all staff for the work of the year")])
        ]
        after.sections = [
            Section(
                heading: "Thanks", level: 1,
                blocks: [.paragraph(text: "Nobody is to be left behind in any of the tests to all of the end")])
        ]
        for index in 0..<9 {
            let text = "This is for the one to all of the end number \(index)"
            before.sections.append(Section(heading: "Part \(index)", level: 1, blocks: [.paragraph(text: text)]))
            after.sections.append(Section(heading: "Part \(index)", level: 1, blocks: [.paragraph(text: text)]))
        }
        #expect(
            PlanComparator.compare(before, after).changes.map(\.kind).sorted { $0.rawValue < $1.rawValue }
                == [.added, .removed])
    }

    @Test("quotation marks, dashes and spaces around them are no change unless typography counts")
    func typography() {
        var texts = Self.texts
        texts[0] = "Visit “strong” schools – don’t wait 2021–22"
        var others = Self.texts
        others[0] = "Visit \"strong\" schools - don't wait 2021-22"
        let (before, after) = (Self.plan(texts, from: 2022), Self.plan(others, from: 2022))
        #expect(PlanComparator.compare(before, after).isEmpty)
        #expect(PlanComparator.compare(before, after, options: .init(countsTypography: true)).summary.edited == 1)
        others[0] = "Visit \"strong\" schools - don't wait 2021-23"
        #expect(PlanComparator.compare(before, Self.plan(others, from: 2022)).summary.edited == 1)
    }

    @Test("strands with the same title stay apart, each with its own rows")
    func sameTitle() {
        let before = Draw.plan([
            ("Reading", ["Choose a scheme for all | Train the staff | "]),
            ("Reading", ["Buy more library books | | Review the loans"]),
        ])
        let after = Draw.plan([
            ("Reading", ["Choose a scheme for all | Train the staff | "]),
            ("Reading", ["Buy more library books | Count the library books | Review the loans"]),
        ])
        #expect(PlanComparator.compare(before, after).dump == ["added milestone → “Count the library books” t2"])
        #expect(PlanComparator.compare(before, before).isEmpty)
    }

    @Test("rows with the same title stay apart by what else they say, wherever a new one comes in")
    func rowsOfOneTitle() {
        func visit(_ place: Int, _ lead: String, _ by: String) -> Action {
            var action = Draw.action(place, "Governor visit", lead: lead, by: by)
            action.number = nil
            return action
        }
        let before = Draw.plan(actions: [
            visit(1, "Link governor", "Autumn 2024"), visit(2, "Link governor", "Spring 2025"),
            visit(3, "Link governor", "Summer 2025"),
        ])
        let after = Draw.plan(actions: [
            visit(1, "Link governor", "Autumn 2024"), visit(2, "Chair of governors", "Spring 2025"),
            visit(3, "Link governor", "Summer 2025"),
        ])
        #expect(
            PlanComparator.compare(before, after).dump
                == ["edited action Lead “Link governor” → “Chair of governors”"])
        let more = Draw.plan(actions: [
            visit(1, "Head", "September 2024"), visit(2, "Link governor", "Autumn 2024"),
            visit(3, "Link governor", "Spring 2025"), visit(4, "Link governor", "Summer 2025"),
        ])
        #expect(PlanComparator.compare(before, more).dump == ["added action → “Governor visit”"])
    }

    @Test("an added or removed priority says how much it holds")
    func holdings() {
        let small = Draw.plan([("1 People", [("1.1 Staff", ["Appoint | Train | Review"])])])
        let large = Draw.plan([
            ("1 People", [("1.1 Staff", ["Appoint | Train | Review"])]),
            ("2 Places", [("2.1 Roof", ["Repair the roof | Paint it | "]), ("2.2 Hall", ["Sell the hall | | "])]),
        ])
        let added = PlanComparator.compare(small, large).changes
        #expect(added.map(\.holds) == [Holdings(strands: 2, milestones: 3)])
        #expect(PlanComparator.compare(large, small).changes.map(\.holds) == [Holdings(strands: 2, milestones: 3)])
    }

    // MARK: The crosswalk

    @Test("the pairs hold every item of both plans once, with ids of each")
    func pairs() {
        let before = Self.plan(Self.texts, from: 2022)
        var texts = Self.texts
        texts.removeFirst()
        texts.append("Something new for everybody")
        let after = Self.plan(texts, from: 2022)
        let pairs = PlanComparator.comparedPlans(before, after).differenceWithPairs.pairs ?? []
        let milestones = pairs.filter { $0.item == .milestone }
        let ids = { (plan: Plan) in plan.priorities[0].strands[0].milestones.map(\.id).sorted() }
        #expect(milestones.compactMap(\.beforeId).sorted() == ids(before))
        #expect(milestones.compactMap(\.afterId).sorted() == ids(after))
        #expect(milestones.count { $0.beforeId != nil && $0.afterId != nil } == 9)
    }

    @Test("carrying ids over gives the same item its old id and key, and what is new none that was used")
    func carrying() throws {
        var before = Self.plan(Self.texts, from: 2022)
        for index in before.priorities[0].strands[0].milestones.indices {
            before.priorities[0].strands[0].milestones[index].key = "key-\(index)"
        }
        var after = before
        // Something new takes the first place; all places behind it name other milestones by now.
        let first = after.priorities[0].strands[0].milestones[0]
        var new = first
        new.text = "Something new for everybody"
        new.key = "key-new"
        after.priorities[0].strands[0].milestones[0].text += " this term"
        after.priorities[0].strands[0].milestones[0].id += "-moved"
        after.priorities[0].strands[0].milestones.insert(new, at: 0)
        let carried = IdCarrying.plan(after, like: before).priorities[0].strands[0].milestones
        #expect(carried[1].id == first.id && carried[1].key == first.key)
        #expect(carried[0].id == "\(first.id)-2" && carried[0].key == "key-new")
        #expect(Set(carried.map(\.id)).count == carried.count)
        #expect(IdCarrying.plan(before, like: before) == before)
    }
}

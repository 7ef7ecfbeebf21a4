import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Lists under headings that say when are an action plan")
struct ListedPlanTests {
    private static let prose = Drawn.paragraph(
        "The work is shared by all members, and the list is kept by the secretary, who changes it when dates move.")

    private static func bullets(_ texts: String...) -> [Document.Block] {
        texts.map { PriorityTests.item("•", $0) }
    }

    private static func line(_ text: String) -> Document.Block { Drawn.paragraph("**\(text)**") }

    /// Group, timescale, title and due date of every action, a line each.
    private static func printed(_ plan: Plan) -> [String] {
        plan.actionPlans.flatMap(\.actions).map { action in
            [action.group, action.timescale, action.title, action.due?.description].compactMap { $0 }
                .joined(separator: " | ")
        }
    }

    @Test("weeks in headings with a style are the timescales of what is listed below")
    func weeks() {
        let plan = TermGridTests.plan(
            [Drawn.heading("Moving the library"), Self.prose, Drawn.heading("Week 1: Packing (1 - 5 June)", level: 2)]
                + Self.bullets("Order forty boxes", "Label the shelves")
                + [Drawn.heading("Week 2: The move (8 - 12 June)", level: 2)] + Self.bullets("Carry the boxes"))
        #expect(
            Self.printed(plan) == [
                "Week 1: Packing (1 - 5 June) | Order forty boxes", "Week 1: Packing (1 - 5 June) | Label the shelves",
                "Week 2: The move (8 - 12 June) | Carry the boxes",
            ])
        #expect(plan.actionPlans.first?.title == "Moving the library")
        #expect(plan.sections.map(\.heading) == ["Moving the library"])
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
    }

    @Test("a heading with a list of its own names no plan below it")
    func headingWithList() {
        let plan = TermGridTests.plan(
            [Drawn.heading("Who we write to")] + Self.bullets("Families of Year 6", "Shops in the square")
                + [Drawn.heading("October 2027", level: 2)] + Self.bullets("Print the leaflet", "Book the stall")
                + [Drawn.heading("November 2027", level: 2)] + Self.bullets("Deliver the leaflet"))
        #expect(plan.actionPlans.map(\.title) == [nil])
        #expect(plan.sections.map(\.heading) == ["Who we write to"])
        let question = TermGridTests.plan(
            [Drawn.heading("Why a calendar?"), Self.prose, Drawn.heading("October 2027", level: 2)]
                + Self.bullets("Print the leaflet", "Book the stall")
                + [Drawn.heading("November 2027", level: 2)] + Self.bullets("Deliver the leaflet"))
        #expect(question.actionPlans.map(\.title) == [nil])
    }

    @Test("typed boxes begin what is listed, and ticked ones are done")
    func boxes() {
        let blocks = [
            ("Six months before", ["☐ Book the hall", "☒ Find a band"]), ("On the day", ["☐ Put up the signs"]),
        ]
        .flatMap { [Self.line($0.0)] + $0.1.map { Drawn.paragraph($0) } }
        let plan = TermGridTests.plan([Drawn.heading("The fair"), Self.prose] + blocks)
        #expect(
            Self.printed(plan) == [
                "Six months before | Book the hall", "Six months before | Find a band", "On the day | Put up the signs",
            ])
        #expect(plan.actionPlans.flatMap(\.actions).map { $0.status == .complete } == [false, true, false])
    }

    @Test("a bold line that is a date is the due date as well")
    func boldDates() {
        let plan = TermGridTests.plan(
            [Self.prose, Self.line("Friday 5 February 2027")] + Self.bullets("Book the hall", "Invite the judges")
                + [Self.line("Saturday 6 March 2027")] + Self.bullets("Set up the tables"))
        #expect(
            Self.printed(plan) == [
                "Friday 5 February 2027 | Book the hall | 2027-02-05",
                "Friday 5 February 2027 | Invite the judges | 2027-02-05",
                "Saturday 6 March 2027 | Set up the tables | 2027-03-06",
            ])
    }

    @Test("lists so long before something, on its day and after it are a plan; the headings say when")
    func relativePeriods() {
        let plan = TermGridTests.plan(
            [Self.prose, Self.line("Ten weeks before")] + Self.bullets("Book the hall", "Ask the band")
                + [Self.line("1 week before the fair")] + Self.bullets("Print the signs")
                + [Self.line("On the day")] + Self.bullets("Put out the chairs")
                + [Self.line("The week after")] + Self.bullets("Send the thanks"), title: "Fair")
        #expect(
            Self.printed(plan) == [
                "Ten weeks before | Book the hall", "Ten weeks before | Ask the band",
                "1 week before the fair | Print the signs", "On the day | Put out the chairs",
                "The week after | Send the thanks",
            ])
    }

    @Test("what will have been done by a date is still to do, though its verbs are past forms")
    func intentions() {
        let plan = TermGridTests.plan(
            [Drawn.heading("By May 2028 we will have:", level: 2)]
                + Self.bullets("played abroad", "a library of parts that is listed")
                + [Drawn.heading("By May 2029 we will have:", level: 2)] + Self.bullets("ten players under thirty"),
            title: "Orchestra: where we go")
        #expect(plan.actionPlans.flatMap(\.actions).count == 3)
    }

    @Test("a name before the colon of an item leads it")
    func owners() {
        let plan = TermGridTests.plan(
            [Drawn.heading("September 2027", level: 2)]
                + Self.bullets("Zoe: coffee for new parents", "Ade: uniform stall")
                + [Drawn.heading("October 2027", level: 2)] + Self.bullets("Marta: quiz night"),
            title: "What the parents do")
        #expect(plan.actionPlans.flatMap(\.actions).map(\.leads) == [["Zoe"], ["Ade"], ["Marta"]])
    }

    @Test("a phase groups its actions; its other lists are facts of the group, and one list's label no action")
    func phases() {
        func phase(_ heading: String, _ items: [Document.Block], _ results: [Document.Block]) -> [Document.Block] {
            [Drawn.heading(heading, level: 2), Self.line("Activities:")] + items + [Self.line("Deliverables:")]
                + results
        }
        let plan = TermGridTests.plan(
            [Drawn.heading("Repair café"), Self.prose]
                + phase(
                    "Phase 1: Asking (March 2027)", Self.bullets("Ask the neighbours", "Find a room"),
                    Self.bullets("List of tools"))
                + phase("Phase 2: Opening", Self.bullets("Open on two evenings"), Self.bullets("Loan book")))
        #expect(
            Self.printed(plan) == [
                "Phase 1: Asking (March 2027) | March 2027 | Ask the neighbours | 2027-03-31",
                "Phase 1: Asking (March 2027) | March 2027 | Find a room | 2027-03-31",
                "Phase 2: Opening | Open on two evenings",
            ])
        let facts = plan.actionPlans.first?.groups?.first?.facts
        #expect(facts == [.init(label: "Deliverables", text: "List of tools")])
        #expect(plan.actionPlans.first?.actions.last?.outcomes.map(\.text) == ["Loan book"])
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
    }

    @Test("what is set in below an action is its steps, and weeks stand inside their phase")
    func nested() {
        let plan = TermGridTests.plan(
            [Drawn.heading("Phase A"), Drawn.heading("Week 1", level: 2)]
                + [PriorityTests.item("•", "Plan the route"), PriorityTests.item("•", "Walk it once", level: 1)]
                + [Drawn.heading("Week 2", level: 2)] + Self.bullets("Print the map")
                + [Drawn.heading("Phase B"), Drawn.heading("Week 3", level: 2)] + Self.bullets("Lead the walk"))
        #expect(
            Self.printed(plan) == [
                "Phase A | Week 1 | Plan the route", "Phase A | Week 2 | Print the map",
                "Phase B | Week 3 | Lead the walk",
            ])
        #expect(plan.actionPlans.first?.actions.first?.steps.map(\.text) == ["Walk it once"])
    }

    @Test("a higher heading ends the last list, whatever column it could head")
    func nextChapter() {
        let plan = TermGridTests.plan(
            [Drawn.heading("What happens when"), Drawn.heading("September", level: 2)] + Self.bullets("Clear the beds")
                + [Drawn.heading("October", level: 2)] + Self.bullets("Plant garlic")
                + [Drawn.heading("Resources"), Self.prose])
        #expect(plan.actionPlans.first?.actions.count == 2 && plan.actionPlans.first?.groups == nil)
        #expect(plan.sections.map(\.heading) == ["Resources"])
    }

    @Test("prose under such headings stays text, and one heading alone is no plan")
    func prose() {
        let alone = TermGridTests.plan(
            [Drawn.heading("About us"), Self.prose, Drawn.heading("September")] + Self.bullets("Start the club"))
        #expect(alone.actionPlans.isEmpty)
        let told = TermGridTests.plan([
            Drawn.heading("Week 1"), Self.prose, Drawn.heading("Week 2"), Self.prose,
        ])
        #expect(told.actionPlans.isEmpty && told.sections.count == 2)
    }

    @Test(
        "diaries, minutes and timetables are none",
        arguments: [
            (
                "Diary of the exchange", ["Visited the castle", "We met our hosts"],
                ["Rowed on the lake", "Wrote postcards"]
            ),
            (
                "Minutes", ["Apologies were received", "The chair was elected"],
                ["The budget was agreed", "We closed at nine"]
            ),
            ("Timetable", ["9:00 Maths", "10.15 English"], ["9:00 Science", "10.15 Art"]),
            (
                "Version history", ["Corrected the dates", "Added the budget"],
                ["Removed the annex", "Updated the map"]
            ),
        ])
    func others(title: String, first: [String], second: [String]) {
        let plan = TermGridTests.plan(
            [Drawn.heading(title), Drawn.heading("3 May 2027", level: 2)] + first.map { PriorityTests.item("•", $0) }
                + [Drawn.heading("10 May 2027", level: 2)] + second.map { PriorityTests.item("•", $0) })
        #expect(plan.actionPlans.isEmpty)
        #expect(plan.sections.count == 3)
    }

    @Test(
        "headings are read for when",
        arguments: [
            ("Week 1: Setup (May 29 - June 2)", "counted(noun: \"week\")"), ("Weeks 2-3", "counted(noun: \"week\")"),
            ("Month 2 – Consultation", "counted(noun: \"month\")"), ("Half-term 2", "counted(noun: \"half term\")"),
            ("1st week", "counted(noun: \"week\")"), ("Day One", "counted(noun: \"day\")"),
            ("Phase II", "phase"), ("Stage 1 – A new start", "phase"), ("Stage B: Testing", "phase"),
            ("Design phase", "phase"),
            ("Getting ready (weeks 1–3)", "counted(noun: \"week\")"), ("Monday 3 June", "calendar"),
            ("w/c 7 September", "calendar"), ("By 31/03/2027:", "calendar"), ("May – June", "calendar"),
            ("Consultation – March 2027", "calendar"), ("Tuesday", "weekday"),
            ("Wythnos 2", "counted(noun: \"wythnos\")"), ("Autumn term", "season"),
        ])
    func kinds(text: String, kind: String) {
        let period = PeriodHeading.read(text, words: Vocabulary.standard.listedPlans)
        #expect(period.map { "\($0.kind)" } == kind)
    }

    @Test(
        "and other headings are not",
        arguments: [
            "Marching band", "Meeting of 3 May 2027", "May we go out?", "6 weeks of holiday", "Monday meeting",
            "Weekly routine", "Day trips", "Staging the play", "Our aims", "2027 was a good year",
        ])
    func otherHeadings(text: String) {
        #expect(PeriodHeading.read(text, words: Vocabulary.standard.listedPlans) == nil)
    }
}

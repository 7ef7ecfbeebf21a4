import DocumentModel
import PlanModel
import Testing

@testable import PlanWriting

@Suite struct PlanFilterTests {
    private static func day(_ text: String) -> CalendarDay {
        guard let day = CalendarDay(text) else { preconditionFailure("\(text) is no day") }
        return day
    }

    private static func place(_ page: Int) -> [Provenance] {
        [.page(page, box: Rectangle(left: 10, top: 10, right: 60, bottom: 30))]
    }

    private static func table(_ id: String, page: Int) -> PlanTable {
        PlanTable(
            id: id, pages: [page], rowCount: 1, columnCount: 1, headerRowCount: 0, kind: .termGrid,
            cells: [.init(row: 0, column: 0, text: "x", provenance: place(page))])
    }

    /// Two priorities by half terms, and an action with steps whose times are days and words.
    private let plan: Plan = {
        func milestone(_ term: Int, _ text: String, page: Int) -> Milestone {
            let reference = TermReference(year: "2021-22", term: term)
            return Milestone(
                id: text, text: text, from: reference, to: reference, row: 1, provenance: Self.place(page),
                confidence: 1)
        }
        func priority(_ number: Int, _ milestones: [Milestone]) -> Priority {
            Priority(
                id: "priority-\(number)", number: "\(number)", title: "Title \(number)", heading: "Priority \(number)",
                strands: [Strand(id: "strand-\(number)", label: "Strand", title: "Strand", milestones: milestones)])
        }
        let names = ["Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2"]
        let year = AcademicYear(
            id: "2021-22", label: "2021-22", start: Self.day("2021-09-01"), end: Self.day("2022-08-31"),
            terms: names.enumerated().map { Term(index: $0 + 1, label: $1, name: $1) })
        let action = Action(
            id: "action-1", title: "Improve attendance",
            steps: [
                Action.Step(text: "Ring home", lead: "SENCO", due: Self.day("2019-03-31")),
                Action.Step(text: "Write letters", lead: "CFO", timescale: "By end of Spring term"),
                Action.Step(text: "Hold assemblies", lead: "Head", timescale: "Termly"),
            ],
            cells: ["Action": "Improve attendance"], provenance: Self.place(9))
        return Plan(
            source: PlanSource(name: "plan.pdf", sha256: "0", format: .pdf), title: "Plan", years: [year],
            priorities: [
                priority(1, [milestone(1, "first", page: 1), milestone(3, "third", page: 1)]),
                priority(2, [milestone(4, "fourth", page: 2)]),
            ],
            actionPlans: [
                ActionPlan(
                    id: "action-plan-1", columns: [.init(header: "Action", role: .action)], actions: [action])
            ],
            tables: [Self.table("table-1", page: 1), Self.table("table-2", page: 2), Self.table("table-3", page: 3)])
    }()

    private func texts(_ filter: PlanFilter) -> [String] {
        filter.apply(to: plan).priorities.flatMap(\.strands).flatMap(\.milestones).map(\.text)
    }

    @Test func `the name of a term asks for both of its halves, and its own name for one`() {
        #expect(texts(PlanFilter(term: "Spring")) == ["third", "fourth"])
        #expect(texts(PlanFilter(term: "spring 2")) == ["fourth"])
        #expect(texts(PlanFilter(term: "Spr")) == [])
    }

    @Test func `an action is in the term of a step, by its day or by the words for its time`() {
        func isLeft(_ filter: PlanFilter) -> Bool { !filter.apply(to: plan).actionPlans.isEmpty }
        #expect(isLeft(PlanFilter(term: "Spring")))
        #expect(!isLeft(PlanFilter(term: "Summer")))
        #expect(isLeft(PlanFilter(year: "2018-19", term: "2")) == false, "a plan without that year has nothing in it")
    }

    @Test func `only tables in which something is left stay`() {
        #expect(PlanFilter(priority: "1").apply(to: plan).tables.map(\.id) == ["table-1"])
        #expect(PlanFilter(term: "Spring").apply(to: plan).tables.map(\.id) == ["table-1", "table-2"])
        #expect(PlanFilter().apply(to: plan) == plan)
    }

    @Test func `where nothing is left a warning says what the plan has`() throws {
        func warning(_ filter: PlanFilter) -> String? {
            filter.warning(about: filter.apply(to: plan), of: plan)?.message
        }
        #expect(warning(PlanFilter(year: "1999"))?.hasSuffix("its years are 2021-22") == true)
        #expect(warning(PlanFilter(lead: "Nobody"))?.hasSuffix("its leads are SENCO; CFO; Head") == true)
        #expect(warning(PlanFilter(priority: "7"))?.contains("Priority 1; Priority 2") == true)
        #expect(warning(PlanFilter(term: "Spring")) == nil)
        var empty = plan
        (empty.priorities, empty.actionPlans) = ([], [])
        let filter = PlanFilter(year: "1999")
        #expect(filter.warning(about: filter.apply(to: empty), of: empty) == nil)
    }
}

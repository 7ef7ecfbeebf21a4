import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("The cover says what the plan is and whose it is")
struct CoverLinesTests {
    private static let prose = Drawn.paragraph(
        "Governors agreed in July what we want to do this year, and will look at it again at the end of each term.",
        sizeInPoints: 11)

    private static func plan(_ lines: [(text: String, sizeInPoints: Double)]) -> Plan {
        TitleTests.plan(
            lines.map { Drawn.paragraph($0.text, sizeInPoints: $0.sizeInPoints) } + [
                prose, Drawn.paragraph("**Priority 1: Reading**", sizeInPoints: 14), PriorityTests.grid, prose, prose,
            ])
    }

    @Test(
        "a name beside what the document is called is no title, whichever is larger",
        arguments: [
            [("**Elm Row Primary School**", 13.0), ("**School Development Plan 2026-2028**", 22)],
            [("**Elm Row Primary School**", 26), ("**Strategic Plan 2026-2029**", 20)],
            [("Three Bridges Learning Trust", 12), ("**Trust Improvement Plan 2026/27**", 21)],
            [("**Ysgol Gynradd Bryn Coch**", 16), ("**Cynllun Datblygu Ysgol 2026-2027**", 24)],
        ])
    func nameOverTitle(lines: [(String, Double)]) {
        let plan = Self.plan(lines.map { (text: $0.0, sizeInPoints: $0.1) })
        #expect(plan.title == lines[1].0.replacing("**", with: ""))
        #expect(plan.organisation == lines[0].0.replacing("**", with: ""))
        #expect(!plan.sections.map(\.heading).contains(lines[0].0.replacing("**", with: "")))
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
    }

    @Test(
        "a name over the one heading that is as high says whose plan it is, in whatever words the heading says what",
        arguments: [
            [("Marsh Lane Infant School", 13.0), ("**What we want from this year**", 24)],
            [("**Three Spires Federation**", 16), ("**Minutes of the premises committee**", 15)],
            [("Wold Schools Partnership", 12), ("**New reports: how we get there**", 20)],
        ])
    func nameOverOtherWords(lines: [(String, Double)]) {
        let plan = Self.plan(lines.map { (text: $0.0, sizeInPoints: $0.1) })
        #expect(plan.title == lines[1].0.replacing("**", with: ""))
        #expect(plan.organisation == lines[0].0.replacing("**", with: ""))
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
    }

    @Test("a noun that begins the title may be of another phrase: a name of its own on the cover goes before")
    func nounOfAnotherPhrase() {
        let plan = Self.plan([("**Academy Sports Action Plan 2026/27**", 24), ("Holt Road Learning Trust", 13)])
        #expect(plan.organisation == "Holt Road Learning Trust")
    }

    @Test("a table of facts at the start names the school")
    func nameInFacts() {
        let plan = TermGridTests.plan(
            [
                .table(Drawn.table("| School | Sandy Bay Junior School |\n| Year | 2026/27 |\n| Pupils | 240 |")),
                Self.prose,
            ], title: "Catch-up Plan")
        #expect(plan.organisation == "Sandy Bay Junior School")
    }

    @Test("a label asks for the organisation's name")
    func labelledName() {
        let plan = Self.plan([
            ("**Using the sport premium**", 20), ("Academic year 2026/27     School: Fern Hill Infant School", 11),
        ])
        #expect(plan.organisation == "Fern Hill Infant School")
    }

    @Test(
        "a noun of many organisations, or one that goes with what comes after it, gives way to a name of its own",
        arguments: [
            "**Rights Respecting Schools Award Action Plan 2025**",
            "**Self-Evaluation and School Improvement Plan 2025**",
        ])
    func nounsOfOthers(title: String) {
        let plan = Self.plan([(title, 24), ("Heron Cross Primary School", 14)])
        #expect(plan.organisation == "Heron Cross Primary School")
    }

    @Test("a second line of the title that is nothing but a name is whose plan it is")
    func nameInTitle() {
        let plan = Self.plan([("**Equality Action Plan 2025-2029**", 24), ("**Avonmead Secondary School**", 24)])
        #expect(plan.title == "Equality Action Plan 2025-2029")
        #expect(plan.organisation == "Avonmead Secondary School")
    }

    @Test("a title that speaks of a trust in small letters names none")
    func nounInSmallLetters() {
        let plan = Self.plan([
            ("**My first term as trust buildings manager**", 24), ("Kingsmead Academies Trust", 16),
        ])
        #expect(plan.organisation == "Kingsmead Academies Trust")
    }

    @Test("a row that asks for the school's name tells it")
    func nameOfSchool() {
        let plan = TermGridTests.plan(
            [
                .table(
                    Drawn.table("| Detail | Data |\n| School name | Beacon Street Primary School |\n| Pupils | 318 |")),
                Self.prose,
            ],
            title: "Pupil premium strategy statement")
        #expect(plan.organisation == "Beacon Street Primary School")
    }

    @Test(
        "a tab or the label of something else ends the organisation's name",
        arguments: [
            "Ferndale Junior School\tMaths Lead: K. Otieno", "Ferndale Junior School Maths Lead: K. Otieno",
            "Ferndale Junior School\tJuly 2025",
        ])
    func nameBeforeLabel(line: String) {
        let plan = TermGridTests.plan(
            [Drawn.paragraph(line), .table(Drawn.table("| Action | Lead | When |\n| Train staff | DSL | May |"))],
            title: "Maths Action Plan 2025-26")
        #expect(plan.organisation == "Ferndale Junior School")
    }
}

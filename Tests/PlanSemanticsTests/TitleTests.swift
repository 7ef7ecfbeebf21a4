import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("The title is what the cover says, whether a style marks it or not")
struct TitleTests {
    static func title(_ blocks: [Document.Block]) -> String {
        plan(blocks).title
    }

    static func plan(_ blocks: [Document.Block]) -> Plan {
        PlanBuilder.plan(
            from: Drawn.document(blocks), source: PlanSource(name: "plan.docx", sha256: "", format: .docx))
    }

    static let body: [Document.Block] = [
        Drawn.heading("Introduction"), Drawn.paragraph("We set out what we intend to do in the years to come."),
        Drawn.heading("Priority 1: Reading", level: 2), PriorityTests.grid,
    ]

    @Test("a plain line above the first heading is the title, and the heading stays a section")
    func plainLine() {
        let plan = Self.plan([Drawn.paragraph("Hill Trust: Strategic Plan 2021-2024")] + Self.body)
        #expect(plan.title == "Hill Trust: Strategic Plan 2021-2024")
        #expect(plan.sections.map(\.heading) == ["Introduction"])
    }

    @Test("a box on the cover may hold the title")
    func boxed() {
        #expect(
            Self.title([PriorityTests.box("Hill Academy Improvement Plan", sizeInPoints: 24)] + Self.body)
                == "Hill Academy Improvement Plan")
    }

    @Test("two large lines of one look are one title; an approval under them is none of it")
    func twoLines() {
        let title = Self.title(
            [
                Drawn.paragraph("**Hill Trust**", sizeInPoints: 24),
                Drawn.paragraph("**School Improvement Plan 2021-22**", sizeInPoints: 24),
                Drawn.paragraph("Approved by the board in July"),
            ] + Self.body)
        #expect(title == "Hill Trust School Improvement Plan 2021-22")
    }

    @Test("a heading directly under a title of the same level is a section where the title is whole")
    func titleAndFirstHeading() {
        let plan = Self.plan([Drawn.heading("Hill Trust: Strategic Plan 2021-2024")] + Self.body)
        #expect(plan.title == "Hill Trust: Strategic Plan 2021-2024")
        #expect(plan.sections.map(\.heading) == ["Introduction"])
    }

    @Test(
        "a first heading that says what the document is and heads nothing is its title, in the look of all the others",
        arguments: ["Marketing Plan", "Hill Works: Delivery Plan", "Cynllun y Clwb: Estates Strategy 2027-28"])
    func documentName(title: String) {
        let plan = Self.plan([Drawn.heading(title)] + Self.chapters)
        #expect(plan.title == title)
        #expect(plan.sections.map(\.heading) == ["Where we stand", "What we will do"])
    }

    @Test("so it is under the name of whom it is for")
    func documentNameUnderOrganisation() {
        let plan = Self.plan(
            [Drawn.heading("Hartwell Joinery"), Drawn.heading("Hartwell Joinery – Marketing Plan")] + Self.chapters)
        #expect(plan.title == "Hartwell Joinery – Marketing Plan")
        #expect(!plan.sections.map(\.heading).contains("Hartwell Joinery – Marketing Plan"))
    }

    @Test("a first heading with text under it is a section")
    func headingWithText() {
        let plan = Self.plan(
            [Drawn.heading("Our strategy"), Drawn.paragraph("It was agreed in the spring.")] + Self.chapters)
        #expect(plan.sections.map(\.heading) == ["Our strategy", "Where we stand", "What we will do"])
    }

    private static let chapters: [Document.Block] = ["Where we stand", "What we will do"].flatMap {
        [Drawn.heading($0), Drawn.paragraph("There is a sentence or two to be said about it.")]
    }

    @Test("the letters of a logo are no title where a larger line under them says what the document is")
    func logo() {
        #expect(
            Self.title(
                [
                    Drawn.paragraph("Wye Valley Federation, Bridge Street", sizeInPoints: 9),
                    Drawn.paragraph("**WV**", sizeInPoints: 16), Drawn.paragraph("01989 000000", sizeInPoints: 9),
                    Drawn.paragraph("**Estates Development Plan 2025–2028**", sizeInPoints: 17),
                    Drawn.paragraph("The projects below were agreed by the board in July."),
                ] + Self.body) == "Estates Development Plan 2025–2028")
        #expect(
            Self.title(
                [
                    PriorityTests.box("FMT", sizeInPoints: 12),
                    Drawn.paragraph("**Records Migration Project Plan 2025-26**", sizeInPoints: 18),
                    Drawn.paragraph("All eleven schools move to one system by July."),
                ] + Self.body) == "Records Migration Project Plan 2025-26")
    }

    @Test("the name of a file is no title; the first line is, where it is larger than all others")
    func fileName() {
        var document = Drawn.document([
            Drawn.paragraph("Our Big Three", sizeInPoints: 24), Drawn.paragraph("Sunnybank School", sizeInPoints: 10),
            PriorityTests.grid,
        ])
        document.facts.title = "big-three.html"
        let plan = PlanBuilder.plan(from: document, source: PlanSource(name: "plan.pdf", sha256: "", format: .pdf))
        #expect(plan.title == "Our Big Three")
    }
}

import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Term grids become strands and milestones")
struct TermGridTests {
    /// The plan of blocks under a title.
    static func plan(
        _ blocks: [Document.Block], title: String = "Hill Trust Plan 2021-2024", options: PlanOptions = .init()
    ) -> Plan {
        PlanBuilder.plan(
            from: Drawn.document([Drawn.paragraph(title, role: .title, sizeInPoints: 20)] + blocks),
            source: PlanSource(name: "plan.docx", sha256: "", format: .docx), options: options)
    }

    @Test(
        "a lone row over all terms is a milestone of all of them where no row stands below that it could be the label of"
    )
    func loneRowOverAllTerms() {
        let strands = Self.plan([
            Drawn.heading("Priority 1: Logistics"),
            .table(
                Drawn.table(
                    """
                    | Autumn 2024 | Spring 2025 | Summer 2025 |
                    | Write to all customers about training | < | < |
                    """)),
        ]).priorities.flatMap(\.strands)
        #expect(strands.map(\.label) == [""])
        #expect(strands.first?.milestones.map { [$0.from.term, $0.to.term] } == [[1, 3]])
    }

    /// A grid under a priority's heading, printed strand by strand.
    static func grid(_ drawing: String, title: String = "Hill Trust Plan 2021-2024", options: PlanOptions = .init())
        -> String
    {
        printed(
            plan([Drawn.heading("Priority 1: Reading"), .table(Drawn.table(drawing))], title: title, options: options))
    }

    static func printed(_ plan: Plan) -> String {
        plan.priorities.flatMap { priority in
            priority.strands.flatMap { strand in
                ["[\(strand.label)]"]
                    + strand.milestones.map { milestone in
                        let span =
                            milestone.from == milestone.to
                            ? ""
                            : "–\(milestone.to.year == milestone.from.year ? "" : milestone.to.year + "/")\(milestone.to.term)"
                        let note = milestone.note.map { " \($0)" } ?? ""
                        return
                            "\(milestone.row) \(milestone.from.year)/\(milestone.from.term)\(span) \(milestone.text.replacing("\n", with: "⏎"))\(note)"
                    }
            }
        }.joined(separator: "\n")
    }

    @Test("years over terms, a label over several rows, a cell over several terms")
    func yearsOverTerms() {
        let printed = Self.grid(
            """
            | **Actions**             | **2021-2022** | < | < | **2022 – 2023** | < | < |
            |                         | **1** | **2** | **3** | **1** | **2** | **3** |
            | **Objective 1: Core**   | Audit |       | Report |      | Review | <  |
            | ^                       | Train | Train |        |      |        | Train // Share |
            | **Objective 2: Data**   |       | Plan  | <      | <    |        |    |
            """)
        #expect(
            printed == """
                [Objective 1: Core]
                1 2021-22/1 Audit
                1 2021-22/3 Report
                1 2022-23/2–3 Review
                2 2021-22/1 Train
                2 2021-22/2 Train
                2 2022-23/3 Train⏎⏎Share
                [Objective 2: Data]
                1 2021-22/2–2022-23/1 Plan
                """)
    }

    @Test(
        "a year over one of its terms, with nothing over the others, stands for all of them",
        arguments: [
            "| Strand | 2021-22 | | | 2022-23 | | |", "| Strand | | 2021-22 | | | 2022-23 | |",
        ])
    func yearsOverOneTerm(years: String) {
        let printed = Self.grid(
            """
            \(years)
            | | Autumn | Spring | Summer | Autumn | Spring | Summer |
            | Reading | a | | b | | c | d |
            """)
        #expect(
            printed == """
                [Reading]
                1 2021-22/1 a
                1 2021-22/3 b
                1 2022-23/2 c
                1 2022-23/3 d
                """)
    }

    @Test("a header in bold that comes again leaves plain labels labels")
    func repeatedBoldHeader() {
        let printed = Self.grid(
            """
            | **Theme** | **Autumn** | **Spring** | **Summer** |
            | Reading | a | | |
            | **Theme** | **Autumn** | **Spring** | **Summer** |
            | Writing | | b | |
            """, title: "Plan 2021-22")
        #expect(printed == "[Reading]\n1 2021-22/1 a\n[Writing]\n1 2021-22/2 b")
    }

    @Test("an empty label cell goes on with the strand above; so does the same label said again")
    func labelsGoOn() {
        let printed = Self.grid(
            """
            | Strand  | Autumn | Spring | Summer |
            | Reading | a | | |
            |         | | b | |
            | Reading | | | c |
            | Writing (continued) | d | | |
            | Maths   | e | | |
            | Maths (cont.) | | f | |
            """, title: "Plan 2021-22")
        #expect(
            printed == """
                [Reading]
                1 2021-22/1 a
                2 2021-22/2 b
                3 2021-22/3 c
                [Writing]
                1 2021-22/1 d
                [Maths]
                1 2021-22/1 e
                2 2021-22/2 f
                """)
    }

    @Test("what stands in brackets or lighter type in the label column names one row")
    func notes() {
        let printed = Self.grid(
            """
            | **Strand**                                | **Autumn 2021** | **Spring 2022** |
            | **Objective 1:** // (Information repository) | a | |
            | **(Safeguarding package)**                | | b |
            | **1.2 Families** // Coffee mornings       | c | |
            | Screening                                 | | d |
            """)
        #expect(
            printed == """
                [Objective 1:]
                1 2021-22/1 a (Information repository)
                2 2021-22/2 b (Safeguarding package)
                [1.2 Families]
                1 2021-22/1 c Coffee mornings
                2 2021-22/2 d Screening
                """)
    }

    @Test("banner rows are labels, with a label column or without one")
    func banners() {
        let printed = Self.grid(
            """
            | **2021/22** | < | < |
            | **T1** | **T2** | **T3** |
            | **Objective 1: Reading** | < | < |
            | a | | b |
            | **Objective 2: Writing** | < | < |
            | Goes on all year | < | < |
            """)
        #expect(
            printed == """
                [Objective 1: Reading]
                1 2021-22/1 a
                1 2021-22/3 b
                [Objective 2: Writing]
                1 2021-22/1–3 Goes on all year
                """)
    }

    @Test("years in tables of their own are one grid: strands join by label, rows number on")
    func yearsApart() {
        let year = { (label: String, text: String) in
            Document.Block.table(
                Drawn.table(
                    """
                    | **Strand**  | **\(label)** | < | < |
                    |             | **Autumn** | **Spring** | **Summer** |
                    | **Reading** | \(text) | | |
                    | **Writing** | | \(text) | |
                    """))
        }
        let plan = Self.plan([Drawn.heading("Priority 1: English"), year("2021-22", "a"), year("2022-23", "b")])
        #expect(
            Self.printed(plan) == """
                [Reading]
                1 2021-22/1 a
                2 2022-23/1 b
                [Writing]
                1 2021-22/2 a
                2 2022-23/2 b
                """)
        #expect(plan.years.map(\.id) == ["2021-22", "2022-23"])
    }

    @Test(
        "header forms that name years and terms",
        arguments: [
            ("| Strand | T1 AY 2022/23 | T2 AY 2022/23 | T1 AY 2023/24 |", "2022-23/1 2022-23/2 2023-24/1"),
            (
                "| Strand | Autumn 2021 | Spring 2022 | Summer 2022 | Autumn 2022 |",
                "2021-22/1 2021-22/2 2021-22/3 2022-23/1"
            ),
            ("| Strand | Spring 2022 | Summer 2022 | Autumn 2022 |", "2021-22/2 2021-22/3 2022-23/1"),
            ("| Strand | Sept | Oct | Nov | Dec | Jan |", "2021-22/1 2021-22/2 2021-22/3 2021-22/4 2021-22/5"),
            (
                "| Strand | Aut 1 | Aut 2 | Spr 1 | Spr 2 | Sum 1 | Sum 2 |",
                "2021-22/1 2021-22/2 2021-22/3 2021-22/4 2021-22/5 2021-22/6"
            ),
            ("| Strand | Michaelmas | Lent | Trinity |", "2021-22/1 2021-22/2 2021-22/3"),
            ("| Strand | Q1 | Q2 | Q3 | Q4 |", "2021-22/1 2021-22/2 2021-22/3 2021-22/4"),
            ("| Strand | Year 1 | Year 2 | Year 3 |", "2021-22/1 2022-23/1 2023-24/1"),
            ("| Strand | 2021-22 | 2022-23 | 2023-24 |", "2021-22/1 2022-23/1 2023-24/1"),
            (
                "| Strand | HT1 | HT2 | HT3 | HT4 | HT5 | HT6 |",
                "2021-22/1 2021-22/2 2021-22/3 2021-22/4 2021-22/5 2021-22/6"
            ),
            ("| Strand | S pr 1 | S um 1 | S um 2 |", "2021-22/3 2021-22/5 2021-22/6"),
            ("| Strand | 1 | 2 | 3 |", "2021-22/1 2021-22/2 2021-22/3"),
        ])
    func headers(header: String, columns: String) {
        let count = header.split(separator: "|").filter { $0.contains { !$0.isWhitespace } }.count
        let row = "| Reading |" + String(repeating: " x |", count: count - 1)
        let plan = Self.plan([Drawn.heading("Priority 1: Reading"), .table(Drawn.table(header + "\n" + row))])
        let found = plan.priorities.first?.strands.first?.milestones.map { "\($0.from.year)/\($0.from.term)" } ?? []
        #expect(found.joined(separator: " ") == columns)
    }

    @Test("a season over its halves makes six half terms")
    func threeHeaderRows() {
        let printed = Self.grid(
            """
            | Strand | 2021-22 | < | < | < |
            |        | Autumn | < | Spring | < |
            |        | 1 | 2 | 1 | 2 |
            | Reading | a | b | c | d |
            """)
        #expect(
            printed == """
                [Reading]
                1 2021-22/1 a
                1 2021-22/2 b
                1 2021-22/3 c
                1 2021-22/4 d
                """)
    }

    @Test("a header that a later page repeats is furniture, and no row")
    func repeatedHeader() {
        let plan = Self.plan([
            Drawn.heading("Priority 1: Reading"),
            .table(
                Drawn.table(
                    """
                    | Strand | Autumn | Spring | Summer |
                    | Reading | a | | |
                    | Strand | Autumn | Spring | Summer |
                    | Writing | b | | |
                    """)),
        ])
        #expect(plan.priorities[0].strands.map(\.label) == ["Reading", "Writing"])
        #expect(plan.audit.furnitureWords == 4)
        #expect(plan.audit.addsUp)
        #expect(plan.tables[0].rowCount == 3)
    }

    @Test("a table that goes on without a header takes that of the table above")
    func headerless() {
        let plan = Self.plan([
            Drawn.heading("Priority 1: Reading"),
            .table(Drawn.table("| Strand | Autumn | Spring | Summer |\n| Reading | a | | |")),
            .table(Drawn.table("|  | | b | |\n| Writing | | | c |")),
        ])
        #expect(
            Self.printed(plan) == """
                [Reading]
                1 2021-22/1 a
                2 2021-22/2 b
                [Writing]
                1 2021-22/3 c
                """)
    }

    @Test("lead and status columns beside the terms go to the row's milestones")
    func extraColumns() {
        let plan = Self.plan([
            Drawn.heading("Priority 1: Reading"),
            .table(
                Drawn.table(
                    """
                    | Strand | Lead | Autumn | Spring | Summer | RAG |
                    | Reading | HT | a | | | On track |
                    """)),
        ])
        let milestone = plan.priorities[0].strands[0].milestones[0]
        #expect(milestone.lead == "HT")
        #expect(milestone.status == .onTrack)
    }

    @Test(
        "tables that only mention time are no term grids",
        arguments: [
            "| Name | Date of meeting |\n| Governors | 12 May 2022 |",
            "| Action | Lead | Autumn |\n| Audit | HT | done |",
            "| Measure | 2019 | 2020 | 2021 |\n| KS2 reading | 71 | 73 | 75 |",
            "| Year group | Pupils |\n| Year 1 | 30 |\n| Year 2 | 28 |",
        ])
    func noGrids(drawing: String) {
        let plan = Self.plan([Drawn.heading("Data"), .table(Drawn.table(drawing))])
        #expect(plan.priorities.isEmpty)
    }

    @Test(
        "as many rounds of terms as years are those years, wherever the years stand",
        arguments: [
            """
            | Strand | 2021-22 // Autumn | Spring | Summer | 2022-23 // Autumn | Spring | Summer |
            | A | a | b | c | d | e | f |
            """,
            """
            | Strand | Autumn | 2021-22 // Spring | Summer | Autumn | 2022-23 // Spring | Summer |
            | A | a | b | c | d | e | f |
            """,
            """
            | Strand | 2021-22 | 2022-23 | < | < | < | < |
            |        | Autumn | Spring | Summer | Autumn | Spring | Summer |
            | A | a | b | c | d | e | f |
            """,
            """
            | Strand | | 2021-22 | < | | 2022-23 | < |
            |        | Autumn | Spring | Summer | Autumn | Spring | Summer |
            | A | a | b | c | d | e | f |
            """,
            """
            | Strand | 2021-22 // Autumn | Spring | Summer | Autumn | Spring | Summer |
            | A | a | b | c | d | e | f |
            """,
            """
            | Strand | Autumn | Spring | Summer | Autumn | Spring | Summer |
            | A | a | b | c | d | e | f |
            """,
        ])
    func cyclesOfTerms(drawing: String) {
        #expect(
            Self.grid(drawing, title: "Hill Trust Plan 2021-2023") == """
                [A]
                1 2021-22/1 a
                1 2021-22/2 b
                1 2021-22/3 c
                1 2022-23/1 d
                1 2022-23/2 e
                1 2022-23/3 f
                """)
    }

    @Test("calendar years over the terms of academic years stay where they are")
    func calendarYearsOverTerms() {
        #expect(
            Self.grid(
                """
                | Strand | 2021 | 2022 | < | < | 2023 | < |
                |        | Autumn | Spring | Summer | Autumn | Spring | Summer |
                | A | a | b | c | d | e | f |
                """, title: "Hill Trust Plan 2021-2023") == """
                    [A]
                    1 2021-22/1 a
                    1 2021-22/2 b
                    1 2021-22/3 c
                    1 2022-23/1 d
                    1 2022-23/2 e
                    1 2022-23/3 f
                    """)
    }

    @Test(
        "a header that comes again with another year begins the table of that year",
        arguments: [
            """
            | Theme | 2021-22 | < | < |
            | ^     | Autumn | Spring | Summer |
            | A     | a | b | |
            | B     | c |   | |
            | Theme | 2022-23 | < | < |
            | ^     | Autumn | Spring | Summer |
            | A     |   |   | d |
            | B     |   | e | f |
            """,
            """
            | Theme | 2021-22 // Autumn | Spring | Summer |
            | A     | a | b | |
            | B     | c |   | |
            | Theme | Autumn | 2022-23 // Spring | Summer |
            | A     |   |   | d |
            | B     |   | e | f |
            """,
        ])
    func yearsBelowEachOther(drawing: String) {
        #expect(
            Self.grid(drawing, title: "Hill Trust Plan 2021-2023") == """
                [A]
                1 2021-22/1 a
                1 2021-22/2 b
                2 2022-23/3 d
                [B]
                1 2021-22/1 c
                2 2022-23/2 e
                2 2022-23/3 f
                """)
    }

    @Test("a number that a narrow column breaks after its dot is one number")
    func wrappedNumbers() {
        #expect(
            Self.grid(
                """
                | Theme | < | Autumn | Spring | Summer |
                | SO1. 1 | Reading | a | b | c |
                | SO1. 2 | Writing | d | e | f |
                """
            ).split(separator: "\n").filter { $0.hasPrefix("[") } == ["[SO1.1 Reading]", "[SO1.2 Writing]"])
    }

    @Test("a row over the whole width that counts on from the priority's heading begins the next priority")
    func nextPriorityInTheGrid() {
        let plan = Self.plan([
            Drawn.heading("Priority 1: Reading"),
            .table(
                Drawn.table(
                    """
                    | Theme | Autumn | Spring | Summer |
                    | A | a | b | c |
                    | Priority 2: Writing | < | < | < |
                    | A | d | e | f |
                    """)),
        ])
        #expect(plan.priorities.map(\.heading) == ["Priority 1: Reading", "Priority 2: Writing"])
        #expect(plan.priorities.map { $0.strands.map(\.milestones.count) } == [[3], [3]])
    }

    @Test("without a column of labels, shaded rows over all terms are labels")
    func shadedBanners() {
        let shaded = Color(red: 240, green: 220, blue: 230)
        let drawn = Drawn.table(
            """
            | Michaelmas Term | Lent Term | Trinity Term |
            | Chapel | < | < |
            | Sing at the hospital | Choir tour | Concert |
            | Boarding | < | < |
            | Ask the boarders | New beds | |
            """)
        let cells = drawn.cells.map { cell in
            var cell = cell
            if cell.columnSpan == 3 { cell.fill = shaded }
            return cell
        }
        let table = Table(
            rowCount: drawn.rowCount, columnCount: drawn.columnCount, headerRowCount: 0, cells: cells,
            provenance: drawn.provenance)
        let plan = Self.plan([.table(table)], title: "Development Plan 2025-26")
        #expect(plan.priorities.flatMap(\.strands).map(\.label) == ["Chapel", "Boarding"])
    }
}

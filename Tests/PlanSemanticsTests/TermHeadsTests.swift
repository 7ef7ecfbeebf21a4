import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Term grids with any heads that schools write")
struct TermHeadsTests {
    /// The terms of all years and where each cell of a row of letters lies.
    private func found(_ header: String, title: String = "School Plan 2024-25") -> String {
        let count = header.split(separator: "\n").last?.split(separator: "|").count ?? 0
        let cells = "abcdefghijkl".prefix(max(0, count - 1)).map { "Write the \($0) plan" }.joined(separator: " | ")
        let plan = TermGridTests.plan(
            [
                Drawn.heading("Priority 1: Reading"),
                .table(Drawn.table(header + "\n| Phonics | " + cells + " |")),
            ], title: title)
        let milestones = plan.priorities.flatMap(\.strands).flatMap(\.milestones).map { milestone in
            let span = milestone.from == milestone.to ? "" : "–\(milestone.to.term)"
            let days = [milestone.start, milestone.end].map { $0?.description ?? "-" }.joined(separator: "..")
            return "\(milestone.from.year)/\(milestone.from.term)\(span) \(days)"
        }
        return milestones.joined(separator: "\n")
    }

    @Test("ranges of months are terms by position, dated by their months")
    func monthRanges() {
        #expect(
            found("| Area | Sep-Oct | Nov-Dec | Jan/Feb | Mar – Apr | May to June | Jul-Aug |") == """
                2024-25/1 2024-09-01..2024-10-31
                2024-25/2 2024-11-01..2024-12-31
                2024-25/3 2025-01-01..2025-02-28
                2024-25/4 2025-03-01..2025-04-30
                2024-25/5 2025-05-01..2025-06-30
                2024-25/6 2025-07-01..2025-08-31
                """)
    }

    @Test("dates are columns that end with them")
    func deadlines() {
        let right = """
            2024-25/1 2024-09-01..2024-12-31
            2024-25/2 2025-01-01..2025-03-31
            2024-25/3 2025-04-01..2025-07-31
            """
        #expect(found("| Area | by 31 Dec 2024 | by 31 Mar 2025 | by 31 Jul 2025 |", title: "School Plan") == right)
        #expect(found("| Area | 31/12/24 | 31/03/25 | 31/07/25 |", title: "School Plan") == right)
        #expect(found("| Area | By 31st December | By 31st March | By 31st July |") == right)
        #expect(found("| Area | By December 2024 | By March 2025 | By July 2025 |", title: "School Plan") == right)
    }

    @Test("deadlines of several years follow each other; a month among ranges has its days")
    func deadlinesOfYears() {
        #expect(
            found("| Area | By July 2026 | By July 2027 |", title: "School Plan") == """
                2025-26/1 2025-09-01..2026-07-31
                2026-27/1 2026-08-01..2027-07-31
                """)
        #expect(
            found("| Area | Sept | Oct-Nov | Dec-Jan |") == """
                2024-25/1 2024-09-01..2024-09-30
                2024-25/2 2024-10-01..2024-11-30
                2024-25/3 2024-12-01..2025-01-31
                """)
    }

    @Test("a time in brackets tells a column that is called something else")
    func bracketedTimes() {
        #expect(
            found("| Area | Short term (by 19 Dec 2025) | Medium term (by 27 Mar 2026) |", title: "School Plan") == """
                2025-26/1 2025-09-01..2025-12-19
                2025-26/2 2025-12-20..2026-03-27
                """)
    }

    @Test("a block of titles may stand above the heads")
    func titleBlock() {
        #expect(
            TermGridTests.grid(
                """
                | School | Elm Park | < | < |
                | Written by | Mrs Dale | < | < |
                | Area | Autumn | Spring | Summer |
                | Tables | Test every class | Start the club | |
                """, title: "Plan 2024-25") == "[Tables]\n1 2024-25/1 Test every class\n1 2024-25/2 Start the club")
    }

    @Test("a column of several terms begins with the first and ends with the last; the year keeps all its terms")
    func severalTerms() {
        #expect(
            found("| Area | Autumn | Spring and Summer |") == """
                2024-25/1 2024-09-01..2024-12-31
                2024-25/2–3 2025-01-01..2025-08-31
                """)
        #expect(
            found("| Area | T1/T2 | T3/T4 | T5/T6 |") == """
                2024-25/1–2 2024-09-01..2024-12-31
                2024-25/3–4 2025-01-01..2025-03-31
                2024-25/5–6 2025-04-01..2025-08-31
                """)
        let plan = TermGridTests.plan([
            Drawn.heading("Priority 1: Reading"),
            .table(
                Drawn.table(
                    """
                    | Area | 2023-24 | < | < | 2024-25 | < |
                    | ^    | Autumn | Spring | Summer | Autumn | Spring and Summer |
                    | A    | a | b | c | d | e |
                    """)),
        ])
        #expect(
            plan.years.map { $0.terms.map(\.label) } == [
                ["Autumn", "Spring", "Summer"], ["Autumn", "Spring", "Summer"],
            ])
    }

    @Test("the weeks of a half term stay in its label")
    func weeksInLabels() {
        let plan = TermGridTests.plan(
            [
                Drawn.heading("Priority 1: Reading"),
                .table(
                    Drawn.table(
                        """
                        | Area | Autumn 1 (wks 1-7) | Autumn 2 (wks 8-14) | Spring 1 (wks 15-20) |
                        | A | a | b | c |
                        """)),
            ], title: "Plan 2025-26")
        #expect(
            plan.years[0].terms.map(\.label) == ["Autumn 1 (wks 1-7)", "Autumn 2 (wks 8-14)", "Spring 1 (wks 15-20)"])
        #expect(plan.years[0].terms.map(\.name) == ["Autumn 1", "Autumn 2", "Spring 1"])
        #expect(plan.years[0].terms.map(\.index) == [1, 2, 3])
    }

    @Test("weeks, week beginnings, semesters and financial years")
    func otherCalendars() {
        #expect(found("| Area | Week 1 | Week 2 | Week 3 |").split(separator: "\n").first == "2024-25/1 -..-")
        #expect(
            found("| Area | w/c 2 Sept | w/c 9 Sept | w/c 16 Sept |") == """
                2024-25/1 2024-09-02..2024-09-08
                2024-25/2 2024-09-09..2024-09-15
                2024-25/3 2024-09-16..2024-09-22
                """)
        #expect(
            found("| Goal | Fall 2024 | Spring 2025 |", title: "District Plan") == "2024-25/1 -..-\n2024-25/2 -..-")
        #expect(
            found(
                "| Area | Q1 2024/25 (Apr-Jun) | Q2 2024/25 (Jul-Sep) | Q3 2024/25 (Oct-Dec) | Q4 2024/25 (Jan-Mar) |"
            ) == """
                2024-25/1 2024-04-01..2024-06-30
                2024-25/2 2024-07-01..2024-09-30
                2024-25/3 2024-10-01..2024-12-31
                2024-25/4 2025-01-01..2025-03-31
                """)
    }

    @Test("Welsh terms, and months that are named like them")
    func welsh() {
        let terms =
            "2024-25/1 2024-09-01..2024-12-31\n2024-25/2 2025-01-01..2025-03-31\n2024-25/3 2025-04-01..2025-08-31"
        #expect(found("| Maes | Tymor yr Hydref | Tymor y Gwanwyn | Tymor yr Haf |") == terms)
        #expect(found("| Maes | Hydref 2024 | Gwanwyn 2025 | Haf 2025 |", title: "Cynllun") == terms)
        #expect(
            found("| Maes | Medi | Hydref | Tachwedd | Rhagfyr |").split(separator: "\n").map { $0.prefix(9) } == [
                "2024-25/1", "2024-25/2", "2024-25/3", "2024-25/4",
            ])
    }

    @Test("months with short years are months, not days, where all numbers fit")
    func shortYears() {
        #expect(
            found("| Area | Sept 24 | Nov 24 | Jan 25 |", title: "School Plan") == """
                2024-25/1 2024-09-01..2024-09-30
                2024-25/3 2024-11-01..2024-11-30
                2024-25/5 2025-01-01..2025-01-31
                """)
    }

    @Test("a head that cannot be read lies between its neighbours")
    func unknownHeads() {
        let right =
            "2024-25/1 2024-09-01..2024-12-31\n2024-25/2 2025-01-01..2025-03-31\n2024-25/3 2025-04-01..2025-08-31"
        #expect(found("| Area | Autumn | Midyear | Summer |") == right)
        #expect(found("| Area | Autumn | Spring | Sumer |") == right)
        let halves = found("| Area | Autumn 1 | Autmn II | Spring 1 | ??? half | Summer 1 | Summer 2 |")
        #expect(halves.split(separator: "\n").map { $0.prefix(9) } == (1...6).map { "2024-25/\($0)" })
    }

    @Test("the year of a single row of heads comes from the title, also where it names a calendar year")
    func yearFromTitle() {
        #expect(found("| Area | Autumn | Spring |", title: "School Plan 2025").hasPrefix("2025-26/1 2025-09-01"))
        #expect(
            found("| Area | Spring | Summer | Autumn |", title: "School Plan 2025").hasPrefix("2024-25/2 2025-01-01"))
    }

    @Test(
        "tables of figures and of people by year are no grids",
        arguments: [
            "| Measure | 2022 actual | 2023 actual | 2024 target |\n| Attendance | 93.2% | 94.1% | 95.5% |",
            "| Post | 2023-24 | 2024-25 |\n| Year 1 | Mrs Khan | Mr Bright |\n| Year 2 | Miss A Wood | Mrs Dunn |",
            "| Item | 2023/24 | 2024/25 | 2025/26 |\n| Books | £4,200 | £4.5k | £5,000 |\n| ICT | £900 | 12 days | N/A |",
            "| Item | Autumn | Spring | Summer |\n| Attendance | 95% | 94% | 96% |",
        ])
    func data(drawing: String) {
        let plan = TermGridTests.plan([Drawn.heading("Data"), .table(Drawn.table(drawing))])
        #expect(plan.priorities.isEmpty)
        #expect(plan.tables.map(\.kind) == [.other])
    }

    @Test("years of things to do are a grid")
    func targetsByYear() {
        let printed = TermGridTests.grid(
            """
            | Area | 2024 target | 2025 target | 2026 target |
            | Reading | Every class has a reading corner | Parents read in school | All leavers read well |
            """)
        #expect(printed.split(separator: "\n").count == 4)
    }

    @Test("columns of status beside the terms give each milestone its status")
    func statusColumns() throws {
        let plan = TermGridTests.plan(
            [
                Drawn.heading("Priority 1: Reading"),
                .table(
                    Drawn.table(
                        """
                        | Objective | Autumn | RAG | Spring | RAG | Summer | RAG |
                        | Phonics | Buy the books | Complete | Train the staff | On track | Report | Not started |
                        """)),
            ], title: "Plan 2024-25")
        let milestones = plan.priorities.flatMap(\.strands).flatMap(\.milestones)
        #expect(milestones.map(\.status) == [.complete, .onTrack, .notStarted])
        #expect(milestones.map(\.text) == ["Buy the books", "Train the staff", "Report"])
    }

    @Test("what stands in a row without a term, or beside the terms, leaves a diagnostic")
    func diagnostics() {
        let rows = TermGridTests.plan([
            Drawn.heading("Priority 1: Reading"),
            .table(
                Drawn.table(
                    """
                    |        | 2023-24 | 2024-25 |
                    | Autumn | Map the books | Read them |
                    | Spring | Buy new ones | Share them |
                    |        | Nobody knows when | |
                    """)),
        ])
        #expect(rows.diagnostics.contains { $0.code == "grid-row-without-term" })
        let beside = TermGridTests.plan(
            [
                Drawn.heading("Priority 1: Reading"),
                .table(
                    Drawn.table(
                        """
                        | Area | Autumn | Spring | Summer | Notes |
                        | Phonics | a | b | c | Ask the library |
                        """)),
            ], title: "Plan 2024-25")
        #expect(beside.diagnostics.contains { $0.code == "grid-cell-without-term" })
    }

    @Test("a row without a word between two rows of heads is none")
    func blankHeaderRow() {
        let plan = TermGridTests.plan([
            Drawn.heading("Priority 1: Reading"),
            .table(
                Drawn.table(
                    """
                    |  | 2023-24 | < | 2024-25 | < |
                    | ^ | | | | |
                    | ^ | Autumn | Spring | Autumn | Spring |
                    | SEND | a | b | c | d |
                    """)),
        ])
        #expect(plan.priorities.flatMap(\.strands).map(\.label) == ["SEND"])
        #expect(plan.tables.map(\.rowCount) == [3])
        #expect(plan.tables.map(\.headerRowCount) == [2])
    }
}

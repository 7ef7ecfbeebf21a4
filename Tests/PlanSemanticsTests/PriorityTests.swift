import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Priorities are told by structure, whatever they are called")
struct PriorityTests {
    static let grid = Document.Block.table(
        Drawn.table("| Strand | Autumn | Spring | Summer |\n| Reading | a | b | c |"))

    static func item(_ label: String, _ text: String, level: Int = 0) -> Document.Block {
        Drawn.paragraph(text, label: ListLabel(text: label, level: level, isBullet: label == "•", isTyped: false))
    }

    static func printed(_ plan: Plan) -> String {
        var lines: [String] = []
        for priority in plan.priorities {
            lines.append("PRIORITY \(priority.number ?? "-") | \(priority.title)")
            lines += priority.objectives.map {
                "  objective \($0.number ?? "-") | \($0.text.replacing("\n", with: "⏎"))"
            }
            lines += priority.successCriteria.map {
                "  criterion \($0.number ?? "-") | \($0.text.replacing("\n", with: "⏎"))"
            }
            lines += priority.strands.map { "  strand \($0.label) \($0.milestones.count)" }
        }
        for section in plan.sections {
            lines.append("SECTION \(section.level) | \(section.heading)")
            for block in section.blocks {
                switch block {
                case .paragraph(let text): lines.append("  \(text)")
                case .list(let items):
                    lines += items.map { "  \(String(repeating: "  ", count: $0.level))[\($0.label)] \($0.text)" }
                case .note(let label, let text): lines.append("  note \(label) \(text)")
                case .table(let id): lines.append("  \(id)")
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    @Test(
        "a full-width year over terms alone, with labels as rows, heads a grid; a priority's name over it is its caption"
    )
    func yearOverTermsAlone() {
        let plan = TermGridTests.plan([
            Drawn.paragraph("**PRIORITY 1 – MONEY**", sizeInPoints: 13),
            Drawn.paragraph("**Key objectives**", sizeInPoints: 13), Self.item("1.", "Spend less"),
            Drawn.paragraph("**MONEY**", sizeInPoints: 13),
            .table(
                Drawn.table(
                    """
                    | 2026/27 | < | < |
                    | 1 | 2 | 3 |
                    | **Grants** | < | < |
                    | Ask the council | Write the bid | Report on it |
                    | **Fees** | < | < |
                    | Set the fees | | Review them |
                    """)),
            Drawn.paragraph(
                "Progress is reported three times a year, and this plan is reviewed every summer by the board.",
                sizeInPoints: 11),
        ])
        #expect(plan.priorities.map(\.heading) == ["PRIORITY 1 – MONEY"])
        #expect(plan.priorities.first?.strands.map(\.label) == ["Grants", "Fees"])
        #expect(
            plan.priorities.first?.strands.flatMap(\.milestones).map { "\($0.from.year)/\($0.from.term)" }
                == ["2026-27/1", "2026-27/2", "2026-27/3", "2026-27/1", "2026-27/3"])
    }

    @Test("typed and automatic labels give the same plan")
    func typedAndAutomatic() {
        let automatic = TermGridTests.plan([
            Drawn.heading("Priority 1: Reading"), Drawn.heading("Objectives", level: 2), Self.item("1.", "To read"),
            Self.item("2.", "To write"), Drawn.heading("Success Criteria", level: 2), Self.item("1.", "All read:"),
            Self.item("•", "in class", level: 1), Self.item("•", "at home", level: 1), Self.item("2.", "All write"),
            Drawn.paragraph("Reading", role: .heading(level: 2)), Self.grid,
        ])
        let typed = TermGridTests.plan([
            Drawn.paragraph("**Priority 1: Reading**", sizeInPoints: 16),
            Drawn.paragraph("**Objectives**", sizeInPoints: 13),
            Drawn.paragraph("1. To read"), Drawn.paragraph("2. To write"),
            Drawn.paragraph("**Success Criteria**", sizeInPoints: 13),
            Drawn.paragraph("1. All read:"), Drawn.paragraph("• in class", indentInPoints: 20),
            Drawn.paragraph("• at home", indentInPoints: 20), Drawn.paragraph("2. All write"),
            Drawn.paragraph("**Reading**", sizeInPoints: 13), Self.grid,
        ])
        let expected = """
            PRIORITY 1 | Reading
              objective 1 | To read
              objective 2 | To write
              criterion 1 | All read:⏎in class⏎at home
              criterion 2 | All write
              strand Reading 3
            """
        #expect(Self.printed(automatic) == expected)
        #expect(Self.printed(typed) == expected)
        #expect(automatic.tables[0].caption == "Reading")
    }

    @Test(
        "headings of any words name priorities",
        arguments: [
            ("Priority 1: Teaching", "1", "Teaching"), ("KEY PRIORITY 1", "1", "KEY PRIORITY 1"),
            ("PRIORITY 2- TITLE", "2", "TITLE"),
            ("Objective 4: People Development", "4", "People Development"),
            ("Strategic Goal 2 – Growth", "2", "Growth"),
            ("Key Federation Priority 3 – Reading", "3", "Reading"),
            ("1. Teaching and Learning", "1", "Teaching and Learning"),
            ("SO1.1 Access", "SO1.1", "Access"), ("Priority One: Pupils", "One", "Pupils"),
            ("Goal A: Growth", "A", "Growth"),
            ("Outstanding Teaching", nil, "Outstanding Teaching"), ("Theme 2) Wellbeing", "2", "Wellbeing"),
            ("Recommendation 1 Raise standards", "1", "Raise standards"),
            ("Year 7 transition", nil, "Year 7 transition"),
            ("Strategic Aim 1.2: Growth", "1.2", "Growth"),
        ] as [(String, String?, String)])
    func names(heading: String, number: String?, title: String) {
        let plan = TermGridTests.plan([
            Drawn.heading("Introduction"), Drawn.paragraph("We plan."), Drawn.heading(heading), Self.grid,
        ])
        #expect(plan.priorities.map(\.number) == [number])
        #expect(plan.priorities.map(\.title) == [title])
        #expect(plan.priorities.map(\.heading) == [heading])
        #expect(plan.sections.map(\.heading) == ["Introduction"])
    }

    static func box(_ text: String, sizeInPoints: Double = 14) -> Document.Block {
        Drawn.paragraph("**\(text)**", role: .boxed, sizeInPoints: sizeInPoints)
    }

    @Test("a priority's heading may stand in a box of its own, or beside its number")
    func headingBars() {
        let boxed = TermGridTests.plan([
            Drawn.heading("Introduction"), Drawn.paragraph("We plan."), Self.box("Aim 1: Reading"),
            Drawn.heading("Objectives", level: 2), Self.item("1.", "To read"), Self.grid, Self.box("Aim 2: Writing"),
            Drawn.heading("Objectives", level: 2), Self.item("1.", "To write"), Self.grid,
            Drawn.heading("Governance"), Drawn.paragraph("Governors meet."),
        ])
        let split = TermGridTests.plan([
            Drawn.heading("Introduction"), Drawn.paragraph("We plan."),
            .table(Drawn.table("| **Aim 1** | **Reading** |")),
            Drawn.heading("Objectives", level: 2), Self.item("1.", "To read"), Self.grid,
            .table(Drawn.table("| **Aim 2** | **Writing** |")),
            Drawn.heading("Objectives", level: 2), Self.item("1.", "To write"), Self.grid,
            Drawn.heading("Governance"), Drawn.paragraph("Governors meet."),
        ])
        let expected = """
            PRIORITY 1 | Reading
              objective 1 | To read
              strand Reading 3
            PRIORITY 2 | Writing
              objective 1 | To write
              strand Reading 3
            SECTION 1 | Introduction
              We plan.
            SECTION 1 | Governance
              Governors meet.
            """
        #expect(Self.printed(boxed) == expected)
        #expect(Self.printed(split) == expected)
    }

    @Test("a number and its name in two headings are one; a chapter that each number has is none of the name")
    func splitHeadings() {
        func plan(_ names: [String]) -> Plan {
            TermGridTests.plan(
                names.enumerated().flatMap { index, name in
                    [
                        Drawn.heading("Ambition \(index + 1)"), Drawn.heading(name, level: 2),
                        Drawn.heading("Objectives", level: 2), Self.item("1.", "To read"), Self.grid,
                    ]
                })
        }
        let named = plan(["Every child reads", "Every child writes"])
        #expect(named.priorities.map(\.title) == ["Every child reads", "Every child writes"])
        #expect(named.priorities.map(\.number) == ["1", "2"])
        #expect(named.audit.unplacedWords == 0)
        let chapters = plan(["Why it matters", "Why it matters"])
        #expect(chapters.priorities.map(\.title) == ["Ambition 1", "Ambition 2"])
    }

    @Test(
        "numbered headings whose numbers begin again under each priority name its strands",
        arguments: [
            ("Priority", "Objective", ["1", "2"], ["1", "2"], true),
            ("Goal", "Project", ["1.1", "1.2"], ["2.1"], true),
            ("Theme", "Priority", ["1", "2"], ["1", "2"], false),
            ("Part", "Goal", ["1", "2"], ["3", "4"], false),
        ])
    func numbersInside(outer: String, inner: String, first: [String], second: [String], areStrands: Bool) {
        func part(_ number: Int, _ inside: [String]) -> [Document.Block] {
            [Drawn.heading("\(outer) \(number): Logistics")]
                + inside.flatMap { [Drawn.heading("\(inner) \($0): Carbon", level: 2), Self.unlabelledGrid] }
        }
        let plan = TermGridTests.plan(part(1, first) + part(2, second))
        let labels = (first + second).map { "\(inner) \($0): Carbon" }
        #expect(plan.priorities.count == (areStrands ? 2 : first.count + second.count))
        if areStrands { #expect(plan.priorities.flatMap(\.strands).map(\.label) == labels) }
    }

    private static let unlabelledGrid = Document.Block.table(
        Drawn.table("| Autumn 2024 | Spring 2025 | Summer 2025 |\n| Audit the vans | Order new ones | Report on it |"))

    @Test("a grid whose own caption is numbered like a priority is not the chapter's above it")
    func numberedCaptions() {
        func grid(_ caption: String) -> Document.Block {
            .table(
                Drawn.table(
                    "| **\(caption)** | < | < | < |\n| Strand | Autumn | Spring | Summer |\n| Reading | a | b | c |"))
        }
        let plan = TermGridTests.plan([
            Drawn.heading("Where we are now"), Drawn.paragraph("We plan."), grid("Aim 1: Reading"),
            grid("Aim 2: Writing"),
        ])
        #expect(plan.priorities.map(\.heading) == ["Aim 1: Reading", "Aim 2: Writing"])
        #expect(plan.sections.map(\.heading) == ["Where we are now"])
    }

    @Test("a box that no other looks like is a call-out, not a heading")
    func callOuts() {
        let plan = TermGridTests.plan([
            Drawn.heading("Introduction"), Self.box("Every child a reader"), Drawn.paragraph("We plan."),
        ])
        #expect(Self.printed(plan) == "SECTION 1 | Introduction\n  Every child a reader\n  We plan.")
    }

    @Test(
        "objectives and success criteria may stand in tables, below each other or side by side",
        arguments: [
            ["| **Our aims** |\n| 1. To read |\n| 2. To write |", "| **Measures of success** |\n| 1. All read |"],
            ["| **Our aims** | **Measures of success** |\n| 1. To read // 2. To write | 1. All read |"],
            ["| No. | Our aims | No. | Measures of success |\n| 1 | To read | 1 | All read |\n| 2 | To write | | |"],
            ["| Our aims | 1. To read // 2. To write |\n| Measures of success | 1. All read |"],
            ["| **Our aims** | **What we measure** |\n| 1. To read // 2. To write | 1. All read |"],
            [
                "| **What we intend here** |\n| 1. To read |\n| 2. To write |",
                "| **Success will be seen when** |\n| 1. All read |",
            ],
        ])
    func listsInTables(tables: [String]) {
        func priority(_ heading: String) -> [Document.Block] {
            [Drawn.heading(heading)] + tables.map { .table(Drawn.table($0)) } + [
                Drawn.paragraph("Led by the deputy head."), Self.grid,
            ]
        }
        let plan = TermGridTests.plan(priority("Priority 1: Reading") + priority("Priority 2: Books"))
        let one = """
              objective 1 | To read
              objective 2 | To write
              criterion 1 | All read
              strand Reading 3
            """
        #expect(Self.printed(plan).hasPrefix("PRIORITY 1 | Reading\n\(one)\nPRIORITY 2 | Books\n\(one)"))
        #expect(plan.tables.count == 2 * (tables.count + 1))
        #expect(plan.actionPlans.isEmpty)
    }

    @Test("numbers in a column of their own number the items of the list under a heading")
    func numbersBesideItems() {
        let plan = TermGridTests.plan([
            Drawn.heading("Priority 1: Reading"), Drawn.heading("Objectives", level: 2),
            .table(Drawn.table("| 1 | To read |\n| 2 | To write |")), Self.grid,
        ])
        #expect(
            Self.printed(plan) == """
                PRIORITY 1 | Reading
                  objective 1 | To read
                  objective 2 | To write
                  strand Reading 3
                """)
    }

    @Test("rows of objectives and criteria that say neither who nor when, without any term grid, are no action plan")
    func rowsOfObjectives() {
        let plan = TermGridTests.plan([
            .table(Drawn.table("| Objective | Success criteria |\n| Reading | All read |\n| Writing | All write |"))
        ])
        #expect(plan.actionPlans.isEmpty)
        #expect(plan.tables.map(\.kind) == [.other])
    }

    @Test("a heading that only says Objectives, outside any priority, is narrative")
    func objectivesInNarrative() {
        let plan = TermGridTests.plan([
            Drawn.heading("Keys to success"), Drawn.paragraph("Courage."), Drawn.heading("Objectives"),
            Drawn.paragraph("We move towards five sets:"), Self.item("1)", "Teaching"), Self.item("2)", "Curriculum"),
            Drawn.heading("Priority 1: Teaching"), Drawn.heading("Objectives", level: 2), Self.item("1.", "To teach"),
            Self.grid,
        ])
        #expect(
            Self.printed(plan) == """
                PRIORITY 1 | Teaching
                  objective 1 | To teach
                  strand Reading 3
                SECTION 1 | Keys to success
                  Courage.
                SECTION 1 | Objectives
                  We move towards five sets:
                  [1)] Teaching
                  [2)] Curriculum
                """)
    }

    @Test("headings over the lists of priorities may use words of their own")
    func unknownBlockHeadings() {
        let plan = TermGridTests.plan([
            Drawn.heading("Strand A: Reading"), Drawn.heading("Where we are heading", level: 2),
            Self.item("1.", "To read"),
            Drawn.heading("You will see", level: 2), Self.item("1.", "All read"), Self.grid,
            Drawn.heading("Strand B: Writing"), Drawn.heading("Where we are heading", level: 2),
            Self.item("1.", "To write"),
            Drawn.heading("You will see", level: 2), Self.item("1.", "All write"), Self.grid,
        ])
        #expect(
            Self.printed(plan) == """
                PRIORITY A | Reading
                  objective 1 | To read
                  criterion 1 | All read
                  strand Reading 3
                PRIORITY B | Writing
                  objective 1 | To write
                  criterion 1 | All write
                  strand Reading 3
                """)
    }

    @Test("other text on a priority's pages stays in the narrative, without the priority's heading")
    func otherText() {
        let plan = TermGridTests.plan([
            Drawn.heading("Introduction"), Drawn.paragraph("We plan."), Drawn.heading("Priority 1: Reading"),
            Drawn.paragraph("Reading has fallen."), Drawn.heading("Objectives", level: 2), Self.item("1.", "To read"),
            Self.grid,
            Drawn.paragraph("Dates may change.", role: .note(mark: "1")), Drawn.heading("Glossary"),
            Drawn.paragraph("HT: head."),
        ])
        #expect(
            Self.printed(plan) == """
                PRIORITY 1 | Reading
                  objective 1 | To read
                  strand Reading 3
                SECTION 1 | Introduction
                  We plan.
                SECTION 1 |\u{20}
                  Reading has fallen.
                SECTION 1 |\u{20}
                  note 1 Dates may change.
                SECTION 1 | Glossary
                  HT: head.
                """)
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
    }

    @Test("sections nest by level; lettered lists keep their labels; a bare number counts in a series only")
    func narrative() {
        let plan = TermGridTests.plan([
            Drawn.heading("Aims"), Self.item("A.", "Children thrive"), Self.item("B.", "Staff stay"),
            Drawn.heading("KPIs", level: 3),
            Drawn.paragraph("1 All schools improve"), Drawn.paragraph("2 Parents agree"),
            Drawn.paragraph("3 schools have joined."),
            Drawn.paragraph("1st place is free"),
        ])
        #expect(
            Self.printed(plan) == """
                SECTION 1 | Aims
                  [A.] Children thrive
                  [B.] Staff stay
                SECTION 2 | KPIs
                  [1] All schools improve
                  [2] Parents agree
                  [3] schools have joined.
                  1st place is free
                """)
        #expect(plan.indicators.map(\.text) == ["All schools improve", "Parents agree", "schools have joined."])
    }

    @Test("a table of contents is furniture, also where no style marks it")
    func contents() {
        let plan = TermGridTests.plan([
            Drawn.paragraph("**Contents**", sizeInPoints: 16), Drawn.paragraph("Introduction ........ 3"),
            Drawn.paragraph("Our aims ............ 4"), Drawn.paragraph("Glossary ............ 9"),
            Drawn.paragraph("**Introduction**", sizeInPoints: 16),
            Drawn.paragraph(String(repeating: "We plan for the years ahead. ", count: 12)),
        ])
        #expect(plan.sections.map(\.heading) == ["Introduction"])
        #expect(plan.audit.furnitureWords == 11)
        #expect(plan.audit.addsUp)
    }

    @Test(
        "the organisation and the period come from the title",
        arguments: [
            (
                "Harrow Vale Learning Trust: Three Year Strategic Plan 2021-2024", "Harrow Vale Learning Trust",
                "2021-09-01 2024-08-31"
            ),
            (
                "John Taylor Multi-Academy Trust Strategic Plan 2021-2024", "John Taylor Multi-Academy Trust",
                "2021-09-01 2024-08-31"
            ),
            (
                "St Aldhelm’s Church of England Primary School: School Improvement Plan 2021-2022",
                "St Aldhelm’s Church of England Primary School", "2021-09-01 2022-08-31"
            ),
            ("School Improvement Plan 2021/22", nil, "2021-09-01 2022-08-31"),
            ("MTM ALLIANCE PLAN 2021 – 2022", "MTM ALLIANCE", "2021-09-01 2022-08-31"),
        ] as [(String, String?, String)])
    func titles(title: String, organisation: String?, period: String) {
        let plan = TermGridTests.plan([Drawn.heading("Aims"), Drawn.paragraph("Text")], title: title)
        #expect(plan.title == title)
        #expect(plan.organisation == organisation)
        #expect(plan.period.map { "\($0.start) \($0.end)" } == period)
    }

    @Test(
        "numbered lines in small type under a heading are its list, and no footnotes; one alone is numbered like the others"
    )
    func smallLists() {
        let prose = Drawn.paragraph(
            "Progress is reported three times a year, and this plan is reviewed every summer by the board of trustees.",
            sizeInPoints: 12)
        let plan = TermGridTests.plan([
            Drawn.heading("Our story"), prose, prose, Drawn.paragraph("1 See the annual report", sizeInPoints: 8),
            Drawn.heading("Aim 1: Reading"), Drawn.heading("Aims", level: 2),
            Drawn.paragraph("1 To read", sizeInPoints: 8), Drawn.paragraph("2 To write", sizeInPoints: 8),
            Drawn.heading("Impact measures", level: 2), Drawn.paragraph("1 All read", sizeInPoints: 8), Self.grid,
        ])
        #expect(
            Self.printed(plan) == """
                PRIORITY 1 | Reading
                  objective 1 | To read
                  objective 2 | To write
                  criterion 1 | All read
                  strand Reading 3
                SECTION 1 | Our story
                  Progress is reported three times a year, and this plan is reviewed every summer by the board of trustees.
                  Progress is reported three times a year, and this plan is reviewed every summer by the board of trustees.
                  note 1 See the annual report
                """)
    }

    @Test("headings in unknown words over tables of numbers and text are headings over lists")
    func unknownHeadingsOverTables() {
        var blocks: [Document.Block] = []
        for priority in 1...2 {
            blocks += [
                Drawn.heading("Aim \(priority): Aim"), Drawn.heading("What we are after", level: 2),
                .table(Drawn.table("| 1 | To read |\n| 2 | To write |")),
                Drawn.heading("Performance indicators", level: 2), .table(Drawn.table("| 1 | All read |")), Self.grid,
            ]
        }
        #expect(
            Self.printed(TermGridTests.plan(blocks))
                == (1...2).map {
                    """
                    PRIORITY \($0) | Aim
                      objective 1 | To read
                      objective 2 | To write
                      criterion 1 | All read
                      strand Reading 3
                    """
                }.joined(separator: "\n"))
    }
}

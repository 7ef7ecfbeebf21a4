import DifferenceWriting
import DocumentModel
import Foundation
import PlanComparison
import PlanModel
import PlanWriting
import TestSupport
import Testing

/// A small pair of plans with every kind of change.
enum SamplePair {
    static func day(_ text: String) -> CalendarDay {
        CalendarDay(text) ?? CalendarDay.end(ofMonth: 1, year: 2000) ?? fallback
    }

    private static var fallback: CalendarDay { preconditionFailure("January has an end") }

    private static func plan(_ name: String, _ strands: [Strand], _ actions: [Action], aims: String) -> Plan {
        let years = [2021, 2022].map { first in
            AcademicYear(
                id: "\(first)-\(first - 1999)", label: "\(first)-\(first + 1)", start: day("\(first)-09-01"),
                end: day("\(first + 1)-08-31"),
                terms: ["Autumn", "Spring", "Summer"].enumerated().map {
                    Term(index: $0 + 1, label: String($0 + 1), name: $1)
                })
        }
        return Plan(
            source: PlanSource(name: name, sha256: String(repeating: "0", count: 64), format: .pdf),
            title: "Plan <for> Oak & Elm", years: years,
            sections: [Section(heading: "Aims", level: 1, blocks: [.paragraph(text: aims)])],
            priorities: [
                Priority(
                    id: "priority-1", number: "1", title: "Teaching", heading: "Priority 1: Teaching",
                    objectives: [NumberedText(id: "o", number: "1", text: aims)], strands: strands)
            ],
            actionPlans: [
                ActionPlan(
                    id: "a",
                    columns: [
                        .init(header: "Action", role: .action), .init(header: "Steps", role: .action),
                        .init(header: "Lead", role: .lead),
                    ], actions: actions)
            ])
    }

    private static func strand(_ place: Int, _ title: String, _ cells: [(year: Int, term: Int, text: String)]) -> Strand
    {
        Strand(
            id: "priority-1/strand-\(place)", number: "1.\(place)", label: "1.\(place) \(title)", title: title,
            milestones: cells.map { cell in
                let term = TermReference(year: "\(cell.year)-\(cell.year - 1999)", term: cell.term)
                return Milestone(
                    id: "priority-1/strand-\(place)/\(cell.year)/\(cell.term)", text: cell.text, from: term, to: term,
                    row: 1)
            })
    }

    private static func action(_ place: Int, _ title: String, _ steps: [String], lead: String) -> Action {
        Action(
            id: "a/\(place)", number: String(place), title: title,
            steps: steps.enumerated().map { .init(ref: "\(place)\("abc".dropFirst($0).prefix(1))", text: $1) },
            cells: ["Action": title, "Steps": steps.joined(separator: "\n"), "Lead": lead])
    }

    static let before = plan(
        "before.docx",
        [
            strand(
                1, "Reading",
                [
                    (2021, 1, "Choose a scheme for <early> reading\n\nTrain all staff in the scheme"),
                    (2021, 2, "Audit the use of the scheme in every class"),
                    (2021, 3, "Report to governors on reading"),
                ]),
            strand(2, "Writing", [(2021, 1, "Moderate writing with partner schools"), (2022, 1, "Buy new pens")]),
            strand(3, "Mathematics", [(2021, 2, "Visit a maths hub school"), (2022, 3, "Review the maths policy")]),
        ],
        [
            action(1, "Governance", ["Meet the chair", "Write to all parents about the vacancy"], lead: "Head"),
            action(2, "Library", ["Order new books", "Open at lunch"], lead: "Deputy"),
        ], aims: "We aim for the best in everything we do.")

    static let after = plan(
        "after.pdf",
        [
            strand(
                1, "Reading for pleasure",
                [
                    (2021, 1, "Choose a scheme for <early> reading"),
                    (2021, 2, "Audit the use of the new scheme in each class"),
                    (2022, 1, "Report to governors on reading"),
                    (2022, 2, "Invite three authors & illustrators"),
                ]),
            strand(2, "Mathematics", [(2021, 2, "Visit a maths hub school"), (2022, 3, "Review the maths policy")]),
            strand(3, "Writing", [(2021, 1, "Moderate writing with partner schools"), (2022, 1, "Buy new pens")]),
        ],
        [
            action(1, "Governance", ["Meet the chair"], lead: "Chair"),
            action(
                2, "Library", ["Order new books", "Open at lunch", "Write to all parents about the vacancy"],
                lead: "Deputy"),
        ], aims: "We aim for the very best in everything we do.")

    static let compared = PlanComparator.comparedPlans(before, after)
}

@Suite("Writing differences")
struct DifferenceWritingTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test("a priority that has gone stands in the half terms of its own plan, not in the whole terms of the other")
    func termsOfGonePriority() {
        var before = SamplePair.before
        before.priorities[0].title = "Estates"
        before.priorities[0].heading = "Priority 1: Estates"
        before.years[0].terms = (1...6).map { Term(index: $0, label: String($0), name: "Half term \($0) of six") }
        before.priorities[0].strands = [
            Strand(
                id: "priority-1/strand-1", label: "Roofs", title: "Roofs",
                milestones: [
                    Milestone(
                        id: "priority-1/strand-1/1", text: "Mend every roof",
                        from: TermReference(year: "2021-22", term: 5), to: TermReference(year: "2021-22", term: 5),
                        row: 1)
                ])
        ]
        let html = text(DifferenceHTML.write(PlanComparator.comparedPlans(before, SamplePair.after)))
        #expect(html.contains("Half term 5 of six"))
        #expect(!html.contains("Term 5"))
    }

    @Test("JSON is read back as the difference, keys sorted")
    func json() throws {
        let bytes = try DifferenceJSON.write(SamplePair.compared.difference)
        #expect(try JSONDecoder().decode(PlanDifference.self, from: Data(bytes)) == SamplePair.compared.difference)
        #expect(text(bytes).hasPrefix("{\n  \"after\""))
    }

    @Test("a terminal without colours shows deletions and insertions in brackets")
    func terminal() {
        let written = DifferenceText.write(SamplePair.compared, options: .init(widthInColumns: 80))
        for line in [
            "--- before.docx", "  ~ strand: 1.1 Reading {+for pleasure+}",
            "    ~ Spring 2021-22: Audit the use of the {+new+} scheme in [-every-] {+each+}",
            // Its strand was renamed, and is no other strand for that.
            "    > Autumn 2022-23: Report to governors on reading (from Summer 2021-22)",
            "  # strand: 1.2 Mathematics (was 1.3, is 1.2)",
        ] {
            #expect(written.split(separator: "\n").contains { $0 == line }, "\(line)\n\(written)")
        }
        #expect(!written.contains("\u{1b}"))
        #expect(written.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test("what was taken out of a strand that has another name by now stands under that name")
    func presentHeadings() throws {
        let lines = DifferenceText.write(SamplePair.compared).split(separator: "\n")
        let removed = try #require(lines.firstIndex { $0.contains("- Autumn 2021-22: Train all staff") })
        #expect(lines[..<removed].last { !$0.hasPrefix("   ") } == "  1.1 Reading for pleasure")
        #expect(!lines.contains("  1.1 Reading"))
    }

    @Test("lines keep to a narrow terminal, with colours too", arguments: [24, 40, 200])
    func narrow(width: Int) {
        let written = DifferenceText.write(
            SamplePair.compared, options: .init(widthInColumns: width, usesColor: true))
        let plain = written.replacing(/\u{1b}\[[0-9;]*m/, with: "")
        #expect(plain.split(separator: "\n").allSatisfy { $0.count <= width })
        #expect(written.contains("\u{1b}[32m"))
    }

    @Test("a summary is the numbers and nothing else")
    func summary() {
        let written = DifferenceText.write(SamplePair.compared, options: .init(isSummary: true))
        #expect(written.split(separator: "\n").count == 3)
    }

    @Test("Markdown strikes out what went and sets what came in bold, marks touching the words")
    func markdown() {
        let written = DifferenceMarkdown.write(SamplePair.compared)
        #expect(written.contains("Audit the use of the **new** scheme in ~~every~~ **each** class"))
        #expect(written.contains("# Changes: Plan \\<for\\> Oak & Elm"))
    }

    @Test("in Markdown a strand's change stands under the strand's own heading")
    func markdownHeadings() {
        let written = DifferenceMarkdown.write(SamplePair.compared)
        #expect(
            written.contains("### 1.2 Mathematics\n\n- **Renumbered** strand (was 1.3, is 1.2): 1.2 Mathematics"),
            "\(written)")
    }

    @Test("a history names the strand that a milestone went to only where it is another one")
    func historyOfRenamedStrand() {
        let written = HistoryText.write(
            PlanHistory(of: [SamplePair.before, SamplePair.after]), of: [SamplePair.before, SamplePair.after])
        #expect(written.contains("> moved to Autumn 2022-23\n"), "\(written)")
    }

    @Test("only what is asked for is told")
    func filter() {
        let moved = SamplePair.compared.filtered(by: .init(kinds: [.moved]))
        #expect(moved.difference.changes.allSatisfy { $0.kind == .moved })
        #expect(
            moved.difference.summary.moved == moved.difference.changes.count && moved.difference.summary.edited == 0)
        let priority = SamplePair.compared.filtered(by: .init(priority: "teach"))
        #expect(
            priority.difference.changes.allSatisfy { [.milestone, .strand, .objective, .priority].contains($0.item) })
        #expect(SamplePair.compared.filtered(by: .init(priority: "9")).difference.isEmpty)
    }

    @Test("a workbook opens as a ZIP and is the same every time")
    func workbook() throws {
        let bytes = try DifferenceWorkbook.write(SamplePair.compared)
        #expect(bytes.starts(with: Array("PK".utf8)))
        #expect(try DifferenceWorkbook.write(SamplePair.compared) == bytes)
    }

    @Test("the page shows every change in its place, escapes texts, and needs nothing from outside")
    func page() {
        let html = text(DifferenceHTML.write(SamplePair.compared))
        for index in SamplePair.compared.difference.changes.indices {
            #expect(html.contains(" id=\"at-\(index + 1)\""), "\(SamplePair.compared.difference.changes[index])")
            #expect(html.contains("href=\"#at-\(index + 1)\""))
        }
        #expect(html.contains("&lt;early&gt;") && !html.contains("<early>"))
        #expect(!html.contains("http:") && !html.contains("https:") && !html.contains("src="))
    }

    @Test("plans that say the same give an empty page and no changes")
    func same() {
        let compared = PlanComparator.comparedPlans(SamplePair.before, SamplePair.before)
        #expect(DifferenceText.write(compared).contains("no changes"))
        #expect(text(DifferenceHTML.write(compared)).contains("0</b> edited"))
    }

    @Test("a history reads as a list of lives, and as a table with a column a version")
    func history() {
        let plans = [SamplePair.before, SamplePair.after, SamplePair.before]
        let history = PlanHistory(of: plans)
        let markdown = HistoryMarkdown.write(history, of: plans)
        #expect(
            markdown.contains(
                """
                - **Version 1**, Spring 2021-22: Audit the use of the scheme in every class
                    - **Version 2**: reworded: Audit the use of the new scheme in each class
                    - **Version 3**: reworded: Audit the use of the scheme in every class
                """))
        let page = text(HistoryHTML.write(history, of: plans))
        #expect(page.contains("<th scope=\"col\">2. after.pdf</th>"))
        #expect(page.contains("Moved to Autumn 2022-23"))
        #expect(page.contains("&lt;early&gt;") || !page.contains("early"))
        #expect(!page.contains("Buy new pens"))
        #expect(text(HistoryHTML.write(history, of: plans, includesUnchanged: true)).contains("Buy new pens"))
    }

    @Test("a history of plans without milestones counts none, and says where to see what became of their actions")
    func historyOfActions() {
        func plan(_ actions: [String], _ milestones: Plan? = nil) -> Plan {
            var plan = milestones ?? SamplePair.before
            if milestones == nil { plan.priorities = [] }
            plan.actionPlans = [
                ActionPlan(
                    id: "action-plan-1",
                    actions: actions.enumerated().map { Action(id: "action-plan-1/action-\($0)", title: $1) })
            ]
            return plan
        }
        func told(_ plans: [Plan]) -> [String] {
            let history = PlanHistory(of: plans)
            return [
                HistoryText.write(history, of: plans), HistoryMarkdown.write(history, of: plans),
                text(HistoryHTML.write(history, of: plans)),
            ].map { $0.replacing("\n", with: " ") }
        }
        for written in told([plan(["Buy shelves", "Paint"]), plan(["Buy shelves", "Paint", "Open"])]) {
            #expect(written.contains("The last version has 3 actions, and no milestones by term."), "\(written)")
            #expect(!written.contains("0 milestones"))
        }
        for written in told([plan(["Paint"], SamplePair.before), plan(["Paint"], SamplePair.after)]) {
            #expect(written.contains("milestones never changed."), "\(written)")
            #expect(written.contains("The last version has 1 action. What changed"), "\(written)")
        }
        for written in told([plan([]), plan([])]) { #expect(written.contains("No version has milestones by term.")) }
    }

    @Test("a word wider than the terminal is cut by columns, not by characters")
    func wideCharacters() {
        var after = SamplePair.after
        after.priorities[0].strands[0].label = String(repeating: "教学与学习", count: 12)
        let compared = PlanComparator.comparedPlans(SamplePair.before, after)
        for width in [24, 31, 40] {
            let lines = DifferenceText.write(compared, options: .init(widthInColumns: width)).split(separator: "\n")
            #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= width }, "\(width)")
        }
    }

    @Test("strands of a history stand as in the plan, also those in which something only came later")
    func orderOfHistory() {
        var after = SamplePair.before
        let new = TermReference(year: "2022-23", term: 2)
        after.priorities[0].strands[0].milestones.append(
            Milestone(id: "new", text: "Invite three authors & illustrators", from: new, to: new, row: 1))
        after.priorities[0].strands[2].milestones.removeFirst()
        let plans = [SamplePair.before, after]
        let told = HistoryText.write(PlanHistory(of: plans), of: plans)
        let places = ["1.1 Reading", "1.3 Mathematics"].compactMap { told.range(of: $0)?.lowerBound }
        #expect(places.count == 2 && places == places.sorted(), "\(told)")
    }
}

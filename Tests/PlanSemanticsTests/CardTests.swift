import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Cards with the same labels are one action plan")
struct CardTests {
    private struct Card {
        var title: String
        var lead: String
        var timescale: String
        var steps: [String]
    }

    private static let cards = [
        Card(
            title: "Improve reading at home", lead: "Mrs Khan", timescale: "Easter 2027",
            steps: ["Send a book bag", "Hold a workshop"]),
        Card(title: "Raise attendance", lead: "Mr Bell", timescale: "July 2027", steps: ["Call on the first day"]),
        Card(
            title: "Tidy the grounds", lead: "Site manager", timescale: "May 2027",
            steps: ["Mend the fence", "Plant a hedge"]),
    ]

    private static func check(_ plan: Plan, leadHeader: String = "Lead") {
        #expect(plan.actionPlans.count == 1)
        let actions = plan.actionPlans.first?.actions ?? []
        #expect(actions.map(\.title) == cards.map(\.title))
        #expect(actions.map { $0.leads ?? [] } == cards.map { [$0.lead] })
        #expect(actions.map { $0.timescale ?? "" } == cards.map(\.timescale))
        #expect(actions.map { $0.steps.map(\.text) } == cards.map(\.steps))
        #expect(plan.actionPlans.first?.columns.contains { $0.header == leadHeader } == true)
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
    }

    @Test("paragraphs with bold labels under a heading each")
    func paragraphs() {
        let blocks = Self.cards.flatMap { card in
            [
                Drawn.heading(card.title, level: 2), Drawn.paragraph("**Lead:** \(card.lead)"),
                Drawn.paragraph("**By when:** \(card.timescale)"), Drawn.paragraph("**Actions**"),
            ] + card.steps.map { PriorityTests.item("•", $0) }
        }
        let plan = TermGridTests.plan(
            [Drawn.heading("Our plan"), Drawn.paragraph("What we want to do this year is all here.")] + blocks
                + [Drawn.heading("Review"), Drawn.paragraph("Governors look at it each term.")])
        Self.check(plan)
        #expect(plan.sections.map(\.heading) == ["Our plan", "Review"])
    }

    @Test("plain lines, the action first")
    func plainLines() {
        let blocks = Self.cards.flatMap { card in
            ["Action: \(card.title)", "Responsible: \(card.lead)", "Deadline: \(card.timescale)"].map {
                Drawn.paragraph($0)
            }
        }
        let plan = TermGridTests.plan([Drawn.heading("To do")] + blocks)
        let actions = plan.actionPlans.first?.actions ?? []
        #expect(actions.map(\.title) == Self.cards.map(\.title))
        #expect(actions.map { $0.leads ?? [] } == Self.cards.map { [$0.lead] })
    }

    @Test("a small table for each card")
    func tables() {
        let blocks = Self.cards.map { card in
            Document.Block.table(
                Drawn.table(
                    "| **\(card.title)** | < |\n| Lead | \(card.lead) |\n| Timescale | \(card.timescale) |\n"
                        + "| Actions | \(card.steps.map { "• " + $0 }.joined(separator: " // ")) |"))
        }
        Self.check(TermGridTests.plan([Drawn.heading("On one page")] + blocks))
    }

    @Test("boxes side by side, column by column")
    func boxes() {
        func cell(_ card: Card) -> String {
            "**\(card.title)** // **Lead:** \(card.lead) // **When:** \(card.timescale) // **Actions** // "
                + card.steps.map { "• " + $0 }.joined(separator: " // ")
        }
        let table = Drawn.table("| \(cell(Self.cards[0])) | \(cell(Self.cards[1])) |\n| \(cell(Self.cards[2])) | |")
        Self.check(TermGridTests.plan([Drawn.heading("On one page"), .table(table)]))
    }

    @Test(
        "contacts, risks and lines over tables are no cards",
        arguments: [["Role", "Phone", "Email"], ["Likelihood", "Impact", "Owner"], ["Lead", "Budget"]])
    func others(labels: [String]) {
        let isOverTables = labels.count == 2
        let blocks = ["Reading", "Writing", "Maths"].flatMap { title in
            [Drawn.heading(title, level: 2)] + labels.map { Drawn.paragraph("**\($0):** something") }
                + (isOverTables ? [PriorityTests.grid] : [])
        }
        let plan = TermGridTests.plan([Drawn.heading("Overview"), Drawn.paragraph("There are three.")] + blocks)
        #expect(plan.actionPlans.isEmpty)
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
    }

    @Test("tables of two columns in which unknown words name the card that holds steps")
    func unknownNameOfCard() {
        let blocks: [Document.Block] = Self.cards.map { card in
            .table(
                Drawn.table(
                    "| Change idea | \(card.title) |\n| Lead | \(card.lead) |\n| Steps | Ask first // \(card.steps.joined(separator: " // ")) |\n| Review date | \(card.timescale) |"
                ))
        }
        let plan = TermGridTests.plan([Drawn.heading("Our ideas")] + blocks)
        let actions = plan.actionPlans.flatMap(\.actions)
        #expect(actions.map(\.title) == Self.cards.map(\.title))
        #expect(actions.map { $0.steps.map(\.text) } == Self.cards.map { ["Ask first"] + $0.steps })
    }

    @Test("labels in smaller type than what they say")
    func smallLabels() {
        let blocks = Self.cards.flatMap { card in
            [Drawn.paragraph(card.title, sizeInPoints: 17)]
                + [("Lead", card.lead), ("By when", card.timescale)].flatMap {
                    [Drawn.paragraph($0.0, sizeInPoints: 11), Drawn.paragraph($0.1, sizeInPoints: 12)]
                } + [Drawn.paragraph("Actions", sizeInPoints: 11)] + card.steps.map { PriorityTests.item("•", $0) }
        }
        let plan = TermGridTests.plan(
            [Drawn.paragraph("Everything that we want to change is written here.", sizeInPoints: 12)] + blocks)
        Self.check(plan)
    }

    @Test("a title that only counts the cards is their number, and what stands first in them names them")
    func countedCards() {
        let texts = Self.cards.enumerated().map { index, card in
            "| Work package \(index + 1) | < |\n| Name | \(card.title) |\n| Lead | \(card.lead) |"
                + "\n| Duration | M\(index + 1)–M\(index + 6) |\n| Tasks | \(card.steps.joined(separator: " // ")) |"
        }
        for drawings in [texts, [texts.joined(separator: "\n")]] {
            let plan = TermGridTests.plan([Drawn.heading("Work plan")] + drawings.map { .table(Drawn.table($0)) })
            let actions = plan.actionPlans.flatMap(\.actions)
            #expect(actions.map(\.number) == ["1", "2", "3"])
            #expect(actions.map(\.title) == Self.cards.map(\.title))
            #expect(actions.map(\.timescale) == ["M1–M6", "M2–M7", "M3–M8"])
            #expect(actions.map { $0.steps.map(\.text) } == Self.cards.map(\.steps))
            #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
        }
    }

    @Test("labels that count the cards belong to their titles", arguments: ["Goal", "Promise", "Key priority"])
    func countingLabels(noun: String) {
        let blocks = Self.cards.enumerated().flatMap { index, card in
            [
                Drawn.paragraph("**\(noun) \(index + 1):** \(card.title)"), Drawn.paragraph("**Lead:** \(card.lead)"),
                Drawn.paragraph("**By when:** \(card.timescale)"), Drawn.paragraph("**Actions**"),
            ] + card.steps.map { PriorityTests.item("•", $0) }
        }
        let plan = TermGridTests.plan(
            [Drawn.heading("Our plan"), Drawn.paragraph("What we want to do this year is all here.")] + blocks)
        Self.check(plan)
        #expect(plan.actionPlans.flatMap(\.actions).map(\.number) == ["1", "2", "3"])
    }

    /// A row of boxes side by side.
    private static func boxes(_ cells: [String], top: Double) -> Document.Block {
        var table = Table(
            rowCount: 1, columnCount: cells.count,
            cells: cells.enumerated().map { column, text in
                let left = 40 + 120 * Double(column)
                let box = Rectangle(left: left, top: top, right: left + 100, bottom: top + 60)
                return Table.Cell(
                    row: 0, column: column,
                    paragraphs: Drawn.paragraphs(text).enumerated().map { line, paragraph in
                        var paragraph = paragraph
                        let y = top + 12 * Double(line)
                        paragraph.provenance = [
                            .page(1, box: Rectangle(left: left, top: y, right: left + 90, bottom: y + 10))
                        ]
                        return paragraph
                    }, provenance: [.page(1, box: box)])
            }, pages: [1])
        table.isOfBoxes = true
        return .table(table)
    }

    @Test("pillars of boxes below one another are cards: what they do are steps, what comes of it outcomes")
    func pillars() {
        let plan = TermGridTests.plan([
            Drawn.heading("Our plan on a page"),
            Self.boxes(
                [
                    "**Learning** // **We will** // • Share the curriculum // • Read each day",
                    "**People** // **We will** // • Coach new staff // • Work flexibly",
                    "**Future** // **We will** // • Grow to 15 schools // • Buy energy together",
                ], top: 100),
            Self.boxes(
                [
                    "**Measure of success** // All schools good", "**Measure of success** // Turnover below 12%",
                    "**Measure of success** // Balanced budget",
                ], top: 170),
        ])
        let actions = plan.actionPlans.first?.actions ?? []
        #expect(actions.map(\.title) == ["Learning", "People", "Future"])
        #expect(actions.map { $0.steps.map(\.text) }.first == ["Share the curriculum", "Read each day"])
        #expect(
            actions.map { $0.outcomes.map(\.text) } == [
                ["All schools good"], ["Turnover below 12%"], ["Balanced budget"],
            ])
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
    }

    @Test("a card's title names its action, though one of its labels may name one too")
    func titleOverIssue() {
        let plan = TermGridTests.plan([
            Drawn.heading("Cards"),
            Self.boxes(
                Self.cards.map { card in
                    "**\(card.title)** // **Issue:** It is hard. // **Actions** // "
                        + card.steps.map { "• \($0) // " }.joined() + "**Owner:** \(card.lead) // **Deadline:** May"
                }, top: 100),
        ])
        let actions = plan.actionPlans.first?.actions ?? []
        #expect(actions.map(\.title) == Self.cards.map(\.title))
        #expect(actions.map { $0.cells["Issue"] ?? "" } == Array(repeating: "It is hard.", count: 3))
    }
}

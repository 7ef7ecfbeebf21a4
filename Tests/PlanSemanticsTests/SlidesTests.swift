import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Slides")
struct SlidesTests {
    private func plan(_ blocks: [Document.Block], medium: Medium) -> Plan {
        var document = Drawn.document(blocks)
        document.facts.medium = medium
        return PlanBuilder.plan(from: document, source: PlanSource(name: "plan.pdf", sha256: "", format: .pdf))
    }

    private func line(_ text: String, sizeInPoints: Double, page: Int) -> Document.Block {
        guard case .paragraph(var paragraph) = Drawn.paragraph(text, sizeInPoints: sizeInPoints) else {
            return Drawn.paragraph(text)
        }
        paragraph.provenance = [.page(page, box: Rectangle(left: 60, top: 40, right: 400, bottom: 60))]
        return .paragraph(paragraph)
    }

    /// Small type under large titles.
    private func grid(page: Int) -> Document.Block {
        let drawn = Drawn.table(
            """
            | Strand  | Autumn 2026/27 | Spring 2026/27 | Summer 2026/27 |
            | Gardens | Map the beds   | Build six beds | Plant          |
            """, pages: [page], page: page)
        let cells = drawn.cells.map { cell in
            var small = cell
            for place in small.paragraphs.indices {
                for run in small.paragraphs[place].runs.indices {
                    small.paragraphs[place].runs[run].style.fontSizeInPoints = 12
                }
            }
            return small
        }
        return .table(
            Table(rowCount: drawn.rowCount, columnCount: drawn.columnCount, cells: cells, pages: drawn.pages))
    }

    private func actions(_ rows: String, page: Int) -> Document.Block {
        .table(Drawn.table("| Action | Lead | Cost |\n" + rows, pages: [page], page: page))
    }

    @Test(
        "a table that goes on under a title that says so is one, its heads and the title come once",
        arguments: [("Priority 1: Teaching (continued)", 1), ("Priority 1: Teaching", 1), ("Priority 2: Maths", 2)])
    func continuedTables(title: String, tableCount: Int) {
        let plan = plan(
            [
                line("Priority 1: Teaching", sizeInPoints: 24, page: 1),
                actions("| Buy books | HT | £20 |\n| Train staff | DHT | £0 |", page: 1),
                line(title, sizeInPoints: 24, page: 2), actions("| Ring home | SLT | £5 |", page: 2),
            ], medium: .slides)
        #expect(plan.tables.count == tableCount)
        #expect(plan.actionPlans.flatMap(\.actions).map(\.title) == ["Buy books", "Train staff", "Ring home"])
        #expect(plan.audit.addsUp)
        if tableCount == 1 {
            #expect(plan.tables[0].pages == [1, 2])
            #expect(plan.tables[0].rowCount == 4)
        }
    }

    @Test("what stands under the title of the first slide heads nothing, however large it is")
    func subtitle() {
        let plan = plan(
            [
                line("Oakmere Trust Plan 2026-2029", sizeInPoints: 40, page: 1),
                line("For members and staff", sizeInPoints: 30, page: 1),
                line("Priority 1: Learning outdoors", sizeInPoints: 24, page: 2), grid(page: 2),
                line("Priority 2: Staff who stay", sizeInPoints: 24, page: 3), grid(page: 3),
            ], medium: .slides)
        #expect(plan.title == "Oakmere Trust Plan 2026-2029")
        #expect(plan.priorities.map(\.heading) == ["Priority 1: Learning outdoors", "Priority 2: Staff who stay"])
        #expect(plan.audit.addsUp)
    }

    @Test("a first slide that goes on under its lines is no cover")
    func noCover() {
        let plan = plan(
            [
                line("Oakmere Trust Plan 2026-2029", sizeInPoints: 40, page: 1),
                line("Learning outdoors", sizeInPoints: 30, page: 1), grid(page: 1),
                line("Staff who stay", sizeInPoints: 30, page: 2), grid(page: 2),
            ], medium: .slides)
        #expect(plan.priorities.map(\.heading) == ["Learning outdoors", "Staff who stay"])
    }

    @Test("boxes drawn apart are text in reading order, whatever they hold; boxes headed by terms are milestones")
    func boxes() throws {
        func boxes(_ drawing: String) -> Document.Block {
            var table = Drawn.table(drawing)
            table.isOfBoxes = true
            return .table(table)
        }
        let text = plan(
            [
                Drawn.heading("Where we are"),
                boxes("| **Strengths** // Reading // Staff // Sport // Music | **Weaknesses** // Phonics |"),
            ], medium: .slides)
        #expect(text.tables.isEmpty)
        #expect(text.audit.addsUp && text.audit.unplacedWords == 0)
        let terms = plan(
            [
                Drawn.heading("Plan 2025-26"), Drawn.heading("Reading", level: 2),
                boxes(
                    "| **Autumn 2025** // Audit books | **Spring 2026** // Order books | **Summer 2026** // Report |"),
            ], medium: .slides)
        #expect(
            terms.priorities.flatMap(\.strands).flatMap(\.milestones).map(\.text) == [
                "Audit books", "Order books", "Report",
            ])
    }
}

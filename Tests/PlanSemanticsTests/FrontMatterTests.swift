import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Contents, page headers and the rows over a sheet's table")
struct FrontMatterTests {
    private static let chapters: [Document.Block] = ["Introduction", "Our school", "Our aims"].flatMap {
        [Drawn.heading($0), Drawn.paragraph("There is a sentence or two to be said about it.")]
    }

    @Test(
        "a contents page is furniture, in lines with or without leaders, in a table, or as links",
        arguments: [
            ["Introduction 2", "Our school 3", "Our aims 5"],
            ["Introduction ........ 2", "Our school ........ 3", "Our aims …… 5"],
            ["Introduction", "Our school", "Our aims"], ["Introduction ........ 2", "Our aims ........ 5"],
        ])
    func contents(lines: [String]) {
        let plan = TermGridTests.plan([Drawn.heading("Contents")] + lines.map { Drawn.paragraph($0) } + Self.chapters)
        #expect(plan.sections.map(\.heading) == ["Introduction", "Our school", "Our aims"])
        #expect(plan.audit.addsUp && plan.audit.furnitureWords > 5)
    }

    @Test(
        "the heading over a contents page belongs to it, whatever it says",
        arguments: ["Find your way", "Yn y cynllun"])
    func headingOverContents(heading: String) {
        let lines = ["Introduction 2", "Our school 3", "Our aims 5"]
        let plan = TermGridTests.plan([Drawn.heading(heading)] + lines.map { Drawn.paragraph($0) } + Self.chapters)
        #expect(plan.sections.map(\.heading) == ["Introduction", "Our school", "Our aims"])
        #expect(plan.audit.addsUp)
    }

    @Test("so is a table of headings and pages")
    func contentsTable() {
        let plan = TermGridTests.plan(
            [
                Drawn.heading("Contents"),
                .table(Drawn.table("| Introduction | 2 |\n| Our school | 3 |\n| Our aims | 5 |")),
            ] + Self.chapters)
        #expect(plan.sections.map(\.heading) == ["Introduction", "Our school", "Our aims"])
        #expect(plan.tables.isEmpty && plan.audit.addsUp)
    }

    @Test("a table of names and small numbers is none")
    func otherTable() {
        let plan = TermGridTests.plan(
            Self.chapters + [.table(Drawn.table("| Class | Pupils |\n| Oak | 21 |\n| Ash | 24 |\n| Elm | 30 |"))])
        #expect(plan.tables.count == 1)
    }

    @Test("without a title on the page, the page header's is the title; a program's own name is none")
    func titles() {
        var document = Drawn.document(Self.chapters)
        document.facts.title = "Microsoft Word - plan_final.docx"
        let source = PlanSource(name: "plan", sha256: "", format: .docx)
        #expect(PlanBuilder.plan(from: document, source: source).title == "Introduction")
        document.furniture = [.init(kind: .runningHeader, text: "Hill Trust Strategic Plan 2023-2025")]
        document.sourceWordCount += 5
        let plan = PlanBuilder.plan(from: document, source: source)
        #expect(plan.title == "Hill Trust Strategic Plan 2023-2025" && plan.organisation == "Hill Trust")
    }

    @Test("larger type in rows over a sheet's table is headings and text of the document")
    func sheets() {
        var table = Drawn.table(
            "| Where we are | < | < |\n| We wrote this in May. | < | < |\n| Action plan | < | < |\n"
                + "| Action | Lead | By when |\n| Mend the fence | Site manager | May 2027 |\n"
                + "| Paint the hall | Mr Bell | June 2027 |")
        let cells = table.cells.map { cell in
            var cell = cell
            let size = cell.row == 0 || cell.row == 2 ? 14.0 : 10.0
            cell.paragraphs = cell.paragraphs.map { paragraph in
                var paragraph = paragraph
                paragraph.runs = paragraph.runs.map { Run($0.text, style: TextStyle(fontSizeInPoints: size)) }
                return paragraph
            }
            return cell
        }
        table = Table(rowCount: table.rowCount, columnCount: table.columnCount, cells: cells)
        let plan = TermGridTests.plan([
            Drawn.paragraph("Sheet of the school", role: .title, sizeInPoints: 18), .table(table),
        ])
        #expect(plan.sections.map(\.heading) == ["Where we are"])
        #expect(plan.sections.first?.blocks == [.paragraph(text: "We wrote this in May.")])
        #expect(plan.actionPlans.first?.title == "Action plan")
        #expect(plan.actionPlans.first?.actions.count == 2)
    }

    @Test("a line over a table's heads that looks as the headings over other tables do is one of them")
    func headingInTable() {
        func styled(_ table: Table, first: TextStyle) -> Table {
            let cells = table.cells.map { cell in
                var cell = cell
                let style = cell.row == 0 ? first : TextStyle(fontSizeInPoints: 10)
                cell.paragraphs = cell.paragraphs.map { paragraph in
                    var paragraph = paragraph
                    paragraph.runs = paragraph.runs.map { Run($0.text, style: style) }
                    return paragraph
                }
                return cell
            }
            return Table(rowCount: table.rowCount, columnCount: table.columnCount, cells: cells)
        }
        let heading = TextStyle(fontSizeInPoints: 11, isBold: true)
        let grid = "| Strand | Autumn 2025 | Spring 2026 | Summer 2026 |\n| Local | Visits | Collection | Tea party |"
        let plan = TermGridTests.plan([
            .paragraph(Paragraph(runs: [Run("Priority 1: Worship", style: heading)])),
            .table(styled(Drawn.table(grid), first: TextStyle(fontSizeInPoints: 10))),
            .table(styled(Drawn.table("| Priority 2: Service | < | | |\n" + grid), first: heading)),
        ])
        #expect(plan.priorities.map(\.title) == ["Worship", "Service"])
    }
}

import DocumentModel
import Foundation
import PlanCorrection
import PlanModel
import ReviewWriting
import TestSupport
import Testing

/// The plan beside its document.
@Suite struct ReviewHTMLTests {
    private let pages = String(decoding: ReviewHTML.write(SampleReview.ofPages), as: UTF8.self)
    private let blocks = String(decoding: ReviewHTML.write(SampleReview.ofBlocks), as: UTF8.self)

    @Test func `a milestone that a page break cuts has a place on both pages, and links to both`() {
        #expect(pages.contains("href=\"#at-priority-1/strand-1/2024-25/1/1-1\">page 1</a>"))
        #expect(pages.contains("href=\"#at-priority-1/strand-1/2024-25/1/1-2\">page 2</a>"))
        #expect(
            pages.contains("id=\"at-priority-1/strand-1/2024-25/1/1-1\" data-of=\"priority-1/strand-1/2024-25/1/1\""))
        #expect(pages.contains("<rect x=\"50\" y=\"700\" width=\"100\" height=\"40\"/>"))
    }

    @Test func `cells, headings and what was left out are drawn over the page`() {
        #expect(pages.contains("<path class=\"cell\" d=\"M50 700H150V740H50Z\"/>"))
        #expect(pages.contains("<path class=\"heading\" d=\"M50 50H150V90H50Z\"/>"))
        #expect(pages.contains("<path class=\"furniture\" d=\"M300 800H400V840H300Z\"/>"))
    }

    @Test func `what was read with doubt comes first, then what was left over; joins are folded up`() throws {
        let doubt = try #require(pages.range(of: "<details open>\n<summary>Read with doubt (1)"))
        let leftOver = try #require(pages.range(of: "<details open>\n<summary>Left over (1)"))
        let joins = try #require(pages.range(of: "<details>\n<summary>Joined over page breaks (1)"))
        #expect(doubt.lowerBound < leftOver.lowerBound && leftOver.lowerBound < joins.lowerBound)
        #expect(pages.contains("To look at <span class=\"number\">2</span>"))
        #expect(pages.contains("Train all staff</span> <span class=\"doubt\">50 % sure</span>"))
        #expect(!pages.contains("were read with doubt</span>"), "each doubtful milestone is told by itself")
    }

    @Test func `every link to a place has its place on the page, and every id stands once`() throws {
        for html in [pages, blocks] {
            let ids = html.matches(of: #/\bid="([^"]+)"/#).map { String($0.1) }
            #expect(Set(ids).count == ids.count)
            for link in html.matches(of: #/href="#([^"]+)"/#) { #expect(ids.contains(String(link.1)), "\(link.1)") }
        }
    }

    @Test func `the page loads nothing, shows foreign text as text, and puts the pictures last`() throws {
        #expect(
            pages.contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"))
        #expect(pages.contains("<h1>Reading &lt;first&gt;</h1>"))
        #expect(!pages.contains("http:") && !pages.contains("https:"))
        let plan = try #require(pages.range(of: "<section id=\"plan\""))
        let picture = try #require(pages.range(of: "<img src=\"data:image/png;base64,iVBORw==\" alt=\"Page 1 of"))
        #expect(plan.lowerBound < picture.lowerBound)
    }

    @Test func `a document without pages shows its blocks, and a whole row belongs to its action`() {
        #expect(blocks.contains("data-of=\"priority-1/strand-1/2024-25/2/1\"><p>Train all staff</p></td>"))
        #expect(blocks.contains("data-of=\"action-plan-1/action-1\"><p>Mrs Khan</p></td>"))
        #expect(blocks.contains(">in the document</a>"))
        #expect(!blocks.contains("img-src"))
        #expect(blocks.contains("aria-label=\"Table 2 of the document\""))
    }

    @Test func `a step has a place of its own in the document, also where it shares a cell or a row with others`() {
        func html(_ places: (Int) -> [Provenance], images: [Int: PageSnapshot]) -> String {
            var plan = SampleReview.ofBlocks.plan
            let action = plan.actionPlans[0].actions[0]
            plan.actionPlans[0].columns = [
                .init(header: "Action", role: .action), .init(header: "Steps", role: .action),
            ]
            plan.actionPlans[0].actions[0] = Action(
                id: action.id, key: "action-0", title: "Buy shelves",
                steps: ["Ask the governors", "Measure", "Measure"].enumerated().map {
                    .init(key: "step-\($0)", text: $1)
                },
                cells: ["Action": "Buy shelves", "Steps": "Ask the\ngovernors\nMeasure\nMeasure"],
                provenance: images.isEmpty
                    ? [.part("word/document.xml", block: 7, row: 1, cell: 1)]
                    : [
                        .page(1, box: Rectangle(left: 0, top: 0, right: 500, bottom: 500))
                    ])
            func paragraph(_ text: String, _ number: Int) -> Paragraph {
                Paragraph(runs: [Run(text)], provenance: places(number))
            }
            func cell(_ row: Int, _ column: Int, _ paragraphs: [Paragraph]) -> Table.Cell {
                Table.Cell(
                    row: row, column: column, paragraphs: paragraphs,
                    provenance: images.isEmpty
                        ? [.part("word/document.xml", block: 7, row: row + 1, cell: column + 1)]
                        : paragraphs.flatMap(\.provenance))
            }
            let table = Table(
                rowCount: 2, columnCount: 2,
                cells: [
                    cell(0, 0, [paragraph("Buy shelves", 0)]),
                    cell(0, 1, [paragraph("Ask the", 1), paragraph("governors", 2), paragraph("Measure", 3)]),
                    cell(1, 1, [paragraph("Measure", 4)]),
                ])
            let document = Document(facts: DocumentFacts(format: .docx), blocks: [.table(table)])
            let review = Review(plan: plan, document: document, images: images, correctionsName: "c.json")
            return String(decoding: ReviewHTML.write(review), as: UTF8.self)
        }
        let step = "action-plan-1/action-1/step-"
        let blocks = html({ _ in [] }, images: [:])
        #expect(blocks.contains("<p id=\"at-\(step)1-1\" data-of=\"\(step)1\">Ask the</p>"))
        #expect(blocks.contains("<p id=\"at-\(step)1-2\" data-of=\"\(step)1\">governors</p>"))
        #expect(blocks.contains("<p id=\"at-\(step)2-1\" data-of=\"\(step)2\">Measure</p></td></tr>"))
        #expect(blocks.contains("<p id=\"at-\(step)3-1\" data-of=\"\(step)3\">Measure</p></td></tr>"))
        let pages = html(
            { [.page(1, box: SampleReview.box(10, 50 * Double($0)))] }, images: [1: SampleReview.picture])
        for (number, top) in [("1-1", 50), ("1-2", 100), ("2-1", 150), ("3-1", 200)] {
            #expect(
                pages.contains(
                    "id=\"at-\(step)\(number)\" data-of=\"\(step)\(number.prefix(1))\" tabindex=\"-1\" class=\"part\">"
                        + "<rect x=\"10\" y=\"\(top)\""), "\(number)")
        }
        #expect(pages.contains("\"key\":\"step-1\",\"kind\":\"step\",\"text\":\"Measure\""))
    }

    @Test func `a step in a box outside tables has its place too`() {
        var plan = SampleReview.ofPages.plan
        let action = plan.actionPlans[0].actions[0]
        plan.actionPlans[0].actions[0] = Action(
            id: action.id, key: "action-0", title: "Buy shelves",
            steps: ["Measure", "Paint"].enumerated().map { .init(key: "step-\($0)", text: $1) },
            provenance: [.page(1, box: Rectangle(left: 0, top: 100, right: 500, bottom: 500))])
        // The first stands outside the action.
        let blocks = [("Measure", 0), ("Measure", 200), ("Paint", 300)].map { text, top -> Document.Block in
            .paragraph(
                Paragraph(runs: [Run(text)], provenance: [.page(1, box: SampleReview.box(10, Double(top)))]))
        }
        let review = Review(
            plan: plan, document: Document(facts: DocumentFacts(format: .pdf), blocks: blocks),
            images: [1: SampleReview.picture], correctionsName: "c.json")
        let html = String(decoding: ReviewHTML.write(review), as: UTF8.self)
        for (number, top) in [(1, 200), (2, 300)] {
            let step = "action-plan-1/action-1/step-\(number)"
            #expect(
                html.contains(
                    "id=\"at-\(step)-1\" data-of=\"\(step)\" tabindex=\"-1\" class=\"part\"><rect x=\"10\" y=\"\(top)\""
                ))
        }
    }

    @Test func `heads of an action plan's columns are known in the document, in pages and in blocks`() {
        #expect(blocks.contains("<td data-column=\"0\"><p>Action</p></td>"))
        #expect(!blocks.contains("<td data-column=\"0\"><p>Books</p></td>"))
        let box = SampleReview.box(10, 10)
        let cell = Table.Cell(
            row: 0, column: 0, paragraphs: [Paragraph(runs: [Run("Action")])], isHeader: true,
            provenance: [.page(2, box: box)])
        var document = SampleReview.ofPages.document
        document.blocks.append(.table(Table(rowCount: 1, columnCount: 1, headerRowCount: 1, cells: [cell])))
        let review = Review(
            plan: SampleReview.ofPages.plan, document: document, images: SampleReview.ofPages.images,
            correctionsName: "plan.corrections.json")
        let html = String(decoding: ReviewHTML.write(review), as: UTF8.self)
        #expect(html.contains("<g data-column=\"0\"><rect x=\"10\" y=\"10\" width=\"100\" height=\"40\"/></g>"))
    }

    @Test func `corrections of another version are in the page, to be asked for; none of them is made`() {
        let offer = CorrectionOffer(
            name: "older <1>.pdf",
            corrections: [.mend(.init(key: "milestone-0", was: "Audit books"), text: "Audit maps")],
            leftOut: ["“x” is in the plan no longer"])
        let review = Review(
            plan: SampleReview.ofPages.plan, document: SampleReview.ofPages.document, images: [:], offers: [offer],
            correctionsName: "plan.corrections.json")
        let html = String(decoding: ReviewHTML.write(review), as: UTF8.self)
        #expect(html.contains("\"corrections\":[],"))
        #expect(html.contains("\"name\":\"older \\u003c1>.pdf\"") && html.contains("\"text\":\"Audit maps\""))
        #expect(html.contains("<section id=\"offers\" aria-labelledby=\"offers-title\" hidden>"))
    }

    @Test func `a page that cannot be drawn is told`() {
        let review = Review(
            plan: SampleReview.ofPages.plan, document: SampleReview.ofPages.document, images: [1: SampleReview.picture],
            correctionsName: "plan.corrections.json")
        let html = String(decoding: ReviewHTML.write(review), as: UTF8.self)
        #expect(html.contains("<p>Page 2 cannot be shown.</p>"))
    }
}

/// The page's script in a real browser.
@Suite("The review in a browser") struct ReviewInBrowserTests {
    @Test(
        "lights up both sides, and walks through what wants a look",
        .enabled(if: Browser.isAvailable, Comment(rawValue: Browser.whyMissing)))
    func script() throws {
        let document = try Browser.document(
            of: ReviewHTML.write(SampleReview.ofPages),
            after: """
                const lit = () => [...document.querySelectorAll('.lit')].map((e) => e.id).join(' ');
                const first = 'priority-1/strand-1/2024-25/1/1';
                document.getElementById(first).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
                const fromPlan = lit();
                document.getElementById('at-action-plan-1/action-1-1').firstElementChild
                  .dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
                const fromPage = lit();
                const press = (key) => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
                press('j');
                const doubt = document.activeElement.textContent;
                press('j');
                const leftOver = document.activeElement.textContent + '|' + lit();
                press('k');
                document.title = [fromPlan, fromPage, doubt, leftOver, document.activeElement.textContent].join(';');
                """, arguments: ["--window-size=1280,900"])
        let title = document.split(separator: "<title>").last?.split(separator: "</title>").first ?? ""
        let parts = title.split(separator: ";").map(String.init)
        try #require(parts.count == 5, "\(title)")
        let first = "priority-1/strand-1/2024-25/1/1"
        #expect(parts[0] == "\(first) at-\(first)-1 at-\(first)-2")
        #expect(parts[1] == "action-plan-1/action-1 at-action-plan-1/action-1-1")
        #expect(parts[2] == "Page 2 Train all staff 50 % sure")
        #expect(parts[3].hasPrefix("Page 2 a lost word|") && parts[3].contains("mark-"))
        #expect(parts[4] == parts[2])
    }
}

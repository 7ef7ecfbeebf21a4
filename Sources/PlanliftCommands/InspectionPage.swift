import DocumentModel
import PlanModel
import PlanWriting

/// All pages of a PDF as one HTML page: each with what was found on it, and why.
struct InspectionPage {
    let name: String
    /// One after the other, drawn for the stage of the whole document.
    private(set) var sections: [String] = []
    private var numbers: [Int] = []

    init(name: String) {
        self.name = name
    }

    private var hasPictures = false

    /// - Parameter picture: the page as people see it.
    mutating func add(_ inspection: PageInspection, of document: Document, picture: PageSnapshot?) {
        hasPictures = hasPictures || picture != nil
        let page = inspection.page
        let remarks = document.diagnostics.filter { $0.page == page.number }
        let drawing = PageDrawing(
            inspection: inspection, stage: .document,
            joins: remarks.filter { ["table-continued", "row-continued"].contains($0.code) },
            paragraphs: document.paragraphs(on: page.number),
            picture: picture?.address)
        let title = "Page \(page.number)"
        let reasons = remarks.map { remark in
            "<li><b>\(HTMLText.escaped(remark.code))</b> \(HTMLText.escaped(remark.message))</li>"
        }
        let tables = inspection.tables.tables.enumerated().map { index, table in
            let doubtful = table.cells.filter { Doubt.applies(to: $0.confidence) }
            let doubt = doubtful.isEmpty ? "" : "; \(doubtful.count) of \(table.cells.count) cells read with doubt"
            return "<li>Table \(index + 1): \(table.rowLines.count - 1) rows, \(table.columnLines.count - 1) columns, "
                + "\(table.headerRowCount) of them head\(doubt)</li>"
        }
        let items = tables + reasons
        numbers.append(page.number)
        sections.append(
            """
            <section aria-labelledby="page-\(page.number)">
            <h2 id="page-\(page.number)">\(title)</h2>
            <figure role="img" aria-label="\(title) with what was found on it">\(drawing.svg)</figure>
            \(items.isEmpty ? "" : "<ul>\n\(items.joined(separator: "\n"))\n</ul>")
            </section>
            """)
    }

    func bytes() -> [UInt8] {
        let links = numbers.map { "<a href=\"#page-\($0)\">\($0)</a>" }.joined(separator: "\n")
        let title = HTMLText.escaped(name)
        let body = """
            <header>
            <h1>\(title)</h1>
            <p>Blue edges of cells are drawn lines, amber ones the edges of shadings, dotted ones gaps in the text. A green cell is
            sure, an amber one nearly so, a red one was read with doubt. Pink frames are paragraphs. Rows and columns count
            from 0. Beneath lies the page as it looks; rest the pointer on a word to see what was read there.</p>
            </header>
            <nav aria-label="Pages">\(links)</nav>
            <main id="content">
            \(sections.joined(separator: "\n"))
            </main>

            """
        return HTMLDocument(
            title: "\(name): what was found", style: HTMLStyle.base + InspectionPage.style, contentId: "content",
            body: body, hasPictures: hasPictures
        ).bytes()
    }

    private static let style = """

        body { margin: 0 auto; padding: 1.5rem; max-width: 80rem; }
        nav { display: flex; flex-wrap: wrap; gap: .6rem; position: sticky; top: 0; background: var(--ground); padding: .4rem 0; }
        figure { margin: 0; border: 1px solid var(--line); overflow-x: auto; }
        figure svg { display: block; width: 100%; height: auto; }
        """
}

extension Document {
    /// Where the paragraphs of the body stand on a page.
    func paragraphs(on page: Int) -> [Rectangle] {
        blocks.flatMap { block -> [Rectangle] in
            guard case .paragraph(let paragraph) = block else { return [] }
            return paragraph.provenance.filter { $0.pageNumber == page }.compactMap(\.box)
        }
    }
}

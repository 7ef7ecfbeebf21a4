import DocumentModel
import PageLayout
import TableRecovery

/// What the stages make of one page, each as values to print or to draw.
struct PageInspection {
    let page: Page
    let layout: Layout
    let tables: Tables

    init(page: Page) {
        self.page = page
        let words = WordBuilder.words(of: page)
        layout = Layout(page: page.number, lines: LineBuilder.lines(of: words))
        let outcome = TableFinder.tables(in: PageContent(page, words: words))
        tables = Tables(
            page: page.number, tables: outcome.tables.map(Tables.Table.init), boxes: outcome.boxes,
            remainingText: LineBuilder.lines(of: outcome.remainingWords).map(\.text))
    }

    struct Layout: Encodable {
        let page: Int
        let lines: [TextLine]
    }

    struct Tables: Encodable {
        let page: Int
        let tables: [Table]
        /// Drawn boxes that hold text but no table.
        let boxes: [Rectangle]
        /// Lines outside all tables.
        let remainingText: [String]

        struct Table: Encodable {
            let box: Rectangle
            let columnLines: [Line]
            let rowLines: [Line]
            let headerRowCount: Int
            let cells: [Cell]

            init(_ table: PageTable) {
                box = table.box
                columnLines = table.columnLines.map(Line.init)
                rowLines = table.rowLines.map(Line.init)
                headerRowCount = table.headerRowCount
                cells = table.cells.map(Cell.init)
            }
        }

        struct Line: Encodable {
            let positionInPoints: Double
            let evidence: EdgeEvidence

            init(_ line: GridLine) {
                positionInPoints = line.positionInPoints
                evidence = line.evidence
            }
        }

        struct Cell: Encodable {
            let row: Int
            let column: Int
            let rowSpan: Int
            let columnSpan: Int
            let box: Rectangle
            let fill: Color?
            let confidence: Double
            let text: String

            init(_ cell: PageCell) {
                row = cell.row
                column = cell.column
                rowSpan = cell.rowSpan
                columnSpan = cell.columnSpan
                box = cell.box
                fill = cell.fill
                confidence = cell.confidence
                text = cell.text
            }
        }
    }
}

import DocumentModel
import PageLayout
import PlanModel
import PlanWriting
import TableRecovery

/// A page as SVG: its fills, lines and text, and what a stage found over them in colour.
///
/// The edges of cells show what they are believed for: a drawn line, the edge of a fill, the joints of lines across,
/// a gap in the text. The ground of a cell shows how sure the reader is of it; rows and columns are numbered from 0, as in the
/// JSON. Tables and rows that go on from the page before say so, with the reasons.
struct PageDrawing {
    let inspection: PageInspection
    let stage: InspectCommand.Stage
    /// Why tables and rows of this page are joined with the page before.
    var joins: [Diagnostic] = []
    /// Where the document's paragraphs stand on this page.
    var paragraphs: [Rectangle] = []
    /// The page as people see it, as an address of a picture; without it the page is drawn of what was read.
    var picture: String?

    var svg: String {
        let page = inspection.page
        let width = number(page.widthInPoints)
        let height = number(page.heightInPoints)
        var lines = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)" font-family="sans-serif">
            """,
            #"<rect width="\#(width)" height="\#(height)" fill="white"/>"#,
        ]
        if let picture {
            lines.append(#"<image href="\#(picture)" width="\#(width)" height="\#(height)"/>"#)
            lines += inspection.layout.lines.flatMap(\.words).map(wordOverPicture)
        } else {
            lines += marks(of: page)
        }
        switch stage {
        case .pages: lines += page.glyphs.filter { $0.text != " " }.map(glyph)
        case .layout: lines += inspection.layout.lines.map { box($0.box, PageDrawing.outline("#0072b2", 0.4)) }
        case .tables, .document:
            lines += inspection.tables.tables.flatMap(table)
            lines += paragraphs.map { box($0, PageDrawing.outline("#cc79a7", 0.8)) }
            lines += joins.enumerated().map { join($1, at: $0) }
            lines += legend
        }
        return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    /// What was read of the page, drawn anew.
    private func marks(of page: Page) -> [String] {
        var lines = page.fills.map { box($0.box, "fill=\"\($0.color.hex)\"") }
        lines += page.images.map { box($0.box, "fill=\"#eeeeee\" stroke=\"#bbbbbb\"") }
        lines += page.rulings.map(ruling)
        lines += DrawnText.lines(of: page)
        lines += inspection.layout.lines.flatMap(\.words).filter { $0.direction != .horizontal }.map(word)
        return lines
    }

    /// Where a word was read on the picture; a browser tells its text where the pointer rests.
    private func wordOverPicture(_ word: Word) -> String {
        let box = word.box
        return """
            <rect x="\(number(box.left))" y="\(number(box.top))" width="\(number(box.width))" \
            height="\(number(box.height))" fill="#0072b2" fill-opacity="0.06" stroke="#0072b2" stroke-width="0.2">\
            <title>\(escaped(word.text))</title></rect>
            """
    }

    private func ruling(_ ruling: Ruling) -> String {
        let (x1, y1, x2, y2) =
            ruling.orientation == .horizontal
            ? (ruling.startInPoints, ruling.positionInPoints, ruling.endInPoints, ruling.positionInPoints)
            : (ruling.positionInPoints, ruling.startInPoints, ruling.positionInPoints, ruling.endInPoints)
        let dashes = ruling.isDashed ? #" stroke-dasharray="2 1""# : ""
        return """
            <line x1="\(number(x1))" y1="\(number(y1))" x2="\(number(x2))" y2="\(number(y2))" \
            stroke="\(ruling.color.hex)" stroke-width="\(number(ruling.thicknessInPoints))"\(dashes)/>
            """
    }

    private func word(_ word: Word) -> String {
        let center = word.box.center
        let angle =
            switch word.direction {
            case .upward: -90
            case .downward: 90
            case .reversed: 180
            case .horizontal, .oblique: 0
            }
        let isTurned = word.direction == .upward || word.direction == .downward
        return """
            <text text-anchor="middle" dominant-baseline="central" font-size="\(number(word.fontSizeInPoints))" \
            fill="\(word.style.color.hex)"\(word.style.isBold ? " font-weight=\"bold\"" : "") \
            textLength="\(number(isTurned ? word.box.height : word.box.width))" lengthAdjust="spacingAndGlyphs" \
            transform="translate(\(number(center.x)) \(number(center.y))) rotate(\(angle))">\(escaped(word.text))</text>
            """
    }

    private func glyph(_ glyph: Glyph) -> String {
        box(glyph.box, PageDrawing.outline(glyph.hidden == nil ? "#0072b2" : "#d55e00", 0.2))
    }

    private func table(_ table: PageInspection.Tables.Table) -> [String] {
        [box(table.box, PageDrawing.outline("#d55e00", 1.5))]
            + table.cells.flatMap { cell in
                let opacity = cell.row < table.headerRowCount ? "0.3" : "0.12"
                return [box(cell.box, "fill=\"\(PageDrawing.color(of: cell.confidence))\" fill-opacity=\"\(opacity)\"")]
                    + edges(of: cell, in: table)
            } + numbers(of: table)
    }

    /// The numbers of its rows and columns, beside and above it.
    private func numbers(of table: PageInspection.Tables.Table) -> [String] {
        func middles(_ lines: [PageInspection.Tables.Line]) -> [Double] {
            zip(lines, lines.dropFirst()).map { ($0.positionInPoints + $1.positionInPoints) / 2 }
        }
        let half = PageDrawing.smallTextInPoints / 2
        return middles(table.rowLines).enumerated().map { row, y in
            text("\(row)", x: max(table.box.left - half * 3, 0), y: y - half, color: "#d55e00")
        }
            + middles(table.columnLines).enumerated().map { column, x in
                text("\(column)", x: x, y: max(table.box.top - half * 3, 0), color: "#d55e00")
            }
    }

    /// Green for what is sure, amber for what is nearly so, and the colour of faults for what was read with doubt.
    static func color(of confidence: Double) -> String {
        if Doubt.applies(to: confidence) { return "#d55e00" }
        return confidence < leastSure ? "#e69f00" : "#009e73"
    }

    /// The readers give what lines and tags tell at least this confidence.
    private static let leastSure = 0.95

    /// The four sides of a cell, each in the look of its evidence.
    private func edges(of cell: PageInspection.Tables.Cell, in table: PageInspection.Tables.Table) -> [String] {
        let (left, right) = (table.columnLines[cell.column], table.columnLines[cell.column + cell.columnSpan])
        let (top, bottom) = (table.rowLines[cell.row], table.rowLines[cell.row + cell.rowSpan])
        return [left, right].map { line in
            edge(
                from: Point(x: line.positionInPoints, y: cell.box.top),
                to: Point(x: line.positionInPoints, y: cell.box.bottom), line.evidence)
        }
            + [top, bottom].map { line in
                edge(
                    from: Point(x: cell.box.left, y: line.positionInPoints),
                    to: Point(x: cell.box.right, y: line.positionInPoints), line.evidence)
            }
    }

    private func edge(from start: Point, to end: Point, _ evidence: EdgeEvidence) -> String {
        """
        <line x1="\(number(start.x))" y1="\(number(start.y))" x2="\(number(end.x))" y2="\(number(end.y))" \
        class="\(evidence.rawValue)" \(PageDrawing.look(of: evidence))/>
        """
    }

    private static func look(of evidence: EdgeEvidence) -> String {
        switch evidence {
        case .ruling: ##"stroke="#0072b2" stroke-width="1""##
        case .fill: ##"stroke="#e69f00" stroke-width="1" stroke-dasharray="4 2""##
        case .joint: ##"stroke="#009e73" stroke-width="1" stroke-dasharray="6 2""##
        case .structure: ##"stroke="#0072b2" stroke-width="1" stroke-dasharray="4 2""##
        case .gap: ##"stroke="#cc79a7" stroke-width="1" stroke-dasharray="1 2""##
        }
    }

    /// A join with the page before, written over the table's head.
    private func join(_ diagnostic: Diagnostic, at place: Int) -> String {
        let left = diagnostic.box?.left ?? 0
        let top = (diagnostic.box?.top ?? 0) - PageDrawing.smallTextInPoints * Double(place + 1)
        return text(diagnostic.message, x: left, y: max(top, 0), color: "#d55e00")
    }

    /// What the looks of edges mean, at the foot of the page.
    private var legend: [String] {
        let y = inspection.page.heightInPoints - PageDrawing.smallTextInPoints
        return [EdgeEvidence.ruling, .fill, .joint, .structure, .gap].enumerated().flatMap { place, evidence in
            let x = PageDrawing.smallTextInPoints * (1 + Double(place) * 10)
            return [
                edge(from: Point(x: x, y: y), to: Point(x: x + 20, y: y), evidence),
                text(evidence.rawValue, x: x + 24, y: y - PageDrawing.smallTextInPoints / 2, color: "#000000"),
            ]
        }
    }

    private func text(_ text: String, x: Double, y: Double, color: String) -> String {
        """
        <text x="\(number(x))" y="\(number(y))" dominant-baseline="hanging" \
        font-size="\(number(PageDrawing.smallTextInPoints))" fill="\(color)">\(escaped(text))</text>
        """
    }

    private static let smallTextInPoints = 7.0

    private static func outline(_ color: String, _ width: Double) -> String {
        "fill=\"none\" stroke=\"\(color)\" stroke-width=\"\(width)\""
    }

    private func box(_ box: Rectangle, _ look: String) -> String {
        """
        <rect x="\(number(box.left))" y="\(number(box.top))" width="\(number(box.width))" \
        height="\(number(box.height))" \(look)/>
        """
    }

    private func number(_ value: Double) -> String { SVGText.number(value) }

    private func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}

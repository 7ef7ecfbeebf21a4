import DocumentModel
import PageLayout

/// A page as SVG: its fills, lines and text pale, and what a stage found over them in colour.
struct PageDrawing {
    let inspection: PageInspection
    let stage: InspectCommand.Stage

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
        lines += page.fills.map { box($0.box, "fill=\"\($0.color.hex)\"") }
        lines += page.images.map { box($0.box, "fill=\"#eeeeee\" stroke=\"#bbbbbb\"") }
        lines += page.rulings.map(ruling)
        lines += inspection.layout.lines.flatMap(\.words).map(word)
        switch stage {
        case .pages: lines += page.glyphs.filter { $0.text != " " }.map(glyph)
        case .layout: lines += inspection.layout.lines.map { box($0.box, PageDrawing.outline("#0072b2", 0.4)) }
        case .tables, .document: lines += inspection.tables.tables.flatMap(table)
        }
        return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
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
            + table.cells.map { cell in
                box(
                    cell.box,
                    "fill=\"#009e73\" fill-opacity=\"\(cell.row < table.headerRowCount ? "0.25" : "0.08")\" "
                        + "stroke=\"#009e73\" stroke-width=\"0.7\"")
            }
    }

    private static func outline(_ color: String, _ width: Double) -> String {
        "fill=\"none\" stroke=\"\(color)\" stroke-width=\"\(width)\""
    }

    private func box(_ box: Rectangle, _ look: String) -> String {
        """
        <rect x="\(number(box.left))" y="\(number(box.top))" width="\(number(box.width))" \
        height="\(number(box.height))" \(look)/>
        """
    }

    /// Rounded to hundredths of a point.
    private func number(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            // Control characters are not allowed in XML, not even written as numbers.
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

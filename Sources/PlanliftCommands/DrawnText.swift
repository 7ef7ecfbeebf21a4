import DocumentModel
import PlanWriting

/// The text of a drawn page: each character where the page has it, so that every viewer shows it alike, whatever its fonts.
enum DrawnText {
    /// A share of a character's height: its box reaches from ascent to descent, text stands on the line between.
    private static let shareAboveBaseline = 0.78

    /// Lines of SVG for what runs across the page; text that is turned is drawn by words.
    static func lines(of page: Page) -> [String] {
        var runs: [[Glyph]] = []
        for glyph in page.glyphs where glyph.direction == .horizontal && glyph.hidden == nil {
            if let last = runs.last?.last, isSameRun(last, glyph) {
                runs[runs.count - 1].append(glyph)
            } else {
                runs.append([glyph])
            }
        }
        return runs.compactMap { run(of: $0, fonts: page.fonts) }
    }

    private static func isSameRun(_ first: Glyph, _ second: Glyph) -> Bool {
        first.fontIndex == second.fontIndex && first.color == second.color
            && first.fontSizeInPoints == second.fontSizeInPoints && first.box.top == second.box.top
            && first.box.bottom == second.box.bottom
    }

    private static func run(of glyphs: [Glyph], fonts: [Font]) -> String? {
        var places: [String] = []
        var text = ""
        for glyph in glyphs where glyph.text != " " {
            let scalars = Array(glyph.text.unicodeScalars)
            for (index, scalar) in scalars.enumerated() {
                // The letters of a ligature share its box.
                let x = glyph.box.left + glyph.box.width * Double(index) / Double(scalars.count)
                places.append(SVGText.number(x))
                // What XML does not allow is left out there, and would move all behind it.
                let shown = HTMLText.escaped(String(scalar))
                text += shown.isEmpty ? "\u{FFFD}" : shown
            }
        }
        guard let first = glyphs.first, !places.isEmpty else { return nil }
        let y = first.box.top + first.box.height * shareAboveBaseline
        let isBold = fonts.indices.contains(first.fontIndex) && fonts[first.fontIndex].isBold
        return """
            <text x="\(places.joined(separator: " "))" y="\(SVGText.number(y))" \
            font-size="\(SVGText.number(first.fontSizeInPoints))" fill="\(first.color.hex)"\
            \(isBold ? " font-weight=\"bold\"" : "")>\(text)</text>
            """
    }
}

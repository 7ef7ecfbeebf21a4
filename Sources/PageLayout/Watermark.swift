package import DocumentModel

/// Finds the letters of watermarks: text that lies behind other text.
///
/// Headings never share their place with other words. What is much larger than the page's text, or pale, and has other
/// letters in the middle of its own, is no part of what the page says.
package enum Watermark {
    /// Watermarks are set this much larger than the text that they lie behind.
    private static let leastSizeRatio = 2.0
    /// The brightness from which on text is pale, of 255: half-way between the greys of text and paper.
    private static let palestText = 150.0
    /// A watermark is a stamp, and no page of text.
    private static let mostLetters = 120
    /// Of each letter only the middle is looked at: neighbours touch at the edges.
    private static let edgeShare = 0.2
    /// Letters of the body that lie in the middle of those behind; one may by chance.
    private static let fewestCovered = 2

    private struct Look: Hashable {
        var font: Int
        var tenthsOfSize: Int
        var color: Color
    }

    /// The places, in the page's glyphs, of those that belong to watermarks.
    package static func glyphs(of page: Page) -> Set<Int> {
        var places: [Look: Int] = [:]
        var groups: [(look: Look, letters: [Int])] = []
        // Neighbours look alike as a rule.
        var last: (look: Look, group: Int)?
        let seen = page.glyphs.indices.filter { index in
            page.glyphs[index].hidden == nil
                && page.glyphs[index].text.unicodeScalars.contains { !$0.isWhitespace }
        }
        for index in seen {
            let glyph = page.glyphs[index]
            let look = Look(
                font: glyph.fontIndex, tenthsOfSize: Int(saturating: (glyph.fontSizeInPoints * 10).rounded()),
                color: glyph.color)
            if let last, last.look == look {
                groups[last.group].letters.append(index)
                continue
            }
            let group = places[look] ?? groups.count
            if group == groups.count {
                groups.append((look, []))
                places[look] = group
            }
            groups[group].letters.append(index)
            last = (look, group)
        }
        guard groups.count > 1 else { return [] }
        let sizes = seen.map { page.glyphs[$0].fontSizeInPoints }.sorted()
        let usualSize = sizes[sizes.count / 2]
        var result: Set<Int> = []
        for (look, letters) in groups where letters.count <= mostLetters && letters.count * 2 < seen.count {
            let isLarge = Double(look.tenthsOfSize) / 10 >= leastSizeRatio * usualSize
            guard isLarge || isPale(look.color) else { continue }
            let own = Set(letters)
            let middles = letters.map { middle(of: page.glyphs[$0].box) }
            guard let area = Rectangle.enclosing(middles) else { continue }
            let covered = seen.lazy.filter { index in
                let center = page.glyphs[index].box.center
                return area.contains(center) && !own.contains(index) && middles.contains { $0.contains(center) }
            }.prefix(fewestCovered).count
            if covered >= fewestCovered { result.formUnion(letters) }
        }
        return result
    }

    private static func isPale(_ color: Color) -> Bool {
        (Double(color.red) + Double(color.green) + Double(color.blue)) / 3 >= palestText
    }

    private static func middle(of box: Rectangle) -> Rectangle {
        box.insetBy(edgeShare * min(box.width, box.height))
    }
}

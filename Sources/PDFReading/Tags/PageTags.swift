import DocumentModel

/// Tells glyphs the cells that they are tagged into.
///
/// A glyph belongs to the text that begins on its baseline nearest to its left.
package struct PageTags {
    let tables: [TaggedTable]
    private let places: [TextDirection: [Int: [Place]]]

    /// A text's start in the frame in which its direction runs to the right.
    private struct Place {
        var along: Double
        var across: Double
        var tag: CellTag?
    }

    /// Starts are looked up in bands of this height.
    private static let bandInPoints = 4.0
    /// Boxes are rounded, and letters reach a little to the left of where they begin.
    private static let slackInPoints = 0.4
    /// The part of a glyph's box, from its top, in which its baseline lies: fonts differ in the room that they leave.
    private static let baselineShares = 0.5...1.0
    /// Where most fonts have it.
    private static let usualBaselineShare = 0.78
    /// Glyphs taller than this are no table's.
    private static let tallestGlyphInPoints = 400.0

    init(starts: [TextStart], tables: [TaggedTable]) {
        self.tables = tables
        var places: [TextDirection: [Int: [Place]]] = [:]
        for direction in [TextDirection.horizontal, .upward, .downward, .reversed] {
            var bands: [Int: [Place]] = [:]
            for start in starts where start.direction == direction {
                let point = PageTags.framed(start.point, direction)
                guard abs(point.y) < 1e6 else { continue }
                bands[PageTags.band(point.y), default: []].append(
                    Place(along: point.x, across: point.y, tag: start.isAmbiguous ? nil : start.tag))
            }
            guard !bands.isEmpty else { continue }
            places[direction] = bands.mapValues {
                $0.enumerated().sorted { ($0.element.along, $0.offset) < ($1.element.along, $1.offset) }.map(\.element)
            }
        }
        self.places = places
    }

    func tagged(_ glyphs: [Glyph]) -> [Glyph] {
        var direction = TextDirection.horizontal
        var bands = places[direction]
        return glyphs.map { glyph in
            if glyph.direction != direction {
                direction = glyph.direction
                bands = places[direction]
            }
            let tag = bands.flatMap { PageTags.tag(of: glyph, in: $0) }
            return tag == nil ? glyph : glyph.tagged(tag)
        }
    }

    /// - Parameter bands: the places of texts that run as the glyph does.
    private static func tag(of glyph: Glyph, in bands: [Int: [Place]]) -> CellTag? {
        let start = PageTags.framed(Point(x: glyph.box.left, y: glyph.box.top), glyph.direction)
        let end = PageTags.framed(Point(x: glyph.box.right, y: glyph.box.bottom), glyph.direction)
        let box = Rectangle(left: start.x, top: start.y, right: end.x, bottom: end.y)
        guard box.height <= PageTags.tallestGlyphInPoints, abs(box.top) < 1e6 else { return nil }
        let first = box.top + PageTags.baselineShares.lowerBound * box.height
        let last = box.top + PageTags.baselineShares.upperBound * box.height
        let usual = box.top + PageTags.usualBaselineShare * box.height
        var best: Place?
        for band in PageTags.band(first)...PageTags.band(last) {
            guard let places = bands[band] else { continue }
            // The last one that begins at the glyph or to its left; of texts on other lines a few may stand between.
            var index = PageTags.count(places, upTo: box.left + PageTags.slackInPoints)
            while index > 0 {
                index -= 1
                let place = places[index]
                guard place.across >= first, place.across <= last else { continue }
                guard let known = best else {
                    best = place
                    break
                }
                let isNearer = place.along > known.along + PageTags.slackInPoints
                let isOnLine =
                    abs(place.along - known.along) <= PageTags.slackInPoints
                    && abs(place.across - usual) < abs(known.across - usual)
                if isNearer || isOnLine { best = place }
                break
            }
        }
        return best?.tag
    }

    /// How many places begin at or before a point.
    private static func count(_ places: [Place], upTo along: Double) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].along <= along { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func band(_ across: Double) -> Int { Int(saturating: (across / bandInPoints).rounded(.down)) }

    private static func framed(_ point: Point, _ direction: TextDirection) -> Point {
        switch direction {
        case .horizontal, .oblique: point
        case .upward: Point(x: -point.y, y: point.x)
        case .downward: Point(x: point.y, y: -point.x)
        case .reversed: Point(x: -point.x, y: -point.y)
        }
    }
}

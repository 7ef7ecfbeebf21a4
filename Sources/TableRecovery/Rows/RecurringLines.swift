import DocumentModel
import PageLayout

/// Lines over several columns that open with the same words and a colon again and again: rows of their own between those
/// that the columns part.
///
/// ```
///  A1  Audit of the curriculum     KT   18 February
///  Progress so far: half of it is done.                   <- recurs
///  A2  Coaching for middle leaders RW   27 September
///  Progress so far: not begun.                            <- recurs
/// ```
struct RecurringLines {
    /// Fewer lines that open alike are a coincidence.
    private static let fewestLines = 2
    private static let mostWordsOfOpening = 5

    /// The strips above and below such lines, with the lines that they wrap into.
    let edges: Set<Int>

    /// - Parameters:
    ///   - bands: the text of one page of a table, top to bottom.
    ///   - openings: what such lines of the table open with.
    init(bands: [TextBand], openings: Set<String>) {
        var edges: Set<Int> = []
        guard !openings.isEmpty else {
            self.edges = edges
            return
        }
        var index = 0
        while index < bands.count {
            guard let opening = RecurringLines.opening(of: bands[index].chunks), openings.contains(opening) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < bands.count, RecurringLines.goesOn(bands[end], under: bands[end - 1]) { end += 1 }
            edges.formUnion([index - 1, end - 1].filter { $0 >= 0 && $0 < bands.count - 1 })
            index = end
        }
        self.edges = edges
    }

    /// The boxes of the lines that stand alone and open alike, again and again, where columns are not known yet.
    static func boxes(among chunks: [TextChunk]) -> Set<Rectangle> {
        Set(recurring(among: [chunks]).values.joined().map(\.box))
    }

    /// What lines over several columns open with, again and again.
    static func openings(among pages: [[TextChunk]], columnEdges: [Double]) -> Set<String> {
        let reaching = recurring(among: pages).filter { _, lines in
            lines.contains { Columns.of($0, edges: columnEdges).count > 1 }
        }
        return Set(reaching.keys)
    }

    /// The lines that stand alone, by what they open with, where several open alike.
    private static func recurring(among pages: [[TextChunk]]) -> [String: [TextChunk]] {
        var lines: [String: [TextChunk]] = [:]
        for chunks in pages {
            let horizontal = chunks.filter(\.isHorizontal)
            guard horizontal.contains(where: { opening(of: $0.words) != nil }) else { continue }
            for band in TextBand.bands(of: horizontal) {
                if let opening = opening(of: band.chunks) { lines[opening, default: []] += band.chunks }
            }
        }
        return lines.filter { $0.value.count >= fewestLines }
    }

    /// The words up to the colon of text that stands alone in its line.
    static func opening(of chunks: [TextChunk]) -> String? {
        guard let line = chunks.first, chunks.count == 1 else { return nil }
        return opening(of: line.words)
    }

    /// The words of a line up to its colon.
    static func opening(of words: [Word]) -> String? {
        guard let last = words.prefix(mostWordsOfOpening).firstIndex(where: { $0.text.hasSuffix(":") }) else {
            return nil
        }
        return words[...last].map(\.text).joined(separator: " ")
    }

    /// Whether a lone line is the rest of the one above it.
    private static func goesOn(_ band: TextBand, under above: TextBand) -> Bool {
        guard let line = band.chunks.first, let last = above.chunks.first, band.chunks.count == 1 else { return false }
        return Sentences.startsInMiddle(line.text) && abs(line.box.left - last.box.left) <= line.fontSizeInPoints
            && band.top - above.bottom < line.fontSizeInPoints
    }
}

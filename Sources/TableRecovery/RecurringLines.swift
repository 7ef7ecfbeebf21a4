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
        var boxes: [String: [Rectangle]] = [:]
        for band in TextBand.bands(of: chunks.filter(\.isHorizontal)) {
            guard let opening = opening(of: band.chunks) else { continue }
            boxes[opening, default: []] += band.chunks.map(\.box)
        }
        return Set(boxes.values.filter { $0.count >= fewestLines }.joined())
    }

    /// What lines over several columns open with, again and again.
    static func openings(among pages: [[TextChunk]], columnEdges: [Double]) -> Set<String> {
        var counts: [String: Int] = [:]
        var reachesOverColumns: Set<String> = []
        for chunks in pages {
            for band in TextBand.bands(of: chunks.filter(\.isHorizontal)) {
                guard let opening = opening(of: band.chunks) else { continue }
                counts[opening, default: 0] += 1
                if band.chunks.contains(where: { Columns.of($0, edges: columnEdges).count > 1 }) {
                    reachesOverColumns.insert(opening)
                }
            }
        }
        return reachesOverColumns.filter { counts[$0, default: 0] >= fewestLines }
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

import DocumentModel
import PageLayout

/// Finds text in columns under large headings that stand beside each other: too short for `ProseColumns`, or set so close that
/// only the headings show where the second column begins.
///
/// ```
///  What the data tells us      About our school
///  Lines that fill their       and others beside them
///  measure, and a list         that begin elsewhere
///  1. an item
///  Key figures                 <- a heading with nothing beside it
/// ```
enum HeadedColumns {
    /// Fewer lines under the headings are labels or signatures.
    private static let fewestLines = 4
    /// So many of them hold at least so many words.
    private static let fewestLongLines = 2
    private static let wordsInLongLine = 5
    /// A list or a note in a box begins this far right of its heading, at most.
    private static let widestIndentInEms = 2.0
    /// Columns may begin at unlike heights: what stands over one has more white below it.
    private static let mostStepInLines = 1.5
    /// Rows of a table begin at one height in all columns.
    private static let sameTopInPoints = 2.0

    /// - Parameters:
    ///   - chunks: the page's text, top to bottom.
    ///   - known: zones that were found by themselves.
    static func zones(of chunks: [TextChunk], besides known: [ColumnZone], rulings: [Ruling]) -> [ColumnZone] {
        let free = chunks.filter { chunk in !known.contains { $0.box.contains(chunk.box.center) } }
        guard let body = free.map(\.fontSizeInPoints).median else { return [] }
        let large = free.indices.filter {
            free[$0].fontSizeInPoints > SectionColumns.headingSizeRatio * body && free[$0].words.count > 0
        }
        var zones: [ColumnZone] = []
        for line in lines(of: large, in: free) where line.count > 1 {
            guard let last = line.last, let zone = zone(under: line.map { free[$0] }, chunks: free[(last + 1)...]),
                !zones.contains(where: { $0.box.intersection(zone.box) != nil }),
                !rulings.contains(where: { crosses($0, zone) })
            else { continue }
            zones.append(zone)
        }
        return zones
    }

    /// Large chunks of one size on one line, by their places; nothing else stands there.
    private static func lines(of large: [Int], in chunks: [TextChunk]) -> [[Int]] {
        var lines: [[Int]] = []
        for index in large {
            if let other = lines.last?.last, other == index - 1, isBeside(chunks[index], chunks[other]) {
                lines[lines.count - 1].append(index)
            } else {
                lines.append([index])
            }
        }
        return lines.filter { line in
            [line[0] - 1, line[line.count - 1] + 1].filter(chunks.indices.contains).allSatisfy { other in
                line.allSatisfy { chunks[other].inkBox.verticalOverlap(chunks[$0].inkBox) <= 0 }
            }
        }.map { line in line.sorted { chunks[$0].box.left < chunks[$1].box.left } }
    }

    private static func isBeside(_ chunk: TextChunk, _ other: TextChunk) -> Bool {
        abs(chunk.box.bottom - other.box.bottom) <= mostStepInLines * chunk.box.height
            && chunk.box.horizontalOverlap(other.box) <= 0
            && abs(chunk.fontSizeInPoints - other.fontSizeInPoints) < 0.5 && chunk.isBold == other.isBold
    }

    /// The columns under a line of headings, down to what runs over them all; nil where they are cells of a table.
    private static func zone(under headings: [TextChunk], chunks: ArraySlice<TextChunk>) -> ColumnZone? {
        let gutters = headings.dropFirst().map { $0.box.left - ProseColumns.edgeToleranceInPoints }
        var columns = headings.map { _ in [TextChunk]() }
        for (index, chunk) in zip(chunks.indices, chunks) {
            if isBarrier(chunk, at: index, gutters: gutters, headings: headings, chunks: chunks) { break }
            let words = Dictionary(grouping: chunk.words) { word in gutters.count { $0 <= word.box.center.x } }
            for (column, words) in words.sorted(by: { $0.key < $1.key }) {
                if let line = TextLine(words: words) { columns[column].append(TextChunk(line: line)) }
            }
        }
        let lines = columns.flatMap { $0 }
        guard lines.count >= fewestLines,
            lines.count(where: { $0.words.count >= wordsInLongLine }) >= fewestLongLines,
            zip(headings, columns).allSatisfy(beginsUnder), !haveRows(columns),
            let box = Rectangle.enclosing(headings.map(\.box) + lines.map(\.box))
        else { return nil }
        return ColumnZone(box: box, gutters: gutters)
    }

    /// Whether a line ends the columns: it runs over a gutter, or is a heading with nothing beside it.
    private static func isBarrier(
        _ chunk: TextChunk, at index: Int, gutters: [Double], headings: [TextChunk], chunks: ArraySlice<TextChunk>
    ) -> Bool {
        if chunk.words.contains(where: { word in gutters.contains { $0 > word.box.left && $0 < word.box.right } }) {
            return true
        }
        guard let heading = headings.first, chunk.fontSizeInPoints >= heading.fontSizeInPoints - 0.5,
            chunk.box.left < gutters[0]
        else { return false }
        let reach = chunk.box.top - chunk.box.height...chunk.box.bottom + chunk.box.height
        return !chunks.contains { $0.box.left >= gutters[0] && reach.contains($0.box.center.y) }
    }

    private static func beginsUnder(_ heading: TextChunk, _ lines: [TextChunk]) -> Bool {
        guard let left = lines.map(\.box.left).min() else { return false }
        let indent = left - heading.box.left
        return indent >= -ProseColumns.edgeToleranceInPoints && indent <= widestIndentInEms * heading.fontSizeInPoints
    }

    /// Whether what begins after a gap begins at one height in two columns.
    private static func haveRows(_ columns: [[TextChunk]]) -> Bool {
        let tops = columns.map { lines in ProseColumns.gaps(in: lines).map(\.upperBound) }
        return zip(tops, tops.dropFirst()).contains { first, second in
            first.contains { top in second.contains { abs($0 - top) <= sameTopInPoints } }
        }
    }

    private static func crosses(_ ruling: Ruling, _ zone: ColumnZone) -> Bool {
        ruling.orientation == .horizontal && ruling.positionInPoints > zone.box.top
            && ruling.positionInPoints < zone.box.bottom
            && zone.gutters.contains { ruling.startInPoints < $0 && ruling.endInPoints > $0 }
    }
}

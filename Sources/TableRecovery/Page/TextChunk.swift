import DocumentModel
import PageLayout

/// A line or a piece of one: words with nothing but word spaces between them.
struct TextChunk {
    var box: Rectangle
    var words: [Word]

    init(line: TextLine) {
        box = line.box
        words = line.words
    }

    var text: String { words.map(\.text).joined(separator: " ") }
    /// That of its largest word: a list mark keeps the body's size before text that was made smaller.
    var fontSizeInPoints: Double {
        guard let largest = words.max(by: { $0.fontSizeInPoints < $1.fontSizeInPoints }) else { return 0 }
        guard words.count > 1, ListMarkColumns.isListMark(largest.text) else { return largest.fontSizeInPoints }
        let worded = words.filter { !ListMarkColumns.isListMark($0.text) }.map(\.fontSizeInPoints)
        return worded.max() ?? largest.fontSizeInPoints
    }
    var isBold: Bool { words.allSatisfy(\.style.isBold) }
    var isHorizontal: Bool { words.first?.direction == .horizontal }

    /// The part of the box that letters fill: a font's ascent and descent leave room that lines set tightly share.
    var inkBox: Rectangle {
        guard isHorizontal else { return box }
        return Rectangle(
            left: box.left, top: box.top + 0.2 * box.height, right: box.right, bottom: box.bottom - 0.15 * box.height)
    }

    static func chunks(of words: [Word], widestSpaceInEms: Double? = nil) -> [TextChunk] {
        guard let widestSpaceInEms else {
            let (gutter, space) = spacesInEms(among: words)
            return splitAtSharedEdges(
                LineBuilder.lines(of: words, widestSpaceInEms: gutter).map(TextChunk.init(line:)), wordSpaceInEms: space
            )
        }
        return LineBuilder.lines(of: words, widestSpaceInEms: widestSpaceInEms).map(TextChunk.init(line:))
    }

    /// The gap, in font sizes, from which on it may be the gutter between two columns, clearly wider than the word space
    /// of this text, which is 0.2 em in narrow faces and 0.6 em in a typewriter's; and that word space.
    private static func spacesInEms(among words: [Word]) -> (gutter: Double, wordSpace: Double) {
        var gaps: [Double] = []
        for line in LineBuilder.lines(of: words) where line.direction == .horizontal {
            for (left, right) in zip(line.words, line.words.dropFirst()) {
                gaps.append((right.box.left - left.box.right) / max(left.fontSizeInPoints, 1))
            }
        }
        guard gaps.count >= fewestGaps else { return (usualGutterInEms, usualWordSpaceInEms) }
        gaps.sort()
        let space = gaps[gaps.count / 2]
        return (min(max(gutterToSpaceRatio * space + 0.04, narrowestGutterInEms), widestGutterInEms), space)
    }

    /// Cuts pieces at words that stand exactly where many other pieces begin, after more than a word space: the text of
    /// one cell has run up to that of the next.
    private static func splitAtSharedEdges(_ chunks: [TextChunk], wordSpaceInEms: Double) -> [TextChunk] {
        var starts: [Int: Int] = [:]
        for chunk in chunks where chunk.isHorizontal {
            starts[Int(saturating: (chunk.box.left * 2).rounded()), default: 0] += 1
        }
        func isSharedEdge(_ x: Double) -> Bool {
            let step = Int(saturating: (x * 2).rounded())
            return (step - 1...step + 1).reduce(0) { $0 + (starts[$1] ?? 0) } >= fewestSharedStarts
        }
        return chunks.flatMap { chunk -> [TextChunk] in
            guard chunk.isHorizontal, chunk.words.count > 1 else { return [chunk] }
            var pieces: [[Word]] = [[]]
            for (index, word) in chunk.words.enumerated() {
                if index > 0 {
                    let gap = (word.box.left - chunk.words[index - 1].box.right) / max(word.fontSizeInPoints, 1)
                    if gap > widerThanSpaceRatio * wordSpaceInEms, isSharedEdge(word.box.left) { pieces.append([]) }
                }
                pieces[pieces.count - 1].append(word)
            }
            return pieces.compactMap { TextLine(words: $0).map(TextChunk.init(line:)) }
        }
    }

    /// A column's left edge is shared by at least this many lines.
    private static let fewestSharedStarts = 4
    /// Left-aligned text has word spaces of one width; a gap wider than this is none of them.
    private static let widerThanSpaceRatio = 1.12
    private static let usualWordSpaceInEms = 0.25

    /// Fewer word spaces tell nothing.
    private static let fewestGaps = 12
    private static let usualGutterInEms = 0.48
    /// Word spaces vary by kerning and rounding by less than this.
    private static let gutterToSpaceRatio = 1.45
    private static let narrowestGutterInEms = 0.32
    private static let widestGutterInEms = 0.85
}

/// Chunks that no horizontal white strip parts: a line of text over the whole width, or several where columns interleave.
struct TextBand {
    var chunks: [TextChunk]
    var top: Double
    var bottom: Double

    var isBold: Bool { chunks.allSatisfy(\.isBold) }

    /// Cuts chunks into bands at every strip of white that crosses them all.
    static func bands(of chunks: [TextChunk]) -> [TextBand] {
        let sorted = chunks.sorted {
            ($0.inkBox.top, $0.box.left, $0.box.right) < ($1.inkBox.top, $1.box.left, $1.box.right)
        }
        var bands: [TextBand] = []
        var inkBottom = -Double.infinity
        for chunk in sorted {
            if let last = bands.indices.last, chunk.inkBox.top < inkBottom {
                bands[last].chunks.append(chunk)
                bands[last].top = min(bands[last].top, chunk.box.top)
                bands[last].bottom = max(bands[last].bottom, chunk.box.bottom)
            } else {
                bands.append(TextBand(chunks: [chunk], top: chunk.box.top, bottom: chunk.box.bottom))
            }
            inkBottom = max(inkBottom, chunk.inkBox.bottom)
        }
        return bands
    }
}

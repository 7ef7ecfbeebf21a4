import DocumentModel
import PageLayout

/// Finds prose that is set in two columns under headings: too little of it for `ProseColumns`, but each section shows the
/// same gutter, or the only one is of long lines in several paragraphs.
///
/// ```
///  Our values                                  <- a heading, alone at its height
///  Lines that fill their    - an item          <- both columns begin at about the same height
///  measure, one after the   - another
///  other
///  Who we are
///  More lines, and then     these, which go
///  the other column         on with them
/// ```
enum SectionColumns {
    /// One section may be a row of a table, unless it is long.
    private static let fewestSections = 2
    /// So many lines of so many words on each side, most of them full, are no cells.
    private static let fewestLinesOfLoneSection = 6
    private static let wordsInLineOfLoneSection = 5.0
    private static let fullLineShareOfLoneSection = 0.6
    /// So many lines together stand in no row of a table by chance.
    private static let fewestLines = 8
    /// Gutters are looked for at so many of the left edges.
    private static let mostCandidates = 10
    /// A column begins at an edge that so many lines share.
    private static let fewestLinesAtEdge = 3
    /// Letters larger than the body's by this ratio make a heading.
    static let headingSizeRatio = 1.1
    /// The columns of a section begin within this many lines of each other: a list has less white above it.
    private static let mostLinesBetweenTops = 2.5
    /// Of the lines on each side so many are as wide as prose is.
    private static let fullLineShare = 0.3

    /// - Parameters:
    ///   - chunks: the page's text, top to bottom.
    ///   - known: zones that were found by themselves.
    static func zones(of chunks: [TextChunk], besides known: [ColumnZone], rulings: [Ruling]) -> [ColumnZone] {
        let free = chunks.filter { chunk in !known.contains { $0.box.contains(chunk.box.center) } }
        let headings = headings(among: free)
        guard !headings.isEmpty, let left = free.map(\.box.left).min() else { return [] }
        var counts: [Int: Int] = [:]
        for chunk in free where chunk.box.left > left + ProseColumns.edgeToleranceInPoints {
            counts[Int(saturating: chunk.box.left.rounded()), default: 0] += 1
        }
        let edges = counts.filter { $0.value >= fewestLinesAtEdge }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostCandidates)
        let sections = parted(free, at: headings)
        var best: (zones: [ColumnZone], lineCount: Int) = ([], 0)
        for edge in edges.map(\.key).sorted() {
            let gutter = Double(edge) - ProseColumns.edgeToleranceInPoints
            let found = sections.compactMap { section in self.section(section, at: gutter, rulings: rulings) }
            let lines = found.flatMap { $0.left + $0.right }
            guard found.count >= fewestSections || found.first.map(isLong) ?? false,
                lines.count >= max(fewestLines, best.lineCount + 1),
                isProse(found.flatMap(\.left)), isProse(found.flatMap(\.right))
            else { continue }
            let zones = found.compactMap { section in
                Rectangle.enclosing((section.left + section.right).map(\.box)).map {
                    ColumnZone(box: $0, gutters: [gutter])
                }
            }
            best = (zones, lines.count)
        }
        return best.zones
    }

    private struct Section {
        var left: [TextChunk]
        var right: [TextChunk]
    }

    /// Bold or large lines with nothing beside them, by their place among the chunks.
    private static func headings(among chunks: [TextChunk]) -> Set<Int> {
        guard let body = chunks.map(\.fontSizeInPoints).median else { return [] }
        return Set(
            chunks.indices.filter { index in
                let chunk = chunks[index]
                guard chunk.isBold || chunk.fontSizeInPoints > headingSizeRatio * body else { return false }
                let isAlone = { (other: Int) in
                    !chunks.indices.contains(other) || chunks[other].box.verticalOverlap(chunk.box) <= 0
                }
                return isAlone(index - 1) && isAlone(index + 1)
            })
    }

    /// What stands between two headings.
    private static func parted(_ chunks: [TextChunk], at headings: Set<Int>) -> [[TextChunk]] {
        var sections: [[TextChunk]] = []
        var isOpen = false
        for (index, chunk) in chunks.enumerated() {
            if headings.contains(index) {
                isOpen = false
                continue
            }
            if !isOpen { sections.append([]) }
            isOpen = true
            sections[sections.count - 1].append(chunk)
        }
        return sections
    }

    /// The columns of a section that a gutter parts; nil where it runs through text, or past the cells of a table.
    private static func section(_ chunks: [TextChunk], at gutter: Double, rulings: [Ruling]) -> Section? {
        guard chunks.allSatisfy({ $0.box.right <= gutter || $0.box.left >= gutter }) else { return nil }
        let left = lines(of: chunks.filter { $0.box.right <= gutter })
        let right = lines(of: chunks.filter { $0.box.left >= gutter })
        guard let box = Rectangle.enclosing(chunks.map(\.box)),
            let first = left.first, let second = right.first, isStack(left), isStack(right),
            abs(first.box.top - second.box.top) <= mostLinesBetweenTops * first.box.height,
            !(first.isBold && second.isBold), !ProseColumns.shareGaps(left, right, fewestGaps: 1),
            !rulings.contains(where: { box.contains($0.middle) })
        else { return nil }
        return Section(left: left, right: right)
    }

    /// The lines of one side: justified text may have fallen into pieces.
    private static func lines(of chunks: [TextChunk]) -> [TextChunk] {
        TextChunk.chunks(of: chunks.flatMap(\.words), widestSpaceInEms: widestSpaceInEms)
            .sorted { ($0.box.center.y, $0.box.left) < ($1.box.center.y, $1.box.left) }
    }

    /// The cells of a table stand further apart.
    private static let widestSpaceInEms = 2.0

    /// Whether lines follow one another, with at most a list mark beside any.
    private static func isStack(_ chunks: [TextChunk]) -> Bool {
        zip(chunks, chunks.dropFirst()).allSatisfy { upper, lower in
            upper.box.verticalOverlap(lower.box) <= sameLineShare * lower.box.height
                || [upper, lower].contains { $0.words.count == 1 && ListMarkColumns.isListMark($0.text) }
        }
    }

    /// Boxes of lines set tightly overlap by less than this share of their height.
    private static let sameLineShare = 0.5

    private static func isProse(
        _ chunks: [TextChunk], wordsInLine: Double = ProseColumns.wordsInLine, fullLineShare: Double = fullLineShare
    ) -> Bool {
        let lines = chunks.filter { $0.words.count > 1 }
        guard let widest = lines.map(\.box.width).max() else { return false }
        let words = lines.reduce(0) { $0 + $1.words.count }
        let full = lines.count { $0.box.width >= ProseColumns.fullLineShare * widest }
        return Double(words) > wordsInLine * Double(lines.count)
            && Double(full) >= fullLineShare * Double(lines.count)
    }

    /// Whether a section is prose without others like it: long lines on both sides, in paragraphs that part elsewhere.
    private static func isLong(_ section: Section) -> Bool {
        [section.left, section.right].allSatisfy { side in
            side.count >= fewestLinesOfLoneSection
                && isProse(side, wordsInLine: wordsInLineOfLoneSection, fullLineShare: fullLineShareOfLoneSection)
        }
    }
}

extension Ruling {
    fileprivate var middle: Point {
        let along = (startInPoints + endInPoints) / 2
        return orientation == .horizontal
            ? Point(x: along, y: positionInPoints) : Point(x: positionInPoints, y: along)
    }
}

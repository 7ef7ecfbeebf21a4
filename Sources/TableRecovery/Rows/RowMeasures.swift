import DocumentModel
import PageLayout

/// How large the text of a table is, how far its lines stand apart and how wide its columns are filled, over all pages.
struct RowMeasures {
    let em: Double
    /// The white between two lines of one paragraph.
    let leadingInPoints: Double
    /// What lines over several columns open with, again and again.
    let recurringOpenings: Set<String>
    /// For each column how wide its lines may be.
    private let widths: [Double]
    /// For each column whether its texts are short: names, dates, figures. Seldom has a row two of these in one cell.
    private let isOfShortTexts: [Bool]

    /// What a cell leaves free on both sides of its text together, at most.
    private static let widestPaddingInPoints = 12.0
    /// A gap this much of the font size wider than the line gap is more than leading.
    static let widerThanLeadingInEms = 0.12

    init(pages: [[TextChunk]], columnEdges: [Double]) {
        em = pages.joined().map(\.fontSizeInPoints).median ?? 10
        leadingInPoints = RowMeasures.lineGap(of: pages, columnEdges: columnEdges, em: em)
        recurringOpenings = RecurringLines.openings(among: pages, columnEdges: columnEdges)
        var widths = zip(columnEdges, columnEdges.dropFirst()).map { $1 - $0 - RowMeasures.widestPaddingInPoints }
        for chunk in pages.joined() {
            let columns = Columns.of(chunk, edges: columnEdges)
            if columns.count == 1, widths.indices.contains(columns.lowerBound) {
                widths[columns.lowerBound] = max(widths[columns.lowerBound], chunk.box.width)
            }
        }
        self.widths = widths
        isOfShortTexts = RowMeasures.columnsOfShortTexts(
            pages, columnEdges: columnEdges,
            widestLeadingInPoints: leadingInPoints + RowMeasures.widerThanLeadingInEms * em)
    }

    /// The widest white that parts lines of one paragraph.
    var widestLeadingInPoints: Double { leadingInPoints + RowMeasures.widerThanLeadingInEms * em }

    var columnCount: Int { widths.count }

    func isOfShortTexts(_ column: Int) -> Bool { isOfShortTexts.indices.contains(column) && isOfShortTexts[column] }

    private static func columnsOfShortTexts(
        _ pages: [[TextChunk]], columnEdges: [Double], widestLeadingInPoints: Double
    ) -> [Bool] {
        (0..<max(0, columnEdges.count - 1)).map { column in
            let wordCounts = pages.flatMap { chunks -> [Int] in
                var counts: [Int] = []
                var bottom = -Double.infinity
                for chunk in chunks.filter({ Columns.of($0, edges: columnEdges) == column..<column + 1 })
                    .sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) })
                {
                    if chunk.box.top - bottom > widestLeadingInPoints { counts.append(0) }
                    counts[counts.count - 1] += chunk.words.count
                    bottom = max(bottom, chunk.box.bottom)
                }
                return counts
            }
            return Double(wordCounts.count { $0 <= mostWordsOfShortText }) >= shortShare * Double(wordCounts.count)
        }
    }

    /// A name, a date, an amount.
    private static let mostWordsOfShortText = 3
    private static let shortShare = 0.8

    /// Whether the first word of a line would have had room at the end of the line above.
    func wouldHaveFitted(_ line: TextChunk, after above: TextChunk, column: Int) -> Bool {
        guard let word = line.words.first, widths.indices.contains(column) else { return false }
        let space = ParagraphBuilder.wordSpaceInEms * above.fontSizeInPoints
        return above.box.width + space + word.box.width < widths[column]
    }

    /// The usual distance between two lines of one paragraph: the most frequent small gap inside columns.
    private static func lineGap(of pages: [[TextChunk]], columnEdges: [Double], em: Double) -> Double {
        var byColumn: [Int: [TextChunk]] = [:]
        for (page, chunks) in pages.enumerated() {
            for chunk in chunks where chunk.isHorizontal {
                let columns = Columns.of(chunk, edges: columnEdges)
                if columns.count == 1 { byColumn[page * 10_000 + columns.lowerBound, default: []].append(chunk) }
            }
        }
        var counts: [Int: Int] = [:]
        for column in byColumn.values {
            let sorted = column.sorted { $0.box.top < $1.box.top }
            for (upper, lower) in zip(sorted, sorted.dropFirst()) where Sentences.startsInMiddle(lower.text) {
                let gap = lower.box.top - upper.box.bottom
                // Boxes of some fonts are taller than their lines are apart.
                if pitchInEms.contains((lower.box.top - upper.box.top) / em) {
                    counts[Int(saturating: (gap * 2).rounded()), default: 0] += 1
                }
            }
        }
        guard let usual = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return 0.25 * em }
        return Double(usual.key) / 2
    }

    /// From one line of a paragraph to the next: from set tightly to one and a half spaces.
    private static let pitchInEms = 0.8...2.05
}

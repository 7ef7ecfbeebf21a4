import DocumentModel
import PlanModel

/// What the cells of a column have in common.
struct ColumnContent: Sendable {
    /// Cells that say something.
    var filledCount = 0
    /// Rows that could.
    var rowCount = 0
    private var counts: [CellContent: Int] = [:]
    /// Cells with several lines or items.
    private var severalCount = 0
    private var wordCount = 0
    private var texts: [String: Int] = [:]

    /// What one cell adds.
    struct Cell: Sendable {
        let content: CellContent
        let wordCount: Int
        let key: String
    }

    private static let kinds: [CellContent] = [
        .time, .people, .name, .money, .figure, .code, .status, .task, .statement, .contact, .clock, .level,
        .mark, .numberedNoun, .numberPair,
    ]

    mutating func add(_ lines: [TextLine], lexicon: Lexicon) {
        rowCount += 1
        guard !lines.isEmpty else { return }
        filledCount += 1
        let known = lexicon.knownCells.answer(lines.map { CellContent.Question($0) }) {
            let text = lines.map(\.fullText).joined(separator: " ")
            return Cell(
                content: CellContent.of(lines, lexicon: lexicon), wordCount: Folding.words(text).count,
                key: Folding.key(text))
        }
        for kind in Self.kinds where known.content.contains(kind) { counts[kind, default: 0] += 1 }
        if lines.count > 1 { severalCount += 1 }
        wordCount += known.wordCount
        texts[known.key, default: 0] += 1
    }

    /// The share of the filled cells that are of a kind.
    func share(_ kind: CellContent) -> Double {
        filledCount == 0 ? 0 : Double(counts[kind] ?? 0) / Double(filledCount)
    }

    /// Whether one of the cells says just this.
    func says(_ text: String) -> Bool { texts[Folding.key(text)] != nil }

    var filledShare: Double { rowCount == 0 ? 0 : Double(filledCount) / Double(rowCount) }
    var severalShare: Double { filledCount == 0 ? 0 : Double(severalCount) / Double(filledCount) }
    var averageWordCount: Double { filledCount == 0 ? 0 : Double(wordCount) / Double(filledCount) }
    /// How many of the texts are unlike each other: 1 where all are.
    var distinctShare: Double { filledCount == 0 ? 0 : Double(texts.count) / Double(filledCount) }

    /// Whether the cells are values, and say nothing about something.
    var isOfValues: Bool {
        max(share(.time), share(.people), share(.money), share(.figure), share(.code), share(.status), share(.level))
            > 0.6
    }
}

package import DocumentModel
package import PageLayout

/// What the table stage reads of a page: its words, without furniture, and its drawn lines and fills.
package struct PageContent: Hashable, Sendable {
    package var number: Int
    package var widthInPoints: Double
    package var heightInPoints: Double
    package var words: [Word]
    package var rulings: [Ruling]
    package var fills: [Fill]
    /// What the file's structure tree says of the page's tables.
    package var taggedTables: [TaggedTable]

    package init(
        number: Int, widthInPoints: Double, heightInPoints: Double, words: [Word], rulings: [Ruling] = [],
        fills: [Fill] = [], taggedTables: [TaggedTable] = []
    ) {
        self.taggedTables = taggedTables
        self.number = number
        self.widthInPoints = widthInPoints
        self.heightInPoints = heightInPoints
        self.words = words
        self.rulings = rulings
        self.fills = fills
    }

    /// A page as it was read, with the words that its glyphs make.
    package init(_ page: Page, words: [Word]) {
        self.init(
            number: page.number, widthInPoints: page.widthInPoints, heightInPoints: page.heightInPoints, words: words,
            rulings: page.rulings, fills: page.fills, taggedTables: page.taggedTables)
    }
}

/// What a boundary of a row or column is believed for, strongest first.
package enum EdgeEvidence: String, Hashable, Sendable, Codable {
    /// A drawn line.
    case ruling
    /// The edge of a fill.
    case fill
    /// The ends of the pieces that lines across it are drawn in, cell by cell.
    case joint
    /// The file's structure tree, where what stands on the page agrees.
    case structure
    /// A gap in the text that runs along the whole boundary.
    case gap

    /// Whether it is seen on the page, so that its place is exact.
    var isDrawn: Bool { self == .ruling || self == .fill || self == .joint }

    /// How far to trust a boundary of this kind, from 0 to 1, as measured on the corpus.
    var confidence: Double {
        switch self {
        case .ruling: 0.995
        case .fill, .joint: 0.98
        case .structure: 0.96
        case .gap: 0.95
        }
    }
}

/// A boundary between two columns (a vertical line) or two rows (a horizontal one).
package struct GridLine: Hashable, Sendable {
    package var positionInPoints: Double
    package var evidence: EdgeEvidence
    /// Where along the boundary it is drawn; empty for a gap.
    package var drawn: [ClosedRange<Double>]
    /// Whether something else may explain it as well: rows, or the paragraphs of one cell, stand as far apart.
    package var isDoubtful: Bool

    init(
        positionInPoints: Double, evidence: EdgeEvidence, drawn: [ClosedRange<Double>] = [], isDoubtful: Bool = false
    ) {
        self.positionInPoints = positionInPoints
        self.evidence = evidence
        self.drawn = drawn
        self.isDoubtful = isDoubtful
    }

    /// How far to trust it, from 0 to 1.
    var confidence: Double { isDoubtful ? GridLine.doubtfulConfidence : evidence.confidence }

    /// What is doubtful is right in about half of the cases in layouts that nothing was tuned on.
    static let doubtfulConfidence = 0.5

    /// The share of an interval along which the boundary is drawn, 0 to 1.
    func drawnShare(of interval: ClosedRange<Double>) -> Double {
        let length = interval.upperBound - interval.lowerBound
        guard length > 0 else { return 0 }
        let covered = drawn.reduce(0.0) { sum, piece in
            sum + max(0, min(piece.upperBound, interval.upperBound) - max(piece.lowerBound, interval.lowerBound))
        }
        return min(1, covered / length)
    }
}

/// A table on one page: its boundaries and its cells, before pages are joined.
package struct PageTable: Hashable, Sendable {
    package var page: Int
    package var box: Rectangle
    /// One more than there are columns, left to right, the outer edges included.
    package var columnLines: [GridLine]
    /// One more than there are rows, top to bottom, the outer edges included.
    package var rowLines: [GridLine]
    package var cells: [PageCell]
    package var headerRowCount: Int
    /// The lines and fills that the grid was built of.
    var region: RuledRegion?
    /// What tells its rows.
    var rowMode: RowMode?
    /// Whether its cells are boxes drawn apart.
    var isOfBoxes = false
    /// The pages that stand beside this one, where the table is wider than the paper.
    var sidewaysParts: [SidewaysPart] = []
    /// Labels that such pages print again.
    var repeatedLabels: [PageCell] = []

    struct SidewaysPart: Hashable, Sendable {
        var page: Int
        var box: Rectangle
    }

    /// The rows of the tagged table that it shows, where the file's structure tree told the grid.
    var structure: TaggedRows?

    package var rowCount: Int { max(0, rowLines.count - 1) }

    /// For each row how far to trust that it is one, from 0 to 1.
    var rowConfidences: [Double] { zip(rowLines, rowLines.dropFirst()).map { min($0.confidence, $1.confidence) } }
    package var columnCount: Int { max(0, columnLines.count - 1) }

    var words: [Word] { cells.flatMap { $0.lines.flatMap(\.words) } }

    /// Whether no line runs along most of an inner column boundary, so that shading and text must tell the columns.
    var hasUndrawnColumns: Bool {
        guard structure == nil, !isOfBoxes else { return false }
        let height = box.top...max(box.top, box.bottom)
        let inner = columnLines.dropFirst().dropLast()
        return !inner.contains { $0.evidence == .ruling && $0.drawnShare(of: height) >= GridEdges.realBoundaryShare }
    }
}

/// A cell of a table on one page.
package struct PageCell: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var rowSpan: Int
    package var columnSpan: Int
    package var box: Rectangle
    /// In reading order.
    package var lines: [TextLine]
    package var fill: Color?
    package var confidence: Double
    /// What it is in the file's structure tree, where that told the grid.
    var tag: CellTag?
    /// Its own page, where that stands beside the table's.
    var page: Int?

    package var isEmpty: Bool { lines.isEmpty }
    var isBold: Bool { lines.allSatisfy { $0.words.allSatisfy(\.style.isBold) } }
    package var rows: Range<Int> { row..<row + rowSpan }
    package var columns: Range<Int> { column..<column + columnSpan }
    package var text: String { lines.map(\.text).joined(separator: " ") }
}

import DocumentModel

/// Which lines were full before their letters were all made equally wide.
///
/// The letters of print differ in width, so lines that were equally long have more or fewer letters. What is full is
/// stretched to the edge: then it shows where paragraphs end, as on the page that was dumped.
struct LineFilling {
    /// The letters of a full line of prose.
    private let proseEnd: Int
    /// Where full lines of prose are made to end: all pages of one width have the same edge.
    private let edge: Int

    /// Lines of prose have so many letters; shorter ones say nothing of the edge.
    private static let fewestLettersOfProse = 40
    /// A page with fewer lines of prose is set as the others are.
    private static let fewestLinesOfPage = 5
    /// Pages whose full lines differ by less are of one width.
    private static let stepOfWidths = 4
    /// Letters are never set wider than this: what is that short was not full.
    private static let mostStretch = 1.6
    /// Most full lines have fewer letters than the longest.
    private static let shareBelowEdge = 0.9
    /// A line whose next word had reached this share of the edge is full.
    private static let leastShareOfProse = 0.93
    /// In a narrow cell single letters count for more.
    private static let leastShareOfCell = 0.88

    /// - Parameters:
    ///   - lines: the lines of a page outside its tables.
    ///   - all: those of the whole dump, for pages that have few.
    ///   - width: of the page, where a table sets it.
    init(_ lines: [DumpLine], of all: [DumpLine], width: Int?) {
        func lengths(_ lines: [DumpLine]) -> [Int] {
            lines.filter { $0.count >= Self.fewestLettersOfProse && $0.isUnbroken }.map(\.count).sorted()
        }
        var counts = lengths(lines)
        if counts.count < Self.fewestLinesOfPage { counts = lengths(all) }
        proseEnd =
            counts.isEmpty
            ? 0 : counts[min(counts.count - 1, Int(saturating: Double(counts.count) * Self.shareBelowEdge))]
        edge = width ?? (proseEnd + Self.stepOfWidths - 1) / Self.stepOfWidths * Self.stepOfWidths
    }

    /// The letters that a page of prose is wide.
    var pageWidth: Int { edge }

    /// How much wider than usual the letters of a text are set.
    func stretch(
        ofLine index: Int, column: Int, _ range: Range<Int>, in lines: [DumpLine], _ table: LayoutTable?
    ) -> Double {
        // A line with more letters than others was no longer than they are.
        if table == nil, range.upperBound > proseEnd, proseEnd > range.lowerBound {
            return min(Self.mostStretch, Double(edge - range.lowerBound) / Double(range.count))
        }
        guard index + 1 < lines.count, !lines[index + 1].isEmpty else { return 1 }
        let next = lines[index + 1]
        let end: Int
        let follower: Range<Int>
        if let table {
            guard table.lines.contains(index + 1),
                !table.rowStarts.contains(index + 1),
                let below = table.cells(inLine: index + 1)[column]
            else { return 1 }
            (end, follower) = (table.ends[column], below)
        } else {
            guard let below = next.pieces.first else { return 1 }
            (end, follower) = (proseEnd, below.lowerBound..<next.count)
        }
        let text = next.letters[follower]
        guard !ListMark.isMark(text.prefix { $0 != " " }), range.upperBound < end else { return 1 }
        let word = text.prefix { $0 != " " }.count
        let share = table == nil ? Self.leastShareOfProse : Self.leastShareOfCell
        let start = max(range.lowerBound, table?.columns.starts[column] ?? 0)
        let width = end - start
        guard width > 0, Double(range.count + 1 + word) >= share * Double(width) else { return 1 }
        let stretched = table == nil ? edge - start : width
        return min(Self.mostStretch, Double(stretched) / Double(range.count))
    }
}

import DocumentModel
import PageLayout
import TableRecovery

/// Makes paragraphs of the text outside tables.
enum NarrativeAssembly {
    /// Words this far apart on one baseline are still one line: a tab after a list number.
    static let widestTabInEms = 6.0
    /// Text stands in a box when its middle does, this much inside.
    static let boxMarginInPoints = 1.0

    /// The text of a page outside its tables.
    struct PageText {
        var page: Int
        var shape: Sheet.Shape
        var words: [Word]
        /// Drawn boxes around text.
        var boxes: [Rectangle]
        var tables: [Rectangle]
        /// Where the text runs in columns.
        var zones: [ColumnZone] = []
    }

    /// Text that runs on without anything else between: a column of the page, or what a box holds.
    private struct Stretch {
        var page: Int
        var lines: [TextLine]
        var isBoxed: Bool
        var rightLimitInPoints: Double
        var leftLimitInPoints: Double
        /// The column before, the text of which may go on in this one.
        var columnBefore: ColumnPlace?
        /// Which column it fills to its foot.
        var column: ColumnPlace?
    }

    /// A column of a page's zone.
    private struct ColumnPlace: Hashable {
        var zone: Rectangle
        var column: Int
    }

    static func paragraphs(pages: [PageText], lexicon: Lexicon) -> (blocks: [PlacedBlock], mendedWordCount: Int) {
        let limits = limits(of: pages)
        let stretches = pages.map { page in self.stretches(of: page, limits: limits[page.shape]) }
        let spacing = LineSpacing(columns: stretches.flatMap { $0.map(\.lines) })
        let builder = ParagraphBuilder(lexicon: lexicon, spacing: spacing)
        var blocks: [PlacedBlock] = []
        var mended = 0
        // Text that ends a page and goes on at the top of the next is built as one.
        var pending: [ParagraphBuilder.Fragment] = []
        func finish(isBoxed: Bool) {
            guard !pending.isEmpty else { return }
            let built = builder.paragraphs(of: pending)
            mended += built.mendedWordCount
            for var paragraph in built.paragraphs {
                guard case .page(let page, let box)? = paragraph.provenance.first else { continue }
                if isBoxed { paragraph.role = .boxed }
                blocks.append(PlacedBlock(page: page, box: box, block: .paragraph(paragraph)))
            }
            pending = []
        }
        for (index, page) in stretches.enumerated() {
            for (place, stretch) in page.enumerated() {
                let goesOn =
                    place == 0 && !stretch.isBoxed && index > 0 && startsPage(stretch, pages[index])
                    && pages[index - 1].page + 1 == pages[index].page
                    && (stretches[index - 1].last.map { !$0.isBoxed && endsPage($0, pages[index - 1]) } ?? false)
                let goesOnInColumn =
                    place > 0 && stretch.columnBefore != nil && stretch.columnBefore == page[place - 1].column
                    && goesOnByWords(page[place - 1], stretch)
                if !goesOn, !goesOnInColumn { finish(isBoxed: false) }
                pending.append(
                    ParagraphBuilder.Fragment(
                        page: stretch.page, lines: stretch.lines, rightLimitInPoints: stretch.rightLimitInPoints,
                        leftLimitInPoints: stretch.leftLimitInPoints))
                if stretch.isBoxed { finish(isBoxed: true) }
            }
        }
        finish(isBoxed: false)
        return (blocks, mended)
    }

    /// Notes as blocks, each behind what refers to it.
    static func notes(
        _ notes: [(page: Int, note: FootnoteFinder.Note)], lexicon: Lexicon
    ) -> (blocks: [PlacedBlock], mendedWordCount: Int) {
        let builder = ParagraphBuilder(lexicon: lexicon, spacing: LineSpacing(columns: notes.map(\.note.lines)))
        let right = notes.flatMap(\.note.lines).map(\.box.right).max() ?? 0
        var blocks: [PlacedBlock] = []
        var mended = 0
        for (page, note) in notes {
            let built = builder.paragraphs(
                of: [
                    ParagraphBuilder.Fragment(
                        page: page, lines: note.lines, rightLimitInPoints: right,
                        leftLimitInPoints: note.lines.map(\.box.left).min() ?? 0)
                ])
            mended += built.mendedWordCount
            for var paragraph in built.paragraphs {
                paragraph.role = .note(mark: note.mark)
                blocks.append(
                    PlacedBlock(page: page, box: note.reference, block: .paragraph(paragraph)))
            }
        }
        return (blocks, mended)
    }

    /// Columns side by side may have nothing to do with each other: only a sentence goes on in the next one.
    private static func goesOnByWords(_ upper: Stretch, _ lower: Stretch) -> Bool {
        guard let last = upper.lines.last, let first = lower.lines.first else { return false }
        return LineFlow.goesOnByWords(last, first)
    }

    private static func startsPage(_ stretch: Stretch, _ page: PageText) -> Bool {
        guard let first = stretch.lines.first else { return false }
        return !page.tables.contains { $0.top < first.box.top }
    }

    private static func endsPage(_ stretch: Stretch, _ page: PageText) -> Bool {
        guard let last = stretch.lines.last else { return false }
        return !page.tables.contains { $0.top > last.box.top }
    }

    /// The left and right edges of the body on pages of one shape.
    private static func limits(of pages: [PageText]) -> [Sheet.Shape: (left: Double, right: Double)] {
        var result: [Sheet.Shape: (left: Double, right: Double)] = [:]
        for page in pages {
            for word in page.words where word.direction == .horizontal {
                let known = result[page.shape] ?? (.infinity, -.infinity)
                result[page.shape] = (min(known.left, word.box.left), max(known.right, word.box.right))
            }
        }
        return result
    }

    /// The text of a page cut where a table or a box stands between.
    private static func stretches(of page: PageText, limits: (left: Double, right: Double)?) -> [Stretch] {
        var free = page.words
        var result: [Stretch] = []
        for box in page.boxes {
            let inside = free.filter { box.insetBy(boxMarginInPoints).contains($0.box.center) }
            guard !inside.isEmpty else { continue }
            free.removeAll { box.insetBy(boxMarginInPoints).contains($0.box.center) }
            let lines = LineBuilder.lines(of: inside, widestSpaceInEms: widestTabInEms)
            let left = lines.map(\.box.left).min() ?? box.left
            result.append(
                Stretch(
                    page: page.page, lines: lines, isBoxed: true,
                    rightLimitInPoints: max(box.right - (left - box.left), lines.map(\.box.right).max() ?? box.right),
                    leftLimitInPoints: left))
        }
        let dividers = (page.boxes + page.tables + page.zones.map(\.box)).map(\.top).sorted()
        for zone in page.zones { result += columns(of: zone, page: page, words: &free) }
        let lines = LineBuilder.lines(of: free, widestSpaceInEms: widestTabInEms)
        var groups: [Int: [TextLine]] = [:]
        for line in lines { groups[dividers.filter { $0 < line.box.top }.count, default: []].append(line) }
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
            result.append(
                Stretch(
                    page: page.page, lines: group, isBoxed: false,
                    rightLimitInPoints: limits?.right ?? group.map(\.box.right).max() ?? 0,
                    leftLimitInPoints: limits?.left ?? 0))
        }
        func order(_ stretch: Stretch) -> ReadingOrder {
            ReadingOrder(
                page: page.page, box: stretch.lines.first?.box ?? Rectangle(left: 0, top: 0, right: 0, bottom: 0),
                zones: page.zones)
        }
        return result.sorted { order($0) < order($1) }
    }

    /// The columns of a zone, each cut where a table stands in it.
    private static func columns(of zone: ColumnZone, page: PageText, words: inout [Word]) -> [Stretch] {
        let inside = words.filter { zone.column(of: $0.box.center) != nil }
        words.removeAll { zone.column(of: $0.box.center) != nil }
        var groups: [[Int]: [Word]] = [:]
        for word in inside {
            let column = zone.column(of: word.box.center) ?? 0
            let tablesAbove = page.tables.count {
                zone.column(of: $0.center) == column && $0.top < word.box.top
            }
            groups[[column, tablesAbove], default: []].append(word)
        }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, words in
            let tables = page.tables.count { zone.column(of: $0.center) == key[0] }
            let lines = LineBuilder.lines(of: words, widestSpaceInEms: widestTabInEms)
            return Stretch(
                page: page.page, lines: lines, isBoxed: false,
                rightLimitInPoints: lines.map(\.box.right).max() ?? zone.box.right,
                leftLimitInPoints: lines.map(\.box.left).min() ?? zone.box.left,
                columnBefore: key[1] == 0 && key[0] > 0 ? ColumnPlace(zone: zone.box, column: key[0] - 1) : nil,
                column: key[1] == tables ? ColumnPlace(zone: zone.box, column: key[0]) : nil)
        }
    }
}

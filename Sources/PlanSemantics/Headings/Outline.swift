import DocumentModel

/// One piece of the body as the semantics walk over it.
struct OutlineElement: Sendable {
    enum Kind: Sendable {
        case title
        /// 1 for the outermost.
        case heading(level: Int)
        case text
        case note(mark: String)
        case contents
        /// A heading that comes again over what goes on.
        case repeated
        /// A place in `Outline.tables`.
        case table(Int)
    }

    var kind: Kind
    /// The place in `Document.blocks`.
    var block: Int
    var line: TextLine
    /// Whether it stands in a table that is none to the plan: a box, a heading bar, a priority's lists.
    var isInTable = false
    /// The block of the heading that goes on with this one.
    var joinedBlock: Int?

    var headingLevel: Int? { if case .heading(let level) = kind { level } else { nil } }
    var tableIndex: Int? { if case .table(let index) = kind { index } else { nil } }
    var isText: Bool { if case .text = kind { true } else { false } }
}

/// The body of a document as headings, text and tables; looks have been turned into levels.
struct Outline: Sendable {
    var elements: [OutlineElement]
    var tables: [TableGrid]
    /// The tables that stand for headings and lists, by their place in `Document.blocks`.
    var listTables: [Int: TableGrid] = [:]
    /// What the headings say, taken apart; nil for other elements.
    private var numberedHeadings: [NumberedHeading?] = []
    private let nouns: Set<String>

    init(_ document: Document, lexicon: Lexicon) {
        nouns = lexicon.nouns
        let looks = HeadingLooks(document, nouns: lexicon.nouns)
        var listTables: [Int: TableGrid] = [:]
        lazy var hasGrids = document.blocks.contains { block in
            if case .table(let table) = block {
                GridHeader.find(in: TableGrid(table), lexicon: lexicon) != nil
            } else {
                false
            }
        }
        let listHeadings = ListTable.repeatedHeadings(in: document)
        var elements: [OutlineElement] = []
        var tables: [TableGrid] = []
        for (index, block) in document.blocks.enumerated() {
            switch block {
            case .table(let table):
                if let level = looks.level(ofBlock: index), let bar = HeadingBar.line(of: table) {
                    elements.append(.init(kind: .heading(level: level), block: index, line: bar, isInTable: true))
                    continue
                }
                let above = elements.last.flatMap { $0.tableIndex == nil ? $0 : nil }
                let pieces = ListTable.pieces(
                    table, lexicon: lexicon,
                    followsBlockHeading: above.map { above in
                        let heading = above.line.fullText
                        return lexicon.blockKind(ofHeading: heading) != nil
                            || above.headingLevel != nil && listHeadings.contains(Folding.key(heading))
                    } ?? false,
                    isBesideGrids: { hasGrids })
                if let pieces, table.caption == nil {
                    Self.append(pieces, of: index, to: &elements, lexicon: lexicon)
                    listTables[index] = TableGrid(table)
                    // A box is a call-out, boxes side by side a chart: their text stands where they stand.
                } else if table.rowCount * table.columnCount <= 1
                    || BoxRow.isChart(table, block: index, of: document, lexicon: lexicon)
                {
                    let paragraphs = (table.caption.map { [$0] } ?? []) + table.cells.flatMap(\.paragraphs)
                    elements += CellText.lines(paragraphs).map {
                        OutlineElement(kind: .text, block: index, line: $0, isInTable: true)
                    }
                } else {
                    let whole = HeaderSplitter.split(table, lexicon: lexicon) ?? table
                    for part in YearTables.split(whole, lexicon: lexicon) {
                        tables.append(TableGrid(part))
                        let caption = part.caption.map { TextLine($0) } ?? TextLine(text: "")
                        elements.append(OutlineElement(kind: .table(tables.count - 1), block: index, line: caption))
                    }
                }
            case .paragraph(let paragraph):
                let line = TextLine(paragraph)
                guard !line.isEmpty || paragraph.role != .body else { continue }
                guard !line.isEmpty else { continue }
                switch paragraph.role {
                case .title: elements.append(.init(kind: .title, block: index, line: line))
                case .contents: elements.append(.init(kind: .contents, block: index, line: line))
                case .note(let mark): elements.append(.init(kind: .note(mark: mark), block: index, line: line))
                case .heading, .body, .boxed:
                    if let level = looks.level(ofBlock: index) {
                        elements.append(.init(kind: .heading(level: level), block: index, line: line))
                    } else {
                        elements += CellText.lines([paragraph]).map {
                            OutlineElement(kind: .text, block: index, line: $0)
                        }
                    }
                }
            }
        }
        self.elements = elements
        self.tables = tables
        self.listTables = listTables
        markNotes(looks.bodySizeInPoints)
        resolveLabels()
        markIndentedLists()
        markContents(lexicon)
        markTitle(lexicon)
        if document.facts.medium == .slides { markCover(lexicon) }
        joinSplitHeadings(lexicon)
        markRepeatedHeadings(lexicon)
        readNumberedHeadings()
    }

    private mutating func readNumberedHeadings() {
        numberedHeadings = Array(repeating: nil, count: elements.count)
        for index in elements.indices where elements[index].headingLevel != nil {
            numberedHeadings[index] = NumberedHeading.read(elements[index].line.fullText, nouns: nouns)
        }
    }

    /// A heading taken apart, or a line that stands as one.
    func numberedHeading(_ element: Int) -> NumberedHeading {
        numberedHeadings[element] ?? NumberedHeading.read(elements[element].line.fullText, nouns: nouns)
    }

    /// Appends what a table of lists stands for: headings one level below those around it, and text.
    private static func append(
        _ pieces: [ListTable.Piece], of block: Int, to elements: inout [OutlineElement], lexicon: Lexicon
    ) {
        func isBlockHeading(_ element: OutlineElement) -> Bool {
            lexicon.blockKind(ofHeading: element.line.fullText) != nil
        }
        for piece in pieces {
            let heading = elements.last { $0.headingLevel != nil }
            let owner = elements.last { $0.headingLevel != nil && !isBlockHeading($0) }
            switch piece {
            case .title(let line):
                // Titles of several tables are of one level; the first stands under whatever heading is above.
                let title = elements.last { $0.isInTable && $0.headingLevel != nil && !isBlockHeading($0) }
                let level = title?.headingLevel ?? (owner?.headingLevel ?? 0) + 1
                elements.append(.init(kind: .heading(level: level), block: block, line: line, isInTable: true))
            case .heading(let line):
                let level = heading.flatMap { isBlockHeading($0) ? $0.headingLevel : nil }
                elements.append(
                    .init(
                        kind: .heading(level: level ?? (owner?.headingLevel ?? 0) + 1), block: block, line: line,
                        isInTable: true))
            case .item(let line):
                elements.append(.init(kind: .text, block: block, line: line, isInTable: true))
            }
        }
    }

    /// The lines of the cover: what stands at the start, before the first table or the first paragraph of prose.
    var coverLines: [String] {
        var lines: [String] = []
        for element in elements.prefix(Self.mostCoverLines) {
            guard element.tableIndex == nil else { break }
            if case .contents = element.kind { break }
            let text = element.line.fullText
            guard Folding.words(text).count <= Self.mostWordsOfCoverLine else { break }
            // A tab parts what stands at the left from what stands at the right.
            lines += text.split(separator: "\t").map(Folding.trimmed)
        }
        return lines
    }

    /// What the tables at the start say beside their labels: `School: Hill Road Primary School`.
    var coverFacts: [String] {
        var facts: [String] = []
        for element in elements.prefix(Self.mostCoverLines) {
            guard let index = element.tableIndex else { continue }
            let grid = tables[index]
            for row in 0..<grid.rowCount {
                let filled = grid.filledCells(inRow: row)
                guard filled.count > 1, grid.table.cells[filled[0]].column == 0 else { continue }
                facts.append(grid.texts[filled[0]] + ": " + grid.texts[filled[1]])
            }
        }
        return facts
    }

    /// A cover says no more than title, subtitle, organisation, years, author, version.
    private static let mostCoverLines = 10
    static let mostWordsOfCoverLine = 16

    /// Labels of text that stands together are told from words by their series.
    private mutating func resolveLabels() {
        var start = 0
        while start < elements.count {
            guard elements[start].isText else {
                start += 1
                continue
            }
            var end = start
            while end < elements.count, elements[end].isText { end += 1 }
            let lines = LabelResolution.resolve(elements[start..<end].map(\.line))
            for index in start..<end { elements[index].line = lines[index - start] }
            start = end
        }
    }

    /// Notes are set smaller than the body by at least this.
    private static let noteSizeStepInPoints = 1.5

    /// Footnotes of a PDF: a number, and small type after it. Directly under a heading they are its list.
    private mutating func markNotes(_ bodySizeInPoints: Double?) {
        guard let bodySizeInPoints else { return }
        var isUnderHeading = false
        for index in elements.indices {
            let line = elements[index].line
            guard elements[index].isText, !elements[index].isInTable, let candidate = line.candidate,
                candidate.label.isBare, candidate.label.core.allSatisfy(\.isNumber),
                let size = line.style.fontSizeInPoints, bodySizeInPoints - size >= Self.noteSizeStepInPoints
            else {
                isUnderHeading = elements[index].headingLevel != nil
                continue
            }
            guard !isUnderHeading else { continue }
            elements[index].kind = .note(mark: candidate.label.core)
            elements[index].line.text = candidate.rest
            elements[index].line.candidate = nil
        }
    }

    /// Text set in by less than this is no list: a first line, a ragged edge.
    private static let leastListIndentInPoints = 12.0
    private static let indentToleranceInPoints = 2.0
    /// A few lines may hang out to the left of the body.
    private static let leastShareAtBodyEdge = 0.15

    /// Bullets may be drawn as discs that no text shows: paragraphs set in alike, two or more, are a list.
    private mutating func markIndentedLists() {
        // The body's edge is the leftmost at which a fair share of the lines starts: where lists are long, most do not.
        var counts: [Int: Int] = [:]
        for element in elements where element.tableIndex == nil && element.line.label == nil {
            counts[Int(saturating: element.line.indentInPoints.rounded()), default: 0] += 1
        }
        let least = max(1, Int(saturating: Double(counts.values.reduce(0, +)) * Self.leastShareAtBodyEdge))
        let body = Double(counts.filter { $0.value >= least }.keys.min() ?? 0)
        func isSetIn(_ index: Int) -> Bool {
            elements[index].isText && elements[index].line.label == nil
                && elements[index].line.indentInPoints - body >= Self.leastListIndentInPoints
        }
        var start = 0
        while start < elements.count {
            guard isSetIn(start) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < elements.count, isSetIn(end),
                abs(elements[end].line.indentInPoints - elements[start].line.indentInPoints)
                    <= Self.indentToleranceInPoints
            {
                end += 1
            }
            if end - start > 1 { for index in start..<end { elements[index].line.label = .bullet(level: 0) } }
            start = end
        }
    }

    /// `Priority 1`, and its name in a heading of its own directly below: they are one heading.
    ///
    /// Names are unlike each other; the same heading under several numbers (`Why this matters`) is a chapter of each.
    private mutating func joinSplitHeadings(_ lexicon: Lexicon) {
        func isBareNumber(_ index: Int) -> Bool {
            NumberedHeading.bareNumber(elements[index].line.fullText, nouns: lexicon.nouns) != nil
        }
        let pairs = elements.indices.dropLast().filter { index in
            guard let level = elements[index].headingLevel, let below = elements[index + 1].headingLevel,
                below >= level, isBareNumber(index)
            else { return false }
            let name = elements[index + 1].line.fullText
            return lexicon.blockKind(ofHeading: name) == nil && !CalendarHeading.isCalendar(name)
                && NumberedHeading.read(name, nouns: lexicon.nouns).number == nil
        }
        let names = Set(pairs.map { Folding.key(elements[$0 + 1].line.fullText) })
        guard pairs.count > 1, names.count == pairs.count else { return }
        for index in pairs.reversed() {
            elements[index].line.text = elements[index].line.fullText + " " + elements[index + 1].line.fullText
            elements[index].line.label = nil
            elements[index].line.candidate = nil
            elements[index].joinedBlock = elements[index + 1].block
            elements.remove(at: index + 1)
        }
    }

    /// Gives the title its part where no style marks it.
    private mutating func markTitle(_ lexicon: Lexicon) {
        if let title = TitleFinder(elements: elements, lexicon: lexicon).find() {
            for index in title { elements[index].kind = .title }
        }
        markOrganisation(lexicon)
    }
}

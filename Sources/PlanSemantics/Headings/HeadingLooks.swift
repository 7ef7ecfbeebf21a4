import DocumentModel

/// Finds headings by what a style says or by how they look, and gives them levels without gaps.
struct HeadingLooks: Sendable {
    private var levels: [Int: Int] = [:]
    /// The size of most letters of the body.
    let bodySizeInPoints: Double?

    /// A heading has at most so many words; a longer bold paragraph is stress.
    private static let mostWords = 20
    /// Letters larger than the body's by this much make a heading.
    private static let leastSizeStepInPoints = 0.9
    /// White type, or nearly white, can be read only on a bar of colour.
    private static let darkestOfReversed = 0.85
    /// Headings inside a part that a bar opens are seldom larger than this over the body.
    private static let liftOfBarInPoints = 3.0

    /// What makes a heading higher than another.
    struct Look: Hashable, Comparable {
        /// The level that a style gives; looks alone come after all styles.
        var styleLevel: Int
        /// In half points, so that rounding by producers does not part one look in two.
        var halfPoints: Int
        var isBold: Bool
        var isUpperCase: Bool

        static func < (left: Look, right: Look) -> Bool {
            if left.styleLevel != right.styleLevel { return left.styleLevel < right.styleLevel }
            if left.halfPoints != right.halfPoints { return left.halfPoints > right.halfPoints }
            if left.isBold != right.isBold { return left.isBold }
            return left.isUpperCase && !right.isUpperCase
        }
    }

    /// - Parameter nouns: what a number makes a heading of: `Priority 1`.
    init(_ document: Document, nouns: Set<String>) {
        let body = Self.bodyStyle(document)
        bodySizeInPoints = body.fontSizeInPoints
        var looks: [Int: Look] = [:]
        var bars: [Int: Look] = [:]
        for (index, block) in document.blocks.enumerated() {
            if let bar = HeadingBar.paragraph(index, of: document) {
                bars[index] = Self.look(bar, body: body)
            }
            guard case .paragraph(let paragraph) = block, !Self.isAmount(paragraph.text) else { continue }
            if case .heading(let level) = paragraph.role, !paragraph.text.isEmpty {
                looks[index] = Look(styleLevel: level, halfPoints: 0, isBold: false, isUpperCase: false)
            } else if paragraph.role == .body, let look = Self.look(paragraph, body: body) {
                looks[index] = look
            }
        }
        Self.removeLists(&looks, document)
        Self.addPlainHeadings(&looks, document, body: body)
        let styled = looks.values.contains { $0.styleLevel < Int.max }
        if styled { Self.raiseLargeLooks(&looks, document) }
        Self.addBars(bars, to: &looks, document, nouns: nouns)
        let ranks = Set(looks.values).sorted()
        for (index, look) in looks {
            if let rank = ranks.firstIndex(of: look) { levels[index] = rank + 1 }
        }
    }

    func level(ofBlock block: Int) -> Int? { levels[block] }

    /// `Budgeted cost: £88,200`: what something costs heads nothing, however it is set off.
    private static func isAmount(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let amount = text[text.index(after: colon)...].drop(while: \.isWhitespace)
        return amount.first?.isCurrencySymbol ?? false && Folding.words(amount).count <= mostWordsOfAmount
    }

    /// `£1,200 (from reserves)`.
    private static let mostWordsOfAmount = 5

    /// Numbered lines of one look that follow each other with nothing between are a list, and no headings.
    private static func removeLists(_ looks: inout [Int: Look], _ document: Document) {
        func core(_ index: Int) -> String? {
            guard case .paragraph(let paragraph) = document.blocks[index] else { return nil }
            return TextLine(paragraph).possibleCore
        }
        var items: Set<Int> = []
        for index in document.blocks.indices.dropLast() {
            guard let look = looks[index], look == looks[index + 1], look.styleLevel == Int.max, !look.isBold,
                let first = core(index), let second = core(index + 1), LabelSeries.continues(first, with: second)
            else { continue }
            items.formUnion([index, index + 1])
        }
        for index in items { looks[index] = nil }
    }

    /// Boxes of one cell are heading bars where they carry a numbered heading, or where several look alike and have text
    /// between them. They are above all headings between them.
    private static func addBars(
        _ bars: [Int: Look], to looks: inout [Int: Look], _ document: Document, nouns: Set<String>
    ) {
        func isNumbered(_ block: Int) -> Bool {
            guard let bar = HeadingBar.paragraph(block, of: document) else { return false }
            let heading = NumberedHeading.read(bar.text, nouns: nouns)
            return heading.isNumberedNoun
        }
        let places = bars.keys.sorted()
        let numbered = places.filter(isNumbered)
        let like = Set(numbered.compactMap { bars[$0] })
        let alike = places.filter { place in bars[place].map { like.contains($0) } ?? false }
        let repeated = places.filter { place in places.contains { $0 != place && bars[$0] == bars[place] } }
        let told = numbered.isEmpty ? (repeated.count >= fewestBars ? repeated : []) : alike
        let chosen = places.filter { told.contains($0) || isReversedHeading($0, document) }
        // What stands between two bars belongs to the first; the back matter after the last bar is no guide.
        let headings = looks.keys.sorted()
        let between = headings.filter { $0 > chosen.first ?? 0 && $0 < chosen.last ?? 0 }
        let guide = (between.isEmpty ? headings.filter { $0 > chosen.last ?? 0 }.prefix(1) : between[...])
            .compactMap { looks[$0] }.min()
        for bar in chosen {
            guard var look = bars[bar] else { continue }
            look.styleLevel = guide?.styleLevel ?? look.styleLevel
            if let guide, look.styleLevel == Int.max { look.halfPoints = max(look.halfPoints, guide.halfPoints + 1) }
            looks[bar] = look
        }
    }

    /// Whether a bar of light type stands over text or a table of the body: no call-out, and none of a row of boxes.
    private static func isReversedHeading(_ block: Int, _ document: Document) -> Bool {
        guard let bar = HeadingBar.paragraph(block, of: document), document.blocks.indices.contains(block + 1),
            Folding.words(bar.text).count <= mostWordsOfReversed,
            bar.runs.allSatisfy({ $0.style.color.luminance > darkestOfReversed })
        else { return false }
        return HeadingBar.paragraph(block + 1, of: document) == nil
    }

    /// A longer line in light type is a message.
    private static let mostWordsOfReversed = 8
    /// Boxes without numbers that look alike are heading bars where there are so many: fewer may be call-outs.
    private static let fewestBars = 3

    /// A look larger than every styled heading, before the first of them, is a title that no style marks.
    private static func raiseLargeLooks(_ looks: inout [Int: Look], _ document: Document) {
        let styledBlocks = looks.filter { $0.value.styleLevel < Int.max }.keys
        guard let first = styledBlocks.min() else { return }
        let largest =
            styledBlocks.compactMap { index -> Double? in
                guard case .paragraph(let paragraph) = document.blocks[index] else { return nil }
                return paragraph.style.fontSizeInPoints
            }.max() ?? .infinity
        for (index, look) in looks where look.styleLevel == Int.max && index < first {
            if Double(look.halfPoints) / 2 > largest { looks[index]?.styleLevel = 0 }
        }
    }

    /// The look of most letters outside headings; of tables where there is little else.
    private static func bodyStyle(_ document: Document) -> TextStyle {
        var counts: [TextStyle: Int] = [:]
        var proseCounts: [TextStyle: Int] = [:]
        var tableCounts: [TextStyle: Int] = [:]
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph):
                guard paragraph.role == .body || paragraph.role == .boxed else { continue }
                let isProse = isProse(paragraph)
                for run in paragraph.runs {
                    counts[run.style, default: 0] += run.text.count
                    if isProse { proseCounts[run.style, default: 0] += run.text.count }
                }
            case .table(let table):
                for cell in table.cells {
                    for paragraph in cell.paragraphs {
                        for run in paragraph.runs { tableCounts[run.style, default: 0] += run.text.count }
                    }
                }
            }
        }
        func most(_ counts: [TextStyle: Int]) -> (style: TextStyle, count: Int)? {
            counts.max {
                ($0.value, $1.key.fontSizeInPoints ?? 0, $1.key.isBold ? 1 : 0, $1.key.color.hex)
                    < ($1.value, $0.key.fontSizeInPoints ?? 0, $0.key.isBold ? 1 : 0, $0.key.color.hex)
            }.map { ($0.key, $0.value) }
        }
        // Fewer letters than this outside tables are titles and captions, no body.
        let leastBodyLetters = 200
        var outside = most(counts)?.style
        // In plans that are nearly all tables there are more headings than prose: what no sentence is set in is no body.
        if let style = outside, proseCounts[style] == nil, let prose = most(proseCounts) { outside = prose.style }
        let inTables = most(tableCounts)?.style
        // Slides of tables under their titles have no body but the tables.
        let isOfTitles =
            proseCounts.isEmpty
            && zipped(outside?.fontSizeInPoints, inTables?.fontSizeInPoints).map { $0 >= titleToTableRatio * $1 }
                ?? false
        if let outside, !isOfTitles, counts.values.reduce(0, +) >= leastBodyLetters { return outside }
        guard var style = inTables else { return outside ?? TextStyle() }
        // Tables are set a little smaller than the lines around them, which are no headings for that.
        if let outside, !outside.isBold, let size = outside.fontSizeInPoints, let inTables = style.fontSizeInPoints,
            (0...mostBodyOverTablesInPoints).contains(size - inTables)
        {
            style.fontSizeInPoints = size
        }
        return style
    }

    /// No list is set so much larger than a table beside it.
    private static let titleToTableRatio = 1.5

    /// Whether a paragraph is more than a heading or a caption: a sentence, or too long for anything else.
    private static func isProse(_ paragraph: Paragraph) -> Bool {
        let text = Folding.trimmed(paragraph.text)
        return lastSign(of: text).map { ".;,!".contains($0) } ?? false || Folding.words(text).count > mostWords
    }

    /// The last sign of a text, quotation marks apart: a quoted sentence is one.
    private static func lastSign(of text: String) -> Character? { text.last { !"\"'’”»".contains($0) } }

    /// A body is at most so much larger than the tables in it: 11 pt over 9 pt.
    private static let mostBodyOverTablesInPoints = 2.0

    private static func look(_ paragraph: Paragraph, body: TextStyle) -> Look? {
        let text = Folding.trimmed(paragraph.text)
        guard let last = lastSign(of: text), text.contains(where: \.isLetter), paragraph.label?.isBullet != true else {
            return nil
        }
        guard Folding.words(text).count <= mostWords, !".;,".contains(last), text.filter(\.isNewline).count <= 1 else {
            return nil
        }
        if let first = text.first, ListSign.kind(of: first) != nil, first != "o" { return nil }
        let worded = paragraph.runs.filter { !Folding.key($0.text).isEmpty }
        let size = worded.compactMap(\.style.fontSizeInPoints).max()
        let isBold = worded.allSatisfy(\.style.isBold)
        let isUnderlined = worded.allSatisfy(\.style.isUnderlined)
        let bodySize = body.fontSizeInPoints
        let isLarger = zipped(size, bodySize).map { $0 - $1 >= leastSizeStepInPoints } ?? false
        let isSmaller = zipped(size, bodySize).map { $1 - $0 >= leastSizeStepInPoints } ?? false
        let isReversed =
            body.color.luminance < darkestOfReversed
            && worded.allSatisfy { $0.style.color.luminance > darkestOfReversed }
        guard
            isLarger || (isBold && !body.isBold && !isSmaller)
                || ((isReversed || (isUnderlined && !body.isUnderlined)) && !isSmaller)
        else { return nil }
        let letters = text.filter(\.isLetter)
        // A bar alone lifts type of the body's size above headings that are only bold or a little larger.
        let lift = isReversed && !isLarger ? liftOfBarInPoints : 0
        return Look(
            styleLevel: Int.max, halfPoints: Int(saturating: (((size ?? bodySize ?? 0) + lift) * 2).rounded()),
            isBold: isBold,
            isUpperCase: letters.allSatisfy(\.isUppercase))
    }

    private static func zipped(_ first: Double?, _ second: Double?) -> (Double, Double)? {
        guard let first, let second else { return nil }
        return (first, second)
    }
}

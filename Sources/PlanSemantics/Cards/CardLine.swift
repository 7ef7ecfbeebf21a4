import DocumentModel

/// One line of what may be a card: its title, a label, a value.
struct CardLine {
    /// Without icons, hard breaks and a typed bullet's sign.
    var paragraph: Paragraph
    /// The place in `Document.blocks`.
    var block: Int
    /// The cell of the block's table; 0 for a paragraph.
    var cell = 0
    var text: String
    /// What a label with its value in one line begins with: `Lead: Sam`.
    var inline: (label: Paragraph, value: Paragraph)?
    /// Whether an icon stands before it.
    var hasIcon = false
    /// Whether it stands alone at the left of a table of two columns.
    var isBesideValue = false
    /// A table or a heading that no card goes over.
    var isBarrier = false

    /// How many lines of the document it is.
    var lineCount = 1

    /// Goes on with the next line.
    mutating func join(_ next: CardLine) {
        paragraph.runs += [Run(" ", style: paragraph.style)] + next.paragraph.runs
        paragraph.provenance += next.paragraph.provenance
        text += " " + next.text
        lineCount += next.lineCount
    }

    /// A label has at most so many words.
    static let mostWordsOfLabel = 5

    init(_ paragraph: Paragraph, block: Int, cell: Int = 0) {
        (self.paragraph, hasIcon) = Self.withoutIcon(paragraph)
        self.block = block
        self.cell = cell
        text = self.paragraph.text.withSingleSpaces
        inline = Self.split(self.paragraph)
    }

    /// Where nothing of a card stands.
    static func barrier(_ block: Int) -> CardLine {
        var line = CardLine(Paragraph(runs: []), block: block)
        line.isBarrier = true
        return line
    }

    var isItem: Bool {
        if let label = paragraph.label { return label.isBullet }
        return text.first.map { ListSign.kind(of: $0) != nil && $0 != "o" } ?? false
    }

    var isBold: Bool {
        let worded = paragraph.runs.filter { !Folding.key($0.text).isEmpty }
        return !worded.isEmpty && worded.allSatisfy { $0.style.isBold || $0.style.isUnderlined }
    }

    var isHeading: Bool { if case .heading = paragraph.role { true } else { false } }
    var size: Double { paragraph.runs.compactMap(\.style.fontSizeInPoints).max() ?? 0 }

    /// The label that the whole line is, where it may be one.
    var wholeLabel: String? {
        guard !isItem || hasIcon, (1...Self.mostWordsOfLabel).contains(Folding.words(text).count) else { return nil }
        return Folding.key(text)
    }

    /// Without a number: `Recommendation 1:` and `Recommendation 2:` are one label.
    var inlineLabel: String? {
        inline.map { inline in
            var words = Folding.words(inline.label.text)
            while words.count > 1, words.last?.allSatisfy(\.isNumber) == true { words.removeLast() }
            return Folding.key(words.joined(separator: " "))
        }
    }

    /// Whether a form or a place makes it look like a label: bold, closed by a colon, or beside its value.
    var looksLikeLabel: Bool { isBold || text.last == ":" || inline != nil || isBesideValue }

    // MARK: Taking a line apart

    /// The lines of a paragraph, each a paragraph; a label after a wide gap begins a line of its own.
    static func parted(_ paragraph: Paragraph) -> [Paragraph] {
        let texts = paragraph.runs.map { withLabelsApart($0.text) }
        guard texts.contains(where: { $0.contains("\n") }) else { return [paragraph] }
        var lines: [[Run]] = [[]]
        for (run, text) in zip(paragraph.runs, texts) {
            for (place, piece) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if place > 0 { lines.append([]) }
                if !piece.isEmpty { lines[lines.count - 1].append(Run(String(piece), style: run.style)) }
            }
        }
        return lines.enumerated().filter { !$0.element.isEmpty }.map { index, runs in
            var part = paragraph
            part.runs = runs
            if index > 0 { part.label = nil }
            return part
        }
    }

    /// So many spaces are a gap that somebody typed to part two things.
    private static let fewestSpacesOfGap = 3

    /// `Lead: Ward managers     By: 31 March` as two lines.
    private static func withLabelsApart(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\t")) || Folding.holds(text, "   ") else { return text }
        var result = ""
        var rest = text[...]
        while let gap = rest.firstIndex(where: { $0 == " " || $0 == "\t" }) {
            let after = rest[gap...].drop { $0 == " " || $0 == "\t" }
            let space = rest[gap..<after.startIndex]
            let label = after.prefix { $0 != ":" && $0 != " " || $0 == " " && !after.hasPrefix("  ") }
            let isGap = space.contains("\t") || space.count >= fewestSpacesOfGap
            let isLabel =
                isGap && label.endIndex < after.endIndex && after[label.endIndex] == ":"
                && (1...mostWordsOfLabel).contains(Folding.words(String(label)).count)
            result += rest[..<gap] + (isLabel && !result.isEmpty ? "\n" : space)
            rest = after
        }
        return result + rest
    }

    /// An icon font's sign before a line is a mark: before a value a bullet, before a label nothing.
    private static func withoutIcon(_ paragraph: Paragraph) -> (Paragraph, hasIcon: Bool) {
        var result = paragraph
        guard let first = result.runs.first, let sign = first.text.first(where: { !$0.isWhitespace }), isIcon(sign)
        else {
            return (paragraph, false)
        }
        let rest = Folding.trimmed(first.text.drop { $0.isWhitespace || isIcon($0) })
        if rest.isEmpty { result.runs.removeFirst() } else { result.runs[0].text = rest }
        if let next = result.runs.first { result.runs[0].text = String(next.text.drop(while: \.isWhitespace)) }
        if result.label == nil, !result.runs.isEmpty { result.label = ListLabel(text: String(sign), isBullet: true) }
        return (result, true)
    }

    /// Signs of the private use area are pictures.
    static func isIcon(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return (0xe000...0xf8ff).contains(scalar.value) || scalar.value >= 0xf0000
    }

    /// A bold beginning and what follows it, else `Lead: Sam`.
    private static func split(_ paragraph: Paragraph) -> (label: Paragraph, value: Paragraph)? {
        if let plain = paragraph.runs.firstIndex(where: { !$0.style.isBold && !Folding.key($0.text).isEmpty }),
            paragraph.runs[..<plain].contains(where: { !Folding.key($0.text).isEmpty })
        {
            let length = paragraph.runs[..<plain].reduce(0) { $0 + $1.text.count }
            if let bold = cut(paragraph, after: length) { return bold }
        }
        let text = paragraph.text
        guard let colon = text.firstIndex(of: ":") else { return nil }
        return cut(paragraph, after: text.distance(from: text.startIndex, to: colon) + 1)
    }

    private static func cut(_ paragraph: Paragraph, after length: Int) -> (label: Paragraph, value: Paragraph)? {
        var label = paragraph
        var value = paragraph
        (label.runs, value.runs, label.label, value.label) = ([], [], nil, nil)
        var position = 0
        for run in paragraph.runs {
            let head = String(run.text.prefix(max(0, length - position)))
            let tail = String(run.text.dropFirst(max(0, length - position)))
            if !head.isEmpty { label.runs.append(Run(head, style: run.style)) }
            if !tail.isEmpty { value.runs.append(Run(tail, style: run.style)) }
            position += run.text.count
        }
        guard (1...mostWordsOfLabel).contains(Folding.words(label.text).count), !Folding.key(value.text).isEmpty else {
            return nil
        }
        if let first = value.runs.first {
            value.runs[0].text = String(first.text.drop { $0.isWhitespace || $0 == ":" })
            if value.runs[0].text.isEmpty { value.runs.removeFirst() }
        }
        return (label, withoutIcon(value).0)
    }
}

import DocumentModel

/// A paragraph as the semantics read it: its label, typed or automatic, told apart from its words.
struct TextLine: Hashable, Sendable {
    /// What certainly labels it.
    var label: ItemLabel?
    /// The words without the label.
    var text: String
    /// A label that its first words may be, and the words without it: siblings decide.
    var candidate: Candidate?
    var style: TextStyle
    var indentInPoints: Double
    var provenance: [Provenance]
    /// The runs of the paragraph, where their looks differ: a label and its note may share a paragraph.
    var runs: [Run] = []
    /// The typed sign that makes it a bullet.
    var mark: Character?
    /// Whether only a hard break, no paragraph's end, parts it from the line before.
    var isContinuation = false

    struct Candidate: Hashable, Sendable {
        var label: ItemLabel
        var rest: String
    }

    /// The words with the label as written; a bullet is no word.
    var fullText: String {
        guard let label, !label.isBullet, !label.text.isEmpty else { return text }
        return text.isEmpty ? label.text : label.text + " " + text
    }

    var isEmpty: Bool { text.isEmpty && (label == nil || label?.isBullet == true) }

    init(_ paragraph: Paragraph) {
        self.init(
            text: Folding.trimmed(paragraph.text), label: paragraph.label, style: paragraph.style,
            indentInPoints: paragraph.indentInPoints, provenance: paragraph.provenance)
        if paragraph.runs.contains(where: { $0.style != paragraph.runs[0].style }) { runs = paragraph.runs }
        isContinuation = paragraph.followsLineBreak
    }

    init(
        text: String, label: ListLabel? = nil, style: TextStyle = TextStyle(), indentInPoints: Double = 0,
        provenance: [Provenance] = []
    ) {
        self.text = text
        self.style = style
        self.indentInPoints = indentInPoints
        self.provenance = provenance
        guard let given = label else {
            split()
            return
        }
        if given.isBullet {
            self.label = .bullet(level: given.level)
            // `• 1.1 text` and `– 1.1 text`: the mark only dresses the number.
            if let inner = LabelScanner.split(text), !inner.label.isBullet, !inner.label.isBare {
                candidate = Candidate(label: inner.label, rest: inner.rest)
            }
            return
        }
        let whole = text.isEmpty ? given.text + " X" : given.text + " " + text
        if let parsed = LabelScanner.split(whole), !parsed.label.isBullet {
            var label = parsed.label
            label.level = given.level
            if given.isTyped && label.isBare {
                // The reader took a bare number for a label; siblings decide whether it is one.
                self.text = whole
                candidate = Candidate(label: label, rest: parsed.rest)
            } else {
                self.label = label
                self.text = text.isEmpty ? "" : parsed.rest
            }
        } else {
            let core = given.text.filter { !"().:[]".contains($0) && !$0.isWhitespace }
            self.label = ItemLabel(text: given.text, core: core, level: given.level)
        }
    }

    private mutating func split() {
        guard let parsed = LabelScanner.split(text) else { return }
        if parsed.label.isBullet {
            label = parsed.label
            mark = text.first
            text = parsed.rest
            if let inner = LabelScanner.split(parsed.rest), !inner.label.isBullet, !inner.label.isBare {
                candidate = Candidate(label: inner.label, rest: inner.rest)
            }
        } else {
            candidate = Candidate(label: parsed.label, rest: parsed.rest)
        }
    }

    /// The line with its candidate taken for its label.
    func accepted() -> TextLine {
        guard let candidate else { return self }
        var line = self
        line.label = candidate.label
        line.label?.level = label?.level ?? 0
        line.text = candidate.rest
        line.candidate = nil
        return line
    }

    /// The label that numbers the line, certain or not; bullets number nothing.
    var possibleCore: String? {
        if let label, !label.isBullet { return label.core }
        return candidate?.label.core
    }
}

/// Decides which first words are labels, by what stands around them.
enum LabelResolution {
    /// Takes candidates for labels where they are sure enough: closed by a mark and no single letter; or in a series with
    /// a neighbour; or, where a parent's number is known, led by it (`A1.3` under `A1`).
    static func resolve(_ lines: [TextLine], parent: String? = nil) -> [TextLine] {
        let unmarked = lines.filter { $0.label == nil }
        let texts = unmarked.map(\.text)
        if SpacedLabel.number(texts) { return lines.map { labelled($0, by: SpacedLabel.split) } }
        if BareLetter.label(texts) { return lines.map { labelled($0, by: BareLetter.split) } }
        // `KS1 leader` among lines that no label begins: the first word is a name that happens to be numbered.
        let lines = lines.map { line in
            guard isNamedNumber(line), lines.filter(isNamedNumber).count * 2 <= lines.count else { return line }
            var line = line
            line.candidate = nil
            return line
        }
        let cores = lines.map(\.possibleCore)
        return lines.indices.map { index in
            let line = lines[index]
            guard let candidate = line.candidate else { return line }
            let core = candidate.label.core
            let before = cores[..<index].last { $0 != nil } ?? nil
            let after = cores[(index + 1)...].first { $0 != nil } ?? nil
            let continues =
                (before.map { LabelSeries.continues($0, with: core) } ?? false)
                || (after.map { LabelSeries.continues(core, with: $0) } ?? false)
            // `10` under `1` is another number; `1a` and `1.1` are parts of it.
            let isLedByParent =
                parent.map { parent in
                    !parent.isEmpty && core.hasPrefix(parent)
                        && core.dropFirst(parent.count).first.map { !$0.isNumber } ?? false
                } ?? false
            let isSure = !candidate.label.isBare && core.contains(where: \.isNumber)
            return continues || isLedByParent || isSure ? line.accepted() : line
        }
    }
}

extension LabelResolution {
    /// Whether a line may begin with letters and a number that nothing closes: `KS1 leader: Mrs Dunn`.
    private static func isNamedNumber(_ line: TextLine) -> Bool {
        guard line.label == nil, let label = line.candidate?.label, label.isBare else { return false }
        return label.core.first?.isLetter == true && !label.core.contains(".") && label.core.last?.isNumber == true
    }

    private static func labelled(
        _ line: TextLine, by split: (String) -> (core: String, rest: String)?
    ) -> TextLine {
        guard line.label == nil, let parts = split(line.text) else { return line }
        var result = line
        result.label = ItemLabel(text: parts.core, core: parts.core)
        result.text = parts.rest
        result.candidate = nil
        return result
    }
}

/// The lines of a cell, and the cell's text by the rules of the contract.
enum CellText {
    /// What a cell says, in one line.
    static func spaced(_ cell: Table.Cell) -> String {
        cell.paragraphs.map { TextLine($0).fullText }.joined(separator: " ").withSingleSpaces
    }

    /// The lines of paragraphs; a paragraph whose hard breaks part marked items is as many lines.
    static func lines(_ paragraphs: [Paragraph]) -> [TextLine] {
        let lines = paragraphs.flatMap { MarkedLines.parted($0).map { TextLine($0) } }
        return joiningBrackets(joiningLoneDashes(takingCircles(lines).filter { !$0.isEmpty }))
    }

    /// Lines that begin with `o` and go on with a small letter are items where they are several: one alone may begin with
    /// the word.
    private static func takingCircles(_ lines: [TextLine]) -> [TextLine] {
        let isCircled = { (line: TextLine) in line.label == nil && line.text.hasPrefix("o ") }
        guard lines.count(where: isCircled) > 1 else { return lines }
        return lines.map { line in
            guard isCircled(line) else { return line }
            var item = line
            item.label = .bullet(level: 0)
            item.mark = "o"
            item.text = Folding.trimmed(line.text.dropFirst())
            return item
        }
    }

    /// A dash that begins one line alone, after a line that does not end a sentence, goes on with it:
    /// `Interim reviews` / `– with progress discussed`. Dashes that mark a list come in numbers.
    private static func joiningLoneDashes(_ lines: [TextLine]) -> [TextLine] {
        guard lines.count > 1, lines.filter({ $0.mark?.isDash == true }).count == 1 else { return lines }
        var result: [TextLine] = []
        for line in lines {
            if let mark = line.mark, mark.isDash, let last = result.last, last.label == nil, let end = last.text.last,
                !".:;!?".contains(end)
            {
                result[result.count - 1].text += " \(mark) " + line.text
                result[result.count - 1].provenance += line.provenance
            } else {
                result.append(line)
            }
        }
        return result
    }

    /// A line that closes the bracket which the line above left open goes on with it: `(cohort` / `1) for Fradley Park`.
    private static func joiningBrackets(_ lines: [TextLine]) -> [TextLine] {
        guard lines.count > 1, lines.contains(where: { opensBracket($0.text) }) else { return lines }
        var result: [TextLine] = []
        for line in lines {
            if let last = result.last, opensBracket(last.text), closesBracket(line.fullText) {
                result[result.count - 1].text += " " + line.fullText
                result[result.count - 1].provenance += line.provenance
            } else {
                result.append(line)
            }
        }
        return result
    }

    private static func opensBracket(_ text: String) -> Bool {
        guard let open = text.lastIndex(of: "(") else { return false }
        return !text[open...].contains(")")
    }

    private static func closesBracket(_ text: String) -> Bool {
        guard let close = text.firstIndex(of: ")") else { return false }
        return !text[..<close].contains("(")
    }

    /// Paragraphs parted by an empty line, list items by a line break.
    ///
    /// Bullets that stand alone are paragraphs with a mark before them; under a paragraph they are its list.
    static func joined(_ lines: [TextLine]) -> String {
        let hasPlain = lines.contains { $0.label == nil }
        var result = ""
        var wasItem = false
        for line in lines where !line.fullText.isEmpty {
            let isItem = line.label.map { !$0.isBullet || hasPlain } ?? false
            if !result.isEmpty { result += line.isContinuation || (isItem && (wasItem || hasPlain)) ? "\n" : "\n\n" }
            result += line.fullText
            wasItem = isItem
        }
        return result
    }
}

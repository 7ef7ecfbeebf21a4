package import DocumentModel

/// Makes paragraphs of the lines of one column or cell.
package struct ParagraphBuilder: Sendable {
    /// A typesetter leaves no more room than this at a line's end, the next letter apart.
    static let roomToSpareInEms = 0.35
    /// The padding of drawn cells is known to a point or so.
    static let roomAtDrawnLimitInEms = 0.15
    /// A word space of most faces.
    package static let wordSpaceInEms = 0.25

    package var lexicon: Lexicon
    package var spacing: LineSpacing
    package var habit: CellHabit

    package init(lexicon: Lexicon, spacing: LineSpacing, habit: CellHabit = []) {
        self.lexicon = lexicon
        self.spacing = spacing
        self.habit = habit
    }

    /// How the cells of a table part their items where no white space does.
    package struct CellHabit: OptionSet, Sendable {
        package let rawValue: Int

        /// Every line that is no wrapped one was typed as a line: cells of a sheet.
        package static let linesAreTyped = CellHabit(rawValue: 1 << 0)
        /// Each sentence has a line of its own.
        package static let sentencesHaveLines = CellHabit(rawValue: 1 << 1)

        package init(rawValue: Int) { self.rawValue = rawValue }
    }

    /// Lines in one place on one page, after which a page or column breaks: a cell's part, or a column of narrative.
    package struct Fragment: Sendable {
        package var page: Int
        package var lines: [TextLine]
        /// The x at which lines must wrap: the column's text edge.
        package var rightLimitInPoints: Double
        /// The x from which indents are measured.
        package var leftLimitInPoints: Double
        /// Whether the right limit is drawn, so that it is known to a fraction of a point.
        package var isLimitExact: Bool

        package init(
            page: Int, lines: [TextLine], rightLimitInPoints: Double, leftLimitInPoints: Double,
            isLimitExact: Bool = false
        ) {
            self.isLimitExact = isLimitExact
            self.page = page
            self.lines = lines
            self.rightLimitInPoints = rightLimitInPoints
            self.leftLimitInPoints = leftLimitInPoints
        }
    }

    /// The paragraphs of text that runs through several fragments; one that a page break cuts is one.
    ///
    /// - Returns: the paragraphs, and how many words were mended, each of which had been counted as two.
    package func paragraphs(of fragments: [Fragment]) -> (paragraphs: [Paragraph], mendedWordCount: Int) {
        var result: [Paragraph] = []
        var mended = 0
        var current: [(line: TextLine, fragment: Fragment, fragmentIndex: Int, limit: Double)] = []
        let breaks = ParagraphBreak(lexicon: lexicon, spacing: spacing, habit: habit)
        let limits = fragments.map { WrapLimit.limitsInPoints(of: $0.lines, within: $0.rightLimitInPoints) }
        func finish() {
            if let (paragraph, count) = paragraph(of: current.map { ($0.line, $0.fragment) }) {
                result.append(paragraph)
                mended += count
            }
            current = []
        }
        for (index, fragment) in fragments.enumerated() {
            for (line, limit) in zip(fragment.lines, limits[index]) {
                if let last = current.last {
                    if breaks.isBreak(
                        last.line, line, opening: current[0].line, limit: last.limit,
                        isPageBreak: last.fragmentIndex != index)
                    {
                        finish()
                    }
                }
                current.append((line, fragment, index, limit))
            }
        }
        finish()
        return (result, mended)
    }

    /// The ending of `1st` or the square of `m2` belongs to the word before.
    private func isAttached(_ word: Word, to previous: Word) -> Bool {
        word.box.left - previous.box.right < ParagraphBuilder.wordSpaceInEms * word.fontSizeInPoints
    }

    /// A word is broken only where not even its next letter fitted.
    private func lineEnd(_ line: TextLine, before next: Word, fragment: Fragment) -> WordMending.LineEnd {
        let letter = next.box.width / Double(max(next.text.count, 1))
        let room = fragment.isLimitExact ? Self.roomAtDrawnLimitInEms : Self.roomToSpareInEms
        let slack = letter + room * line.fontSizeInPoints
        guard line.box.right >= fragment.rightLimitInPoints - slack else { return .open }
        let isOneWord = line.words.count == (LineMark.begins(line) ? 2 : 1)
        return isOneWord ? .filledByOneWord : .filled
    }

    private func paragraph(
        of lines: [(line: TextLine, fragment: Fragment)]
    ) -> (paragraph: Paragraph, mendedWordCount: Int)? {
        guard let first = lines.first else { return nil }
        var runs: [Run] = []
        var mended = 0
        func append(_ text: String, style: TextStyle) {
            if let last = runs.last, last.style == style {
                runs[runs.count - 1].text += text
            } else {
                runs.append(Run(text, style: style))
            }
        }
        for (index, entry) in lines.enumerated() {
            for (place, word) in entry.line.words.enumerated() {
                var joint = WordMending.Joint.space
                if place == 0, index > 0, let end = lines[index - 1].line.words.last {
                    let previous = lines[index - 1]
                    joint = WordMending.joint(
                        of: end.text, word.text,
                        line: lineEnd(previous.line, before: word, fragment: previous.fragment),
                        lexicon: lexicon)
                }
                if place > 0, word.isRaised, isAttached(word, to: entry.line.words[place - 1]) {
                    joint = .nothing
                    if NoteMark.isMark(word.text, behind: entry.line.words[place - 1].text) {
                        mended += 1
                        continue
                    }
                }
                if joint != .space { mended += 1 }
                if joint == .withoutHyphen, let last = runs.indices.last {
                    runs[last].text.unicodeScalars.removeLast()
                }
                let isFirst = runs.isEmpty
                append(joint == .space && !isFirst ? " " + word.text : word.text, style: word.style)
            }
        }
        var boxes: [(page: Int, left: Double, box: Rectangle)] = []
        for entry in lines {
            let left = entry.fragment.leftLimitInPoints
            if let last = boxes.last, last.page == entry.fragment.page, last.left == left {
                boxes[boxes.count - 1].box = last.box.union(entry.line.box)
            } else {
                boxes.append((entry.fragment.page, left, entry.line.box))
            }
        }
        let paragraph = Paragraph(
            runs: runs.map { Run(ParagraphBuilder.cleaned($0.text), style: $0.style) },
            indentInPoints: max(0, first.line.box.left - first.fragment.leftLimitInPoints),
            provenance: boxes.map { .page($0.page, box: $0.box) })
        return (paragraph, mended)
    }

    /// A soft hyphen that is drawn inside a line is a hyphen, no-break spaces are spaces.
    static func cleaned(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { plainScalars[$0] != nil }) else { return text }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.map { plainScalars[$0] ?? $0 })
        return String(view)
    }

    private static let plainScalars: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{AD}": "-", "\u{2011}": "-", "\u{2010}": "-", "\u{A0}": " ",
    ]
}

public import DocumentModel

/// Makes paragraphs of the lines of one column or cell.
public struct ParagraphBuilder: Sendable {
    /// The next line's first word must have fitted with this much room to spare before a line counts as ended early.
    static let roomToSpareInEms = 0.35
    /// A word space of most faces.
    public static let wordSpaceInEms = 0.25
    /// Lines whose sizes differ by more than this ratio are not of one paragraph.
    static let otherSizeRatio = 1.08

    public var lexicon: Lexicon
    public var spacing: LineSpacing

    public init(lexicon: Lexicon, spacing: LineSpacing) {
        self.lexicon = lexicon
        self.spacing = spacing
    }

    /// Lines in one place on one page: a cell's part, or a column of narrative.
    public struct Fragment: Sendable {
        public var page: Int
        public var lines: [TextLine]
        /// The x at which lines must wrap: the column's text edge.
        public var rightLimitInPoints: Double
        /// The x from which indents are measured.
        public var leftLimitInPoints: Double
        /// Whether the right limit is drawn, so that it is known to a fraction of a point.
        public var isLimitExact: Bool

        public init(
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
    public func paragraphs(of fragments: [Fragment]) -> (paragraphs: [Paragraph], mendedWordCount: Int) {
        var result: [Paragraph] = []
        var mended = 0
        var current: [(line: TextLine, fragment: Fragment)] = []
        func finish() {
            if let (paragraph, count) = paragraph(of: current) {
                result.append(paragraph)
                mended += count
            }
            current = []
        }
        for fragment in fragments {
            for line in fragment.lines {
                if let last = current.last {
                    let isNewPage = last.fragment.page != fragment.page
                    if isBreak(
                        last.line, line, opening: current[0].line, limit: last.fragment.rightLimitInPoints,
                        isPageBreak: isNewPage)
                    {
                        finish()
                    }
                }
                current.append((line, fragment))
            }
        }
        finish()
        return (result, mended)
    }

    /// Whether a new paragraph begins between two lines.
    ///
    /// - Parameter opening: the first line of the paragraph that the upper line is in.
    func isBreak(
        _ upper: TextLine, _ lower: TextLine, opening: TextLine, limit: Double, isPageBreak: Bool
    ) -> Bool {
        if upper.direction != lower.direction { return true }
        let sizes = (upper.fontSizeInPoints, lower.fontSizeInPoints)
        if max(sizes.0, sizes.1) > ParagraphBuilder.otherSizeRatio * min(sizes.0, sizes.1) { return true }
        if upper.direction != .horizontal { return spacing.isParagraphGap(upper, lower) }
        if !isPageBreak {
            // Words far apart on one baseline are one line of text to the eye.
            if lower.box.top < upper.box.center.y, lower.box.left > upper.box.right { return false }
            if spacing.isParagraphGap(upper, lower) { return !goesOn(upper, lower, limit: limit) }
        }
        if endsEarly(upper, before: lower, limit: limit) { return true }
        if beginsItem(lower, opening: opening) { return true }
        return isPageBreak && startsAfresh(upper, lower)
    }

    /// Whether a line begins a list item: for certain by its mark, or by the series that the paragraph above is in.
    private func beginsItem(_ line: TextLine, opening: TextLine) -> Bool {
        switch LineMark.certainty(of: line) {
        case .strong: return true
        case .weak:
            guard let label = line.words.first?.text, let earlier = opening.words.first?.text else { return false }
            return LineMark.certainty(of: opening) != nil && (LineMark.follows(label, earlier) || label == earlier)
        case nil: return false
        }
    }

    /// Whether the next line's first word would still have fitted.
    func endsEarly(_ upper: TextLine, before lower: TextLine, limit: Double) -> Bool {
        guard let first = lower.words.first else { return false }
        let em = upper.fontSizeInPoints
        let needed = ParagraphBuilder.wordSpaceInEms * em + first.box.width
        return upper.box.right + needed + ParagraphBuilder.roomToSpareInEms * em < limit
    }

    /// Whether a sentence runs on over a wide gap: anchored pictures and boxes push single lines apart.
    private func goesOn(_ upper: TextLine, _ lower: TextLine, limit: Double) -> Bool {
        guard let last = upper.text.unicodeScalars.last, let first = lower.text.unicodeScalars.first else {
            return false
        }
        return first.properties.isLowercase && last.properties.isAlphabetic
            && !endsEarly(upper, before: lower, limit: limit) && LineMark.certainty(of: lower) == nil
    }

    /// Over a page break nothing but the sentence tells: a full stop and a capital part two paragraphs.
    private func startsAfresh(_ upper: TextLine, _ lower: TextLine) -> Bool {
        guard let last = upper.text.unicodeScalars.last, let first = lower.text.unicodeScalars.first else {
            return true
        }
        let isOtherLook =
            upper.words.allSatisfy(\.style.isBold) != lower.words.allSatisfy(\.style.isBold)
            && upper.words.last?.style.isBold != lower.words.first?.style.isBold
        return isOtherLook || (".!?;".unicodeScalars.contains(last) && !first.properties.isLowercase)
    }

    /// The ending of `1st` or the square of `m2` belongs to the word before.
    private func isAttached(_ word: Word, to previous: Word) -> Bool {
        word.box.left - previous.box.right < ParagraphBuilder.wordSpaceInEms * word.fontSizeInPoints
    }

    /// A word is broken only where not even its next letter fitted.
    private func lineEnd(_ line: TextLine, before next: Word, fragment: Fragment) -> WordMending.LineEnd {
        let letter = next.box.width / Double(max(next.text.count, 1))
        let slack = letter + (fragment.isLimitExact ? 0.05 : ParagraphBuilder.roomToSpareInEms) * line.fontSizeInPoints
        guard line.box.right >= fragment.rightLimitInPoints - slack else { return .open }
        return line.words.count == 1 ? .filledByOneWord : .filled
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
                if place > 0, word.isRaised, isAttached(word, to: entry.line.words[place - 1]) { joint = .nothing }
                if joint != .space { mended += 1 }
                if joint == .withoutHyphen, let last = runs.indices.last {
                    runs[last].text.unicodeScalars.removeLast()
                }
                let isFirst = runs.isEmpty
                append(joint == .space && !isFirst ? " " + word.text : word.text, style: word.style)
            }
        }
        var boxes: [(page: Int, box: Rectangle)] = []
        for entry in lines {
            if let last = boxes.last, last.page == entry.fragment.page {
                boxes[boxes.count - 1].box = last.box.union(entry.line.box)
            } else {
                boxes.append((entry.fragment.page, entry.line.box))
            }
        }
        let paragraph = Paragraph(
            runs: runs.map { Run(ParagraphBuilder.cleaned($0.text), style: $0.style) },
            indentInPoints: max(0, first.line.box.left - first.fragment.leftLimitInPoints),
            provenance: boxes.map { .page($0.page, box: $0.box) })
        return (paragraph, mended)
    }

    /// Soft hyphens go, no-break spaces are spaces.
    static func cleaned(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "\u{AD}" || $0 == "\u{A0}" || $0 == "\u{2011}" }) else {
            return text
        }
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\u{AD}" {
            view.append(scalar == "\u{A0}" ? " " : scalar == "\u{2011}" ? "-" : scalar)
        }
        return String(view)
    }
}

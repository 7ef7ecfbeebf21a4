import DocumentModel

/// Decides whether a new paragraph begins between two lines.
struct ParagraphBreak {
    let lexicon: Lexicon
    let spacing: LineSpacing
    let habit: ParagraphBuilder.CellHabit

    /// Lines whose sizes differ by more than this ratio are not of one paragraph.
    static let otherSizeRatio = 1.08
    /// A line counts as ended early where the next word had fitted with this much room to spare.
    static let roomToSpareInEms = 0.35
    /// In the middle of a sentence a line counts as ended early only where a long word had fitted too: no-break spaces and
    /// doubled spaces leave room.
    static let roomInsideSentenceInEms = 4.0
    static let fewestWordsOfItem = 3

    /// - Parameters:
    ///   - opening: the first line of the paragraph that the upper line is in.
    ///   - limit: where the upper line's column wraps.
    func isBreak(
        _ upper: TextLine, _ lower: TextLine, opening: TextLine, limit: Double, isPageBreak: Bool
    ) -> Bool {
        if upper.direction != lower.direction { return true }
        let sizes = (upper.fontSizeInPoints, lower.fontSizeInPoints)
        if max(sizes.0, sizes.1) > Self.otherSizeRatio * min(sizes.0, sizes.1) { return true }
        // A heading and a bold line below it, in another colour.
        if let first = Self.colorOfBoldLine(upper), let second = Self.colorOfBoldLine(lower), first != second {
            return true
        }
        if upper.direction != .horizontal { return spacing.isParagraphGap(upper, lower) }
        if !isPageBreak {
            // Words far apart on one baseline are one line of text to the eye.
            if lower.box.top < upper.box.center.y, lower.box.left > upper.box.right { return false }
            if spacing.isParagraphGap(upper, lower) { return !goesOn(upper, lower, limit: limit) }
        }
        if endsEarly(upper, before: lower, limit: limit) { return true }
        if !isPageBreak, beginsWithLabel(lower, after: upper, limit: limit) { return true }
        if beginsItem(lower, opening: opening) { return true }
        if isPageBreak { return startsAfresh(upper, lower) }
        // An item of a word or two that fills its line by chance is rare.
        let isShort = opening == upper && upper.words.count < Self.fewestWordsOfItem
        guard !spacing.partsParagraphs, !isShort else { return false }
        if habit.contains(.sentencesHaveLines), SentenceLines.isBetweenSentences(upper, lower) { return true }
        return LineFlow.beginsAsItem(lower, after: upper, lexicon: lexicon)
            || habit.contains(.linesAreTyped) && LineFlow.beginsAsTypedLine(lower, after: upper, lexicon: lexicon)
    }

    /// The colour of a line that is bold as a whole; nil where it is not, or has several.
    private static func colorOfBoldLine(_ line: TextLine) -> Color? {
        guard let color = line.words.first?.style.color,
            line.words.allSatisfy({ $0.style.isBold && $0.style.color == color })
        else { return nil }
        return color
    }

    /// Whether a line begins with a bold label behind plain text, or is nothing but a label behind a sentence: bold, or of
    /// one word with its colon.
    ///
    ///     **Lead:** Sam        **Actions**        Actions:
    private func beginsWithLabel(_ lower: TextLine, after upper: TextLine, limit: Double) -> Bool {
        guard let last = upper.words.last, !last.style.isBold else { return false }
        let isAlone =
            last.text.last.map { ".!?".contains($0) } ?? false && lower.words.count <= Self.mostWordsOfLabel
            && lower.box.right + Self.roomInsideSentenceInEms * lower.fontSizeInPoints < limit
        let label = lower.words.prefix { $0.style.isBold }
        guard let end = label.last else {
            return isAlone && lower.words.count == 1 && lower.text.hasSuffix(":")
                && lower.text.first?.isUppercase == true
        }
        return label.count <= Self.mostWordsOfLabel
            && (end.text.hasSuffix(":") || label.count == lower.words.count && isAlone)
    }

    /// A label is short; more words are stressed, or a sentence.
    private static let mostWordsOfLabel = 4

    /// Whether a line begins a list item: for certain by its mark, or by the series that the paragraph above is in.
    private func beginsItem(_ line: TextLine, opening: TextLine) -> Bool {
        // Lines with icons before them are items, as with bullets.
        if line.words.first?.followsIcon ?? false, opening.words.first?.followsIcon ?? false { return true }
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
        // Text that runs to the left wraps at the other edge, of which nothing is known.
        guard let first = lower.words.first, !RightToLeft.isRightToLeft(upper) else { return false }
        let em = upper.fontSizeInPoints
        let isInside =
            LineFlow.endsWithJoiningWord(upper) || LineFlow.goesOnByWords(upper, lower)
            || LineFlow.goesOnWithYear(upper, lower)
        let spare = isInside ? Self.roomInsideSentenceInEms : Self.roomToSpareInEms
        let needed = ParagraphBuilder.wordSpaceInEms * em + first.box.width
        return upper.box.right + needed + spare * em < limit
    }

    /// Whether a sentence runs on over a wide gap: anchored pictures and boxes push single lines apart.
    private func goesOn(_ upper: TextLine, _ lower: TextLine, limit: Double) -> Bool {
        guard let last = upper.text.unicodeScalars.last, let first = lower.text.unicodeScalars.first else {
            return false
        }
        return first.isLowercase && last.isAlphabetic
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
        return isOtherLook || (".!?;".unicodeScalars.contains(last) && !first.isLowercase)
    }
}

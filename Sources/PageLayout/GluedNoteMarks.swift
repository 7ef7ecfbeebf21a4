import DocumentModel

/// Marks of notes that the font itself draws small and high: in the file they have the size of the text that they are
/// glued to, and only the line over the notes tells what they are.
///
/// ```
///  Each area has one thing to do in each term.1      ▸  term.  1
///  ───────────
///  1Areas of learning follow the framework.          ▸  1  Areas
/// ```
struct GluedNoteMarks {
    /// The page's words, marks parted from them.
    let words: [Word]
    /// How many marks were parted.
    let markCount: Int

    /// The line over notes is no longer than this share of the text's width.
    private static let longestLineShare = 0.6
    /// It begins where the text does, within this.
    private static let edgeToleranceInPoints = 3.0
    private static let mostFigures = 2
    /// What a raised figure is drawn in, against the text beside it.
    private static let sizeOfMark = 0.6

    /// Nil where the page shows no such notes.
    init?(_ words: [Word], rulings: [Ruling], pageHeightInPoints: Double) {
        let top = FootnoteFinder.topShareOfPage * pageHeightInPoints
        guard words.contains(where: { $0.box.top > top && Self.openingMark($0) != nil }),
            let text = Rectangle.enclosing(words.lazy.map(\.box))
        else { return nil }
        let lines = rulings.filter {
            $0.orientation == .horizontal && $0.positionInPoints > top
                && abs($0.startInPoints - text.left) <= Self.edgeToleranceInPoints
                && $0.endInPoints - $0.startInPoints <= Self.longestLineShare * text.width
        }
        guard let line = lines.map(\.positionInPoints).max() else { return nil }
        var parted: [Int: [Word]] = [:]
        for index in words.indices where words[index].box.top > line {
            let word = words[index]
            guard let mark = Self.openingMark(word), Self.beginsLine(word, among: words) else { continue }
            guard
                let place = words.indices.first(where: {
                    words[$0].box.bottom < line && parted[$0] == nil && Self.closingMark(words[$0]) == mark
                })
            else { return nil }
            parted[index] = Self.parted(word, after: mark.count, isMarkFirst: true)
            parted[place] = Self.parted(words[place], after: words[place].text.count - mark.count, isMarkFirst: false)
        }
        guard !parted.isEmpty else { return nil }
        self.words = words.indices.flatMap { parted[$0] ?? [words[$0]] }
        markCount = parted.count
    }

    /// The figures that a word begins with, a capital behind them: `1Areas`.
    private static func openingMark(_ word: Word) -> String? {
        let figures = word.text.prefix(while: isFigure)
        let rest = word.text.dropFirst(figures.count)
        guard (1...mostFigures).contains(figures.count), rest.first?.isUppercase == true,
            rest.dropFirst().allSatisfy({ !$0.isNumber })
        else { return nil }
        return String(figures)
    }

    /// The figures that a word ends with, a small letter or the end of a sentence before them: `term.1`, `rooms2`.
    private static func closingMark(_ word: Word) -> String? {
        let figures = String(word.text.reversed().prefix(while: isFigure).reversed())
        let before = word.text.dropLast(figures.count)
        guard let last = before.last, last.isLowercase || ".,;:!?)”’\"".contains(last),
            before.contains(where: \.isLetter), NoteMark.isMark(figures, behind: before)
        else { return nil }
        return figures
    }

    private static func beginsLine(_ word: Word, among words: [Word]) -> Bool {
        !words.contains {
            $0.box.left < word.box.left && $0.box.verticalOverlap(word.box) > sameLineShare * word.box.height
        }
    }

    /// Boxes of lines set tightly overlap by less than this share of their height.
    private static let sameLineShare = 0.5

    private static func isFigure(_ letter: Character) -> Bool { letter.isASCII && letter.isNumber }

    private static func parted(_ word: Word, after count: Int, isMarkFirst: Bool) -> [Word] {
        var (first, second) = (word, word)
        first.text = String(word.text.prefix(count))
        second.text = String(word.text.dropFirst(count))
        let box = word.box
        let cut = box.left + box.width * Double(count) / Double(word.text.count)
        let raised = box.top + sizeOfMark * box.height
        first.box = Rectangle(left: box.left, top: box.top, right: cut, bottom: isMarkFirst ? raised : box.bottom)
        second.box = Rectangle(left: cut, top: box.top, right: box.right, bottom: isMarkFirst ? box.bottom : raised)
        first.isRaised = isMarkFirst
        second.isRaised = !isMarkFirst
        if isMarkFirst { first.fontSizeInPoints *= sizeOfMark } else { second.fontSizeInPoints *= sizeOfMark }
        return [first, second]
    }
}

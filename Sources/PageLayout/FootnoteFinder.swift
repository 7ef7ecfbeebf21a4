package import DocumentModel

/// Finds the notes at the foot of a page and the marks that refer to them.
///
/// A note is known by its mark: a raised mark in the body, and at the page's foot a line that begins with the same one.
package enum FootnoteFinder {
    /// Notes stand in this lower part of the page.
    static let topShareOfPage = 0.45

    /// A note with its lines.
    package struct Note: Sendable {
        package var mark: String
        package var lines: [TextLine]
        /// Where the body refers to it.
        package var reference: Rectangle
    }

    package struct Outcome: Sendable {
        package var notes: [Note]
        /// The page's other words, without the marks that refer to the notes.
        package var words: [Word]
        /// Marks that stand for notes, in the body and before the notes: they are no words.
        package var markCount: Int
    }

    /// Takes the notes out of a page's words.
    package static func notes(in given: [Word], rulings: [Ruling], pageHeightInPoints: Double) -> Outcome {
        let none = Outcome(notes: [], words: given, markCount: 0)
        let glued = GluedNoteMarks(given, rulings: rulings, pageHeightInPoints: pageHeightInPoints)
        let words = glued?.words ?? given
        let marks = words.filter { $0.isRaised && isMark($0.text) }
        guard !marks.isEmpty else { return none }
        let lines = LineBuilder.lines(of: words, widestSpaceInEms: .infinity)
        let openings = lines.filter { line in
            opensNote(line)
                && line.box.top > topShareOfPage * pageHeightInPoints
                && marks.contains { $0.text == line.words[0].text && $0.box.bottom < line.box.top }
        }
        guard let first = openings.min(by: { $0.box.top < $1.box.top }) else { return none }
        let noteLines = lines.filter { $0.box.center.y >= first.box.top }
        // Text of the body's size below would be body: a raised mark began a line of it by chance.
        guard noteLines.allSatisfy({ $0.direction == .horizontal }) else { return none }
        let noteWords = Set(noteLines.flatMap(\.words))
        var notes: [Note] = []
        var taken = noteWords
        var markCount = 0
        for line in noteLines {
            let mark = line.words[0]
            if opensNote(line), let rest = TextLine(words: Array(line.words.dropFirst())),
                let reference = marks.first(where: { $0.text == mark.text && !taken.contains($0) })
            {
                notes.append(Note(mark: mark.text, lines: [rest], reference: place(of: reference, among: words)))
                taken.insert(reference)
                markCount += 2
            } else if notes.isEmpty {
                return none
            } else {
                notes[notes.count - 1].lines.append(line)
            }
        }
        return Outcome(
            notes: notes, words: words.filter { !taken.contains($0) },
            markCount: max(0, markCount - (glued?.markCount ?? 0)))
    }

    /// Where the line stands that a mark is raised from: a mark may reach above it.
    private static func place(of mark: Word, among words: [Word]) -> Rectangle {
        let host = words.filter {
            !$0.isRaised && $0.box.right <= mark.box.left + farthestOverlapInPoints
                && $0.box.verticalOverlap(mark.box) > 0
        }.max { $0.box.right < $1.box.right }
        guard let host else { return mark.box }
        return Rectangle(left: mark.box.left, top: host.box.top, right: mark.box.right, bottom: host.box.bottom)
    }

    /// A mark may begin a little inside the word before it.
    private static let farthestOverlapInPoints = 1.0

    /// Whether a line begins with a mark that is set apart from its text: raised, or in another size.
    private static func opensNote(_ line: TextLine) -> Bool {
        guard line.words.count > 1, isMark(line.words[0].text) else { return false }
        let size = line.words[1].fontSizeInPoints
        return line.words[0].isRaised || abs(line.words[0].fontSizeInPoints - size) > otherSizeShare * size
    }

    /// Sizes that differ by more than this share were chosen to.
    private static let otherSizeShare = 0.1

    /// A number, a letter or a sign such as an asterisk or a dagger.
    static func isMark(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard !scalars.isEmpty, scalars.count <= 3 else { return false }
        return scalars.allSatisfy { $0.isNumeric || "*†‡§¶".unicodeScalars.contains($0) }
            || (scalars.count == 1 && scalars.allSatisfy(\.isAlphabetic))
    }
}

import DocumentModel
import PageLayout
import Testing

@Suite("Notes at the foot of a page are told by their marks")
struct FootnoteFinderTests {
    private static let line = Ruling(
        orientation: .horizontal, positionInPoints: 700, startInPoints: 60, endInPoints: 130, thicknessInPoints: 0.5)

    private func outcome(
        _ body: [String], notes: [String], rulings: [Ruling] = [Self.line]
    ) -> FootnoteFinder.Outcome {
        var words = body.enumerated().flatMap { LineSketch.words($1, topInPoints: 100 + 14 * Double($0)) }
        words += notes.enumerated().flatMap { LineSketch.words($1, topInPoints: 710 + 14 * Double($0)) }
        return FootnoteFinder.notes(in: words, rulings: rulings, pageHeightInPoints: 842)
    }

    @Test
    func `figures that the font raises part from the words that they are glued to`() {
        let found = outcome(
            ["Nine schools2 of KS1 serve one", "county,1 and Y6 pupils read."],
            notes: ["1Since 2024.", "2Two joined late."])
        #expect(found.notes.map(\.mark) == ["1", "2"])
        #expect(found.notes.map { $0.lines.map(\.text) } == [["Since 2024."], ["Two joined late."]])
        #expect(
            found.words.map(\.text).joined(separator: " ")
                == "Nine schools of KS1 serve one county, and Y6 pupils read.")
        #expect(found.markCount == 0)
    }

    @Test
    func `without a line over the notes, or without a mark for each, nothing is a note`() {
        #expect(outcome(["One term.1"], notes: ["1Areas of learning."], rulings: []).notes.isEmpty)
        #expect(outcome(["A hall of 120 m2 for Y6"], notes: ["2Areas of learning."]).notes.isEmpty)
        #expect(outcome(["One term.1"], notes: ["1Areas of learning.", "2Others."]).notes.isEmpty)
    }

    @Test
    func `a note stands where the line stands that its mark is raised from`() throws {
        var words = LineSketch.words("Every pupil reads. More follows", topInPoints: 100)
        func raised(left: Double, top: Double) -> Word {
            Word(
                text: "1", box: Rectangle(left: left, top: top, right: left + 3, bottom: top + 7), fontSizeInPoints: 7,
                isRaised: true)
        }
        words.append(raised(left: words[2].box.right, top: 99))
        words.append(raised(left: 57, top: 709))
        words += LineSketch.words("Except on Fridays.", topInPoints: 710)
        let note = try #require(
            FootnoteFinder.notes(in: words, rulings: [], pageHeightInPoints: 842).notes.first)
        #expect(note.reference.top == 100)
        #expect(note.lines.map(\.text) == ["Except on Fridays."])
    }
}

import DocumentModel
import PageLayout
import Testing

@Suite("Words are built from letters as a reader reads them")
struct WordBuilderTests {
    /// Letters side by side, each as wide as asked for.
    private func glyphs(_ letters: [(text: String, width: Double)], size: Double = 10, top: Double = 100) -> [Glyph] {
        var left = 50.0
        return letters.map { letter in
            defer { left += letter.width }
            return Glyph(
                text: letter.text,
                box: Rectangle(left: left, top: top, right: left + letter.width, bottom: top + 12), fontIndex: 0,
                fontSizeInPoints: size)
        }
    }

    private func texts(_ letters: [(text: String, width: Double)]) -> [String] {
        WordBuilder.words(of: glyphs(letters), fonts: []).map(\.text)
    }

    private func texts(_ text: String) -> [String] { texts(text.map { (String($0), 5) }) }

    @Test("letters that touch are a word, a space or a gap ends it")
    func gaps() {
        #expect(texts("Plan") == ["Plan"])
        #expect(texts("School plan") == ["School", "plan"])
        let apart =
            glyphs([("a", 5), ("b", 5)])
            + glyphs([("c", 5)]).map { letter in
                Glyph(
                    text: letter.text,
                    box: Rectangle(left: 90, top: letter.box.top, right: 95, bottom: letter.box.bottom), fontIndex: 0,
                    fontSizeInPoints: 10)
            }
        #expect(WordBuilder.words(of: apart, fonts: []).map(\.text) == ["ab", "c"])
    }

    @Test("letters of two baselines or in two directions are no word")
    func baselines() {
        let words = WordBuilder.words(of: glyphs([("a", 5)]) + glyphs([("b", 5)], top: 130), fonts: [])
        #expect(words.map(\.text).sorted() == ["a", "b"])
        let turned = Glyph(
            text: "b", box: Rectangle(left: 55, top: 100, right: 60, bottom: 112), fontIndex: 0, fontSizeInPoints: 10,
            direction: .upward)
        #expect(WordBuilder.words(of: glyphs([("a", 5)]) + [turned], fonts: []).count == 2)
    }

    @Test("a letter and its accent are one character")
    func accents() {
        #expect(texts([("D", 6), ("w", 6), ("\u{302}", 0), ("r", 4)]) == ["Dŵr"])
        #expect(texts("t\u{302}").joined().unicodeScalars.count == 2, "no letter holds this pair")
        let words = texts([("t", 3), ("y", 5), ("\u{302}", 0)])
        #expect(words.map { Array($0.unicodeScalars) } == [["t", "\u{177}"]])
    }

    @Test("a Greek question mark is the semicolon that it looks like")
    func equalSigns() { #expect(texts("a\u{37E}").map { Array($0.unicodeScalars) } == [["a", ";"]]) }

    @Test("an accent that comes before its letter follows it")
    func accentBefore() {
        var letters = glyphs([("D", 6), ("w", 6), ("r", 4)])
        letters.append(
            Glyph(
                text: "\u{302}", box: Rectangle(left: 55.9, top: 100, right: 61, bottom: 112), fontIndex: 0,
                fontSizeInPoints: 10))
        #expect(WordBuilder.words(of: letters, fonts: []).map(\.text) == ["Dŵr"])
    }

    @Test("Hebrew and Arabic words read from right to left, their figures as printed")
    func rightToLeft() {
        #expect(texts("םולש") == ["שלום"])
        #expect(texts("בחרמ") == ["מרחב"])
        #expect(texts("25א") == ["א25"])
        #expect(texts("(םולש)") == ["(שלום)"])
        #expect(texts("Term") == ["Term"])
    }

    @Test("a line of Hebrew is read from the right, with its Latin words in their own order")
    func rightToLeftLines() {
        func line(_ words: [String]) -> String {
            var left = 50.0
            let placed = words.map { text in
                defer { left += 30 }
                return Word(
                    text: text, box: Rectangle(left: left, top: 100, right: left + 27, bottom: 112),
                    fontSizeInPoints: 12)
            }
            return LineBuilder.lines(of: placed).map(\.text).joined(separator: "|")
        }
        #expect(line(["2024", "שנת", "תוכנית"]) == "תוכנית שנת 2024")
        #expect(line(["School", "Plan", "תוכנית", "שלום"]) == "School Plan שלום תוכנית")
        #expect(line(["אב", "Plan", "B", "שלום", "תוכנית"]) == "תוכנית שלום Plan B אב")
    }

    @Test("a line to write on is no text")
    func linesToWriteOn() {
        #expect(texts("Signed:_____") == ["Signed:"])
        #expect(texts("_____").isEmpty)
        #expect(texts("a_b__") == ["a_b__"], "names hold single signs")
    }

    @Test("a soft hyphen that is not drawn is nothing, one inside a word is kept")
    func softHyphens() {
        #expect(texts([("s", 5), ("u", 5), ("\u{AD}", 0), ("p", 5), ("\u{AD}", 2), ("s", 5)]) == ["sups"])
        #expect(texts([("w", 5), ("e", 5), ("\u{AD}", 3), ("b", 5)]) == ["we\u{AD}b"])
    }

    @Test("pale or large letters behind others are a watermark, a heading and white letters on a fill are none")
    func watermark() {
        var body: [Glyph] = []
        for row in 0..<10 { body += glyphs(Array(repeating: ("a", 5), count: 20), top: 100 + Double(row) * 14) }
        func page(_ letter: Rectangle, size: Double, color: Color) -> Page {
            let stamp = Glyph(text: "D", box: letter, fontIndex: 0, fontSizeInPoints: size, color: color)
            return Page(number: 1, widthInPoints: 600, heightInPoints: 800, glyphs: body + [stamp])
        }
        let behind = Rectangle(left: 60, top: 110, right: 120, bottom: 190)
        let above = Rectangle(left: 60, top: 20, right: 80, bottom: 50)
        let grey = Color(red: 210, green: 210, blue: 210)
        #expect(Watermark.glyphs(of: page(behind, size: 80, color: .black)) == [200])
        #expect(Watermark.glyphs(of: page(behind, size: 12, color: grey)) == [200])
        #expect(Watermark.glyphs(of: page(above, size: 30, color: .black)).isEmpty)
        #expect(Watermark.glyphs(of: page(above, size: 12, color: grey)).isEmpty)
        #expect(Watermark.glyphs(of: page(behind, size: 12, color: .black)).isEmpty)
    }
}

import DocumentModel
import PageLayout
import Testing

@Suite("Words broken at line ends are one word again")
struct WordMendingTests {
    /// A lexicon of a document that writes these lines, hyphenated or not by its typesetter.
    private func lexicon(_ lines: [String], typesetterHyphenates: Bool = true) -> Lexicon {
        var lexicon = Lexicon()
        for line in lines { lexicon.add(LineSketch.words(line, topInPoints: 0)) }
        guard typesetterHyphenates else { return lexicon }
        let broken = ["a respon-", "sibility of gov-", "ernors"].enumerated().compactMap { index, text in
            LineSketch.line(text, topInPoints: Double(index) * 12)
        }
        lexicon.learnHyphenation(columns: [broken])
        return lexicon
    }

    @Test("a hyphen that the author writes inside lines stays")
    func authorsHyphenStays() {
        let lexicon = lexicon(["support is on-going in all years"])
        #expect(WordMending.joint(of: "on-", "going", line: .filled, lexicon: lexicon) == .nothing)
        let other = self.lexicon(["a spell-checker on each device"])
        #expect(WordMending.joint(of: "spell-", "checker", line: .filled, lexicon: other) == .nothing)
        #expect(WordMending.joint(of: "spell-", "checker", line: .filled, lexicon: lexicon) == .withoutHyphen)
    }

    @Test("a typesetter's hyphen goes where the document writes the word whole")
    func typesettersHyphenGoes() {
        let lexicon = lexicon(["strong leadership at every level"])
        #expect(WordMending.joint(of: "leader-", "ship", line: .filled, lexicon: lexicon) == .withoutHyphen)
    }

    @Test("without a typesetter that breaks words every hyphen is the author's")
    func hyphenStaysWithoutHyphenation() {
        let lexicon = lexicon(["strong leadership at every level"], typesetterHyphenates: false)
        #expect(!lexicon.typesetterHyphenates)
        #expect(WordMending.joint(of: "leader-", "ship", line: .filled, lexicon: lexicon) == .nothing)
    }

    @Test("a soft hyphen is never kept")
    func softHyphenGoes() {
        #expect(
            WordMending.joint(of: "develop\u{AD}", "ment", line: .filled, lexicon: Lexicon()) == .withoutHyphen)
    }

    @Test("the hyphen between two years stays")
    func yearsKeepTheirHyphen() {
        #expect(WordMending.joint(of: "2024-", "25", line: .filled, lexicon: lexicon([])) == .nothing)
    }

    @Test("a word too long for its column is joined without any hyphen, two words are not")
    func wordTooLongForItsColumn() {
        let lexicon = lexicon(["the responsibilities of the governors"])
        #expect(
            WordMending.joint(of: "responsibil", "ities", line: .filledByOneWord, lexicon: lexicon) == .nothing)
        #expect(WordMending.joint(of: "responsibil", "ities", line: .open, lexicon: lexicon) == .space)
        #expect(WordMending.joint(of: "the", "governors", line: .filledByOneWord, lexicon: lexicon) == .space)
    }

    @Test(
        "two unknown words that fill their lines are one only where the document breaks words",
        arguments: [
            (["Complet", "e"], true), (["responsibil", "ities"], true), (["Visit", "in"], false),
            (["Visit", "schools"], false),
        ])
    func unknownWords(pieces: [String], breaksWords: Bool) throws {
        var lexicon = lexicon(["the responsibilities of the governors"])
        let column = try pieces.enumerated().map { index, text in
            try #require(LineSketch.line(text, topInPoints: Double(index) * 14))
        }
        lexicon.learnHyphenation(columns: [column])
        #expect(lexicon.typesetterBreaksWords == breaksWords)
        let joint = WordMending.joint(of: "admissions", "marketing", line: .filledByOneWord, lexicon: lexicon)
        #expect(joint == (breaksWords ? .nothing : .space))
    }

    @Test(
        "a list item is known by its mark",
        arguments: [
            ("1a. Audit", true), ("• Audit", true), ("(iv) Audit", true), ("2024 budget", false), ("Audit", false),
        ])
    func listMarks(text: String, isMarked: Bool) throws {
        let line = try #require(LineSketch.line(text, topInPoints: 0))
        #expect(LineMark.begins(line) == isMarked)
    }
}

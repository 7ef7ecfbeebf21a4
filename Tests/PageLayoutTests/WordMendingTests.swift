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
        #expect(WordMending.joint(of: "Ysgol-", "haig", line: .filled, lexicon: lexicon) == .withoutHyphen)
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

    @Test("a hyphen behind a prefix stays where nothing else is hyphenated, and goes where other words are broken")
    func hyphenBehindPrefix() {
        let lines = (1...30).flatMap { _ in ["leaders need better", "data on provision"] }
        func joint(_ others: [String]) -> WordMending.Joint {
            var lexicon = Lexicon()
            lexicon.learnHyphenation(
                columns: [
                    (lines + ["data on sub-", "contracted provision"] + others).enumerated().compactMap {
                        LineSketch.line($1, topInPoints: Double($0) * 12)
                    }
                ])
            return WordMending.joint(of: "sub-", "contracted", line: .filled, lexicon: lexicon)
        }
        #expect(joint([]) == .nothing)
        #expect(joint(["a respon-", "sibility of gov-", "ernors"]) == .withoutHyphen)
    }

    @Test("a soft hyphen at a line's end is the typesetter's, unless the document writes all hyphens so")
    func softHyphen() {
        #expect(
            WordMending.joint(of: "develop\u{AD}", "ment", line: .filled, lexicon: Lexicon()) == .withoutHyphen)
        let lexicon = lexicon(["the well\u{AD}being team"], typesetterHyphenates: false)
        #expect(WordMending.joint(of: "Drop\u{AD}", "ins", line: .filled, lexicon: lexicon) == .nothing)
    }

    @Test(
        "two words that are no word together keep their hyphen, broken words lose it",
        arguments: [
            ("outward-", "facing", WordMending.Joint.nothing), ("problem-", "solving", .nothing),
            ("home-", "school", .nothing), ("follow-", "up", .nothing), ("on-", "going", .nothing),
            ("re\u{2010}", "tendered", .nothing), ("with-", "in", .withoutHyphen), ("in-", "formation", .withoutHyphen),
            ("pro-", "vide", .withoutHyphen), ("cur-", "ricular", .withoutHyphen),
            ("leader\u{2010}", "ship", .withoutHyphen), ("day-to-", "day", .nothing), ("year-on-", "year", .nothing),
            ("cross-cur-", "riculum", .withoutHyphen), ("end-", "of-unit", .nothing),
            ("im-", "provement-led", .withoutHyphen),
        ])
    func compounds(end: String, start: String, joint: WordMending.Joint) {
        #expect(WordMending.joint(of: end, start, line: .filled, lexicon: lexicon([])) == joint)
    }

    @Test(
        "dashes between figures and stops at line starts are set close",
        arguments: [
            ("2022–", "2023", WordMending.Joint.nothing), ("2022", "–23", .nothing), ("2022", "-23", .nothing),
            ("pupils–", "staff", .nothing), ("done", "– next", .space), ("incorporation", ".", .nothing),
            ("Staff", "–", .space),
            ("Resources", "/", .space), ("31/03/202", "5", .nothing), ("31/03/2025", "5", .space),
        ])
    func dashes(end: String, start: String, joint: WordMending.Joint) {
        #expect(WordMending.joint(of: end, start, line: .filled, lexicon: Lexicon()) == joint)
    }

    @Test(
        "a word that is cut where its line is full is one, though the document writes it nowhere else",
        arguments: [
            ("recommendati", "ons", true), ("m", "edium", true), ("training/u", "ploading", true),
            ("with", "in", false), ("Mrs", "shah", false), ("the", "moderation", false),
        ])
    func cutWords(end: String, start: String, isOne: Bool) {
        let joint = WordMending.joint(of: end, start, line: .filledByOneWord, lexicon: Lexicon())
        #expect(joint == (isOne ? .nothing : .space))
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
        let joint = WordMending.joint(of: "gweithgar", "edd", line: .filledByOneWord, lexicon: lexicon)
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

    @Test("where the author's hyphens are plain ones, another kind at a line's end is the typesetter's")
    func hyphenOfAnotherKind() {
        let lexicon = lexicon(["the well-being of staff in all years"], typesetterHyphenates: false)
        #expect(WordMending.joint(of: "co\u{2010}", "ordinator", line: .filled, lexicon: lexicon) == .withoutHyphen)
        #expect(WordMending.joint(of: "well\u{2010}", "being", line: .filled, lexicon: lexicon) == .nothing)
        let other = self.lexicon(["the well\u{2010}being of staff"], typesetterHyphenates: false)
        #expect(WordMending.joint(of: "co\u{2010}", "ordinator", line: .filled, lexicon: other) == .nothing)
    }

    @Test("a word that is too long for its column may leave a single letter")
    func singleLetter() {
        let lexicon = lexicon(["all of it is ready"])
        for (end, start) in [("Resource", "s"), ("Communication", "s"), ("Resourc", "e")] {
            #expect(WordMending.joint(of: end, start, line: .filledByOneWord, lexicon: lexicon) == .nothing)
        }
        #expect(WordMending.joint(of: "Resource", "a", line: .filledByOneWord, lexicon: lexicon) == .space)
        #expect(WordMending.joint(of: "resource", "s", line: .filled, lexicon: lexicon) == .space)
    }

    @Test("an abbreviation is cut in two only where the document's other words are")
    func cutAbbreviation() throws {
        var lexicon = lexicon(["all of it is ready"])
        #expect(WordMending.joint(of: "RA", "G", line: .filledByOneWord, lexicon: lexicon) == .space)
        let column = try ["Timescal", "e"].enumerated().map { index, text in
            try #require(LineSketch.line(text, topInPoints: Double(index) * 14))
        }
        lexicon.learnHyphenation(columns: [column])
        #expect(WordMending.joint(of: "RA", "G", line: .filledByOneWord, lexicon: lexicon) == .nothing)
        #expect(WordMending.joint(of: "JB", "KL", line: .filledByOneWord, lexicon: lexicon) == .space)
        #expect(WordMending.joint(of: "RA", "G", line: .filled, lexicon: lexicon) == .space)
    }

    @Test("a number that is too long for its column is cut in its thousands")
    func cutNumber() {
        let lexicon = lexicon(["all of it is ready"])
        #expect(WordMending.joint(of: "£2,40", "0", line: .filledByOneWord, lexicon: lexicon) == .nothing)
        #expect(WordMending.joint(of: "11,2", "50", line: .filledByOneWord, lexicon: lexicon) == .nothing)
        #expect(WordMending.joint(of: "£2,400", "30", line: .filledByOneWord, lexicon: lexicon) == .space)
        #expect(WordMending.joint(of: "Years 1,2", "3", line: .filled, lexicon: lexicon) == .space)
    }
}

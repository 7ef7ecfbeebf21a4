import DocumentModel
import PageLayout
import Testing

@Suite("Lines are joined to paragraphs by what they say and where they end")
struct ParagraphBuilderTests {
    /// The paragraphs of lines of one cell, each character 5 points wide, lines 14 points apart.
    private func paragraphs(
        _ lines: [String], width: Int, lexicon: Lexicon = Lexicon(), isLimitExact: Bool = true
    ) -> [String] {
        let sketched = lines.enumerated().compactMap { index, text in
            LineSketch.line(text, topInPoints: 100 + 14 * Double(index))
        }
        let builder = ParagraphBuilder(lexicon: lexicon, spacing: LineSpacing(columns: [sketched]))
        let fragment = ParagraphBuilder.Fragment(
            page: 1, lines: sketched, rightLimitInPoints: 60 + 5 * Double(width), leftLimitInPoints: 60,
            isLimitExact: isLimitExact)
        return builder.paragraphs(of: [fragment]).paragraphs.map(\.text)
    }

    @Test("an indented cell wraps before its edge: lines in the middle of sentences go on")
    func indentedCells() {
        #expect(
            paragraphs(["Visit at least five", "schools with strong", "practice in the tests"], width: 28)
                == ["Visit at least five schools with strong practice in the tests"])
        #expect(
            paragraphs(["Impact of the scheme", "evaluated by Maths", "lead and reported to"], width: 29)
                == ["Impact of the scheme evaluated by Maths lead and reported to"])
    }

    @Test("lines beside a box or a picture wrap there, and those below at the column's edge")
    func linesBesideABox() {
        #expect(
            paragraphs(
                [
                    "We judge that the school is good", "and that it is improving. Results",
                    "have risen for three years, most of",
                    "all in science.", "Two things hold us back.",
                    "Teaching differs too much from room to room, and pupils who fall behind", "seldom catch up again.",
                ], width: 72)
                == [
                    "We judge that the school is good and that it is improving. Results have risen for three years, most of all in science.",
                    "Two things hold us back.",
                    "Teaching differs too much from room to room, and pupils who fall behind seldom catch up again.",
                ])
        // Short items end near each other by chance.
        #expect(
            paragraphs(["apples and pears", "books about bees", "chairs for pupils"], width: 72)
                == ["apples and pears", "books about bees", "chairs for pupils"])
    }

    @Test("a line after which the next word had fitted ends its paragraph")
    func shortLines() {
        #expect(
            paragraphs(["Audit the books.", "Order new ones for every class"], width: 32)
                == ["Audit the books.", "Order new ones for every class"])
        #expect(paragraphs(["reading", "writing", "maths"], width: 40) == ["reading", "writing", "maths"])
    }

    @Test("a bold label begins a paragraph, though the line before is full")
    func boldLabels() {
        func paragraphs(_ lines: [(text: String, boldWords: Int)], width: Int) -> [String] {
            let sketched = lines.enumerated().compactMap { index, line in
                var words = LineSketch.words(line.text, topInPoints: 100 + 14 * Double(index))
                for word in words.indices.prefix(line.boldWords) { words[word].style.isBold = true }
                return TextLine(words: words)
            }
            let fragment = ParagraphBuilder.Fragment(
                page: 1, lines: sketched, rightLimitInPoints: 60 + 5 * Double(width), leftLimitInPoints: 60,
                isLimitExact: true)
            return ParagraphBuilder(lexicon: Lexicon(), spacing: LineSpacing(columns: [sketched]))
                .paragraphs(of: [fragment]).paragraphs.map(\.text)
        }
        #expect(
            paragraphs([("Pupils wait at the till.", 0), ("Actions", 1)], width: 25)
                == ["Pupils wait at the till.", "Actions"])
        #expect(
            paragraphs([("No room to sleep for babies", 0), ("Who: Aisha and Beth", 1)], width: 28)
                == ["No room to sleep for babies", "Who: Aisha and Beth"])
        #expect(
            paragraphs([("We will all of us, each day,", 0), ("without fail, read aloud", 2)], width: 28).count == 1)
    }

    @Test("no paragraph ends with a joining word")
    func joiningWords() {
        #expect(
            paragraphs(["Begin the", "Cyber Security"], width: 20)
                == ["Begin the Cyber Security"])
        #expect(
            paragraphs(["Report to parents and", "Governors each term in the hall"], width: 32)
                == ["Report to parents and Governors each term in the hall"])
        // However far the cell's edge is.
        #expect(paragraphs(["Publish a", "workforce report"], width: 40) == ["Publish a workforce report"])
    }

    @Test("a word that fills its line behind a bullet is broken as one that fills it alone")
    func brokenItems() {
        #expect(
            paragraphs(["• Unexplaine", "d absence is", "below 0.5%"], width: 13)
                == ["• Unexplained absence is below 0.5%"])
    }

    @Test("a word that opens other cells with a capital that it has nowhere else begins an item")
    func openings() {
        var lexicon = Lexicon()
        let cells = ["Share what works", "Share the plan", "Meet the team"]
        for cell in cells { lexicon.add(LineSketch.words(cell, topInPoints: 0)) }
        lexicon.learnHyphenation(columns: cells.compactMap { LineSketch.line($0, topInPoints: 0).map { [$0] } })
        let lines = ["Meet to agree the steps", "Share what works with us"]
        #expect(paragraphs(lines, width: 24, lexicon: lexicon) == lines)
        let names = ["Meet and agree at school", "Reading pairs with the"]
        #expect(paragraphs(names, width: 24, lexicon: lexicon).count == 1, "the capital may be a name's")
        var other = lexicon
        other.add(LineSketch.words("we call it the Share scheme", topInPoints: 0))
        #expect(paragraphs(lines, width: 24, lexicon: other).count == 1)
    }

    @Test(
        "a common word with a capital begins an item where the words around it have none, unless it is part of a name",
        arguments: [
            (["Signed list of staff", "Minutes of the meeting"], 2),
            (["Weekly checks by hand", "Termly audit by us"], 2),
            (["share results with all", "Governors each term in"], 1),
            (["hold all of our talks", "Open Forum day with"], 1),
            (["Beacon Hill Community", "School of the hill"], 1),
            (["Signed list of the", "Minutes of the meeting"], 1),
        ])
    func capitals(lines: [String], count: Int) {
        #expect(paragraphs(lines, width: 24).count == count)
    }

    @Test("two bold lines of different colours are a heading and what stands under it")
    func colours() {
        let blue = Color(red: 0, green: 0, blue: 200)
        func count(_ second: Color, isBold: Bool) -> Int {
            let lines = [("Wider strategies for our pupils", blue), ("Governors of all", second)]
            let sketched = lines.enumerated().compactMap { index, line in
                var words = LineSketch.words(line.0, topInPoints: 100 + 14 * Double(index))
                for word in words.indices {
                    words[word].style.isBold = isBold
                    words[word].style.color = line.1
                }
                return TextLine(words: words)
            }
            let fragment = ParagraphBuilder.Fragment(
                page: 1, lines: sketched, rightLimitInPoints: 60 + 5 * 32, leftLimitInPoints: 60)
            return ParagraphBuilder(lexicon: Lexicon(), spacing: LineSpacing(columns: [sketched]))
                .paragraphs(of: [fragment]).paragraphs.count
        }
        #expect(count(.black, isBold: true) == 2)
        #expect(count(blue, isBold: true) == 1)
        #expect(count(.black, isBold: false) == 1)
    }

    @Test("in a cell of a sheet a common word with a capital begins a line that was typed, a name goes on")
    func typedLines() {
        var lexicon = Lexicon()
        lexicon.add(LineSketch.words("read the School Improvement Plan with the Council first", topInPoints: 0))
        func sheet(_ lines: [String]) -> [String] {
            let sketched = lines.enumerated().compactMap { LineSketch.line($1, topInPoints: 14 * Double($0)) }
            let builder = ParagraphBuilder(
                lexicon: lexicon, spacing: LineSpacing(columns: [sketched]), habit: .linesAreTyped)
            let fragment = ParagraphBuilder.Fragment(
                page: 1, lines: sketched, rightLimitInPoints: 60 + 24 * 5, leftLimitInPoints: 60)
            return builder.paragraphs(of: [fragment]).paragraphs.map { $0.runs.map(\.text).joined() }
        }
        let items = ["Meet to agree the steps", "Plan the next stage now"]
        #expect(sheet(items) == items)
        let named = ["Meet to agree the steps", "Council plans the stage"]
        #expect(paragraphs(named, width: 24, lexicon: lexicon).count == 1, "text is not typed line by line")
        #expect(sheet(["Agree the means with the", "Council of the school"]).count == 1)
        #expect(sheet(["Agree the aims of School", "Change of plan"]).count == 1)
        #expect(sheet(["Agree the aims and means", "Change the whole plan"]).count == 2)
        #expect(sheet(["Order some books for all", "Change the whole plan"]).count == 2)
        #expect(sheet(["Meet pupils every Monday", "Change the whole plan"]).count == 2)
        #expect(sheet(["Agree the aims and means,", "Change the whole plan"]).count == 1)
    }

    @Test("a bracket goes on with an unfinished line")
    func brackets() {
        #expect(
            paragraphs(["agreed upon for the year", "( where it could include a role)"], width: 32)
                == ["agreed upon for the year ( where it could include a role)"])
    }

    @Test("raised marks of notes are no text; powers and ordinals are")
    func raisedMarks() throws {
        func text(_ first: String, _ raised: String, _ rest: String) throws -> String {
            let left = 60 + 5 * Double(first.count)
            let words = [
                Word(
                    text: first, box: Rectangle(left: 60, top: 100, right: left, bottom: 112), fontSizeInPoints: 12),
                Word(
                    text: raised, box: Rectangle(left: left, top: 98, right: left + 3, bottom: 105),
                    fontSizeInPoints: 7, isRaised: true),
                Word(
                    text: rest, box: Rectangle(left: left + 8, top: 100, right: left + 40, bottom: 112),
                    fontSizeInPoints: 12),
            ]
            let line = try #require(TextLine(words: words))
            let builder = ParagraphBuilder(lexicon: Lexicon(), spacing: LineSpacing(columns: []))
            let fragment = ParagraphBuilder.Fragment(
                page: 1, lines: [line], rightLimitInPoints: 400, leftLimitInPoints: 60)
            let built = builder.paragraphs(of: [fragment])
            let wordCount = built.paragraphs.map(\.text).joined().split(separator: " ").count
            #expect(wordCount + built.mendedWordCount == 3, "the words add up")
            return built.paragraphs.map(\.text).joined()
        }
        #expect(try text("£4,200", "2", "each") == "£4,200 each")
        #expect(try text("9", "3", "options") == "9 options")
        #expect(try text("rooms", "*", "only") == "rooms only")
        #expect(try text("40m", "2", "hall") == "40m2 hall")
        #expect(try text("1", "st", "term") == "1st term")
    }

    @Test("a year alone on its line is that of the month above, where little room was left for it")
    func yearBelowMonth() {
        #expect(paragraphs(["September", "2026"], width: 17, isLimitExact: false) == ["September 2026"])
        #expect(paragraphs(["September", "2026"], width: 40) == ["September", "2026"])
        #expect(paragraphs(["Reviewed", "Closed"], width: 22) == ["Reviewed", "Closed"])
    }
}

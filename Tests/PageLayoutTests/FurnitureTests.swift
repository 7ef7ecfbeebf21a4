import DocumentModel
import PageLayout
import Testing

@Suite("Furniture is told by place and repetition")
struct FurnitureTests {
    private func page(_ lines: [(text: String, topInPoints: Double)]) -> FurnitureFinder.PageLines {
        FurnitureFinder.PageLines(
            heightInPoints: 595, lines: lines.compactMap { LineSketch.line($0.text, topInPoints: $0.topInPoints) },
            frames: [])
    }

    @Test("numbers at the foot that grow with the pages are page numbers")
    func pageNumbers() {
        let pages = (1...4).map { page([("Body text \($0 * 7) of a page", 200), ("\($0)", 560)]) }
        let findings = FurnitureFinder.find(in: pages)
        #expect(findings.map(\.page) == Array(0..<4))
        #expect(findings.allSatisfy { $0.line == 1 && $0.kind == .pageNumber })
    }

    @Test(
        "a lone page counts itself at its foot",
        arguments: [
            ("Kilmore PS SIP 2026-27   Page 1", 1), ("Action plan, page 1 of 1", 1), ("Seen by 14 governors", 0),
        ])
    func lonePage(foot: String, count: Int) {
        #expect(FurnitureFinder.find(in: [page([("Body text", 200), (foot, 570)])]).count == count)
    }

    @Test("a lone page has a name on one side of its foot and its number on the other")
    func loneFooter() throws {
        let foot = { (right: String, left: Double) -> TextLine? in
            let name = LineSketch.words("Willow Tree Nursery", topInPoints: 570)
            return TextLine(words: name + LineSketch.words(right, topInPoints: 570).map { $0.moved(toLeft: left) })
        }
        let body = try #require(LineSketch.line("Body text", topInPoints: 200))
        let count = { (line: TextLine) in
            FurnitureFinder.find(in: [.init(heightInPoints: 595, lines: [body, line], frames: [])]).count
        }
        #expect(count(try #require(foot("1", 480))) == 1)
        #expect(count(try #require(foot("14", 480))) == 0)
        #expect(count(try #require(foot("1", 165))) == 0)
    }

    @Test("a footer that repeats but for its number is a running footer on every page")
    func runningFooter() {
        let pages = (1...3).map { page([("Body text", 200), ("Improvement plan page \($0)", 560)]) }
        let findings = FurnitureFinder.find(in: pages)
        #expect(findings.map(\.page) == Array(0..<3))
        #expect(findings.allSatisfy { $0.line == 1 && $0.kind == .runningFooter })
    }

    @Test(
        "what a browser prints around a lone page is furniture, other first and last lines are not",
        arguments: [
            ("11/26/26, 9:51 PM Plan", "https://hill.example/plan.html 1/1", 2),
            ("Plan https://hill.example/plan.html", "1 of 1 26/11/2026, 21:51", 2),
            ("Meeting of 26/11/2026, 21:51", "Signed by the chair", 0),
            ("Hill Trust", "https://hill.example 1/1", 1),
        ])
    func browser(head: String, foot: String, count: Int) {
        let findings = FurnitureFinder.find(in: [page([(head, 15), ("Body text", 200), (foot, 575)])])
        #expect(findings.count == count)
    }

    @Test("the heads of a table over the little that is left of it for a page are none")
    func repeatedHeads() throws {
        let heads = { (top: Double) throws -> TextLine in
            let words = LineSketch.words("Strand Autumn Spring", topInPoints: top)
            let columns = zip(words, [60.0, 200, 340]).map { $0.moved(toLeft: $1) }
            return try #require(TextLine(words: columns))
        }
        let pages = try (1...3).map { number in
            FurnitureFinder.PageLines(
                heightInPoints: 595,
                lines: [
                    try heads(40), try #require(LineSketch.line("What is left \(number * 7)", topInPoints: 56)),
                    try heads(200), try #require(LineSketch.line("Reading \(number * 5)", topInPoints: 216)),
                ],
                frames: [Rectangle(left: 55, top: 198, right: 480, bottom: 230)])
        }
        #expect(FurnitureFinder.find(in: pages).isEmpty)
        let apart = pages.map { page in
            FurnitureFinder.PageLines(heightInPoints: 595, lines: [page.lines[0], page.lines[3]], frames: page.frames)
        }
        #expect(FurnitureFinder.find(in: apart).count == 3)
    }

    @Test("a heading that page breaks put close over its text more than once, where other bodies begin, is none")
    func headingAtTheTop() {
        let pages = [
            page([("Our plan for the year", 40), ("It was written in May", 60)]),
            page([("What we will do", 40), ("Buy new books", 56)]),
            page([("What we will do", 40), ("Mend the gates", 56)]),
            page([("Costs are estimates", 40), ("Read at the meeting", 60)]),
        ]
        #expect(FurnitureFinder.find(in: pages).isEmpty)
        let apart = (1...4).map { page([("Hill School plan", 40), ("Text \($0 * 7) of the body", 90)]) }
        #expect(FurnitureFinder.find(in: apart).count == 4)
    }

    @Test("what repeats in the middle of pages is body")
    func repetitionInTheBody() {
        let pages = (1...3).map { _ in page([("Autumn term", 200), ("Spring term", 300)]) }
        #expect(FurnitureFinder.find(in: pages).isEmpty)
    }

    @Test("a last line that stands on one page alone is body")
    func lastLineOfOnePage() {
        let pages = [
            page([("Body", 200), ("Signed by the chair", 560)]), page([("Body", 200)]), page([("Body", 200)]),
        ]
        #expect(FurnitureFinder.find(in: pages).isEmpty)
    }

    @Test("a heading that stands on every page under the heading of a priority is body")
    func underAHeading() {
        let pages = ["Goal 1: Belonging", "Goal 2: Futures", "Goal 3: Basics"].map { heading in
            page([("Penhallow School", 10), (heading, 30), ("Objectives", 55), ("Body text", 300)])
        }
        let findings = FurnitureFinder.find(in: pages)
        #expect(findings.map(\.page) == Array(0..<3))
        #expect(findings.allSatisfy { $0.line == 0 && $0.kind == .runningHeader })
    }
}

import PlanBatch
import Testing

@Suite struct GlobPatternTests {
    @Test(arguments: [
        ("*.pdf", "2021/Plan.PDF", true), ("*.pdf", "plan.pdf.json", false), ("drafts/**", "drafts/a/b.pdf", true),
        ("drafts/*", "drafts/a/b.pdf", false), ("**/old/*.docx", "a/b/old/plan.docx", true),
        ("**/old/*.docx", "old/plan.docx", true), ("plan-202[0-3].*", "plan-2021.pdf", true),
        ("plan-202[!0-3].*", "plan-2021.pdf", false), ("pl?n.pdf", "plan.pdf", true), ("pl?n.pdf", "pln.pdf", false),
        ("drafts/**", "archive/drafts/b.pdf", true), ("drafts/**", "archive/olddrafts/b.pdf", false),
        ("[.pdf", "[.pdf", true), ("", "plan.pdf", false),
    ])
    func `a pattern matches names, or paths where it has a slash`(pattern: String, path: String, matches: Bool) {
        #expect(GlobPattern(pattern).matches(path) == matches)
    }

    @Test func `many stars take no longer than the length of the name allows`() {
        let pattern = GlobPattern(String(repeating: "*a", count: 60) + "b")
        let start = ContinuousClock.now
        #expect(!pattern.matches(String(repeating: "a", count: 1000)))
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}

@Suite struct ShardTests {
    @Test func `every path is in exactly one share, and the shares are about equal`() {
        let shares = (0..<4).compactMap { Shard(index: $0, count: 4) }
        var sizes = [0, 0, 0, 0]
        for number in 0..<4000 {
            let takers = shares.filter { $0.takes("archive/\(number % 20)/plan-\(number).pdf") }
            #expect(takers.count == 1)
            for taker in takers { sizes[taker.index] += 1 }
        }
        #expect(sizes.allSatisfy { (850...1150).contains($0) }, "\(sizes)")
    }

    @Test func `there is no share beyond the last`() {
        #expect(Shard(index: 4, count: 4) == nil)
        #expect(Shard(index: -1, count: 4) == nil)
        #expect(Shard(index: 0, count: 0) == nil)
    }
}

@Suite struct PathTextTests {
    @Test func `a name that is no UTF-8 gets its own bytes back, and is shown by their numbers`() {
        let latin: [UInt8] = Array("Caf".utf8) + [0xE9] + Array(".pdf".utf8)
        let text = PathText.text(of: latin)
        #expect(PathText.bytes(of: text) == latin)
        #expect(PathText.shown(text) == "Caf\\xE9.pdf")
        #expect(PathText.shown("new\nline.pdf") == "new\\x0Aline.pdf")
        let name = "Café – 2021.pdf"
        #expect(PathText.text(of: Array(name.utf8)) == name)
    }
}

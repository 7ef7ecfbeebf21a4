import Testing

@testable import PlanComparison

/// What makes two leftover texts of two versions one text, all else being equal.
@Suite("Every evidence that two texts are one")
struct LeafEvidenceTests {
    /// A text and where it stands: which strand, which cell of it, which row.
    private struct Standing: ExpressibleByStringLiteral {
        var text: String
        var home = 0
        var slot = 0
        var row = 0

        init(_ text: String, home: Int = 0, slot: Int = 0, row: Int = 0) {
            (self.text, self.home, self.slot, self.row) = (text, home, slot, row)
        }

        init(stringLiteral text: String) { self.init(text) }
    }

    /// Other texts of the plans: by them a word is common or tells something.
    private static let others = [
        "Reading comes first in each of our schools", "The budget is set in the spring",
        "Mend the roof of the old hall",
        "Ask the parents what they think of it", "Buy a minibus for the trips", "Plant an orchard behind the kitchen",
        "Open the library at lunch", "Name a governor for the website",
    ]

    /// The weight of each pair of a text before and a text after, as `[before, after]`; pairs without one are no candidates.
    ///
    /// - Parameter paired: texts that are known to be one, by their places in both lists.
    private func weights(
        _ before: [Standing], _ after: [Standing], paired: [(Int, Int)] = []
    ) -> [[Int]: Double] {
        var vocabulary = Vocabulary(ComparisonOptions())
        for text in Self.others { _ = vocabulary.phrase(text) }
        func leaves(_ texts: [Standing]) -> [Leaf] {
            texts.map {
                Leaf(
                    phrase: vocabulary.phrase($0.text), home: $0.home, district: 0, slot: $0.slot, row: $0.row, time: 0)
            }
        }
        let (leavesBefore, leavesAfter) = (leaves(before), leaves(after))
        vocabulary.weigh()
        var pairs = LeafPairs(beforeCount: before.count, afterCount: after.count)
        for (old, new) in paired { pairs.pair(old, new) }
        let evidence = LeafEvidence(before: leavesBefore, after: leavesAfter, vocabulary: vocabulary, pairs: pairs)
        return Dictionary(
            evidence.edges().map { ([$0.left, $0.right], $0.weight) }, uniquingKeysWith: { first, _ in first })
    }

    private static let old: Standing = "Choose a phonics scheme with the English lead"
    /// It shares no more than `Choose a phonics`.
    private static let kindred: Standing = "Choose a phonics catalogue and tell every parent"

    @Test
    func
        `the same text elsewhere weighs more than one reworded in its place, and that more than one reworded elsewhere`()
        throws
    {
        let text = "Audit the phonics books of all infant classes and report every gap to trustees"
        let reworded = "Audit the phonics books of all infant classes and report every gap to governors"
        let same = try #require(weights([.init(text)], [.init(text, home: 1, slot: 2)])[[0, 0]])
        let inPlace = try #require(weights([.init(text)], [.init(reworded)])[[0, 0]])
        let elsewhere = try #require(weights([.init(text)], [.init(reworded, home: 1, slot: 2)])[[0, 0]])
        #expect(same > inPlace)
        #expect(inPlace > elsewhere)
    }

    @Test func `a text that was mostly added to is found elsewhere, a kindred one is not`() {
        let text = "Audit the phonics books of all infant classes"
        let extended = "Audit the phonics books of all infant classes and of their carers"
        #expect(weights([.init(text)], [.init(extended, home: 1)])[[0, 0]] != nil)
        #expect(weights([Self.old], [.init(Self.kindred.text, home: 1)]).isEmpty)
    }

    @Test
    func `a text of a word or two that went to another strand is the same only in its term, where no other says so`() {
        #expect(weights([.init("Review")], [.init("Review", home: 1, slot: 2)]).isEmpty)
        #expect(weights([.init("Review")], [.init("Review", home: 0, slot: 2)])[[0, 0]] != nil)
        #expect(weights([.init("Review", slot: 2)], [.init("Review", home: 1, slot: 2)])[[0, 0]] != nil)
        #expect(
            weights(
                [.init("Review", slot: 2)],
                [.init("Review", home: 1, slot: 2), .init("Review", home: 2, slot: 2)]
            ).isEmpty)
    }

    @Test func `texts that share no word that says something are not one, however they stand`() {
        #expect(weights(["Ask them of it in the end"], ["Go to it in the end, if ever"]).isEmpty)
    }

    @Test func `a kindred text is the same between the same neighbours, not between others or in another row`() throws {
        let (first, last): (Standing, Standing) = ("Mend the roof of the old hall", "Open the library at lunch")
        let between = weights([first, Self.old, last], [first, Self.kindred, last], paired: [(0, 0), (2, 2)])
        #expect(between[[1, 1]] != nil)
        let outside = weights([first, Self.old, last], [first, last, Self.kindred], paired: [(0, 0), (2, 1)])
        #expect(outside.isEmpty)
        let rows = [first, Standing(Self.kindred.text, row: 1), Standing(last.text, row: 1)]
        let known = weights([first, Self.old, Standing(last.text, row: 1)], rows, paired: [(0, 0), (2, 2)])
        #expect(known.isEmpty)
    }

    @Test func `the one that left a gap and the one that came into it are nearer than two that only share a neighbour`()
        throws
    {
        let (first, last): (Standing, Standing) = ("Mend the roof of the old hall", "Open the library at lunch")
        let single = weights([first, Self.old, last], [first, Self.kindred, last], paired: [(0, 0), (2, 2)])
        let second = weights(
            [first, Self.old, last], [first, "Buy a minibus for the trips", Self.kindred, last],
            paired: [(0, 0), (2, 3)])
        #expect(try #require(single[[1, 1]]) > #require(second[[1, 2]]))
    }

    @Test func `the start and the end of a list are neighbours of few texts, and say nothing of many`() {
        #expect(weights([Self.old], [Self.kindred])[[0, 0]] != nil)
        let strangers: [Standing] = [
            "Mend the roof of the old hall", "Ask the parents what they think of it",
            "Plant an orchard behind the kitchen",
        ]
        let others: [Standing] = [
            "Buy a minibus for the trips", "Open the library at lunch", "Name a governor for the website",
        ]
        let many = weights(strangers + [Self.old], others + [Self.kindred])
        #expect(many[[3, 3]] == nil, "two lists of different things have two ends as well")
        // One text that both lists have tells where the next one stands.
        let known = weights(strangers + [Self.old], strangers.suffix(1) + [Self.kindred], paired: [(2, 0)])
        #expect(known[[3, 1]] != nil)
    }

    @Test func `a heading is not a long text in which its words stand`() {
        let long = """
            We mean to grow, and to take in more schools of our county as they ask for it, but no more in one year than the \
            team at the centre can serve, since our vision and values ask that we know each of them well enough to help in \
            what it does, from its lessons and its clubs to its kitchens, roofs, gardens, boilers and accounts.
            """
        let heading = "Our vision and values"
        #expect(weights([.init(heading)], [.init(long)]).isEmpty)
        #expect(weights([.init(long)], [.init(heading)]).isEmpty)
        #expect(weights([.init(heading)], [.init("Our vision and values as a trust")])[[0, 0]] != nil)
    }

    @Test func `texts that have their partner, and empty ones, are no candidates`() {
        let text: Standing = "Choose a phonics scheme"
        #expect(weights([text, ""], [text, ""], paired: [(0, 0)]).isEmpty)
    }

    @Test func `the evidence is the same whichever version comes first`() {
        let before: [Standing] = [Self.old, "Review", "Plant an orchard behind the kitchen"]
        let after: [Standing] = [.init("Review", slot: 1), Self.kindred, "Plant an orchard behind the old kitchen"]
        let there = weights(before, after)
        let back = weights(after, before)
        #expect(!there.isEmpty)
        #expect(
            there == Dictionary(back.map { ($0.key.reversed(), $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
}

/// A text that is compared for itself: a milestone's paragraph, a step, an objective, a paragraph of narrative.
struct Leaf {
    var phrase: Phrase
    /// The holder in both plans' common numbering (`HolderPairs.home`).
    var home: Int
    /// The home of the holder's own parent, for telling near from far.
    var district: Int
    /// The cell inside its home, for milestones the terms; 0 where a home has no parts.
    var slot: Int
    /// The table row inside the home; 0 where there are none.
    var row: Int
    /// Where it stands in time or in its list, from 0 to 1, for telling near from far.
    var time: Double

    var place: LeafPlace { LeafPlace(home: home, slot: slot) }
}

struct LeafPlace: Hashable {
    let home: Int
    let slot: Int
}

/// Which leaf of one plan is which of the other.
struct LeafPairs {
    /// The partner of each leaf before, by index.
    var afterOfBefore: [Int?]
    var beforeOfAfter: [Int?]
    /// Leaves before that say, together with their neighbours, what other paragraphs of the same place say after:
    /// cut otherwise into paragraphs, and no change. The number is that of the first such leaf after.
    var recutBefore: [Int?]
    var recutAfter: [Int?]

    init(beforeCount: Int, afterCount: Int) {
        afterOfBefore = Array(repeating: nil, count: beforeCount)
        beforeOfAfter = Array(repeating: nil, count: afterCount)
        recutBefore = afterOfBefore
        recutAfter = beforeOfAfter
    }

    mutating func pair(_ before: Int, _ after: Int) {
        afterOfBefore[before] = after
        beforeOfAfter[after] = before
    }

    func isLeft(before: Int) -> Bool { afterOfBefore[before] == nil && recutBefore[before] == nil }
    func isLeft(after: Int) -> Bool { beforeOfAfter[after] == nil && recutAfter[after] == nil }
}

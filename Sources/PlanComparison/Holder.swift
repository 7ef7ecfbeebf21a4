/// What holds the compared texts: a priority, strand, action or section, made ready for matching.
struct Holder {
    /// The title without number: what it is called.
    var title: Phrase
    var number: String?
    /// The holder above it, by index; nil at the top.
    var parent: Int?
    /// Position among all holders of its kind in the plan.
    var order: Int
    /// Keys of the texts that it holds, with how often.
    var contents: [Int: Int] = [:]

    mutating func hold(_ phrase: Phrase) {
        if !phrase.isEmpty { contents[phrase.key, default: 0] += 1 }
    }
}

/// Which holder of one plan is which of the other.
struct HolderPairs {
    /// The partner of each holder of the plan before, by index.
    var afterOfBefore: [Int?]
    var beforeOfAfter: [Int?]

    init(beforeCount: Int, afterCount: Int) {
        afterOfBefore = Array(repeating: nil, count: beforeCount)
        beforeOfAfter = Array(repeating: nil, count: afterCount)
    }

    mutating func pair(_ before: Int, _ after: Int) {
        afterOfBefore[before] = after
        beforeOfAfter[after] = before
    }

    /// One number for a holder in both plans: that of its partner after, or one of its own.
    func home(ofBefore before: Int) -> Int {
        afterOfBefore[before] ?? beforeOfAfter.count + before
    }

    func home(ofAfter after: Int) -> Int { after }

    var homeCount: Int { beforeOfAfter.count + afterOfBefore.count }

    var pairs: [(before: Int, after: Int)] {
        afterOfBefore.enumerated().compactMap { before, after in after.map { (before, $0) } }
    }
}

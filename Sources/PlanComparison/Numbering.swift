import DocumentModel

/// Tells the numbers and places that were changed from those that merely follow.
///
/// When a strand is inserted, all behind it count on: that follows from the insertion. When two strands change places,
/// both were renumbered, also where they bear no numbers. When a priority gets another number, its strands' `1.2`
/// follows as `2.2`.
struct Numbering {
    enum Verdict {
        case asBefore, follows, renumbered
    }

    /// Siblings in order: their numbers, and for each before its partner after.
    let numbersBefore: [String?]
    let numbersAfter: [String?]
    let partners: [Int?]
    var parentNumberBefore: String?
    var parentNumberAfter: String?

    /// One verdict for each sibling before; `asBefore` for those without a partner.
    func verdicts() -> [Verdict] {
        let befores = partners.indices.filter { partners[$0] != nil }
        let afters = befores.compactMap { partners[$0] }
        let ranks = Self.ranks(of: afters)
        let isInverted = Self.inverted(ranks)
        let isOutOfOrder = Self.outOfOrder(ranks)
        let hasComings = befores.count < numbersBefore.count || befores.count < numbersAfter.count
        var verdicts = [Verdict](repeating: .asBefore, count: partners.count)
        for (rank, before) in befores.enumerated() {
            let after = afters[rank]
            let (old, new) = (numbersBefore[before], numbersAfter[after])
            if old == new || old == nil || new == nil {
                verdicts[before] = isOutOfOrder[rank] ? .renumbered : .asBefore
                if old != new, verdicts[before] == .asBefore { verdicts[before] = .follows }
                continue
            }
            let below = belowParents(old, new)
            if below.before == below.after && !isOutOfOrder[rank] {
                verdicts[before] = .follows
            } else if hasComings, !isInverted[rank], follows(before, after) {
                verdicts[before] = .follows
            } else {
                verdicts[before] = .renumbered
            }
        }
        return verdicts
    }

    /// What two numbers say beyond those of their parents: `1.2` under 1 and `2.2` under 2 both say `.2`. A number that
    /// begins like its parent's in one plan only does not contain it: `3b` under 4, then `3c` under 3.
    private func belowParents(_ before: String?, _ after: String?) -> (before: Substring?, after: Substring?) {
        guard let old = belowParent(before, parentNumberBefore), let new = belowParent(after, parentNumberAfter) else {
            return (before?[...], after?[...])
        }
        return (old, new)
    }

    private func belowParent(_ number: String?, _ parent: String?) -> Substring? {
        guard let number, let parent, !parent.isEmpty, number.hasPrefix(parent), number.count > parent.count else {
            return nil
        }
        return number.dropFirst(parent.count)
    }

    /// Whether a number counts on by as many places as its sibling moved, or is the one that the place had before.
    private func follows(_ before: Int, _ after: Int) -> Bool {
        guard let old = numbersBefore[before], let new = numbersAfter[after] else { return true }
        if after < numbersBefore.count, let placeholder = numbersBefore[after] {
            let below = belowParents(placeholder, new)
            if below.before == below.after { return true }
        }
        let below = belowParents(old, new)
        guard let first = Self.counted(String(below.before ?? "")),
            let second = Self.counted(String(below.after ?? ""))
        else { return false }
        return first.head == second.head && second.count - first.count == after - before
    }

    /// `1.12` is head `1.` and count 12; `3b` is head `3` and count 2.
    private static func counted(_ number: String) -> (head: Substring, count: Int)? {
        let digits = number.reversed().prefix { $0.isASCII && $0.isNumber }.count
        if digits > 0 {
            let head = number.dropLast(digits)
            return Int(number.suffix(digits)).map { (head, $0) }
        }
        guard let letter = number.last?.lowercased().unicodeScalars.first, letter.value >= 0x61, letter.value <= 0x7A
        else { return nil }
        return (number.dropLast(), Int(letter.value) - 0x60)
    }

    private static func ranks(of positions: [Int]) -> [Int] {
        var ranks = [Int](repeating: 0, count: positions.count)
        for (rank, index) in positions.indices.sorted(by: { positions[$0] < positions[$1] }).enumerated() {
            ranks[index] = rank
        }
        return ranks
    }

    /// Whether any other sibling passed this one.
    private static func inverted(_ ranks: [Int]) -> [Bool] {
        var inverted = [Bool](repeating: false, count: ranks.count)
        var highest = -1
        for index in ranks.indices {
            if ranks[index] < highest { inverted[index] = true }
            highest = max(highest, ranks[index])
        }
        var lowest = Int.max
        for index in ranks.indices.reversed() {
            if ranks[index] > lowest { inverted[index] = true }
            lowest = min(lowest, ranks[index])
        }
        return inverted
    }

    /// The fewest siblings that must have been taken out of the order and put back elsewhere: all that stand outside the
    /// longest run that kept its order. Of two neighbours that changed places, both.
    static func outOfOrder(_ ranks: [Int]) -> [Bool] {
        var isInOrder = [Bool](repeating: false, count: ranks.count)
        for index in longestKept(ranks) { isInOrder[index] = true }
        var isOut = isInOrder.map { !$0 }
        for index in ranks.indices.dropLast()
        where ranks[index] == ranks[index + 1] + 1 && isInOrder[index] != isInOrder[index + 1] {
            // Neighbours before and after: none is more to blame than the other.
            isOut[index] = true
            isOut[index + 1] = true
        }
        for index in ranks.indices where ranks[index] == index { isOut[index] = isOut[index] && !isInOrder[index] }
        return isOut
    }

    /// A longest increasing subsequence; among several, one with as many as possible that kept their rank.
    private static func longestKept(_ ranks: [Int]) -> [Int] {
        // Best (length, fixed) of a chain that ends at or below each rank: a Fenwick tree of maxima.
        var tree = [(value: Int, index: Int)](repeating: (0, -1), count: ranks.count + 1)
        var previous = [Int](repeating: -1, count: ranks.count)
        var best = (value: 0, index: -1)
        let unit = ranks.count + 1
        for (index, rank) in ranks.enumerated() {
            var chain = (value: 0, index: -1)
            var node = rank
            while node > 0 {
                if tree[node].value > chain.value { chain = tree[node] }
                node &= node - 1
            }
            previous[index] = chain.index
            let value = chain.value + unit + (rank == index ? 1 : 0)
            if value > best.value { best = (value, index) }
            node = rank + 1
            while node <= ranks.count {
                if value > tree[node].value { tree[node] = (value, index) }
                node += node & -node
            }
        }
        var kept: [Int] = []
        var index = best.index
        while index >= 0 {
            kept.append(index)
            index = previous[index]
        }
        return kept
    }
}

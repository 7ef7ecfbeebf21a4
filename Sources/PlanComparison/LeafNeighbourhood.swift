/// Whether two leftover texts of a place stand between the same neighbours and in the same table row.
struct LeafNeighbourhood {
    /// For each leaf, the pair that stands before and behind it in its place; -1 at the rim.
    private var aheadOfBefore: [Int]
    private var behindOfBefore: [Int]
    private var aheadOfAfter: [Int]
    private var behindOfAfter: [Int]
    private let before: [Leaf]
    private let after: [Leaf]
    /// How many leftover texts stand in the gap of each leaf, and which of them it is.
    private let rankOfBefore: [GapRank]
    private let rankOfAfter: [GapRank]
    private var partnersOfRow: Set<RowPair> = []
    private var knownRowsBefore: Set<HomeRow> = []
    private var knownRowsAfter: Set<HomeRow> = []

    private struct HomeRow: Hashable {
        let home: Int
        let row: Int
    }

    private struct RowPair: Hashable {
        let home: Int
        let before: Int
        let after: Int
    }

    init(before: [Leaf], after: [Leaf], pairs: LeafPairs) {
        self.before = before
        self.after = after
        // A pair is named by its leaf after.
        let namesBefore = before.indices.map { pairs.afterOfBefore[$0] }
        let namesAfter = after.indices.map { pairs.beforeOfAfter[$0] == nil ? nil : $0 }
        aheadOfBefore = Self.neighbours(before, namesBefore, before.indices.map { $0 })
        behindOfBefore = Self.neighbours(before, namesBefore, before.indices.reversed())
        aheadOfAfter = Self.neighbours(after, namesAfter, after.indices.map { $0 })
        behindOfAfter = Self.neighbours(after, namesAfter, after.indices.reversed())
        rankOfBefore = Self.ranks(before, aheadOfBefore) { pairs.isLeft(before: $0) }
        rankOfAfter = Self.ranks(after, aheadOfAfter) { pairs.isLeft(after: $0) }
        for (index, leaf) in before.enumerated() {
            guard let partner = pairs.afterOfBefore[index], after[partner].home == leaf.home else { continue }
            partnersOfRow.insert(RowPair(home: leaf.home, before: leaf.row, after: after[partner].row))
            knownRowsBefore.insert(HomeRow(home: leaf.home, row: leaf.row))
            knownRowsAfter.insert(HomeRow(home: leaf.home, row: after[partner].row))
        }
    }

    /// The last pair met in each place, walking in the given order.
    private static func neighbours(_ leaves: [Leaf], _ names: [Int?], _ order: [Int]) -> [Int] {
        var last: [LeafPlace: Int] = [:]
        var neighbours = [Int](repeating: -1, count: leaves.count)
        for index in order {
            neighbours[index] = last[leaves[index].place] ?? -1
            if let name = names[index] { last[leaves[index].place] = name }
        }
        return neighbours
    }

    private struct GapRank: Equatable {
        var rank: Int
        var count: Int
    }

    private struct Gap: Hashable {
        let place: LeafPlace
        let row: Int
        let ahead: Int
    }

    private static func ranks(_ leaves: [Leaf], _ ahead: [Int], where isLeft: (Int) -> Bool) -> [GapRank] {
        var counts: [Gap: Int] = [:]
        var ranks = leaves.map { _ in GapRank(rank: 0, count: 0) }
        func gap(_ index: Int) -> Gap { Gap(place: leaves[index].place, row: leaves[index].row, ahead: ahead[index]) }
        for index in leaves.indices where isLeft(index) {
            ranks[index].rank = counts[gap(index), default: 0]
            counts[gap(index), default: 0] += 1
        }
        for index in leaves.indices where isLeft(index) { ranks[index].count = counts[gap(index)] ?? 0 }
        return ranks
    }

    /// Whether two texts that stand between the same neighbours are those that correspond there: as many have left the
    /// gap as have come into it, and each is the same one from the front.
    ///
    ///     before:  A [x] B      after:  A [y] B      x and y are counterparts
    func isCounterpart(_ beforeIndex: Int, _ afterIndex: Int) -> Bool {
        aheadOfBefore[beforeIndex] == aheadOfAfter[afterIndex]
            && behindOfBefore[beforeIndex] == behindOfAfter[afterIndex]
            && rankOfBefore[beforeIndex] == rankOfAfter[afterIndex]
    }

    func isSame(_ beforeIndex: Int, _ afterIndex: Int) -> Bool {
        let (home, rowBefore, rowAfter) = (before[beforeIndex].home, before[beforeIndex].row, after[afterIndex].row)
        let isInSameRow =
            partnersOfRow.contains(RowPair(home: home, before: rowBefore, after: rowAfter))
            || !knownRowsBefore.contains(HomeRow(home: home, row: rowBefore))
                && !knownRowsAfter.contains(HomeRow(home: home, row: rowAfter))
        return isInSameRow
            && (aheadOfBefore[beforeIndex] == aheadOfAfter[afterIndex]
                || behindOfBefore[beforeIndex] == behindOfAfter[afterIndex])
    }
}

/// Whether two leftover texts of a place stand between the same neighbours and in the same table row.
struct LeafNeighbourhood {
    /// One version's leaves, as they stand between those that are paired.
    private struct Side {
        let leaves: [Leaf]
        /// For each leaf, the pair that stands before it in its place, or `rim`.
        let ahead: [Int]
        /// The same behind it.
        let behind: [Int]
        /// How many leftover texts stand in the gap of each leaf, and which of them it is.
        let ranks: [GapRank]
        /// How many leftover texts stand before the first pair of a place, and after its last.
        private let countsAtStart: [LeafPlace: Int]
        private let countsAtEnd: [LeafPlace: Int]
        /// The rows that hold a paired leaf.
        var knownRows: Set<HomeRow> = []

        /// - Parameter names: for each leaf that is paired, its pair.
        init(_ leaves: [Leaf], names: [Int?], where isLeft: (Int) -> Bool) {
            self.leaves = leaves
            let ahead = LeafNeighbourhood.neighbours(leaves, names, Array(leaves.indices))
            let behind = LeafNeighbourhood.neighbours(leaves, names, leaves.indices.reversed())
            self.ahead = ahead
            self.behind = behind
            ranks = LeafNeighbourhood.ranks(leaves, ahead, where: isLeft)
            let left = leaves.indices.filter(isLeft)
            func counts(_ neighbours: [Int]) -> [LeafPlace: Int] {
                let atRim = left.filter { neighbours[$0] == LeafNeighbourhood.rim }
                return Dictionary(atRim.map { (leaves[$0].place, 1) }, uniquingKeysWith: +)
            }
            countsAtStart = counts(ahead)
            countsAtEnd = counts(behind)
        }

        /// Whether what stands before a text says where it is: a pair, or the start of its place among few.
        func isPlacedAhead(_ index: Int) -> Bool {
            ahead[index] != LeafNeighbourhood.rim
                || countsAtStart[leaves[index].place] ?? 0 <= LeafNeighbourhood.mostTextsAtRim
        }

        /// The same of what stands behind it.
        func isPlacedBehind(_ index: Int) -> Bool {
            behind[index] != LeafNeighbourhood.rim
                || countsAtEnd[leaves[index].place] ?? 0 <= LeafNeighbourhood.mostTextsAtRim
        }
    }

    /// Stands for the start or the end of a place where no pair stands between it and a text.
    private static let rim = -1
    /// Of more texts than these the start or the end of their place says nothing: between both stands all that a list
    /// has, also a list of something else.
    private static let mostTextsAtRim = 3

    private var before: Side
    private var after: Side
    private var partnersOfRow: Set<RowPair> = []

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
        // A pair is named by its leaf after.
        self.before = Side(before, names: before.indices.map { pairs.afterOfBefore[$0] }) { pairs.isLeft(before: $0) }
        self.after = Side(after, names: after.indices.map { pairs.beforeOfAfter[$0] == nil ? nil : $0 }) {
            pairs.isLeft(after: $0)
        }
        for (index, leaf) in before.enumerated() {
            guard let partner = pairs.afterOfBefore[index], after[partner].home == leaf.home else { continue }
            partnersOfRow.insert(RowPair(home: leaf.home, before: leaf.row, after: after[partner].row))
            self.before.knownRows.insert(HomeRow(home: leaf.home, row: leaf.row))
            self.after.knownRows.insert(HomeRow(home: leaf.home, row: after[partner].row))
        }
    }

    /// The last pair met in each place, walking in the given order.
    private static func neighbours(_ leaves: [Leaf], _ names: [Int?], _ order: [Int]) -> [Int] {
        var last: [LeafPlace: Int] = [:]
        var neighbours = [Int](repeating: rim, count: leaves.count)
        for index in order {
            neighbours[index] = last[leaves[index].place] ?? rim
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
        before.ahead[beforeIndex] == after.ahead[afterIndex]
            && before.behind[beforeIndex] == after.behind[afterIndex]
            && before.ranks[beforeIndex] == after.ranks[afterIndex]
    }

    /// Whether two texts of a place stand in the same row, with the same text directly before or behind them.
    func isSame(_ beforeIndex: Int, _ afterIndex: Int) -> Bool {
        let (home, rowBefore, rowAfter) = (
            before.leaves[beforeIndex].home, before.leaves[beforeIndex].row, after.leaves[afterIndex].row
        )
        let isInSameRow =
            partnersOfRow.contains(RowPair(home: home, before: rowBefore, after: rowAfter))
            || !before.knownRows.contains(HomeRow(home: home, row: rowBefore))
                && !after.knownRows.contains(HomeRow(home: home, row: rowAfter))
        guard isInSameRow else { return false }
        let isSameAhead =
            before.ahead[beforeIndex] == after.ahead[afterIndex] && before.isPlacedAhead(beforeIndex)
            && after.isPlacedAhead(afterIndex)
        let isSameBehind =
            before.behind[beforeIndex] == after.behind[afterIndex] && before.isPlacedBehind(beforeIndex)
            && after.isPlacedBehind(afterIndex)
        return isSameAhead || isSameBehind
    }
}

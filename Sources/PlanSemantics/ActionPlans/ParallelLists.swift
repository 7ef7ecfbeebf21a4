import DocumentModel

/// Pairs lists that stand beside each other in the cells of one row.
///
///     | a) Write the policy       | MH     |     by height where the document has positions:
///     | b) Meet every family whose| Office |     `Office` stands beside `b)`, and nobody beside `c)`
///     |    child is often away    |        |
///     | c) Send letters           |        |     else by order, where the lists are as long as each other
enum ParallelLists {
    /// Where a line of a cell stands on its page.
    struct Place: Hashable, Sendable {
        var page: Int
        var topInPoints: Double

        init?(_ provenance: [Provenance]) {
            guard let first = provenance.first(where: { $0.pageNumber != nil }), let page = first.pageNumber,
                let box = first.box
            else { return nil }
            self.page = page
            topInPoints = box.top
        }
    }

    /// Lines that stand beside each other differ by less: half a line of small print; fonts and padding may differ.
    private static let sameHeightInPoints = 5.0
    /// Two entries beside two items may be two names for both; three beside three are one each.
    private static let fewestWithoutHeights = 3

    /// For each entry the item that it stands beside; nil where that cannot be told.
    ///
    /// - Parameter isSupported: whether another list of the row is as long, which makes a list of two one as well.
    static func pairs(items: [Place?], entries: [Place?], isSupported: Bool) -> [Int]? {
        guard items.count > 1, entries.count > 1 else { return nil }
        if let pairs = pairsByHeight(items, entries) { return pairs }
        guard items.count == entries.count, isSupported || items.count >= fewestWithoutHeights else { return nil }
        return Array(items.indices)
    }

    private static func pairsByHeight(_ items: [Place?], _ entries: [Place?]) -> [Int]? {
        var result: [Int] = []
        for entry in entries {
            guard let entry else { return nil }
            let next = (result.last ?? -1) + 1
            guard
                let item = items[next...].firstIndex(where: { item in
                    guard let item, item.page == entry.page else { return false }
                    return abs(item.topInPoints - entry.topInPoints) <= sameHeightInPoints
                })
            else { return nil }
            result.append(item)
        }
        return result
    }
}

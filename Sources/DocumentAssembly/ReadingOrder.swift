import DocumentModel
import TableRecovery

/// Where something on a page stands in the order of reading: from top to bottom, and where prose runs in columns, down
/// one column after the other.
struct ReadingOrder: Comparable {
    private let key: [Double]

    init(page: Int, box: Rectangle, zones: [ColumnZone]) {
        let middle = Point(x: box.center.x, y: box.top)
        for zone in zones {
            guard let column = zone.column(of: middle) else { continue }
            key = [Double(page), zone.box.top, Double(column), box.top, box.left]
            return
        }
        key = [Double(page), box.top, 0, box.top, box.left]
    }

    static func < (left: ReadingOrder, right: ReadingOrder) -> Bool {
        left.key.lexicographicallyPrecedes(right.key)
    }
}

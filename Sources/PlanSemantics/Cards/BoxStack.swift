import DocumentModel

/// Rows of boxes below one another with the same sides: what stands below one another may be one card.
///
/// ```
///  +-----------+  +-----------+
///  | Learning  |  | Belonging |
///  | We will   |  | We will   |
///  +-----------+  +-----------+
///  | Measure   |  | Measure   |
///  +-----------+  +-----------+
/// ```
struct BoxStack {
    /// The boxes of each column, top to bottom.
    private(set) var columns: [[Place]] = []
    /// The first block below it.
    private(set) var end: Int

    struct Place: Hashable {
        var block: Int
        /// Its place among the cells of the block's table.
        var cell: Int
    }

    /// The sides of boxes in a column differ by no more than this.
    private static let sameSideInPoints = 4.0

    var isStack: Bool { columns.contains { $0.count > 1 } }

    /// - Parameter start: the block of the first row; any other block is a stack of its own, without boxes.
    init(in document: Document, from start: Int) {
        end = start + 1
        guard let first = Self.boxes(of: document, at: start) else { return }
        columns = first.indices.map { [Place(block: start, cell: $0)] }
        while let next = Self.boxes(of: document, at: end), Self.haveSameSides(first, next) {
            for column in columns.indices { columns[column].append(Place(block: end, cell: column)) }
            end += 1
        }
    }

    /// The places of the boxes in a row of them, with the page.
    private static func boxes(of document: Document, at block: Int) -> [(page: Int, box: Rectangle)]? {
        guard document.blocks.indices.contains(block), case .table(let table) = document.blocks[block],
            table.isOfBoxes, table.rowCount == 1, table.caption == nil
        else { return nil }
        let places = table.cells.compactMap { cell -> (page: Int, box: Rectangle)? in
            guard let place = cell.provenance.first, let page = place.pageNumber, let box = place.box else {
                return nil
            }
            return (page, box)
        }
        return places.count == table.cells.count ? places : nil
    }

    private static func haveSameSides(
        _ upper: [(page: Int, box: Rectangle)], _ lower: [(page: Int, box: Rectangle)]
    ) -> Bool {
        upper.count == lower.count
            && zip(upper, lower).allSatisfy {
                $0.page == $1.page && abs($0.box.left - $1.box.left) <= sameSideInPoints
                    && abs($0.box.right - $1.box.right) <= sameSideInPoints
            }
    }
}

import DocumentModel
import PageLayout

/// At which height the cells of a table's rows agree.
enum RowAlignment {
    /// Doubts rows that only the text parts and whose cells agree neither at the top, nor in the middle, nor at the foot: one
    /// of their cells belongs elsewhere, or they are several rows.
    static func weigh(_ table: inout PageTable) {
        let boxes = textBoxes(of: table)
        let doubtful = boxes.keys.filter { row in
            let isDrawn = table.rowLines[row].evidence != .gap && table.rowLines[row + 1].evidence != .gap
            return !isDrawn && !(boxes[row].map(agree) ?? true)
        }
        for row in doubtful {
            for line in [row, row + 1] where table.rowLines[line].evidence == .gap {
                table.rowLines[line].isDoubtful = true
            }
        }
        for index in table.cells.indices where doubtful.contains(table.cells[index].row) {
            table.cells[index].confidence = min(table.cells[index].confidence, GridLine.doubtfulConfidence)
        }
    }

    /// How many rows below the heads show by cells of unlike height how all of them stand.
    static func tellingRows(of table: PageTable) -> [RowMode.Alignment: Int] {
        var counts: [RowMode.Alignment: Int] = [:]
        for (row, boxes) in textBoxes(of: table)
        where row > 0 && !CommonHeight.isShared(by: boxes.map(\.height)) {
            let agreeing = agreeing(boxes)
            if agreeing.count == 1 { counts[agreeing[0], default: 0] += 1 }
        }
        return counts
    }

    /// The text of the cells of each row.
    private static func textBoxes(of table: PageTable) -> [Int: [Rectangle]] {
        var boxes: [Int: [Rectangle]] = [:]
        for cell in table.cells where cell.rowSpan == 1 {
            guard let text = Rectangle.enclosing(cell.lines.lazy.map(\.box)) else { continue }
            boxes[cell.row, default: []].append(text)
        }
        return boxes
    }

    private static func agree(_ boxes: [Rectangle]) -> Bool { !agreeing(boxes).isEmpty }

    private static func agreeing(_ boxes: [Rectangle]) -> [RowMode.Alignment] {
        RowMode.Alignment.allCases.filter { CommonHeight.isShared(by: boxes.map($0.height(of:))) }
    }
}

extension RowMode.Alignment {
    /// The height at which cells agree.
    fileprivate func height(of box: Rectangle) -> Double {
        switch self {
        case .top: box.top
        case .middle: box.center.y
        case .bottom: box.bottom
        }
    }
}

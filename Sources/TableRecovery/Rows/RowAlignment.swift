import DocumentModel
import PageLayout

/// Doubts rows that only the text parts and whose cells agree neither at the top, nor in the middle, nor at the foot: one
/// of their cells belongs elsewhere, or they are several rows.
enum RowAlignment {
    static func weigh(_ table: inout PageTable) {
        var boxes: [Int: [Rectangle]] = [:]
        for cell in table.cells where cell.rowSpan == 1 {
            guard let text = Rectangle.enclosing(cell.lines.lazy.map(\.box)) else { continue }
            boxes[cell.row, default: []].append(text)
        }
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

    private static func agree(_ boxes: [Rectangle]) -> Bool {
        [boxes.map(\.top), boxes.map(\.bottom), boxes.map(\.center.y)].contains(where: CommonHeight.isShared)
    }
}

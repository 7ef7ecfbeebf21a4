import DocumentModel
import PageLayout

/// Finds tables that stand in newspaper columns: several below one another on one side of a gutter at least, at other
/// heights than those on the other side. They are read down one column after the other, each with what heads it.
///
/// ```
///  Wave 1: Teaching
///  | Action    | Lead |      Wave 3: Targeted pupils
///  | Modelling | HoD  |      | Action  | Lead |
///  Wave 2: Period 6          | Mentors | SLT  |
///  | Action    | Lead |
/// ```
enum TableColumns {
    /// Tables of one row of a layout begin at one height, within this.
    private static let sameTopInPoints = 4.0
    /// A page with columns of tables has at least this many.
    private static let fewestTables = 3
    /// White space between a heading and its table, in font sizes.
    private static let tallestGapInEms = 3.5

    /// - Parameter words: the words outside all tables.
    static func zones(of tables: [PageTable], words: [Word]) -> [ColumnZone] {
        guard tables.count >= fewestTables else { return [] }
        let chunks = TextChunk.chunks(of: words, widestSpaceInEms: LineBuilder.widestWordSpaceInEms)
        let bands = TextBand.bands(of: chunks)
        let gutters = gutters(between: tables.map(\.box))
        var zones: [ColumnZone] = []
        var taken: Set<Int> = []
        for gutter in gutters {
            for stretch in stretches(of: tables, at: gutter, bands: bands) where taken.isDisjoint(with: stretch) {
                let boxes = stretch.map { tables[$0].box }
                guard let box = Rectangle.enclosing(boxes) else { continue }
                let own = gutters.filter { gutter in
                    !boxes.contains { crosses($0, gutter) }
                        && !chunks.contains { $0.box.verticalOverlap(box) > 0 && crosses($0.box, gutter) }
                }
                let columns = Dictionary(grouping: boxes) { box in own.count { $0 < box.center.x } }
                    .sorted { $0.key < $1.key }.map(\.value)
                guard areColumns(columns) else { continue }
                taken.formUnion(stretch)
                let tops = columns.compactMap { top(of: $0, bands: bands, gutters: own) }
                zones.append(
                    ColumnZone(
                        box: Rectangle(
                            left: box.left, top: tops.min() ?? box.top, right: box.right, bottom: box.bottom),
                        gutters: own.filter { $0 > box.left && $0 < box.right }))
            }
        }
        return zones
    }

    private static func crosses(_ box: Rectangle, _ gutter: Double) -> Bool { box.left < gutter && box.right > gutter }

    /// The middles of the white between tables beside one another, each once.
    private static func gutters(between boxes: [Rectangle]) -> [Double] {
        var result: [Double] = []
        for left in boxes {
            let beside = boxes.filter { $0.left >= left.right && $0.verticalOverlap(left) > 0 }
            guard let right = beside.map(\.left).min() else { continue }
            let gutter = (left.right + right) / 2
            if !result.contains(where: { abs($0 - gutter) <= sameTopInPoints }) { result.append(gutter) }
        }
        return result.sorted()
    }

    /// The tables between what crosses a gutter, top to bottom.
    private static func stretches(of tables: [PageTable], at gutter: Double, bands: [TextBand]) -> [[Int]] {
        let crossings = (tables.map(\.box) + bands.flatMap(\.chunks).map(\.box)).filter { crosses($0, gutter) }
            .map(\.center.y)
        let free = tables.indices.filter { !crosses(tables[$0].box, gutter) }
        let stretches = Dictionary(grouping: free) { index in
            crossings.count { $0 < tables[index].box.center.y }
        }
        return stretches.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether tables stand in columns, several in one of them, and not in rows.
    private static func areColumns(_ columns: [[Rectangle]]) -> Bool {
        guard columns.count > 1, columns.joined().count > columns.count, columns.allSatisfy(isStack) else {
            return false
        }
        return zip(columns, columns.dropFirst()).contains { left, right in
            let (fewer, more) = left.count <= right.count ? (left, right) : (right, left)
            return !fewer.allSatisfy { box in more.contains { abs($0.top - box.top) <= sameTopInPoints } }
                || fewer.contains { box in more.count { $0.verticalOverlap(box) > 0 } > 1 }
        }
    }

    /// Whether tables stand below one another.
    private static func isStack(_ boxes: [Rectangle]) -> Bool {
        let sorted = boxes.sorted { $0.top < $1.top }
        return zip(sorted, sorted.dropFirst()).allSatisfy { $0.bottom <= $1.top }
    }

    /// Where what heads the first table of a column begins.
    private static func top(of column: [Rectangle], bands: [TextBand], gutters: [Double]) -> Double? {
        guard let reach = Rectangle.enclosing(column) else { return nil }
        var top = reach.top
        for band in bands.reversed() where band.bottom <= reach.top + 1 {
            let own = band.chunks.filter { $0.box.horizontalOverlap(reach) > 0 }
            guard let size = own.map(\.fontSizeInPoints).max(), let bottom = own.map(\.box.bottom).max() else {
                continue
            }
            let isOver = own.contains { chunk in gutters.contains { crosses(chunk.box, $0) } }
            guard !isOver, top - bottom <= tallestGapInEms * size else { break }
            top = min(top, own.map(\.box.top).min() ?? top)
        }
        return top
    }
}

import DocumentModel
import PageLayout

/// Boxes that stand side by side, each a whole: cards, call-outs, the quarters of a slide.
///
/// ```
///  +-------------+  +-------------+  +-------------+
///  | Autumn      |  | Spring      |  | Summer      |
///  | Audit books |  | Order new   |  | Report      |     no line of one box has to do with those beside it
///  +-------------+  | books       |  +-------------+
///                   +-------------+
/// ```
enum BoxTables {
    /// The tops of boxes in a row differ by no more than this.
    private static let sameTopInPoints = 3.0
    /// Boxes of a row are about as wide as each other; narrower ones are marks and pictures.
    private static let widestToNarrowest = 1.6
    private static let narrowestInPoints = 50.0
    /// Boxes further apart than this share of the page have nothing to do with each other.
    private static let widestGapShare = 0.15
    /// Boxes with one line each are the cells of a row.
    private static let fewestLines = 2
    /// So many rows of boxes with the same sides are the rows of a table.
    private static let fewestRowsOfTable = 3
    /// A fill that covers this much of what hangs together is its box.
    private static let coveringShare = 0.95

    /// The rows of boxes on a page, each as a table of one row.
    ///
    /// - Parameters:
    ///   - regions: what lines and fills hold together, without those of tables.
    ///   - words: the words outside tables.
    static func tables(of regions: [RuledRegion], words: [Word], content: PageContent) -> [PageTable] {
        let boxes = regions.filter {
            isBox($0) && $0.box.width >= narrowestInPoints && !holdsTable($0, words: words)
        }
        var rows: [[RuledRegion]] = []
        for box in boxes.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
            if let first = rows.last?.first, box.box.top - first.box.top <= sameTopInPoints {
                rows[rows.count - 1].append(box)
            } else {
                rows.append([box])
            }
        }
        rows = rows.map { $0.sorted { $0.box.left < $1.box.left } }.filter { isRow($0, on: content) }
        return rows.filter { row in
            let stack = rows.filter { haveSameSides($0, row) }
            return stack.count < fewestRowsOfTable || areParted(stack, by: words) || areCards(stack, words: words)
        }.compactMap { table(of: $0, words: words, content: content) }
    }

    /// Whether text stands between all rows of boxes: a heading over each, where the rows of a table follow each other.
    private static func areParted(_ stack: [[RuledRegion]], by words: [Word]) -> Bool {
        let boxes = stack.compactMap { Rectangle.enclosing($0.map(\.box)) }
        return zip(boxes, boxes.dropFirst()).allSatisfy { upper, lower in
            words.contains { $0.box.top >= upper.bottom && $0.box.bottom <= lower.top }
        }
    }

    /// Whether most boxes have a heading of their own over other lines, as the cells of a table's rows have not.
    private static func areCards(_ stack: [[RuledRegion]], words: [Word]) -> Bool {
        let boxes = stack.flatMap(\.self)
        let headed = boxes.count { box in
            let lines = LineBuilder.lines(
                of: words.filter { box.box.contains($0.box.center) },
                widestSpaceInEms: GridBuilder.widestSpaceInCellInEms)
            guard let first = lines.first, lines.count >= fewestLinesOfCard else { return false }
            let rest = lines.dropFirst()
            return rest.allSatisfy { $0.fontSizeInPoints * ColumnFit.otherSizeRatio < first.fontSizeInPoints }
                || isBold(first) && !rest.allSatisfy(isBold)
        }
        return headed * 2 > boxes.count
    }

    private static func isBold(_ line: TextLine) -> Bool { line.words.allSatisfy(\.style.isBold) }

    /// A heading and two lines.
    private static let fewestLinesOfCard = 3

    private static func isBox(_ region: RuledRegion) -> Bool {
        RegionStack.isClosed(region)
            || region.fills.contains { $0.box.area >= coveringShare * region.box.area }
    }

    /// Whether lines part what a box holds, most of which stands side by side: the frame of a table.
    private static func holdsTable(_ region: RuledRegion, words: [Word]) -> Bool {
        guard RegionStack.holdsRows(region) else { return false }
        let bands = TextBand.bands(
            of: TextChunk.chunks(
                of: words.filter { region.box.contains($0.box.center) },
                widestSpaceInEms: AlignedRegionFinder.gapInEms))
        return bands.count(where: AlignedRegionFinder.isTabular) * 2 > bands.count
    }

    private static func isRow(_ row: [RuledRegion], on content: PageContent) -> Bool {
        let widths = row.map(\.box.width)
        guard row.count > 1, let widest = widths.max(), let narrowest = widths.min() else { return false }
        return widest <= widestToNarrowest * narrowest
            && zip(row, row.dropFirst()).allSatisfy {
                let gap = $1.box.left - $0.box.right
                return gap > 0 && gap <= widestGapShare * content.widthInPoints
            }
    }

    private static func haveSameSides(_ left: [RuledRegion], _ right: [RuledRegion]) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy {
                abs($0.box.left - $1.box.left) <= sameTopInPoints && abs($0.box.right - $1.box.right) <= sameTopInPoints
            }
    }

    private static func table(of row: [RuledRegion], words: [Word], content: PageContent) -> PageTable? {
        guard let box = Rectangle.enclosing(row.map(\.box)) else { return nil }
        var cells: [PageCell] = []
        for (column, region) in row.enumerated() {
            let inside = words.filter { region.box.contains($0.box.center) }
            cells.append(
                PageCell(
                    row: 0, column: column, rowSpan: 1, columnSpan: 1, box: region.box,
                    lines: LineBuilder.lines(of: inside, widestSpaceInEms: GridBuilder.widestSpaceInCellInEms),
                    fill: region.fills.max { $0.box.area < $1.box.area }?.color,
                    confidence: EdgeEvidence.fill.confidence))
        }
        let counts = cells.map(\.lines.count).sorted()
        guard cells.allSatisfy({ !$0.isEmpty }), counts[counts.count / 2] >= fewestLines else { return nil }
        let evidence: EdgeEvidence = row.allSatisfy { RegionStack.isClosed($0) } ? .ruling : .fill
        let middles = zip(row, row.dropFirst()).map { ($0.box.right + $1.box.left) / 2 }
        var table = PageTable(
            page: content.number, box: box,
            columnLines: ([box.left] + middles + [box.right]).map {
                GridLine(positionInPoints: $0, evidence: evidence)
            },
            rowLines: [box.top, box.bottom].map { GridLine(positionInPoints: $0, evidence: evidence) }, cells: cells,
            headerRowCount: 0)
        table.isOfBoxes = true
        return table
    }
}

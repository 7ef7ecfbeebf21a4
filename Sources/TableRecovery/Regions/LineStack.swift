import DocumentModel
import PageLayout

/// Finds tables that only horizontal lines hold together.
///
/// ```
///  ----------------------------------
///  Actions    2021-22      2022-23        lines of one width, or short of the label column,
///  ----------------------------------     with text of one size between them
///  1.1 Need   Visit five   Update
///            ------------------------
/// ```
enum LineStack {
    /// Lines of one table end at the same x within this.
    static let sameEdgeInPoints = 5.0
    /// A line that leaves out merged labels is still at least this share of the table's width.
    static let shortestLineShare = 0.5
    /// Fewer lines are underlines or the frame of a call-out.
    static let fewestLines = 3
    /// A line of text wider than this share of the table is prose.
    static let proseShare = 0.8

    /// The stacks among loose lines and fills, top to bottom.
    static func stacks(of loose: [RuledRegion], words: [Word]) -> [RuledRegion] {
        var stacks: [RuledRegion] = []
        for line in loose.filter({ $0.box.width > 0 }).sorted(by: {
            ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left)
        }) {
            // What stands beside a stack does not end it.
            let above = stacks.lastIndex { $0.box.horizontalOverlap(line.box) > 0 }
            if let above, goesOn(stacks[above], line, words: words) {
                stacks[above] = stacks[above].joined(with: line)
            } else {
                stacks.append(line)
            }
        }
        return stacks.filter { stack in
            GridLineFinder.rowLines(of: stack).count >= fewestLines
                && TextBand.bands(of: TextChunk.chunks(of: words.filter { stack.box.contains($0.box.center) }))
                    .contains(where: AlignedRegionFinder.isTabular)
        }
    }

    private static func goesOn(_ stack: RuledRegion, _ line: RuledRegion, words: [Word]) -> Bool {
        guard abs(stack.box.right - line.box.right) <= sameEdgeInPoints,
            line.box.left >= stack.box.left - sameEdgeInPoints,
            line.box.width >= shortestLineShare * stack.box.width
        else { return false }
        // A frame round a paragraph of another indent leaves out no label.
        if RegionStack.isClosed(line), line.box.left - stack.box.left > sameEdgeInPoints { return false }
        let between = words.filter {
            $0.box.center.y > stack.box.bottom && $0.box.center.y < line.box.top
                && $0.box.center.x > stack.box.left && $0.box.center.x < stack.box.right
        }
        let bands = TextBand.bands(of: TextChunk.chunks(of: between))
        guard !bands.isEmpty else {
            return line.box.top - stack.box.bottom < emptyRowInPoints && !isParted(stack, line, words: words)
        }
        let sizes = between.filter { !ListMarkColumns.isListMark($0.text) }.map(\.fontSizeInPoints)
        if let largest = sizes.max(), let smallest = sizes.min() {
            let inside = words.filter { stack.box.contains($0.box.center) }
            let known = inside.map(\.fontSizeInPoints).median ?? largest
            // Heads side by side may be set larger than the rows below them; a lone text is a heading then.
            guard largest <= ColumnFit.otherSizeRatio * min(smallest, known),
                known <= ColumnFit.otherSizeRatio * smallest || holdsHeads(inside)
            else { return false }
        }
        return !bands.contains { band in
            band.chunks.count == 1 && band.chunks[0].box.width > proseShare * stack.box.width
        }
    }

    private static func holdsHeads(_ words: [Word]) -> Bool {
        TextBand.bands(of: TextChunk.chunks(of: words)).allSatisfy { $0.chunks.count > 1 }
    }

    /// Whether white lies between a bar with text and what comes above or below it: a heading, and no row of the table.
    private static func isParted(_ stack: RuledRegion, _ line: RuledRegion, words: [Word]) -> Bool {
        guard line.box.top - stack.box.bottom > RegionStack.touchInPoints else { return false }
        let last = stack.fills.filter { $0.box.bottom >= stack.box.bottom - RegionStack.touchInPoints }
        return (last + line.fills).contains { bar in words.contains { bar.box.contains($0.box.center) } }
    }

    /// A row without any text is no taller than this.
    private static let emptyRowInPoints = 40.0
}

package import DocumentModel
package import PageLayout

/// Finds the tables of a page and tells their text from the rest.
package enum TableFinder {
    /// A run of aligned text and a stack of lines this close belong together.
    static let nearInPoints = 14.0

    /// What the finder makes of a page.
    package struct Outcome: Sendable {
        /// Top to bottom, then left to right.
        package var tables: [PageTable]
        /// Drawn boxes that hold text but no table.
        package var boxes: [Rectangle]
        /// Where prose runs in columns.
        package var zones: [ColumnZone]
        /// The words outside all tables.
        package var remainingWords: [Word]
        /// Rows side by side, without lines, that are too few to be told for tables; their words are among the remaining.
        var shortTables: [PageTable] = []
    }

    /// The tables of all pages, each page's columns told by all the pages that its table runs over.
    package static func tables(in contents: [PageContent]) -> [Outcome] {
        var outcomes = zip(contents, TaggedGrid.tables(in: contents)).map { tables(in: $0, tagged: $1) }
        RowRest.add(to: &outcomes, contents: contents)
        CutTables.admit(&outcomes, contents: contents)
        TableChain.rebuild(&outcomes, contents: contents)
        SiblingRows.rebuild(&outcomes)
        return outcomes
    }

    /// The tables of one page by itself.
    package static func tables(in content: PageContent) -> Outcome {
        tables(in: content, tagged: TaggedGrid.tables(in: [content])[0])
    }

    /// - Parameter tagged: the tables that the file's structure tree tells, and the page confirms.
    private static func tables(in content: PageContent, tagged: [PageTable]) -> Outcome {
        let regions = RuledRegionFinder.regions(
            of: content.rulings, fills: content.fills,
            pageArea: content.widthInPoints * content.heightInPoints)
        let opened = LayoutFrames.opened(regions.filter(isLattice))
        var candidates = opened.regions.filter { !TaggedGrid.covers($0, tagged) }
        let frames = regions.filter { !isLattice($0) && isFrame($0) }.map(\.box)
        candidates = RegionStack.joined(
            withoutNested(candidates), loose: regions.filter { !isLattice($0) }, words: content.words)
        var tables = tagged
        var remaining = content.words
        for table in tagged { remaining = partition(remaining, in: table.box).outside }
        for region in candidates.flatMap({ StackedTables.parted($0, words: remaining) }) {
            for table in RepeatedHeads.parted(table(in: region, page: content.number, words: remaining))
            where TableAdmission.admitsRuled(table) {
                tables.append(table)
                remaining = partition(remaining, in: table.box).outside
            }
        }
        let free = regions.filter { region in
            !isLattice(region) && isFrame(region) && !tables.contains { $0.box.intersection(region.box) != nil }
        }
        for table in BoxTables.tables(of: free, words: remaining, content: content) {
            tables.append(table)
            for cell in table.cells { remaining = partition(remaining, in: cell.box).outside }
        }
        let loose = WordLines.taken(
            out: regions.filter { region in
                !isLattice(region) && !tables.contains { $0.box.insetBy(-1).contains(region.box.center) }
            }, words: remaining)
        var zones = opened.zones + Sidebars.zones(of: content)
        zones += ProseColumns.zones(
            of: remaining.filter { word in !zones.contains { $0.column(of: word.box.center) != nil } },
            rulings: content.rulings)
        var short: [PageTable] = []
        for part in parts(of: remaining, zones: zones) {
            for region in alignedRegions(words: part, hints: loose).flatMap({ StackedTables.parted($0, words: part) }) {
                for table in SideBySideTables.parted(table(in: region, page: content.number, words: part))
                    .flatMap({ RepeatedHeads.parted($0) })
                where TableAdmission.admitsAligned(table) {
                    guard !region.isLoneRow, TableAdmission.hasEnoughRows(table) else {
                        short.append(table)
                        continue
                    }
                    let headed = HeadsAbove.added(to: table, words: remaining)
                    tables.append(headed)
                    remaining = partition(remaining, in: headed.box).outside
                }
            }
        }
        tables.sort { ($0.box.top, $0.box.left, $0.box.bottom) < ($1.box.top, $1.box.left, $1.box.bottom) }
        zones += SideBySideTables.zones(of: tables, words: remaining)
        // Between boxes of unlike heights others may stand.
        let taken = tables.flatMap { $0.isOfBoxes ? $0.cells.map(\.box) : [$0.box] }
        let boxes = frames.filter { box in !taken.contains { $0.intersection(box) != nil } }
        short.sort { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
        return Outcome(
            tables: tables, boxes: boxes, zones: zones, remainingWords: remaining, shortTables: short)
    }

    /// The boxes that drawn lines and fills enclose on a page, before any text is looked at.
    ///
    /// - Parameter margin: the height of the page's head and foot. Closed tables that lie in them, with white space
    ///   between them and the body, hold furniture as well as body.
    package static func frames(in content: PageContent, besideMarginInPoints margin: Double) -> [Rectangle] {
        let regions = RuledRegionFinder.regions(
            of: content.rulings, fills: content.fills, pageArea: content.widthInPoints * content.heightInPoints)
        let boxes = regions.map(\.box) + content.words.map(\.box)
        return regions.filter { isLattice($0) || isFrame($0) }.filter { region in
            let box = region.box
            // A band from edge to edge of the paper holds what stands on all pages.
            if box.width >= content.widthInPoints - Sidebars.bleedInPoints, !isLattice(region) {
                return box.top > Sidebars.bleedInPoints
                    && box.bottom < content.heightInPoints - Sidebars.bleedInPoints
            }
            guard isLattice(region), RegionStack.isClosed(region),
                box.bottom <= margin || box.top >= content.heightInPoints - margin
            else { return true }
            let near = box.insetBy(-RegionStack.touchInPoints)
            let reach = Rectangle(
                left: near.left, top: box.top - clearanceInPoints, right: near.right,
                bottom: box.bottom + clearanceInPoints)
            return boxes.contains { $0.intersection(reach) != nil && $0.intersection(near) != $0 }
        }.map(\.box)
    }

    /// The white space between a table of furniture and the body: more than a row of heads keeps from its rows.
    private static let clearanceInPoints = 9.0

    /// The words of each column of a stretch, and those outside all of them.
    private static func parts(of words: [Word], zones: [ColumnZone]) -> [[Word]] {
        var columns: [[Int]: [Word]] = [:]
        for word in words {
            let place = zones.indices.lazy.compactMap { zone in
                zones[zone].column(of: word.box.center).map { [zone, $0] }
            }.first
            columns[place ?? [], default: []].append(word)
        }
        return columns.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }

    /// The table that the lines and words in a region make, without captions and notes; nil where they make none.
    private static func table(in region: RuledRegion, page: Int, words: [Word]) -> PageTable? {
        var region = region
        var inside = partition(words, in: region.box).inside
        guard !ChartScale.isPresent(among: inside, rulings: region.horizontals + region.verticals) else { return nil }
        var table = GridBuilder.table(page: page, region: region, words: inside)
        for _ in 0..<mostTrimmings {
            guard let whole = table,
                let box = TableTrimming.trimmedBox(
                    of: whole, hasTextBelow: words.contains { $0.box.top > whole.box.bottom })
            else { break }
            inside = partition(inside, in: box).inside
            region = TableTrimming.cut(region, to: box, words: inside)
            table = GridBuilder.table(page: page, region: region, words: inside)
        }
        return table
    }

    /// Without a caption the rest may show another row that is none; more than a few are no captions.
    private static let mostTrimmings = 3

    private static func partition(_ words: [Word], in box: Rectangle) -> (inside: [Word], outside: [Word]) {
        var inside: [Word] = []
        var outside: [Word] = []
        for word in words {
            if box.contains(word.box.center, marginInPoints: 0.5) { inside.append(word) } else { outside.append(word) }
        }
        return (inside, outside)
    }

    /// Whether lines or fills alone part a region into columns.
    private static func isLattice(_ region: RuledRegion) -> Bool {
        let columns = GridLineFinder.columnLines(of: region)
        guard columns.count > 2 else { return false }
        let height = region.box.top...region.box.bottom
        let inner = columns.dropFirst().dropLast()
        // A row that page breaks cut shows its columns only, open above, below or both.
        if GridLineFinder.rowLines(of: region).count < 2 {
            return RegionStack.isClosed(region)
                && inner.allSatisfy { $0.evidence == .ruling && $0.drawnShare(of: height) > GridEdges.drawnShare }
        }
        return inner.contains { $0.drawnShare(of: height) > 0.05 }
    }

    /// Whether a region is a box around text.
    private static func isFrame(_ region: RuledRegion) -> Bool {
        (region.verticals.count >= 2 && region.horizontals.count >= 2) || !region.fills.isEmpty
    }

    /// Tables inside a cell of another are that cell's text.
    private static func withoutNested(_ regions: [RuledRegion]) -> [RuledRegion] {
        regions.enumerated().filter { index, region in
            !regions.enumerated().contains { other, outer in
                other != index && outer.box.area > region.box.area
                    && outer.box.insetBy(-1).contains(Point(x: region.box.left, y: region.box.top))
                    && outer.box.insetBy(-1).contains(Point(x: region.box.right, y: region.box.bottom))
            }
        }.map(\.element)
    }

    /// Runs of aligned text, each with the lines and fills around and in it, and stacks of lines with the text in them.
    ///
    /// What a frame with rows in it holds has nothing to do with what stands beside it.
    private static func alignedRegions(words: [Word], hints: [RuledRegion]) -> [RuledRegion] {
        let frames = hints.filter { RegionStack.isClosed($0) && RegionStack.holdsRows($0) }
            .sorted { ($0.box.area, $0.box.top, $0.box.left) < ($1.box.area, $1.box.top, $1.box.left) }
        var regions: [RuledRegion] = []
        var outside = words
        for frame in frames {
            let (inside, rest) = partition(outside, in: frame.box)
            regions += unframedRegions(
                words: inside, hints: [frame], stacks: LineStack.stacks(of: [frame], words: inside))
            outside = rest
        }
        let loose = hints.filter { !frames.contains($0) }
        let stacks = LineStack.stacks(of: loose, words: outside)
        for part in SideBySideStacks.parts(of: outside, hints: loose, stacks: stacks) {
            regions += unframedRegions(words: part.words, hints: part.hints, stacks: part.stacks)
        }
        return regions.sorted { ($0.box.top, $0.box.left, $0.box.bottom) < ($1.box.top, $1.box.left, $1.box.bottom) }
    }

    private static func unframedRegions(
        words: [Word], hints: [RuledRegion], stacks: [RuledRegion]
    ) -> [RuledRegion] {
        var regions = stacks
        for run in AlignedRegionFinder.runs(of: words) {
            guard let text = Rectangle.enclosing(run.words.lazy.map(\.box)) else { continue }
            var region = RuledRegion(
                box: text, horizontals: [], verticals: [], fills: [], isLoneRow: run.isLoneRow)
            guard !region.isLoneRow else {
                regions.append(region)
                continue
            }
            let overlapping = regions.filter { $0.box.verticalOverlap(text) > 0 && $0.box.horizontalOverlap(text) > 0 }
            regions.removeAll { overlapping.contains($0) }
            for part in overlapping { region = region.joined(with: part) }
            for hint in hints where !overlapping.contains(where: { $0.box.contains(hint.box.center) }) {
                let near = text.insetBy(-nearInPoints)
                guard hint.box.top >= near.top, hint.box.bottom <= near.bottom, hint.box.horizontalOverlap(text) > 0,
                    hint.box.left >= text.left - 4 * nearInPoints, hint.box.right <= text.right + 4 * nearInPoints
                else { continue }
                region = region.joined(with: hint)
            }
            regions.append(region)
        }
        return regions
    }
}

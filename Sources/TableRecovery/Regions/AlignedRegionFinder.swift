import DocumentModel
import PageLayout

/// Finds text that stands in columns without any lines around it.
///
/// Bands of text with wide gaps in them start and carry a run; a band with a single piece of text goes along where it
/// stands inside the run's columns (a wrapped cell) or is a short full-width line between rows.
enum AlignedRegionFinder {
    /// Pieces of text in one row of a table stand at least this far apart.
    static let gapInEms = 0.8
    /// White space taller than this ends a run: empty lines inside cells stay below it.
    static let tallestGapInEms = 3.5
    /// Rows of one height, as sheets have, leave more white under short cells; what stands below it must fit the columns.
    static let tallestGapToAlignedRowInEms = 12.0
    /// Fewer columns may have their text begin at the same places by chance.
    static let fewestAlignedStarts = 3
    /// A column that was empty so far may show its first text.
    private static let alignedShare = 2.0 / 3
    /// Text that begins where other text of its column does, does so within this.
    private static let sameStartInPoints = 1
    /// A single piece of text wider than this share of the run is a line of prose or a full-width row.
    static let wideShare = 0.6
    /// More wide lines than this in a row are prose.
    static let mostWideLines = 2
    /// The number of a heading, and what it says.
    private static let mostPiecesOfHeading = 2

    /// The words of each run, top to bottom, and whether they are one row at the foot of the page.
    static func runs(of words: [Word]) -> [(words: [Word], isLoneRow: Bool)] {
        let bands = interleaved(TextBand.bands(of: TextChunk.chunks(of: words, widestSpaceInEms: gapInEms)))
        var runs: [Run] = []
        var run = Run()
        var above: [TextBand] = []
        for band in bands {
            if run.accepts(band) {
                run.append(band)
            } else {
                if run.isTable {
                    runs.append(run)
                } else if !run.isEmpty {
                    above = run.above + run.bands
                }
                run = Run()
                if AlignedRegionFinder.isTabular(band) { run.append(band) }
            }
            if run.isEmpty {
                above.append(band)
            } else if !above.isEmpty {
                run.above = above
                above = []
            }
        }
        // A page break may leave a single row at the foot.
        if run.isTable || run.endsWithRow { runs.append(run) }
        return runs.map { ($0.trimmedWords, !$0.isTable) }
    }

    /// Bands with a label in the middle of its row joined to the lines above and below it, in another column.
    private static func interleaved(_ bands: [TextBand]) -> [TextBand] {
        var result: [TextBand] = []
        var index = 0
        while index < bands.count {
            var band = bands[index]
            index += 1
            if index + 1 < bands.count, bands[index].chunks.count == 1, let label = bands[index].chunks.first,
                let above = band.chunks.last, let below = bands[index + 1].chunks.first,
                abs(above.box.left - below.box.left) <= ColumnFit.sameEdgeInPoints,
                label.box.horizontalOverlap(above.box) <= 0, label.box.horizontalOverlap(below.box) <= 0,
                min(band.bottom - label.box.top, label.box.bottom - bands[index + 1].top)
                    > interleavedShare * label.box.height
            {
                band.chunks += bands[index].chunks + bands[index + 1].chunks
                band.bottom = max(band.bottom, bands[index + 1].bottom)
                index += 2
            }
            result.append(band)
        }
        return result
    }

    /// Lines of rows below each other overlap less, however tightly they are set.
    private static let interleavedShare = 0.3

    /// Whether a band has pieces side by side that are more than list marks and their texts.
    static func isTabular(_ band: TextBand) -> Bool {
        let chunks = band.chunks.sorted { $0.box.left < $1.box.left }
        let pairs = zip(chunks, chunks.dropFirst()).filter { $0.box.right < $1.box.left }
        guard chunks.count > 2 else { return pairs.contains { !opensItem($0.0) } }
        // Lines of a list that stand close are one band.
        return pairs.contains { left, right in
            !opensItem(left)
                || chunks.contains { $0.box.right < left.box.left || $0.box.left > right.box.right }
        }
    }

    /// Whether a piece is a list mark; a dash too, which in a cell would say that there is nothing.
    private static func opensItem(_ chunk: TextChunk) -> Bool {
        let scalars = chunk.text.unicodeScalars
        return ListMarkColumns.isListMark(chunk.text)
            || scalars.count == 1 && scalars.first.map { ListSign.kind(of: $0) != nil } ?? false
    }

    private static func start(of chunk: TextChunk) -> Int { Int(saturating: chunk.box.left.rounded()) }

    /// Bands that may make a table.
    private struct Run {
        private(set) var bands: [TextBand] = []
        /// What stands above, down from the run before.
        var above: [TextBand] = []
        var isEmpty: Bool { bands.isEmpty }
        private var left = Double.infinity
        private var right = -Double.infinity
        private var sumOfSizesInPoints = 0.0
        private var pieceCount = 0
        private var tabularCount = 0
        /// The number of bands up to and with the last one that certainly belongs.
        private var certainCount = 0
        private var wideLinesInARow = 0
        /// Where the pieces of rows begin, in whole points.
        private var starts: Set<Int> = []
        /// What wide lines opened with: one that opens so again is as much a row as those before it.
        private var openings: Set<String> = []

        mutating func append(_ band: TextBand) {
            let isFarBelow = isFarBelow(band)
            bands.append(band)
            for chunk in band.chunks {
                left = min(left, chunk.box.left)
                right = max(right, chunk.box.right)
                sumOfSizesInPoints += chunk.fontSizeInPoints
                pieceCount += 1
            }
            if AlignedRegionFinder.isTabular(band) {
                tabularCount += 1
                certainCount = bands.count
                wideLinesInARow = 0
                for chunk in band.chunks { starts.insert(AlignedRegionFinder.start(of: chunk)) }
            } else if isWide(band) {
                wideLinesInARow += 1
                if let opening = RecurringLines.opening(of: band.chunks), !openings.insert(opening).inserted,
                    certainCount == bands.count - 1
                {
                    certainCount = bands.count
                }
            } else if certainCount == bands.count - 1, !isFarBelow {
                certainCount = bands.count
            }
        }

        func accepts(_ band: TextBand) -> Bool {
            guard let last = bands.last else { return AlignedRegionFinder.isTabular(band) }
            let em = emInPoints
            guard !isFarBelow(band) || band.top - last.bottom <= tallestGapToAlignedRowInEms * em && isAligned(band)
            else { return false }
            // A numbered heading has a gap behind its number: `5   Risks`.
            let isHeading =
                band.chunks.count <= AlignedRegionFinder.mostPiecesOfHeading
                && band.chunks.allSatisfy { $0.fontSizeInPoints > ColumnFit.otherSizeRatio * em }
            guard !isHeading, let only = band.chunks.first else { return false }
            if AlignedRegionFinder.isTabular(band) { return true }
            guard isInside(only) else { return false }
            return !isWide(band) || wideLinesInARow < mostWideLines
        }

        private var emInPoints: Double { sumOfSizesInPoints / Double(max(pieceCount, 1)) }

        private func isFarBelow(_ band: TextBand) -> Bool {
            guard let last = bands.last else { return false }
            return band.top - last.bottom > tallestGapInEms * emInPoints
        }

        /// Whether most pieces of a band begin where those of the rows above do, in several columns.
        private func isAligned(_ band: TextBand) -> Bool {
            let own = Set(band.chunks.map(AlignedRegionFinder.start(of:)))
            let known = own.filter(isKnown(start:))
            return known.count >= fewestAlignedStarts && Double(known.count) >= alignedShare * Double(own.count)
        }

        private func isKnown(start: Int) -> Bool {
            (start - sameStartInPoints...start + sameStartInPoints).contains(where: starts.contains)
        }

        /// Whether a piece stands between the edges of the run, or begins where the text of a column after the first does.
        private func isInside(_ chunk: TextChunk) -> Bool {
            guard chunk.box.left >= left - emInPoints else { return false }
            return chunk.box.right <= right + emInPoints
                || chunk.box.left > left + emInPoints && isKnown(start: AlignedRegionFinder.start(of: chunk))
        }

        private func isWide(_ band: TextBand) -> Bool {
            band.chunks.contains { $0.box.width > wideShare * (right - left) }
        }

        /// Whether enough stands side by side.
        var isTable: Bool { tabularCount >= 2 }
        /// Whether some stands side by side down to the last line.
        var endsWithRow: Bool { tabularCount > 0 && certainCount == bands.count }

        /// The words up to the last band that belongs for certain.
        var trimmedWords: [Word] {
            (firstLines + bands.prefix(certainCount)).flatMap { $0.chunks.flatMap(\.words) }
        }

        /// The lines above that belong to the first row: of cells that stand in its middle or at its foot, one that has more
        /// lines than the others begins above them; and heads in the middle of whose levels the label column's stands.
        private var firstLines: ArraySlice<TextBand> {
            guard var top = bands.first?.top else { return [] }
            var first = above.endIndex
            var leftOfLabel: Double?
            var isOfFirstRow = true
            for (index, band) in above.enumerated().reversed() {
                guard top - band.bottom <= RegionStack.widestLeadingInEms * emInPoints,
                    let start = band.chunks.map(\.box.left).min(),
                    band.chunks.allSatisfy({
                        isInside($0) && $0.fontSizeInPoints <= ColumnFit.otherSizeRatio * emInPoints
                    })
                else { break }
                top = band.top
                isOfFirstRow =
                    isOfFirstRow
                    && band.chunks.allSatisfy {
                        $0.box.left > left + emInPoints && isKnown(start: AlignedRegionFinder.start(of: $0))
                    }
                let isOverLabel = AlignedRegionFinder.isTabular(band) && leftOfLabel.map { start > $0 } ?? false
                if isOfFirstRow || isOverLabel { first = index }
                if band.chunks.count == 1 { leftOfLabel = min(leftOfLabel ?? start, start) }
            }
            return above[first...]
        }
    }
}

import DocumentModel

/// The usual distance between two lines of one paragraph, for each font size of a piece of text.
package struct LineSpacing: Sendable {
    /// A gap this much of the font size wider than usual parts paragraphs; the smallest paragraph spacing measured in
    /// plans is 0.24 em.
    static let paragraphGapInEms = 0.14
    /// The distance assumed where nothing tells: single spacing of common faces.
    static let defaultGapInEms = 0.12

    /// From this share of line pairs on that have a wide gap between them, paragraphs are parted by gaps.
    static let wideGapShare = 0.03

    private var gapBySize: [Int: Double] = [:]
    /// Whether paragraphs of one cell or column stand apart; where none do, only their words tell where one ends.
    private(set) var partsParagraphs = false

    /// Learns from columns of lines, each sorted from top to bottom.
    ///
    /// - Parameter document: what all columns of the document tell, for sizes of which these tell nothing.
    package init(columns: [[TextLine]], document: LineSpacing? = nil) {
        gapBySize = document?.gapBySize ?? [:]
        var counts: [Int: [Int: Int]] = [:]
        for column in columns {
            for (upper, lower) in zip(column, column.dropFirst()) {
                let size = LineSpacing.key(lower)
                guard size == LineSpacing.key(upper), upper.direction == lower.direction,
                    lower.text.unicodeScalars.first?.isLowercase ?? false
                else { continue }
                let gap = LineSpacing.gap(upper, lower)
                guard gap > -0.5 * lower.fontSizeInPoints, gap < 1.2 * lower.fontSizeInPoints else { continue }
                counts[size, default: [:]][Int(saturating: (gap * 4).rounded()), default: 0] += 1
            }
        }
        for (size, gaps) in counts {
            guard let usual = gaps.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { continue }
            gapBySize[size] = Double(usual.key) / 4
        }
        let pairs = columns.flatMap { Array(zip($0, $0.dropFirst())) }.filter { upper, lower in
            LineSpacing.key(upper) == LineSpacing.key(lower) && lower.box.top >= upper.box.center.y
        }
        let wide = pairs.count { isParagraphGap($0, $1) }
        partsParagraphs = Double(wide) > LineSpacing.wideGapShare * Double(pairs.count)
    }

    /// Whether the white space between two lines is more than the lines of one paragraph have.
    func isParagraphGap(_ upper: TextLine, _ lower: TextLine) -> Bool {
        let em = lower.fontSizeInPoints
        let usual = gapBySize[LineSpacing.key(lower)] ?? LineSpacing.defaultGapInEms * em + 0.2 * em
        return LineSpacing.gap(upper, lower) > usual + max(LineSpacing.paragraphGapInEms * em, 0.8)
    }

    private static func key(_ line: TextLine) -> Int { Int(saturating: (line.fontSizeInPoints * 2).rounded()) }

    /// The white space between two lines, across their direction.
    static func gap(_ upper: TextLine, _ lower: TextLine) -> Double {
        let frame = ReadingFrame(direction: lower.direction)
        return frame.framed(lower.box).top - frame.framed(upper.box).bottom
    }
}

import DocumentModel

/// How labels are set: what is set lighter than that in the label column is a note.
struct LabelType: Hashable, Sendable {
    var isBold: Bool
    var sizeInPoints: Double?
    var isItalic: Bool
    var color: Color

    /// Sizes nearer than this are the same size: producers round.
    private static let sizeToleranceInPoints = 0.3
    /// A colour is lighter only where the difference shows: a tenth of the way from black to white.
    private static let leastLuminanceStep = 0.1

    init(_ style: TextStyle) {
        isBold = style.isBold
        sizeInPoints = style.fontSizeInPoints
        isItalic = style.isItalic
        color = style.color
    }

    init?(_ lines: [TextLine]) {
        guard let first = lines.first else { return nil }
        self.init(first.style)
    }

    /// Whether text is set lighter than this label type: regular under bold, smaller, paler, or slanted under upright.
    func isHeavier(than other: LabelType) -> Bool {
        if isBold != other.isBold { return isBold }
        if let size = sizeInPoints, let otherSize = other.sizeInPoints,
            abs(size - otherSize) > Self.sizeToleranceInPoints
        {
            return size > otherSize
        }
        if other.color.luminance - color.luminance > Self.leastLuminanceStep, color.luminance < 0.6 { return true }
        return !isItalic && other.isItalic
    }

    /// Whether it differs from the text of the body in weight or size.
    func standsOut(against body: LabelType?) -> Bool {
        guard let body else { return true }
        return isHeavier(than: body) || color.distance(to: body.color) > 60
    }

    /// The type of the labels of a grid: that of the first label cell's first line that is no note in brackets.
    static func find(in grid: TableGrid, rows: some Sequence<Int>, columns: Range<Int>) -> LabelType? {
        var best: LabelType?
        for row in rows {
            for column in columns where grid.cell(row, column).row == row {
                guard
                    let first = grid.lines[grid.index(row, column)].first(where: {
                        !LabelParts.isBracketed($0.fullText)
                    })
                else { continue }
                let type = LabelType(first.style)
                if best.map({ type.isHeavier(than: $0) }) ?? true { best = type }
            }
        }
        return best
    }
}

/// A label cell taken apart: the strand's own label, and a note for its first row.
struct LabelParts: Hashable, Sendable {
    var label: String
    var note: String

    /// Reads a label cell: lines in brackets and lines lighter than the label type are the note.
    ///
    ///     **Objective 1:**                          label "Objective 1:"
    ///     (Purchased information repository)        note "(Purchased information repository)"
    static func read(_ lines: [TextLine], type: LabelType?) -> LabelParts {
        var label: [TextLine] = []
        var note: [TextLine] = []
        for line in lines.flatMap({ split($0, type: type) }) {
            let isLighter = type.map { $0.isHeavier(than: LabelType(line.style)) } ?? false
            if isLighter || isBracketed(line.fullText) { note.append(line) } else { label.append(line) }
        }
        return LabelParts(label: CellText.joined(label), note: CellText.joined(note))
    }

    static func isBracketed(_ text: String) -> Bool {
        (text.hasPrefix("(") && text.hasSuffix(")")) || (text.hasPrefix("[") && text.hasSuffix("]"))
    }

    /// A hard break, or a change to lighter runs, may part label and note inside one paragraph.
    private static func split(_ line: TextLine, type: LabelType?) -> [TextLine] {
        if let type, let parts = splitByWeight(line, type: type) { return parts }
        let parts = line.text.split(separator: "\n", omittingEmptySubsequences: true)
        guard parts.count > 1, parts.dropFirst().contains(where: { isBracketed(Folding.trimmed($0)) }) else {
            return [line]
        }
        return parts.enumerated().map { index, part in
            var piece = line
            piece.text = Folding.trimmed(part)
            if index > 0 {
                piece.label = nil
                piece.candidate = nil
            }
            return piece
        }
    }

    private static func splitByWeight(_ line: TextLine, type: LabelType) -> [TextLine]? {
        func isLighter(_ run: Run) -> Bool { type.isHeavier(than: LabelType(run.style)) }
        let worded = line.runs.indices.filter { !Folding.key(line.runs[$0].text).isEmpty }
        guard let first = worded.first, !isLighter(line.runs[first]),
            let change = worded.first(where: { isLighter(line.runs[$0]) }),
            worded.allSatisfy({ ($0 >= change) == isLighter(line.runs[$0]) })
        else { return nil }
        var label = line
        label.text = Folding.trimmed(line.runs[..<change].map(\.text).joined())
        label.style = line.runs[first].style
        label.runs = []
        var note = TextLine(
            text: Folding.trimmed(line.runs[change...].map(\.text).joined()), style: line.runs[change].style,
            provenance: line.provenance)
        note.isContinuation = false
        return [label, note]
    }
}

/// Tells headings by their place: short lines with space above, over text.
enum LayoutHeadings {
    private static let mostLetters = 80
    private static let mostIndent = 8
    /// A line above that is no longer may be a heading over this one.
    private static let mostLettersOfHeadingAbove = 60

    /// - Parameter tables: lines inside them are none.
    static func lines(in page: [DumpLine], outside tables: [LayoutTable]) -> Set<Int> {
        var result: Set<Int> = []
        let inside = tables.map(\.lines)
        for (index, line) in page.enumerated() where !line.isEmpty && !inside.contains(where: { $0.contains(index) }) {
            guard isHeading(line) else { continue }
            let above = index > 0 ? page[index - 1] : nil
            let isFree = above.map { $0.isEmpty || result.contains(index - 1) || isLeadIn($0) } ?? true
            let isOverList = line.count <= mostLettersOverList && index + 1 < page.count && opensList(page[index + 1])
            let hasText = page[(index + 1)...].contains { !$0.isEmpty }
            if isFree || isOverList, hasText { result.insert(index) }
        }
        return result
    }

    /// A line over a list's first item that is no longer than this is a heading.
    private static let mostLettersOverList = 40

    private static func opensList(_ line: DumpLine) -> Bool {
        let word = line.letters[line.indent...].prefix { $0 != " " }
        return ["1.", "1)", "(1)", "A.", "a.", "a)", "i."].contains(String(word))
    }

    private static func isHeading(_ line: DumpLine) -> Bool {
        let pieces = line.pieces
        guard line.isUnbroken, let piece = pieces.first, piece.lowerBound <= mostIndent,
            line.count <= mostLetters, let last = line.letters.last, !".;,".contains(last)
        else { return false }
        let text = line.letters[piece]
        guard let first = text.first, first.isUppercase || first.isNumber, text.contains(where: \.isLetter) else {
            return false
        }
        let word = text.prefix { $0 != " " }
        return !ListMark.isMark(word)
    }

    private static func isLeadIn(_ line: DumpLine) -> Bool {
        line.count < mostLettersOfHeadingAbove && line.letters.last.map { !".;,".contains($0) } ?? false
    }
}

/// The texts between empty lines of a dumped grid, each with what stands for empty cells before it.
struct RawCells {
    struct Cell: Hashable {
        var lines: [String]
        /// Spaces before its first letter: empty cells that it follows directly.
        var indent: Int
        /// Lines of one space before it: an empty cell each, or an empty paragraph.
        var loneSpaces = 0
        /// Spaces of lines that hold several: empty cells for certain.
        var surplusSpaces = 0
        /// Whether nothing but a line's end parts it from the cell before.
        var isAdjacent = false

        var text: String { lines.joined(separator: " ") }
    }

    private(set) var cells: [Cell] = []

    init(_ lines: some Sequence<DumpLine>) {
        var loneSpaces = 0
        var surplusSpaces = 0
        var isOpen = false
        for line in lines {
            if line.isEmpty {
                if line.spaceCount == 1 { loneSpaces += 1 }
                if line.spaceCount > 1 { surplusSpaces += line.spaceCount }
                isOpen = false
                continue
            }
            let text = line.text.split(separator: " ").joined(separator: " ")
            if isOpen, line.indent == 0, let last = cells.indices.last {
                cells[last].lines.append(text)
                continue
            }
            cells.append(
                Cell(
                    lines: [text], indent: line.indent, loneSpaces: loneSpaces, surplusSpaces: surplusSpaces,
                    isAdjacent: isOpen))
            (loneSpaces, surplusSpaces, isOpen) = (0, 0, true)
        }
    }
}

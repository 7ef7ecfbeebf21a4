/// A table drawn with lines: `│` between columns, `─` between rows.
struct TerminalTable {
    typealias Cell = (text: String, span: Int)

    private struct Row {
        let cells: [Cell]
        let isHeader: Bool
        let startsBlock: Bool
    }

    let widths: [Int]
    let style: TerminalStyle
    private var rows: [Row] = []

    init(widths: [Int], style: TerminalStyle) {
        self.widths = widths.map { max($0, 1) }
        self.style = style
    }

    mutating func addHeader(_ cells: [Cell]) {
        rows.append(Row(cells: cells, isHeader: true, startsBlock: true))
    }

    mutating func addRow(_ cells: [Cell], startsBlock: Bool) {
        rows.append(Row(cells: cells, isHeader: false, startsBlock: startsBlock))
    }

    func drawn() -> [String] {
        var lines: [String] = []
        var edgesAbove: Set<Int> = []
        for (index, row) in rows.enumerated() {
            let edges = edges(of: row)
            lines.append(rule(above: index == 0 ? nil : edgesAbove, below: edges, keepsLabel: !row.startsBlock))
            lines += self.lines(of: row)
            edgesAbove = edges
        }
        if !rows.isEmpty { lines.append(rule(above: edgesAbove, below: nil, keepsLabel: false)) }
        return lines
    }

    /// The inner boundaries of the row's cells, counted in columns of the table.
    private func edges(of row: Row) -> Set<Int> {
        var edges: Set<Int> = []
        var column = 0
        for cell in row.cells {
            column += cell.span
            edges.insert(column)
        }
        return edges
    }

    private func rule(above: Set<Int>?, below: Set<Int>?, keepsLabel: Bool) -> String {
        let left = above == nil ? "┌" : below == nil ? "└" : keepsLabel ? "│" : "├"
        let right = above == nil ? "┐" : below == nil ? "┘" : "┤"
        var line = left
        for (index, width) in widths.enumerated() {
            line += String(repeating: index == 0 && keepsLabel ? " " : "─", count: width)
            guard index < widths.count - 1 else { break }
            switch (above?.contains(index + 1) ?? false, below?.contains(index + 1) ?? false) {
            case (true, true): line += index == 0 && keepsLabel ? "├" : "┼"
            case (true, false): line += "┴"
            case (false, true): line += "┬"
            case (false, false): line += "─"
            }
        }
        return style.faint(line + right)
    }

    private func lines(of row: Row) -> [String] {
        var column = 0
        let cells = row.cells.map { cell -> (lines: [String], width: Int) in
            let end = min(column + cell.span, widths.count)
            let width = widths[min(column, widths.count)..<end].reduce(0, +) + max(0, end - column - 1)
            column = end
            return (TextWrap.lines(cell.text, columns: width), width)
        }
        let height = cells.map(\.lines.count).max() ?? 1
        let bar = style.faint("│")
        return (0..<height).map { index in
            bar
                + cells.enumerated().map { place, cell in
                    let text = index < cell.lines.count ? cell.lines[index] : ""
                    let padding = String(repeating: " ", count: max(0, cell.width - TextWidth.columns(of: text)))
                    return (row.isHeader || place == 0 ? style.bold(text) : text) + padding
                }.joined(separator: bar) + bar
        }
    }
}

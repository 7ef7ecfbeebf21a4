package import DocumentModel

/// Tables and documents drawn as text, so that a test shows what it is about.
///
///     | **Strand**   | 2021-22        ||        |      `<` after a bar: goes on from the cell to the left
///     |              | Autumn | Spring | Summer |     `^`: goes on from the cell above
///     | **1 Reading**| Audit  | < | Report     |     `**…**`: bold   ` // `: next paragraph   `⏎`: hard line break
///     | ^            |        | Train  |         |     `{green}` at the start: a fill
package enum Drawn {
    /// Reads a drawn table. Every line is a row; the number of columns is that of the first line.
    package static func table(_ drawing: String, pages: [Int] = [], page: Int? = nil) -> Table {
        let rows = drawing.split(separator: "\n").map { line -> [String] in
            var text = trimmed(line)
            if text.hasPrefix("|") { text.removeFirst() }
            if text.hasSuffix("|") { text.removeLast() }
            return text.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
        }.filter { !$0.isEmpty }
        var cells: [Table.Cell] = []
        var owners: [[Int]] = []
        for (row, texts) in rows.enumerated() {
            var line: [Int] = []
            for (column, text) in texts.enumerated() {
                if text == "<", let left = line.last {
                    if cells[left].row == row {
                        cells[left].columnSpan = max(cells[left].columnSpan, column - cells[left].column + 1)
                    }
                    line.append(left)
                } else if text == "^", row > 0, owners[row - 1].indices.contains(column) {
                    let above = owners[row - 1][column]
                    cells[above].rowSpan = row - cells[above].row + 1
                    line.append(above)
                } else {
                    let provenance: [Provenance] =
                        page.map {
                            let left = Double(column) * 60
                            let top = Double(row) * 20
                            return [.page($0, box: Rectangle(left: left, top: top, right: left + 60, bottom: top + 20))]
                        } ?? []
                    var cell = Table.Cell(row: row, column: column, provenance: provenance)
                    var content = text
                    if content.hasPrefix("{"), let end = content.firstIndex(of: "}") {
                        cell.fill = fills[String(content[content.index(after: content.startIndex)..<end])]
                        content = trimmed(content[content.index(after: end)...])
                    }
                    cell.paragraphs = content.isEmpty ? [] : paragraphs(content)
                    cells.append(cell)
                    line.append(cells.count - 1)
                }
            }
            owners.append(line)
        }
        return Table(rowCount: rows.count, columnCount: rows.map(\.count).max() ?? 0, cells: cells, pages: pages)
    }

    private static let fills: [String: Color] = [
        "green": Color(red: 198, green: 239, blue: 206), "amber": Color(red: 255, green: 224, blue: 160),
        "red": Color(red: 248, green: 180, blue: 180), "blue": Color(red: 180, green: 200, blue: 240),
        "shade": Color(red: 242, green: 242, blue: 242),
    ]

    /// Paragraphs parted by ` // `; `**…**` makes bold runs, `⏎` a hard line break.
    package static func paragraphs(_ text: String) -> [Paragraph] {
        var pieces: [String] = [""]
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if word == "//" {
                pieces.append("")
            } else {
                pieces[pieces.count - 1] += (pieces[pieces.count - 1].isEmpty ? "" : " ") + word
            }
        }
        return pieces.map { Paragraph(runs: runs(trimmed($0))) }
    }

    /// A paragraph of the body.
    package static func paragraph(
        _ text: String, role: Paragraph.Role = .body, sizeInPoints: Double = 10.5, label: ListLabel? = nil,
        indentInPoints: Double = 0
    ) -> Document.Block {
        var runs = runs(text)
        for index in runs.indices { runs[index].style.fontSizeInPoints = sizeInPoints }
        return .paragraph(Paragraph(runs: runs, label: label, role: role, indentInPoints: indentInPoints))
    }

    /// A heading by style.
    package static func heading(_ text: String, level: Int = 1) -> Document.Block {
        paragraph(text, role: .heading(level: level), sizeInPoints: 16)
    }

    /// A document of blocks whose words are all counted.
    package static func document(_ blocks: [Document.Block], title: String? = nil) -> Document {
        Document(
            facts: DocumentFacts(format: .docx, title: title), blocks: blocks,
            sourceWordCount: blocks.reduce(0) { $0 + WordCount.of($1) })
    }

    private static func runs(_ text: String) -> [Run] {
        var runs: [Run] = []
        var isBold = false
        var rest = text.replacing("⏎", with: "\n")[...]
        while let mark = rest.firstRange(of: "**") {
            if mark.lowerBound > rest.startIndex {
                runs.append(Run(String(rest[..<mark.lowerBound]), style: TextStyle(isBold: isBold)))
            }
            isBold.toggle()
            rest = rest[mark.upperBound...]
        }
        if !rest.isEmpty { runs.append(Run(String(rest), style: TextStyle(isBold: isBold))) }
        return runs
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var slice = text[...]
        while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
        while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
        return String(slice)
    }
}

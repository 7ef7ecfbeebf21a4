/// The unit of the audit: a word is a run of characters between white space. Bullets are marks, not words.
package enum WordCount {
    /// The number of words in a text.
    package static func of(_ text: some StringProtocol) -> Int {
        var count = 0
        var isInsideWord = false
        for scalar in text.unicodeScalars {
            let isSpace =
                scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
            if !isSpace && !isInsideWord { count += 1 }
            isInsideWord = !isSpace
        }
        return count
    }

    /// The words of a paragraph: its text and its label, unless that is a bullet.
    package static func of(_ paragraph: Paragraph) -> Int {
        let label = paragraph.label.map { $0.isBullet ? 0 : of($0.text) } ?? 0
        return label + of(paragraph.text)
    }

    /// The words of all cells and of the caption.
    package static func of(_ table: Table) -> Int {
        let cells = table.cells.reduce(0) { sum, cell in cell.paragraphs.reduce(sum) { $0 + of($1) } }
        return cells + (table.caption.map { of($0) } ?? 0)
    }

    /// The words of a block, as the audit counts them.
    package static func of(_ block: Document.Block) -> Int {
        switch block {
        case .paragraph(let paragraph): of(paragraph)
        case .table(let table): of(table)
        }
    }
}

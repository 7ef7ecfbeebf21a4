import DocumentModel
import PlanModel

/// Reads status cells: by their words, or by their colour where the document says what colours mean.
struct StatusReader: Sendable {
    let lexicon: Lexicon
    let legend: [String: ProgressStatus]

    /// A legend explains at least two colours; one alone may be chance.
    private static let leastColors = 2

    /// The status that a cell states; a colour without a legend states none.
    func status(text: String, fill: Color?) -> ProgressStatus? {
        if let named = lexicon.status(inWords: text) { return named }
        for word in [text] + text.split(whereSeparator: { !$0.isLetter }).map(String.init) {
            if let color = lexicon.color(named: word), let status = legend[color] { return status }
        }
        return status(fill: fill)
    }

    func status(fill: Color?) -> ProgressStatus? {
        guard !legend.isEmpty, let fill, let color = ColorName.of(fill) else { return nil }
        return legend[color]
    }

    /// What the document says its colours mean: `Green = completed / Amber = completed but continuing`, or a key of
    /// shaded cells with a status in each.
    static func legend(in document: Document, lexicon: Lexicon) -> [String: ProgressStatus] {
        var legend: [String: ProgressStatus] = [:]
        var filled: [String: ProgressStatus] = [:]
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph):
                for (color, status) in entries(in: paragraph.text, lexicon) where legend[color] == nil {
                    legend[color] = status
                }
            case .table(let table):
                // A key is a small table; status columns of a plan would say the same word under several fills.
                guard table.cells.count <= 16 else { continue }
                let entries = table.cells.flatMap { cell in
                    cell.paragraphs.flatMap { self.entries(in: $0.text, lexicon) }
                }
                for (color, status) in entries where legend[color] == nil { legend[color] = status }
                for (color, status) in keyEntries(of: table, lexicon) where legend[color] == nil {
                    legend[color] = status
                }
                for cell in table.cells {
                    let text = cell.paragraphs.map(\.text).joined(separator: " ").withSingleSpaces
                    guard let fill = cell.fill, let color = ColorName.of(fill), Folding.words(text).count <= 5,
                        let status = lexicon.status(inWords: text), filled[color] == nil
                    else { continue }
                    filled[color] = status
                }
                if table.rowCount > 2, table.columnCount > 3 { filled = [:] }
            }
        }
        if legend.count >= leastColors { return legend }
        return filled.count >= leastColors && Set(filled.values.map(\.rawValue)).count >= leastColors ? filled : [:]
    }

    /// A key whose colours and meanings stand in cells of their own, side by side or one above the other.
    ///
    ///     | Blue  | Complete |        |  (green)  | (amber)  |
    ///     | Green | On track |        |  On track | At risk  |
    private static func keyEntries(of table: Table, _ lexicon: Lexicon) -> [(String, ProgressStatus)] {
        func text(_ cell: Table.Cell) -> String {
            cell.paragraphs.map(\.text).joined(separator: " ").withSingleSpaces
        }
        /// The colour that a cell names, or shows with nothing in it.
        func color(_ cell: Table.Cell) -> String? {
            let text = text(cell)
            return text.isEmpty
                ? cell.fill.flatMap { ColorName.of($0) } : text.count > 1 ? lexicon.color(named: text) : nil
        }
        func meaning(_ cell: Table.Cell?) -> ProgressStatus? {
            guard let cell, color(cell) == nil else { return nil }
            let text = text(cell)
            return Folding.words(text).count <= mostWordsOfMeaning ? lexicon.status(inWords: text) : nil
        }
        var result: [(String, ProgressStatus)] = []
        for cell in table.cells {
            guard let color = color(cell) else { continue }
            let beside = table.cell(atRow: cell.row, column: cell.columns.upperBound)
            let below = table.cell(atRow: cell.rows.upperBound, column: cell.column)
            if let status = meaning(beside) ?? meaning(below) { result.append((color, status)) }
        }
        return Set(result.map(\.0)).count >= leastColors ? result : []
    }

    private static let mostBytesOfKey = 1000
    /// The first bytes of `=`, `:`, `-` and of the dashes beyond ASCII.
    private static let signBytes: Set<UInt8> = [0x3d, 0x3a, 0x2d, 0xe2]

    /// What a key says of a colour is a phrase or two.
    private static let mostWordsOfMeaning = 12

    private static func entries(in text: String, _ lexicon: Lexicon) -> [(String, ProgressStatus)] {
        // A key is short, and parts its colours from what they mean.
        guard text.utf8.count <= mostBytesOfKey, text.utf8.contains(where: { signBytes.contains($0) }) else {
            return []
        }
        var result: [(String, ProgressStatus)] = []
        var pieces: [String] = [""]
        for character in text {
            if character.isNewline || ",;|/".contains(character) {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        for piece in pieces { result += keyEntries(inLine: piece, lexicon) }
        return result
    }

    /// The colours and meanings of a line: `Key: G = achieved  A = on track`.
    private static func keyEntries(inLine line: String, _ lexicon: Lexicon) -> [(String, ProgressStatus)] {
        var signs: [(place: String.Index, words: [String], color: String)] = []
        var start = line.startIndex
        for place in line.indices where "=:–—-".contains(line[place]) {
            let words = Folding.words(String(line[start..<place]))
            start = line.index(after: place)
            if let color = words.last.flatMap(lexicon.color(named:)) { signs.append((place, words, color)) }
        }
        var result: [(String, ProgressStatus)] = []
        for (index, sign) in signs.enumerated() {
            let end = index + 1 < signs.count ? signs[index + 1].place : line.endIndex
            // A letter alone is a colour only where nothing else than a meaning stands before it.
            let isLetter = sign.words.last.map { $0.count == 1 } ?? true
            guard !isLetter || sign.words.count == 1 || !result.isEmpty,
                let status = lexicon.status(inWords: String(line[line.index(after: sign.place)..<end]))
            else { continue }
            result.append((sign.color, status))
        }
        return result
    }
}

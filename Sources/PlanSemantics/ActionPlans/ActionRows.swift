import DocumentModel
import PlanModel

/// The rows of an action-plan table below its header: which are one action, and which stand between.
struct ActionRows: Sendable {
    struct Group: Sendable {
        /// The banner row above it, verbatim.
        var banner: String?
        /// The rows of the action, from the table's top.
        var rows: [Int]
        /// What full-width rows below say of it, by the place of their label in `rowLabels`.
        var labelledCells: [Int: Int] = [:]
    }

    var groups: [Group] = []
    /// The labels of full-width rows that stand under the actions: `Impact` of `Impact: …`.
    var rowLabels: [String] = []
    var repeatedHeaderRows: Set<Int> = []
    /// Rows that add up a column.
    var totalRows: [Int] = []
    /// Rows at the foot that say something of the whole table: who signed it, what was said about it.
    var footRows: [Int] = []
    /// What full-width rows above the first action say of the last one of the table above.
    var leadingLabelledCells: [Int: Int] = [:]

    /// A label of a full-width row is short: a longer text before a colon is a sentence.
    private static let mostWordsOfRowLabel = 5
    /// A label stands under so many of the actions at least, and under two.
    private static let leastShareOfLabelled = 0.6

    /// Finds banner rows, totals, repeated headers, labelled rows, and the rows of each action.
    ///
    /// - Parameter joinsRepeats: whether a row that says the name of the action above goes on with it; else every name
    ///   begins an action.
    /// - Parameter knownLabels: the labels of full-width rows in the table above that this one goes on.
    static func read(
        _ grid: TableGrid, header: ActionTableHeader, name: Int, number: Int?, joinsRepeats: Bool,
        knownLabels: [String], lexicon: Lexicon
    ) -> ActionRows {
        var result = ActionRows()
        let nameColumn = header.columns[name].columns.lowerBound
        let numberColumn = number.map { header.columns[$0].columns.lowerBound }
        let labels = rowLabels(grid, header: header, known: knownLabels)
        result.rowLabels = labels.names
        let foot = footRows(grid, header: header, labels: labels.byRow, lexicon: lexicon)
        result.footRows = foot.filter { !grid.filledCells(inRow: $0).isEmpty }
        var banner = bandAbove(grid, header: header)
        var lastName = ""
        var lastNumber = ""
        var seen: Set<Int> = []
        for row in header.rows.upperBound..<foot.lowerBound {
            let filled = grid.filledCells(inRow: row)
            guard !filled.isEmpty else { continue }
            if header.signatures.contains(grid.signature(ofRow: row)) {
                result.repeatedHeaderRows.insert(row)
                continue
            }
            if let first = filled.first, lexicon.isTotal(grid.texts[first]) {
                result.totalRows.append(row)
                continue
            }
            if let label = labels.byRow[row], let cell = filled.first {
                if result.groups.isEmpty {
                    result.leadingLabelledCells[label] = cell
                } else {
                    result.groups[result.groups.count - 1].labelledCells[label] = cell
                }
                continue
            }
            if isSpannedByText(grid, row, header: header) {
                guard isBareLabel(grid.texts[filled[0]]) else {
                    result.footRows.append(row)
                    continue
                }
                banner = filled.map { CellText.joined(grid.lines[$0]) }.joined(separator: " ")
                (lastName, lastNumber) = ("", "")
                continue
            }
            if let index = bannerCell(grid, row, filled: filled, nameColumn: nameColumn)
                ?? bandCell(grid, row, header: header)
            {
                banner = CellText.joined(grid.lines[index])
                lastName = ""
                lastNumber = ""
                continue
            }
            // A numbered row that nobody has filled in.
            if filled.count == 1, let number = numberColumn, grid.table.cells[filled[0]].column == number { continue }
            let nameIndex = grid.index(row, nameColumn)
            let isCovered = grid.table.cells[nameIndex].row < row
            let nameText = isCovered || seen.contains(nameIndex) ? "" : grid.texts[nameIndex]
            seen.insert(nameIndex)
            let numberText =
                numberColumn.map { grid.table.cells[grid.index(row, $0)].row == row ? grid.text(row, $0) : "" } ?? ""
            let isNew =
                !nameText.isEmpty && (!joinsRepeats || Folding.key(nameText) != lastName)
                || !numberText.isEmpty && numberText != lastNumber
            if isNew || result.groups.isEmpty {
                result.groups.append(.init(banner: banner, rows: [row]))
                lastName = Folding.key(nameText)
                lastNumber = numberText
            } else {
                result.groups[result.groups.count - 1].rows.append(row)
            }
        }
        return result
    }

    /// Full-width rows that open with the same label and a colon under nearly every action, and never over the first.
    ///
    ///     | 1.1 | Review handwriting | SENDCo |
    ///     | Impact: Outcomes have improved … |
    private static func rowLabels(
        _ grid: TableGrid, header: ActionTableHeader, known: [String]
    ) -> (names: [String], byRow: [Int: Int]) {
        let knownKeys = known.map { Folding.key($0) }
        var rows: [String: [Int]] = [:]
        var names: [String: String] = [:]
        var plain = 0
        var isFirst = true
        for row in header.rows.upperBound..<grid.rowCount {
            let filled = grid.filledCells(inRow: row)
            if filled.count > 1 { plain += 1 }
            defer { isFirst = isFirst && filled.isEmpty }
            guard filled.count == 1, let index = filled.first, !isFirst || !known.isEmpty,
                grid.table.cells[index].column == 0,
                let label = label(of: grid.texts[index])
            else { continue }
            let key = Folding.key(label)
            rows[key, default: []].append(row)
            names[key] = names[key] ?? label
        }
        let own = rows.filter { entry in
            !knownKeys.contains(entry.key) && entry.value.count > 1
                && Double(entry.value.count) >= leastShareOfLabelled * Double(plain)
        }.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }.map(\.key)
        var byRow: [Int: Int] = [:]
        for (place, key) in (knownKeys + own).enumerated() { for row in rows[key] ?? [] { byRow[row] = place } }
        return (known + own.compactMap { names[$0] }, byRow)
    }

    private static func label(of text: String) -> String? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let label = Folding.trimmed(text[..<colon])
        let words = Folding.words(label)
        guard (1...mostWordsOfRowLabel).contains(words.count), !label.contains(where: \.isNumber) else { return nil }
        return label
    }
}

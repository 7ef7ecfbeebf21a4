import DocumentModel

/// Rows that are no actions: bands over some of them, and what is said of the whole table at its foot.
extension ActionRows {
    /// Beside what a band says may stand so many facts: `Percentage of total allocation: 31%`.
    private static let mostFactsOfBand = 2

    /// A row that says one thing only: over the whole width, or alone in its row in bold, where it is no action of its
    /// own: the next row starts one, and no number puts it among the actions.
    static func bannerCell(_ grid: TableGrid, _ row: Int, filled: [Int], nameColumn: Int) -> Int? {
        guard filled.count == 1, let index = filled.first else { return nil }
        let cell = grid.table.cells[index]
        guard cell.rowSpan == 1 else { return nil }
        if cell.columnSpan == grid.columnCount { return index }
        guard cell.column == 0,
            let next = ((row + 1)..<grid.rowCount).first(where: { !grid.filledCells(inRow: $0).isEmpty }),
            grid.filledCells(inRow: next).count > 1, !grid.text(next, nameColumn).isEmpty
        else { return nil }
        let core = grid.lines[index].first?.possibleCore
        let nextCore = grid.lines[grid.index(next, nameColumn)].first?.possibleCore
        // `1 Volunteers` or `Priority 1: Volunteers` stands over `1.1 Train the leaders`.
        let number = core ?? NumberedHeading.read(grid.texts[index], nouns: []).number
        if let number, let nextCore, nextCore.hasPrefix(number + ".") { return index }
        guard grid.lines[index].allSatisfy(\.style.isBold) else { return nil }
        if let core, let nextCore, LabelSeries.continues(core, with: nextCore) { return nil }
        return index
    }

    /// A row whose first cell spans several columns, at least half of the table, with a fact or two beside it.
    ///
    ///     | Key indicator 1: Regular physical activity | Percentage of total allocation: 31% |
    static func bandCell(_ grid: TableGrid, _ row: Int, header: ActionTableHeader) -> Int? {
        let filled = grid.filledCells(inRow: row)
        guard let index = filled.first, (2...(1 + mostFactsOfBand)).contains(filled.count),
            case let cell = grid.table.cells[index], cell.column == 0, cell.rowSpan == 1,
            cell.columnSpan * 2 >= grid.columnCount,
            header.columns.filter({ cell.columns.overlaps($0.columns) }).count > 1
        else { return nil }
        return index
    }

    /// A row of a number or a label and a text that spans the rest of the table: a band, or a note.
    ///
    ///     | 2     | Look after people                  |
    ///     | Risks | Staff sickness                     |
    static func isSpannedByText(_ grid: TableGrid, _ row: Int, header: ActionTableHeader) -> Bool {
        let filled = grid.filledCells(inRow: row)
        guard filled.count == 2 else { return false }
        let cell = grid.table.cells[filled[1]]
        return cell.rowSpan == 1 && cell.columns.upperBound == grid.columnCount
            && cell.columnSpan * 2 >= grid.columnCount
            && header.columns.filter { cell.columns.overlaps($0.columns) }.count > 2
    }

    static func isBareLabel(_ text: String) -> Bool {
        CellContent.isCode(text) || text.count == 1 && text.allSatisfy(\.isUppercase)
    }

    /// The band over the first actions, where it stands above the header and others like it stand below.
    static func bandAbove(_ grid: TableGrid, header: ActionTableHeader) -> String? {
        func kind(_ row: Int) -> (first: String, span: Int, index: Int)? {
            guard let index = bandCell(grid, row, header: header) ?? grid.fullWidthCell(inRow: row),
                let first = Folding.words(grid.texts[index]).first
            else { return nil }
            return (first, grid.table.cells[index].columnSpan, index)
        }
        guard let row = header.captionRows.last(where: { kind($0) != nil }), let above = kind(row),
            (header.rows.upperBound..<grid.rowCount).contains(where: { row in
                kind(row).map { $0.first == above.first && $0.span == above.span } ?? false
            })
        else { return nil }
        return CellText.joined(grid.lines[above.index])
    }

    /// The last rows of a table whose cells are labels for whoever signs it, with what stands under the actions over the
    /// whole width; none where labels of full-width rows belong to the actions.
    ///
    ///     | Comment of the parents: … |
    ///     | Signed (parent): | Signed (teacher): | Date: |
    static func footRows(_ grid: TableGrid, header: ActionTableHeader, labels: [Int: Int], lexicon: Lexicon) -> Range<
        Int
    > {
        let body = header.rows.upperBound..<grid.rowCount
        func isOfLabels(_ row: Int) -> Bool {
            let filled = grid.filledCells(inRow: row)
            return !filled.isEmpty && !header.signatures.contains(grid.signature(ofRow: row))
                && (filled.filter { isBlankLabel(grid.texts[$0]) }.count * 2 >= filled.count
                    || filled.count > 1 && filled.allSatisfy { lexicon.isFootLabel(grid.texts[$0]) })
        }
        let rows = body.filter { !grid.filledCells(inRow: $0).isEmpty }
        var foot = body.upperBound
        // Below the labels may stand what they ask for.
        if let labelled = rows.suffix(mostRowsOfFoot).first(where: { labels[$0] == nil && isOfLabels($0) }),
            !rows.prefix(while: { $0 < labelled }).contains(where: isOfLabels)
        {
            foot = labelled
        }
        // What stands below the sum of a table is said of all of it.
        if let total = rows.suffix(mostRowsOfFoot).first(where: { row in
            grid.filledCells(inRow: row).first.map { lexicon.isTotal(grid.texts[$0]) } ?? false
        }) {
            foot = min(foot, total + 1)
        }
        for row in rows.reversed() where row < foot {
            guard labels[row] == nil, grid.fullWidthCell(inRow: row) != nil else { break }
            foot = row
        }
        return (foot > body.lowerBound ? foot : body.upperBound)..<body.upperBound
    }

    /// Labels to sign at, with names below them, take so many rows.
    private static let mostRowsOfFoot = 4

    /// `Signed:`, `Date: ……`, `Head teacher ______`.
    private static func isBlankLabel(_ text: String) -> Bool {
        text.last.map { ":_…".contains($0) } ?? true || text.hasSuffix("....")
    }
}

package import DocumentModel
package import PageLayout

/// Joins the parts of tables that run over pages.
package enum TableStitcher {
    /// Column edges of two pages agree when they differ by no more than this: producers round widths page by page.
    static let sameColumnEdgeInPoints = 4.0
    /// Where only the text shows the columns, their edges are laid into gutters and may differ more.
    static let sameTextColumnEdgeInPoints = 14.0

    /// A page's tables, and whether anything but furniture stands above the first and below the last.
    package struct PagePart: Sendable {
        package var page: Int
        /// The last of the pages that stand beside it, where a sheet is wider than the paper; else the page itself.
        package var lastPage: Int
        package var heightInPoints: Double
        package var tables: [PageTable]
        package var hasTextAboveFirst: Bool
        package var hasTextBelowLast: Bool
        /// The y of the lowest text that any page of the document's shape holds: how far down a table may run.
        package var bodyBottomInPoints: Double

        package init(
            page: Int, heightInPoints: Double, tables: [PageTable], hasTextAboveFirst: Bool, hasTextBelowLast: Bool,
            bodyBottomInPoints: Double
        ) {
            self.page = page
            self.lastPage = page
            self.heightInPoints = heightInPoints
            self.tables = tables
            self.hasTextAboveFirst = hasTextAboveFirst
            self.hasTextBelowLast = hasTextBelowLast
            self.bodyBottomInPoints = bodyBottomInPoints
        }
    }

    /// The tables of a document, in reading order.
    ///
    /// - Parameters:
    ///   - lexicon: the document's words, by which a sentence that goes on over a break is known.
    ///   - medium: sheets may be wider than the paper, and page breaks cut none of their rows.
    package static func joined(
        _ parts: [PagePart], lexicon: Lexicon, medium: Medium = .pages, joinsPages: Bool = true
    ) -> [JoinedTable] {
        let parts = joinsPages && medium == .sheets ? SidewaysPages.joined(parts) : parts
        var result: [JoinedTable] = []
        var open: (table: PageTable, part: PagePart)?
        for part in parts {
            var last: PageTable?
            for (index, table) in part.tables.enumerated() {
                last = table
                if joinsPages, index == 0, !part.hasTextAboveFirst, let above = open,
                    above.part.page + 1 == part.page || above.part.lastPage + 1 == part.page,
                    let match = match(table, continuing: above.table, in: result.last)
                {
                    let cut =
                        TaggedRows.cut(above: match.above, below: match.table, firstRow: match.firstRow)
                        ?? (medium.cutsRows || fillsPage(match.above, bodyBottomInPoints: above.part.bodyBottomInPoints)
                            ? RowCut.judge(
                                above: match.above, below: match.table, firstRow: match.firstRow,
                                bodyBottomInPoints: above.part.bodyBottomInPoints, lexicon: lexicon)
                            : .uncut)
                    if let widened = match.widened { result[result.count - 1] = widened }
                    append(match.table, from: match.firstRow, cut: cut, to: &result[result.count - 1])
                    last = match.table
                } else {
                    result.append(JoinedTable(table))
                }
            }
            if let last {
                open = part.hasTextBelowLast ? nil : (last, part)
            } else {
                open = nil
            }
        }
        return result
    }

    /// A row that takes more of the page than this may be taller than the page: even a sheet cuts it then.
    private static let tallRowShare = 0.6

    private static func fillsPage(_ table: PageTable, bodyBottomInPoints: Double) -> Bool {
        let lines = table.rowLines.suffix(2).map(\.positionInPoints)
        guard let top = lines.first, let bottom = lines.last else { return false }
        return bottom - top > tallRowShare * bodyBottomInPoints
    }

    /// A page's table that goes on the one before, all on the same columns, and its first row that is no repeated header.
    private struct Match {
        var table: PageTable
        var above: PageTable
        /// The table so far, where this page shows columns that it hid.
        var widened: JoinedTable?
        var firstRow: Int
    }

    /// Nil where the table does not go on the one before.
    private static func match(_ table: PageTable, continuing above: PageTable, in joined: JoinedTable?) -> Match? {
        guard let joined, !table.isOfBoxes, !above.isOfBoxes else { return nil }
        var match = Match(table: table, above: above, firstRow: 0)
        if let hidden = HiddenColumns(above.columnLines, showing: table.columnLines) {
            match.table = hidden.shown(in: table)
        } else if let hidden = HiddenColumns(table.columnLines, showing: above.columnLines) {
            match.above = hidden.shown(in: above)
            match.widened = hidden.shown(in: joined)
        }
        guard let row = firstBodyRow(of: match.table, continuing: match.above, in: match.widened ?? joined) else {
            return nil
        }
        match.firstRow = row
        return match
    }

    /// The first row of a page's table that is not a repeated header, where the table goes on the one before; else nil.
    private static func firstBodyRow(of table: PageTable, continuing last: PageTable, in joined: JoinedTable) -> Int? {
        if let above = last.structure, let below = table.structure, above.table == below.table {
            return below.firstRow(goingOnFrom: above)
        }
        guard hasSameColumns(table, last, exceptOuterEdges: true), table.rowCount > 0, !isForm(table),
            !TitledTable.begins(table, after: joined)
        else { return nil }
        guard let repeated = repeatedHeaderRows(of: table, in: joined),
            repeated > 0 && table.columnCount > 2 || hasSameColumns(table, last)
        else { return nil }
        if repeated > 0 { return repeated < table.rowCount ? repeated : nil }
        return hasOwnHeader(table, unlike: joined) ? nil : 0
    }

    /// Whether a table is a form over the next one: rows of a bold label and what it says, over all other columns.
    private static func isForm(_ table: PageTable) -> Bool {
        guard table.columnCount > 2, table.rowCount > 1 else { return false }
        return (0..<table.rowCount).allSatisfy { row in
            let cells = table.cells.filter { $0.row == row }.sorted { $0.column < $1.column }
            return cells.count == 2 && cells.allSatisfy { $0.rowSpan == 1 } && cells[0].columnSpan == 1
                && !cells[0].isEmpty && cells[0].isBold && !(cells[1].isBold && !cells[1].isEmpty)
        }
    }

    /// - Parameter exceptOuterEdges: whether the edges of the table itself do not count where nothing is drawn at them: short
    ///   texts leave room there.
    private static func hasSameColumns(
        _ left: PageTable, _ right: PageTable, exceptOuterEdges isLax: Bool = false
    ) -> Bool {
        guard left.columnCount == right.columnCount else { return false }
        return zip(left.columnLines, right.columnLines).enumerated().allSatisfy { index, pair in
            let isDrawn = pair.0.evidence.isDrawn && pair.1.evidence.isDrawn
            if isLax, !isDrawn, index == 0 || index == left.columnCount { return true }
            let tolerance = isDrawn ? sameColumnEdgeInPoints : sameTextColumnEdgeInPoints
            return abs(pair.0.positionInPoints - pair.1.positionInPoints) <= tolerance
        }
    }

    /// How many rows at the top of a page say what the first rows of the table say; nil where a row between them says
    /// something else: heads of another year.
    private static func repeatedHeaderRows(of table: PageTable, in joined: JoinedTable) -> Int? {
        let isRepeated = (0..<min(table.rowCount, joined.rowCount, RepeatedHeads.deepestHeadRow)).map { row in
            // Where a head over several columns is told to begin may differ from page to page; what it says does not.
            let here = table.cells.filter { $0.row == row && !$0.isEmpty }.sorted { $0.column < $1.column }
                .map { $0.lines.flatMap(\.words) }
            let there = joined.cells.filter { $0.row == row && !$0.isEmpty }.sorted { $0.column < $1.column }
                .map { $0.lines.flatMap(\.words) }
            return SameHeads.agree(here, there) ? here.count : 0
        }
        let count = isRepeated.prefix { $0 > 0 }.count
        let hasHeadsBelow = isRepeated.dropFirst(count + 1).contains { $0 >= RepeatedHeads.fewestHeads }
        return count > 0 && hasHeadsBelow ? nil : count
    }

    /// Whether a page's first row looks like the table's first, and not like its body, but says something else: another
    /// table begins.
    private static func hasOwnHeader(_ table: PageTable, unlike joined: JoinedTable) -> Bool {
        let first = table.cells.filter { $0.row == 0 && !$0.isEmpty }
        let head = joined.cells.filter { $0.row == 0 && !$0.isEmpty }
        guard !first.isEmpty, !head.isEmpty else { return false }
        let looksLikeHead = first.allSatisfy(\.isBold) && head.allSatisfy(\.isBold)
        let sameFill = Set(first.map(\.fill)).isSubset(of: Set(head.map(\.fill)))
        // Only the label column is set: that is a strand's label, not a header.
        return looksLikeHead && sameFill && first.contains { $0.column > 0 } && first.count > 1
    }

    private static func append(_ table: PageTable, from start: Int, cut: RowCut, to joined: inout JoinedTable) {
        let offset = joined.rowCount - start - (cut.isCut ? 1 : 0)
        let isTaggedAsOne = table.structure.map { $0.table == joined.structureTable } ?? false
        joined.headerRowCount = max(joined.headerRowCount, start)
        joined.repeatedHeaders += table.cells.filter { $0.row < start && !$0.isEmpty }.map {
            ($0, $0.page ?? table.page)
        }
        joined.repeatedHeaders += table.repeatedLabels.map { ($0, $0.page ?? table.page) }
        let lastRow = joined.rowCount - 1
        for index in joined.cells.indices where joined.cells[index].row + joined.cells[index].rowSpan > lastRow {
            joined.cells[index].confidence = min(joined.cells[index].confidence, cut.confidence)
        }
        for cell in table.cells where cell.row >= start {
            var moved = JoinedCell(cell, of: table)
            moved.row += offset
            if cell.row == start { moved.confidence = min(moved.confidence, cut.confidence) }
            if cell.row == start, !cut.isCut, let whole = TaggedRows.cell(cell, in: joined, table: table) {
                joined.cells[whole].fragments += moved.fragments
                joined.cells[whole].rowSpan = moved.row + moved.rowSpan - joined.cells[whole].row
                continue
            }
            let continues = cell.row == start && (cut.isCut || goesOn(cell, table: table, joined: joined, row: lastRow))
            if continues,
                let above = joined.cells.lastIndex(where: {
                    $0.row <= lastRow && $0.row + $0.rowSpan > lastRow && $0.column <= cell.column
                        && $0.column + $0.columnSpan > cell.column
                })
            {
                joined.cells[above].fragments += moved.fragments
                let bottom = moved.row + moved.rowSpan
                joined.cells[above].rowSpan = max(joined.cells[above].rowSpan, bottom - joined.cells[above].row)
                joined.cells[above].fill = joined.cells[above].fill ?? moved.fill
                joined.cells[above].confidence = min(joined.cells[above].confidence, cell.confidence * cut.confidence)
            } else {
                joined.cells.append(moved)
            }
        }
        joined.rowCount += table.rowCount - start - (cut.isCut ? 1 : 0)
        joined.pages += [table.page] + table.sidewaysParts.map(\.page)
        joined.boxes += [table.box] + table.sidewaysParts.map(\.box)
        joined.append(rowConfidences: table.rowConfidences.dropFirst(start), cut: cut)
        joined.diagnostics.append(
            Diagnostic(
                .info, code: "table-continued",
                message: "the table goes on from page \(table.page - 1): "
                    + (isTaggedAsOne ? "tagged as one table" : "same column edges")
                    + (start > 0 ? ", header repeated" : ", no header of its own"),
                page: table.page, box: table.box))
        if cut.isCut {
            joined.diagnostics.append(
                Diagnostic(
                    .info, code: "row-continued",
                    message: "the first row goes on from page \(table.page - 1): "
                        + cut.reasons.joined(separator: ", "),
                    page: table.page, box: table.box))
        }
    }

    /// Whether a cell at the top of a page is the rest of one that covers several rows: an empty label, or one that goes on in
    /// the middle of its sentence, or, beside a label that goes on, what belongs to all its rows.
    private static func goesOn(_ cell: PageCell, table: PageTable, joined: JoinedTable, row: Int) -> Bool {
        guard cell.tag == nil, table.columnLines.count > 2 else { return false }
        let above = joined.cells.last {
            $0.column == cell.column && $0.columnSpan == cell.columnSpan && $0.row <= row && $0.row + $0.rowSpan > row
        }
        guard cell.isEmpty else {
            return cell.column == 0 && Sentences.startsInMiddle(cell.text)
                && above?.lines.last.map(LineFlow.isUnfinished) ?? false
        }
        guard table.columnLines[1].evidence != .gap else { return false }
        let covers = (above?.rowSpan ?? 1) > 1
        if cell.column == 0 { return cell.rowSpan > 1 || covers }
        let label = table.cells.first { $0.column == 0 && $0.row == cell.row }
        return covers && (label?.isEmpty ?? false)
    }
}

/// Text as it is compared: folded case, no white space.
enum PlainText {
    static func key(_ text: String) -> String {
        String(text.lowercased().unicodeScalars.filter { !$0.isWhitespace }.map(Character.init))
    }
}

import DocumentModel
import PlanModel

/// What a table turned out to be: of all readings the one with the most evidence.
enum TableReading: Sendable {
    case termGrid(TermGridReading)
    case actionPlan(ActionTableReading)
    /// A small table that says something of the action table below it.
    case facts([ActionPlan.Fact])
    /// No item of a plan; what it came nearest to, where it reads like one.
    case other(near: ActionPlausibility?)

    static func read(_ grid: TableGrid, lexicon: Lexicon) -> TableReading {
        let names =
            grid.table.isOfTitledCards ? ActionTableReader.titleColumn(ofCards: grid.table, lexicon: lexicon) : nil
        let actions = ActionTableReader.reading(grid, names: names, lexicon: lexicon)
        // Cards were told by their labels to be those of a plan.
        if let actions, actions.isOfTerms || names != nil { return .actionPlan(actions) }
        // Who does what by when under headers of their own is no grid, though a day stands in a block of titles above.
        let isSurelyActions =
            actions.map {
                !$0.header.rows.isEmpty && $0.terms == nil && $0.plausibility.score >= ActionPlausibility.sure
                    && !headsWholeYear(grid, above: $0.header.rows.lowerBound, lexicon: lexicon)
            } ?? false
        // Nor do headers that say none of it make actions of terms down the side.
        if !isSurelyActions || TurnedGrid.turned(grid.table, lexicon: lexicon) != nil,
            let reading = TermGridReader.read(grid, lexicon: lexicon),
            tellsTerms(reading.drawnHeader)
        {
            return .termGrid(reading)
        }
        if let cards = ActionTableReader.readCards(grid, lexicon: lexicon),
            grid.columnCount == 2
                || cards.plausibility.score
                    >= max(
                        ActionPlausibility.sure, (actions?.plausibility.score ?? 0) + ActionPlausibility.marginOfTurned)
        {
            return .actionPlan(cards)
        }
        // Pairs of a label and a value may look like rows of who does what.
        let isOfFacts = grid.columnCount == 2 && FactsTable.facts(in: grid) != nil
        if let actions, actions.isActionPlan,
            !(isOfFacts && !actions.header.rows.isEmpty && actions.plausibility.isNarrow)
        {
            return .actionPlan(actions)
        }
        return .other(near: actions.flatMap { $0.plausibility.isNear ? $0.plausibility : nil })
    }

    /// Whether the heads of a year's terms stand above some row: what looks like heads there is a row of the grid.
    private static func headsWholeYear(_ grid: TableGrid, above row: Int, lexicon: Lexicon) -> Bool {
        guard row > 0, let header = GridHeader.find(in: grid, lexicon: lexicon) else { return false }
        return header.rows.upperBound <= row && header.tellsWholeYear
    }

    /// Whether the columns stand for several times: one date over all of them says when the table was made.
    private static func tellsTerms(_ header: GridHeader) -> Bool {
        header.columns.count < 2 || Set(header.columns.map(\.heading)).count > 1
    }

    /// Reads all tables of a document. A table without a header, directly under one of as many columns, goes on with it;
    /// a small table of labels and values directly over an action table says something of its actions.
    static func readAll(_ outline: Outline, lexicon: Lexicon) -> [TableReading] {
        let headings = headings(outline, lexicon)
        var readings = outline.tables.enumerated().map { index, table in
            var grid = table
            grid.heading = headings[index] ?? ""
            return read(grid, lexicon: lexicon)
        }
        readLikeOthers(&readings, outline.tables, lexicon: lexicon)
        readWithoutHeader(&readings, outline.tables, lexicon: lexicon)
        for (index, element) in outline.elements.enumerated().dropFirst() {
            guard let table = element.tableIndex, element.line.isEmpty, let above = tableAbove(index, outline) else {
                continue
            }
            if outline.elements[index - 1].tableIndex != nil, case .actionPlan(let below) = readings[table],
                let facts = facts(outline.tables[above], over: below, readings[above])
            {
                readings[above] = .facts(facts)
                continue
            }
            guard outline.tables[above].columnCount == outline.tables[table].columnCount else { continue }
            let grid = outline.tables[table]
            switch (readings[above], readings[table]) {
            case (.termGrid, .actionPlan(let own)) where own.plausibility.score >= ActionPlausibility.sure: break
            case (.termGrid(let known), .other), (.termGrid(let known), .actionPlan):
                if let reading = TermGridReader.read(grid, lexicon: lexicon, inherited: known.drawnHeader) {
                    readings[table] = .termGrid(reading)
                }
            case (.actionPlan(let known), .other) where !known.isOfCards:
                if let reading = ActionTableReader.read(grid, lexicon: lexicon, inherited: known) {
                    readings[table] = .actionPlan(reading)
                }
            case (.actionPlan(let known), .actionPlan(let own))
            where !known.isOfCards && (own.header.rows.isEmpty || own.repeats(known.header)):
                // Its first row was no header: the columns are those above, whatever the cells alone would say.
                if let reading = ActionTableReader.reading(grid, lexicon: lexicon, inherited: known) {
                    readings[table] = .actionPlan(reading)
                }
            default: break
            }
        }
        return readings
    }

    /// By table, what stands over it.
    private static func headings(_ outline: Outline, _ lexicon: Lexicon) -> [Int: String] {
        var result: [Int: String] = [:]
        for (index, element) in outline.elements.enumerated() {
            guard let table = element.tableIndex else { continue }
            if !element.line.isEmpty { result[table] = element.line.fullText }
            for above in outline.elements[max(0, index - mostLinesToHeading)..<index].reversed() {
                guard result[table] == nil, above.tableIndex == nil else { break }
                let text = above.line.fullText
                // The document's own title tells only what is no plan: `Under 14 netball: fixtures`.
                if case .title = above.kind {
                    if lexicon.isOfOtherDocument(text) { result[table] = text }
                    break
                }
                guard above.headingLevel != nil || Folding.words(text).count <= mostWordsOfHeading else { continue }
                result[table] = text
            }
        }
        return result
    }

    /// Between a heading and its table may stand a few lines that introduce it.
    private static let mostLinesToHeading = 3
    private static let mostWordsOfHeading = 6

    /// A table with the headers of an action table elsewhere in the document is one too, whatever its own few cells say.
    private static func readLikeOthers(_ readings: inout [TableReading], _ tables: [TableGrid], lexicon: Lexicon) {
        let known = readings.compactMap(\.actionPlan).filter { !$0.header.rows.isEmpty && !$0.isOfCards }
        guard !known.isEmpty else { return }
        for index in readings.indices where readings[index].isOther {
            let like = known.lazy.compactMap { ActionTableReader.reading(tables[index], like: $0, lexicon: lexicon) }
                .first
            if let like { readings[index] = .actionPlan(like) }
        }
        readAlike(&readings, tables, lexicon: lexicon)
    }

    /// Of tables whose rows at the top say the same, the one with the most rows tells the header and the roles of all.
    private static func readAlike(_ readings: inout [TableReading], _ tables: [TableGrid], lexicon: Lexicon) {
        func bodyCount(_ reading: ActionTableReading) -> Int { reading.grid.rowCount - reading.header.rows.upperBound }
        let known = readings.compactMap(\.actionPlan).filter { !$0.header.rows.isEmpty && !$0.isOfCards }
            .enumerated().sorted { (-bodyCount($0.element), $0.offset) < (-bodyCount($1.element), $1.offset) }
            .map(\.element)
        for index in readings.indices {
            guard let own = readings[index].actionPlan, !own.isOfCards else { continue }
            let model = known.first { other in
                tables[index].columnCount == other.grid.columnCount
                    && tables[index].rowCount > other.header.rows.upperBound
                    && other.header.rows.allSatisfy {
                        tables[index].signature(ofRow: $0) == other.grid.signature(ofRow: $0)
                    }
            }
            guard let model,
                model.header.rows != own.header.rows || model.nameColumn != own.nameColumn || model.roles != own.roles,
                let like = ActionTableReader.reading(tables[index], like: model, lexicon: lexicon),
                like.header.rows == model.header.rows
            else { continue }
            readings[index] = .actionPlan(like)
        }
    }

    /// A table that shows no header, but in whose columns stand such times and people as in those of an action table before
    /// it, has the same columns, though a heading stands between.
    private static func readWithoutHeader(_ readings: inout [TableReading], _ tables: [TableGrid], lexicon: Lexicon) {
        for index in readings.indices.dropFirst() {
            let own = readings[index].actionPlan
            let isHeadedByNothing =
                own.map { own in
                    !own.isOfCards && !own.isOfTerms && own.header.columns.allSatisfy(\.matches.isEmpty)
                } ?? readings[index].isOther
            guard isHeadedByNothing,
                let known = readings[..<index].lazy.compactMap(\.actionPlan).last(where: {
                    !$0.isOfCards && !$0.header.columns.allSatisfy(\.header.isEmpty)
                }), known.grid.columnCount == tables[index].columnCount,
                known.holdsSuchRows(tables[index], lexicon: lexicon),
                let reading = ActionTableReader.read(tables[index], lexicon: lexicon, inherited: known)
            else { continue }
            readings[index] = .actionPlan(reading)
        }
    }

    /// Stray lines that a page break leaves between two halves of a table are few.
    private static let mostLinesBetween = 2

    /// The table above an element, with no heading and hardly a line between.
    private static func tableAbove(_ element: Int, _ outline: Outline) -> Int? {
        for index in (max(0, element - 1 - mostLinesBetween)..<element).reversed() {
            if let table = outline.elements[index].tableIndex { return table }
            guard outline.elements[index].isText else { return nil }
        }
        return nil
    }

    /// The facts of a table, where it says something of the action table below and is no action table of its own.
    private static func facts(
        _ grid: TableGrid, over below: ActionTableReading, _ reading: TableReading
    ) -> [ActionPlan.Fact]? {
        switch reading {
        case .termGrid, .facts: return nil
        case .actionPlan(let own):
            // Pairs of a label and a value may look like rows of who does what.
            guard own.header.signature != below.header.signature,
                own.groups.count <= 1 || grid.columnCount == 2 || FactsTable.isLabelled(0..<grid.rowCount, of: grid)
            else { return nil }
        case .other: break
        }
        return FactsTable.facts(in: grid)
    }

    /// What the first row says over the whole width of a table of plan items, above its header: the title where nothing
    /// stands over the table.
    func title(in grid: TableGrid) -> String? {
        let captionRows: Range<Int>
        switch self {
        case .termGrid(let reading): captionRows = reading.header.captionRows
        case .actionPlan(let reading) where !reading.isOfCards: captionRows = reading.header.captionRows
        default: return nil
        }
        guard captionRows.contains(0), let cell = grid.fullWidthCell(inRow: 0) else { return nil }
        let text = grid.texts[cell].withSingleSpaces
        return text.contains(":") || CalendarHeading.isCalendar(text) ? nil : text
    }

    var isTermGrid: Bool { if case .termGrid = self { true } else { false } }
    var actionPlan: ActionTableReading? { if case .actionPlan(let reading) = self { reading } else { nil } }
    var facts: [ActionPlan.Fact]? { if case .facts(let facts) = self { facts } else { nil } }
    var isOther: Bool { if case .other = self { true } else { false } }
}

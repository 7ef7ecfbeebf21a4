import DocumentModel
import PlanModel

// What each kind of table gives to the plan.

extension PlanAssembly {
    private func caption(above index: Int) -> String? {
        let own = outline.elements[index].line.fullText
        if !own.isEmpty { return own }
        guard index > 0, parts.parts[index - 1] == .caption else { return nil }
        return outline.elements[index - 1].line.fullText
    }

    private func tableID() -> String { "table-\(tables.count + 1)" }

    mutating func addGrid(_ index: Int, _ priority: Int) {
        guard let table = outline.elements[index].tableIndex, case .termGrid(let reading) = readings[table] else {
            return
        }
        let grid = outline.tables[table]
        let inner = reading.captions.map(\.fullText).joined(separator: "\n\n")
        let caption = caption(above: index) ?? (inner.isEmpty ? nil : inner)
        let context = [
            caption, priorities[priority].heading, headingText(before: index), calendarHeading(before: index),
        ].compactMap { $0 }
        let slots = calendar.slots(of: reading.header, context: context)
        priorities[priority].grids.append(
            .init(
                reading: reading.labelled(
                    by: caption ?? headingOverBoxes(reading, priority),
                    isOneOfSeveral: parts.hasHeadingOfItsOwn(index)), slots: slots,
                leadLine: leadLine(above: index)))
        if priorities[priority].heading.isEmpty, let caption, !CalendarHeading.isCalendar(caption) {
            priorities[priority].heading = caption
        }
        ledger.placeRead(outline.elements[index].block, headerRows: reading.header.rows)
        ledger.moveToFurniture(rows: reading.repeatedHeaderRows, of: grid)
        diagnostics += reading.diagnostics
        tables.append(
            PlanTables.table(
                grid, id: tableID(), kind: .termGrid, headerRows: reading.header.rows,
                leftOut: reading.repeatedHeaderRows, caption: caption))
        sections.close()
    }

    /// The heading over a row of boxes names their strand, also where no other names a priority; `Priority 1` is one itself.
    private func headingOverBoxes(_ reading: TermGridReading, _ priority: Int) -> String? {
        let heading = priorities[priority].heading
        guard reading.isOfCards, !heading.isEmpty else { return nil }
        return NumberedHeading.read(heading, nouns: lexicon.nouns).isNumberedNoun ? nil : heading
    }

    private func headingText(before index: Int) -> String? {
        outline.elements[..<index].last { $0.headingLevel != nil }?.line.fullText
    }

    /// The last heading above that is nothing but a year: `Academic Year 2023-24` over several priorities.
    private func calendarHeading(before index: Int) -> String? {
        outline.elements[..<index].last {
            $0.headingLevel != nil && CalendarHeading.isCalendar($0.line.fullText)
        }?.line.fullText
    }

    mutating func addActionTable(_ index: Int) {
        guard let table = outline.elements[index].tableIndex, case .actionPlan(let reading) = readings[table] else {
            return
        }
        let grid = outline.tables[table]
        let above = parts.headingAbove(index)
        let heading = above.map { outline.elements[$0].line.fullText }
        let isGroup =
            above.map { element in
                switch parts.parts[element] {
                case .actionGroup, .priorityHeading: true
                default: false
                }
            } ?? false
        let inner = reading.captions.map(\.fullText)
        let caption = caption(above: index) ?? (inner.isEmpty ? nil : inner.joined(separator: "\n\n"))
        let titleLines = inner.filter { lexicon.lead(inLine: $0) == nil && $0 != reading.groups.first?.banner }
        let partTitle = self.caption(above: index) ?? titleLines.first
        let lead =
            leadLine(above: index)
            ?? inner.compactMap { lexicon.lead(inLine: $0) }.first.map { Owners.read($0, lexicon: lexicon) }
        var slots: [PlanCalendar.Slot] = []
        if reading.isOfTerms, let terms = reading.terms {
            let context = [caption, heading, calendarHeading(before: index)].compactMap { $0 }
            slots = calendar.slots(of: terms.header, context: context)
        }
        let part = ActionPlanDraft.Part(
            reading: reading, group: isGroup ? heading : nil, caption: partTitle, leadLine: lead, slots: slots,
            facts: pendingFacts + reading.facts)
        pendingFacts = []
        noteNarrowReading(reading)
        if let known = actionDrafts.firstIndex(where: { $0.hasHeader(of: reading) }) {
            actionDrafts[known].parts.append(part)
        } else {
            let draftTitle =
                partTitle
                ?? (isGroup
                    ? nil : above.flatMap { parts.parts[$0] == .title ? nil : outline.elements[$0].line.fullText })
            actionDrafts.append(
                ActionPlanDraft(parts: [part], title: draftTitle, yearTexts: [caption, heading].compactMap { $0 }))
        }
        ledger.placeRead(outline.elements[index].block, headerRows: reading.header.rows)
        ledger.moveToFurniture(rows: reading.repeatedHeaderRows, of: reading.grid)
        tables.append(
            PlanTables.table(
                grid, id: tableID(), kind: .actionPlan, headerRows: reading.isOfCards ? 0..<0 : reading.header.rows,
                leftOut: reading.repeatedHeaderRows,
                caption: caption))
        func text(_ row: Int) -> String {
            reading.grid.filledCells(inRow: row).map { reading.grid.texts[$0] }.joined(separator: " ")
        }
        for row in reading.totalRows {
            note(.info, "totals-row", "“\(text(row))” adds up a table; it is no action", at: reading.grid, row: row)
        }
        for row in reading.columnRoles.rows.footRows {
            note(
                .info, "foot-row", "“\(text(row))” says something of the whole table; it is no action",
                at: reading.grid, row: row)
        }
        sections.close()
    }

    /// `Lead Person: MPM` in a line above a table names the lead of what the table holds.
    private func leadLine(above index: Int) -> [String]? {
        guard index > 0, outline.elements[index - 1].isText else { return nil }
        let text = outline.elements[index - 1].line.fullText
        return lexicon.lead(inLine: text).map { Owners.read($0, lexicon: lexicon) }
    }

    mutating func addOtherTable(_ index: Int) {
        guard let table = outline.elements[index].tableIndex else { return }
        let grid = outline.tables[table]
        let id = tableID()
        tables.append(
            PlanTables.table(
                grid, id: id, kind: .other, headerRows: PlanTables.headerRows(of: grid), leftOut: [],
                caption: caption(above: index)))
        switch readings[table] {
        case .facts(let facts):
            pendingFacts += facts
            sections.close()
        case .other(let near?):
            note(
                .warning, "plan-not-understood",
                "this table reads like a plan (\(near.reasons.joined(separator: "; "))), but not enough to take it for one; "
                    + "it is kept as a table", at: grid, row: 0)
            sections.append(.table(id: id))
        default: sections.append(.table(id: id))
        }
    }

    /// A table that was taken for an action plan on little more evidence than it takes is told.
    private mutating func noteNarrowReading(_ reading: ActionTableReading) {
        guard !reading.isOfTerms, reading.plausibility.isNarrow else { return }
        note(
            .info, "narrow-reading",
            "this table was read as an action plan on narrow grounds: \(reading.plausibility.reasons.joined(separator: "; "))",
            at: reading.grid, row: reading.header.rows.lowerBound)
    }

    /// A table that stands for headings and lists is a table of the document all the same.
    mutating func addListTable(_ block: Int) {
        guard let grid = outline.listTables[block] else { return }
        tables.append(
            PlanTables.table(
                grid, id: tableID(), kind: .other, headerRows: PlanTables.headerRows(of: grid), leftOut: [],
                caption: nil))
    }

    private mutating func note(
        _ severity: Diagnostic.Severity, _ code: String, _ message: String, at grid: TableGrid, row: Int
    ) {
        let place = grid.filledCells(inRow: row).lazy.compactMap { grid.table.cells[$0].provenance.first }.first
        diagnostics.append(Diagnostic(severity, code: code, message: message, page: place?.pageNumber, box: place?.box))
    }
}

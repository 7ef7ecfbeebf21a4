import DocumentModel
import PlanModel

/// Puts a plan together: tables are read, every element gets its part, and one walk over the body fills the plan.
struct PlanAssembly {
    private let document: Document
    private let source: PlanSource
    private let options: PlanOptions
    private let lexicon: Lexicon
    private let outline: Outline
    private let readings: [TableReading]
    private let parts: PartFinder
    private let status: StatusReader
    private var calendar: PlanCalendar
    private var ledger: Ledger
    private var sections = SectionWriter()
    private var priorities: [PriorityBuilder] = []
    private var actionDrafts: [ActionPlanDraft] = []
    /// For each action plan without a table, how many drafts of tables stand before it.
    private var listedPlaces: [Int: Int] = [:]
    private var tables: [PlanTable] = []
    private var diagnostics: [Diagnostic]
    private let title: String
    /// What small tables said since the last action table.
    private var pendingFacts: [ActionPlan.Fact] = []

    /// - Parameter plain: the vocabulary without a recognised template.
    init(document: Document, source: PlanSource, options: PlanOptions, lexicon plain: Lexicon) {
        self.document = document
        self.source = source
        self.options = options
        let profile = ProfileFinder.find(in: document, vocabulary: options.vocabulary)
        let lexicon = profile.map { Lexicon(options.vocabulary, profile: $0) } ?? plain
        self.lexicon = lexicon
        outline = Outline(document, lexicon: lexicon)
        readings = TableReading.readAll(outline, lexicon: lexicon)
        parts = PartFinder(outline: outline, readings: readings, lexicon: lexicon)
        status = StatusReader(lexicon: lexicon, legend: StatusReader.legend(in: document, lexicon: lexicon))
        ledger = Ledger(document)
        let shown = DocumentWords.title(outline, document, lexicon: lexicon)
        let inTable = zip(readings, outline.tables).first { _ in true }.flatMap { $0.title(in: $1) }
        title = shown.isEmpty ? inTable ?? "" : shown
        let headers = readings.compactMap { reading -> GridHeader? in
            switch reading {
            case .termGrid(let grid): grid.header
            case .actionPlan(let table) where table.isOfTerms: table.terms?.header
            default: nil
            }
        }
        let running = document.furniture.filter { $0.kind == .runningHeader || $0.kind == .runningFooter }.map(\.text)
        let nation = Nation.find(in: DocumentWords.all(of: document), vocabulary: options.vocabulary)
        calendar = PlanCalendar(
            headers: headers,
            titles: [title] + outline.coverLines.filter { CalendarHeading.isCalendar($0) }
                + [document.facts.title ?? ""] + running.prefix(4) + DocumentWords.yearLines(outline), nation: nation,
            options: options)
        diagnostics = document.diagnostics
        if let profile {
            diagnostics.append(
                Diagnostic(.info, code: "profile-recognised", message: "this looks like a \(profile.name)"))
        }
        if let nation {
            diagnostics.append(Diagnostic(.info, code: "nation", message: "the words point to \(nation.rawValue)"))
        }
        priorities = parts.priorityHeadings.map { element in
            PriorityBuilder(heading: element.map { lines(of: $0) } ?? "")
        }
        func lines(of element: Int) -> String { outline.elements[element].line.fullText }
    }

    // MARK: The walk

    mutating func plan() -> Plan {
        let levels = denseLevels()
        for index in outline.elements.indices {
            let element = outline.elements[index]
            ledger.place(element.block)
            if let joined = element.joinedBlock { ledger.place(joined) }
            if index == 0 || outline.elements[index - 1].block != element.block { addListTable(element.block) }
            switch parts.parts[index] {
            case .title: break
            case .contents: ledger.place(element.block, .furniture)
            case .narrativeHeading:
                sections.open(heading: element.line.fullText, level: levels[index] ?? 1, nouns: lexicon.nouns)
            case .narrative:
                if case .note(let mark) = element.kind {
                    sections.append(.note(label: mark, text: element.line.text))
                } else {
                    sections.add(element.line)
                }
            case .priorityHeading, .actionGroup, .actionTitle, .caption: sections.close()
            case .blockHeading(let priority, let kind):
                sections.close()
                if kind == .objectives {
                    priorities[priority].objectivesHeading = element.line.fullText
                } else {
                    priorities[priority].criteriaHeading = element.line.fullText
                }
            case .blockItem(let priority, let kind):
                if kind == .objectives {
                    priorities[priority].objectives.append(element.line)
                } else {
                    priorities[priority].criteria.append(element.line)
                }
            case .grid(let priority): addGrid(index, priority)
            case .actionTable: addActionTable(index)
            case .listed(let plan):
                sections.close()
                if listedPlaces[plan] == nil { listedPlaces[plan] = actionDrafts.count }
            case .repeated: ledger.place(element.block, .furniture)
            case .otherTable: addOtherTable(index)
            }
        }
        placeEmptyBlocks()
        sections.finish()
        calendar.finish()
        return assembled()
    }

    /// Blocks without words have nothing to lose.
    private mutating func placeEmptyBlocks() {
        for (index, block) in document.blocks.enumerated() where WordCount.of(block) == 0 { ledger.place(index) }
    }

    /// Levels of the headings that become sections or priorities, without gaps.
    private func denseLevels() -> [Int: Int] {
        var levels: [Int: Int] = [:]
        for index in outline.elements.indices {
            switch parts.parts[index] {
            case .narrativeHeading, .priorityHeading: levels[index] = outline.elements[index].headingLevel ?? 1
            default: break
            }
        }
        let ranks = Set(levels.values).sorted()
        return levels.mapValues { level in (ranks.firstIndex(of: level) ?? 0) + 1 }
    }

    // MARK: Tables

    private func caption(above index: Int) -> String? {
        let own = outline.elements[index].line.fullText
        if !own.isEmpty { return own }
        guard index > 0, parts.parts[index - 1] == .caption else { return nil }
        return outline.elements[index - 1].line.fullText
    }

    private func tableID() -> String { "table-\(tables.count + 1)" }

    private mutating func addGrid(_ index: Int, _ priority: Int) {
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
                reading: reading.labelled(by: caption, isOneOfSeveral: parts.hasHeadingOfItsOwn(index)), slots: slots,
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

    private func headingText(before index: Int) -> String? {
        outline.elements[..<index].last { $0.headingLevel != nil }?.line.fullText
    }

    /// The last heading above that is nothing but a year: `Academic Year 2023-24` over several priorities.
    private func calendarHeading(before index: Int) -> String? {
        outline.elements[..<index].last {
            $0.headingLevel != nil && CalendarHeading.isCalendar($0.line.fullText)
        }?.line.fullText
    }

    private mutating func addActionTable(_ index: Int) {
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
            leadLine(above: index) ?? inner.compactMap { lexicon.lead(inLine: $0) }.first.map { Owners.read($0) }
        var slots: [PlanCalendar.Slot] = []
        if reading.isOfTerms, let terms = reading.terms {
            let context = [caption, heading, calendarHeading(before: index)].compactMap { $0 }
            slots = calendar.slots(of: terms.header, context: context)
        }
        let part = ActionPlanDraft.Part(
            reading: reading, group: isGroup ? heading : nil, caption: partTitle, leadLine: lead, slots: slots,
            facts: pendingFacts)
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
        return lexicon.lead(inLine: text).map { Owners.read($0) }
    }

    private mutating func addOtherTable(_ index: Int) {
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
    private mutating func addListTable(_ block: Int) {
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

    // MARK: Together

    private mutating func assembled() -> Plan {
        let priorities = builtPriorities()
        let actionPlans = builtActionPlans()
        let found = FindingsReport(
            document: document, lexicon: lexicon, status: status, priorities: priorities, tables: outline.tables,
            readings: readings)
        diagnostics += calendar.diagnostics + found.diagnostics
        var plan = Plan(
            source: source, title: title.isEmpty ? source.name : title,
            organisation: Organisation.find(
                inTitle: title, cover: outline.coverLines, facts: outline.coverFacts, lexicon: lexicon),
            period: calendar.period,
            years: calendar.years,
            sections: sections.sections, priorities: priorities, actionPlans: actionPlans,
            indicators: Indicators.find(in: sections.sections, lexicon: lexicon), tables: tables, unplaced: [],
            audit: Audit(), diagnostics: diagnostics)
        let closing = ledger.close(document, plan: plan)
        plan.unplaced = closing.unplaced
        plan.audit = closing.audit
        plan.diagnostics += closing.diagnostics
        return plan
    }

    private mutating func builtPriorities() -> [Priority] {
        priorities = PriorityBuilder.numberingLoneItems(
            priorities.flatMap { BannerPriorities.split($0) }.flatMap {
                BannerPriorities.continued($0, nouns: lexicon.nouns)
            })
        for index in priorities.indices where priorities[index].heading.isEmpty {
            priorities[index].heading = title.isEmpty ? source.name : title
        }
        let headings = NumberedHeading.readAll(priorities.map(\.heading), nouns: lexicon.nouns)
        return zip(priorities, headings).enumerated().map { index, pair in
            let (builder, heading) = pair
            var priority = builder.build(
                place: index + 1, number: heading.number, title: heading.title, calendar: calendar, lexicon: lexicon,
                status: status)
            priority.objectivesHeading = builder.objectivesHeading
            priority.successCriteriaHeading = builder.criteriaHeading
            return priority
        }
    }

    private mutating func builtActionPlans() -> [ActionPlan] {
        let times = TimeResolver(calendar, words: options.vocabulary.time, outline: outline)
        let listed = ListedPlanBuilder(outline: outline, lexicon: lexicon, times: times)
        var result: [ActionPlan] = []
        func addListed(at place: Int) {
            for index in parts.listedPlans.indices where listedPlaces[index] == place {
                result.append(
                    listed.built(
                        parts.listedPlans[index], place: result.count + 1, titleYears: calendar.titleYears,
                        diagnostics: &diagnostics))
            }
        }
        for (index, draft) in actionDrafts.enumerated() {
            addListed(at: index)
            let plan = draft.built(
                place: result.count + 1, lexicon: lexicon, times: times, status: status,
                calendar: calendar, diagnostics: &diagnostics)
            if let plan { result.append(plan) }
        }
        addListed(at: actionDrafts.count)
        diagnostics += listed.doubts(about: parts.narrowLists)
        return result
    }
}

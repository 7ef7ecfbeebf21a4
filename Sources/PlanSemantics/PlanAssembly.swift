import DocumentModel
import PlanModel

/// Puts a plan together: tables are read, every element gets its part, and one walk over the body fills the plan.
struct PlanAssembly {
    let document: Document
    let source: PlanSource
    let options: PlanOptions
    let lexicon: Lexicon
    let outline: Outline
    let readings: [TableReading]
    let parts: PartFinder
    let status: StatusReader
    var calendar: PlanCalendar
    var ledger: Ledger
    var sections = SectionWriter()
    var priorities: [PriorityBuilder] = []
    var actionDrafts: [ActionPlanDraft] = []
    /// For each action plan without a table, how many drafts of tables stand before it.
    var listedPlaces: [Int: Int] = [:]
    var tables: [PlanTable] = []
    var diagnostics: [Diagnostic]
    let title: String
    /// What small tables said since the last action table.
    var pendingFacts: [ActionPlan.Fact] = []

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
                sections.open(
                    heading: element.line.fullText, level: levels[index] ?? 1,
                    number: outline.numberedHeading(index).number)
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

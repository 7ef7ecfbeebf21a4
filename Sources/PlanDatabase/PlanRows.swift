internal import DocumentModel
internal import GRDB
internal import PlanModel

/// Writes the rows of a plan inside one transaction.
struct PlanRows {
    let database: Database

    func save(_ plan: Plan) throws {
        let id = try savePlan(plan)
        for (position, year) in plan.years.enumerated() { try save(year, at: position, plan: id) }
        for (position, section) in plan.sections.enumerated() { try save(section, at: position, plan: id) }
        for (position, priority) in plan.priorities.enumerated() { try save(priority, at: position, plan: id) }
        for (position, actionPlan) in plan.actionPlans.enumerated() { try save(actionPlan, at: position, plan: id) }
        for (position, indicator) in plan.indicators.enumerated() {
            try insert("indicator", [id, position, indicator.group, indicator.number, indicator.text])
        }
        for (position, table) in plan.tables.enumerated() { try save(table, at: position, plan: id) }
        for (position, item) in plan.unplaced.enumerated() {
            try insert("unplaced", [id, position, item.text, item.page])
        }
        for (position, diagnostic) in plan.diagnostics.enumerated() {
            try insert(
                "diagnostic",
                [id, position, diagnostic.severity.rawValue, diagnostic.code, diagnostic.message, diagnostic.page])
        }
    }

    /// The row that all others hang on. A plan that was saved before keeps its id and loses its old rows.
    private func savePlan(_ plan: Plan) throws -> Int64 {
        let sha256 = plan.source.sha256
        let former = try Int64.fetchOne(database, sql: "SELECT id FROM plan WHERE sha256 = ?", arguments: [sha256])
        if let former { try database.execute(sql: "DELETE FROM plan WHERE id = ?", arguments: [former]) }
        try insert(
            "plan",
            [
                former, sha256, plan.source.name, plan.source.format.rawValue, plan.source.pageCount,
                plan.source.producer, plan.title, plan.organisation, plan.period?.start.description,
                plan.period?.end.description, plan.schemaVersion, plan.audit.sourceWords, plan.audit.planWords,
                plan.audit.furnitureWords, plan.audit.unplacedWords,
            ])
        return former ?? database.lastInsertedRowID
    }

    private func save(_ year: AcademicYear, at position: Int, plan: Int64) throws {
        try insert(
            "academic_year", [plan, year.id, position, year.label, year.start.description, year.end.description])
        for term in year.terms {
            try insert(
                "term",
                [
                    plan, year.id, term.index, term.label, term.name, term.start?.description, term.end?.description,
                    term.certainty.rawValue,
                ])
        }
    }

    private func save(_ section: Section, at position: Int, plan: Int64) throws {
        try insert("section", [plan, position, section.heading, section.level, section.number])
        var line = 0
        func add(_ kind: String, label: String? = nil, level: Int? = nil, text: String? = nil, table: String? = nil)
            throws
        {
            try insert("section_text", [plan, position, line, kind, label, level, text, table])
            line += 1
        }
        for block in section.blocks {
            switch block {
            case .paragraph(let text): try add("paragraph", text: text)
            case .list(let items):
                for item in items { try add("item", label: item.label, level: item.level, text: item.text) }
            case .note(let label, let text): try add("note", label: label, text: text)
            case .table(let id): try add("table", table: id)
            }
        }
    }

    private func save(_ priority: Priority, at position: Int, plan: Int64) throws {
        try insert(
            "priority", [plan, priority.id, priority.key, position, priority.number, priority.title, priority.heading])
        for (position, item) in priority.objectives.enumerated() {
            try insert("objective", [plan, item.id, item.key, priority.id, position, item.number, item.text])
        }
        for (position, item) in priority.successCriteria.enumerated() {
            try insert("success_criterion", [plan, item.id, item.key, priority.id, position, item.number, item.text])
        }
        for (position, strand) in priority.strands.enumerated() {
            try insert(
                "strand",
                [plan, strand.id, strand.key, priority.id, position, strand.number, strand.label, strand.title])
            for (position, milestone) in strand.milestones.enumerated() {
                try save(milestone, at: position, of: strand, plan: plan)
            }
        }
    }

    private func save(_ milestone: Milestone, at position: Int, of strand: Strand, plan: Int64) throws {
        try insert(
            "milestone",
            [
                plan, milestone.id, milestone.key, strand.id, position, milestone.text, milestone.from.year,
                milestone.from.term,
                milestone.to.year, milestone.to.term, milestone.start?.description, milestone.end?.description,
                milestone.row, milestone.note, milestone.lead, milestone.status?.rawValue,
                milestone.provenance.lazy.compactMap(\.pageNumber).first, milestone.confidence,
            ])
        try save(milestone.provenance, of: milestone.id, plan: plan)
    }

    private func save(_ actionPlan: ActionPlan, at position: Int, plan: Int64) throws {
        try insert("action_plan", [plan, actionPlan.id, position, actionPlan.title, actionPlan.year])
        for (position, column) in actionPlan.columns.enumerated() {
            try insert(
                "action_plan_column",
                [
                    plan, actionPlan.id, position, column.header, column.role.rawValue, column.from?.year,
                    column.from?.term, column.to?.year, column.to?.term, column.inRows == true,
                ])
        }
        let facts = (actionPlan.groups ?? []).flatMap { group in (group.facts ?? []).map { (group.heading, $0) } }
        for (position, (group, fact)) in facts.enumerated() {
            try insert("group_fact", [plan, actionPlan.id, position, group, fact.label, fact.text])
        }
        for (position, action) in actionPlan.actions.enumerated() {
            try save(action, at: position, of: actionPlan, plan: plan)
        }
    }

    private func save(_ action: Action, at position: Int, of actionPlan: ActionPlan, plan: Int64) throws {
        try insert(
            "action",
            [
                plan, action.id, action.key, actionPlan.id, position, action.number, action.title, action.group,
                action.timescale,
                action.due?.description, action.status?.rawValue,
                action.provenance.lazy.compactMap(\.pageNumber).first, action.confidence,
            ])
        for (position, lead) in (action.leads ?? []).enumerated() {
            try insert("action_lead", [plan, action.id, position, lead])
        }
        for (position, step) in action.steps.enumerated() {
            try insert(
                "step",
                [
                    plan, action.id, position, step.key, step.ref, step.text, step.lead, step.timescale,
                    step.due?.description, step.status?.rawValue,
                ])
        }
        for (position, milestone) in (action.milestones ?? []).enumerated() {
            try save(milestone, at: position, of: action, plan: plan)
        }
        for (position, outcome) in action.outcomes.enumerated() {
            try insert("outcome", [plan, action.id, position, outcome.ref, outcome.text])
        }
        for (header, text) in action.cells.sorted(by: { $0.key < $1.key }) {
            try insert("action_cell", [plan, action.id, header, text])
        }
        try save(action.provenance, of: action.id, plan: plan)
    }

    private func save(_ milestone: Action.TermMilestone, at position: Int, of action: Action, plan: Int64) throws {
        try insert(
            "action_milestone",
            [
                plan, milestone.id, milestone.key, action.id, position, milestone.text, milestone.from.year,
                milestone.from.term, milestone.to.year, milestone.to.term, milestone.start?.description,
                milestone.end?.description, milestone.status?.rawValue,
                milestone.provenance.lazy.compactMap(\.pageNumber).first, milestone.confidence,
            ])
        try save(milestone.provenance, of: milestone.id, plan: plan)
    }

    private func save(_ table: PlanTable, at position: Int, plan: Int64) throws {
        try insert(
            "found_table",
            [
                plan, table.id, position, table.kind.rawValue, table.caption, table.rowCount, table.columnCount,
                table.headerRowCount, table.pages.min(), table.pages.max(),
            ])
        for cell in table.cells {
            try insert(
                "table_cell",
                [
                    plan, table.id, cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.text, cell.isHeader,
                    cell.fill?.hex, cell.provenance.lazy.compactMap(\.pageNumber).first,
                ])
        }
    }

    private func save(_ provenance: [Provenance], of item: String, plan: Int64) throws {
        for (position, place) in provenance.enumerated() {
            switch place {
            case .page(let page, let box):
                let corners = box.roundedCorners
                try insert(
                    "provenance",
                    [
                        plan, item, position, page, corners[0], corners[1], corners[2], corners[3], nil, nil, nil, nil,
                    ])
            case .part(let part, let block, let row, let cell):
                try insert("provenance", [plan, item, position, nil, nil, nil, nil, nil, part, block, row, cell])
            }
        }
    }

    /// Inserts a row with a value for each of the table's columns, in their order.
    private func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
        let marks = repeatElement("?", count: values.count).joined(separator: ", ")
        let statement = try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
        try statement.execute(arguments: StatementArguments(values))
    }
}

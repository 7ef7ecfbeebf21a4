internal import DocumentModel
package import PlanModel

/// The body of the page and its table of contents, as they grow.
package struct HTMLPage {
    let plan: Plan
    private let marks: ItemMarks
    package private(set) var body = ""
    private(set) var contents: [(anchor: String, title: String)] = []
    private let tables: [String: PlanTable]

    package init(plan: Plan, marks: ItemMarks = .none) {
        self.plan = plan
        self.marks = marks
        tables = Dictionary(plan.tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func line(_ html: String) {
        body += html + "\n"
    }

    /// Behind the tables: who looks a plan up wants what is to be done, and who reads it all goes on.
    package mutating func writeNarrative() {
        for (index, section) in plan.sections.enumerated() {
            let anchor = "section-\(index + 1)"
            if !section.heading.isEmpty {
                let level = min(max(section.level, 1) + 1, 6)
                let title = HTMLText.lines(section.heading)
                line("<h\(level) id=\"\(anchor)\">\(title)</h\(level)>")
                if section.level == 1 { contents.append((anchor, title)) }
            }
            for block in section.blocks { write(block) }
        }
    }

    private mutating func write(_ block: SectionBlock) {
        switch block {
        case .paragraph(let text): line("<p>\(HTMLText.lines(text))</p>")
        case .list(let items): line(HTMLPage.list(items[...], level: items.map(\.level).min() ?? 0))
        case .note(let label, let text):
            line("<p class=\"note\"><sup>\(HTMLText.escaped(label))</sup> \(HTMLText.lines(text))</p>")
        case .table(let id): if let table = tables[id] { line(HTMLTable.html(table)) }
        }
    }

    /// Items of a deeper level become a list inside the item above them.
    private static func list(_ items: ArraySlice<SectionBlock.ListItem>, level: Int) -> String {
        var html = ""
        var rest = items
        while let item = rest.popFirst() {
            let label = item.label.isEmpty ? "" : "<span class=\"label\">\(HTMLText.escaped(item.label))</span> "
            let inner = rest.prefix { $0.level > level }
            rest = rest.dropFirst(inner.count)
            let nested = inner.isEmpty ? "" : "\n" + list(inner, level: inner.map(\.level).min() ?? level + 1)
            let kind = item.label.isEmpty ? "" : " class=\"labelled\""
            html += "<li\(kind)>\(label)\(HTMLText.flow(item.text))\(nested)</li>\n"
        }
        return "<ul>\n\(html)</ul>"
    }

    mutating func writeOverview() {
        guard let overview = HTMLOverview(plan: plan).html() else { return }
        contents.append(("overview", "Overview"))
        line("<section class=\"first\" aria-labelledby=\"overview\">")
        line("<h2 id=\"overview\">Overview</h2>")
        line(overview)
        line("</section>")
    }

    package mutating func writePriorities() {
        for priority in plan.priorities {
            let anchor = HTMLText.anchor(priority.id)
            let title = HTMLText.lines(priority.heading)
            contents.append((anchor, title))
            line("<section aria-labelledby=\"\(anchor)\">")
            line("<h2 id=\"\(anchor)\">\(title)</h2>")
            write(priority.objectives, under: "Objectives")
            write(priority.successCriteria, under: "Success criteria")
            if !priority.strands.isEmpty {
                line(
                    HTMLTable.html(TermGrid(priority, of: plan), caption: "Milestones: \(priority.title)", marks: marks)
                )
            }
            line("</section>")
        }
    }

    private mutating func write(_ items: [NumberedText], under heading: String) {
        guard !items.isEmpty else { return }
        line("<h3>\(heading)</h3>")
        let list = items.map { item in
            let number = item.number.map { "<span class=\"label\">\(HTMLText.escaped($0)).</span> " } ?? ""
            let kind = item.number == nil ? "" : " class=\"labelled\""
            return "<li\(kind) id=\"\(HTMLText.anchor(item.id))\">\(number)\(HTMLText.flow(item.text))</li>\n"
        }.joined()
        line("<ul>\n\(list)</ul>")
    }

    package mutating func writeActionPlans() {
        for actionPlan in plan.actionPlans {
            let anchor = HTMLText.anchor(actionPlan.id)
            let title = HTMLText.lines(actionPlan.title ?? "Action plan")
            contents.append((anchor, title))
            line("<section aria-labelledby=\"\(anchor)\">")
            line("<h2 id=\"\(anchor)\">\(title)</h2>")
            let table = ActionTable(actionPlan, of: plan)
            if !table.looseFacts.isEmpty { line(HTMLTable.facts(table.looseFacts)) }
            line(HTMLTable.html(table, caption: "Actions", marks: marks))
            line("</section>")
        }
    }

    package mutating func writeIndicators() {
        guard !plan.indicators.isEmpty else { return }
        contents.append(("indicators", "Indicators"))
        line("<section aria-labelledby=\"indicators\">")
        line("<h2 id=\"indicators\">Indicators</h2>")
        var rest = plan.indicators[...]
        while let group = rest.first?.group {
            let members = rest.prefix { $0.group == group }
            rest = rest.dropFirst(members.count)
            if !group.isEmpty { line("<h3>\(HTMLText.lines(group))</h3>") }
            let list = members.map { indicator in
                let number = indicator.number.map { "<span class=\"label\">\(HTMLText.escaped($0)).</span> " } ?? ""
                let kind = indicator.number == nil ? "" : " class=\"labelled\""
                return "<li\(kind)>\(number)\(HTMLText.flow(indicator.text))</li>\n"
            }.joined()
            line("<ul>\n\(list)</ul>")
        }
        line("</section>")
    }

    /// What found no place, and what a reader of the plan should know about the reading.
    mutating func writeReadingNotes() {
        let remarks = plan.diagnostics.filter { $0.severity > .info }
        guard !plan.unplaced.isEmpty || !remarks.isEmpty else { return }
        contents.append(("reading-notes", "About this reading"))
        line("<section aria-labelledby=\"reading-notes\">")
        line("<h2 id=\"reading-notes\">About this reading</h2>")
        if !remarks.isEmpty {
            let list = remarks.map { remark in
                "<li>\(HTMLPage.place(remark.page))\(HTMLText.escaped(remark.message))</li>\n"
            }.joined()
            line("<ul>\n\(list)</ul>")
        }
        if !plan.unplaced.isEmpty {
            line("<h3>Text without a place</h3>")
            let list = plan.unplaced.map { item in
                "<li>\(HTMLPage.place(item.page))\(HTMLText.flow(item.text))</li>\n"
            }.joined()
            line("<ul>\n\(list)</ul>")
        }
        line("</section>")
    }

    private static func place(_ page: Int?) -> String {
        page.map { "<span class=\"page\">Page \($0):</span> " } ?? ""
    }
}

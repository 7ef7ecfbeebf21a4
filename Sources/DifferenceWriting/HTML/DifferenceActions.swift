internal import PlanComparison
internal import PlanModel
internal import PlanWriting

/// The actions of both plans as one HTML table, with steps, outcomes and cells that changed in place.
struct DifferenceActions {
    private let compared: ComparedPlans
    private let wording: DifferenceWording
    /// The headers of the columns that are neither number, title, steps nor outcomes.
    private let headers: [String]

    init(_ compared: ComparedPlans, _ wording: DifferenceWording) {
        self.compared = compared
        self.wording = wording
        var headers: [String] = []
        for plan in compared.after.actionPlans + compared.before.actionPlans {
            for column in plan.columns
            where ![.number, .action, .objective, .outcome].contains(column.role) && !headers.contains(column.header) {
                headers.append(column.header)
            }
        }
        // Cells of a title's or steps' column that changed all the same.
        for field in compared.difference.changes.filter({ $0.item == .action }).compactMap(\.field)
        where !headers.contains(field) { headers.append(field) }
        self.headers = headers
    }

    func html() -> String {
        let names = (["Action", "Steps", "Outcomes"] + headers).map { "<th scope=\"col\">\(HTMLText.escaped($0))</th>" }
        var html = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Actions\">\n"
        html += "<table class=\"actions\">\n<caption>Actions</caption>\n<thead>\n<tr>\(names.joined())</tr>\n</thead>\n"
        var group: String?
        for pair in compared.actions where pair.after != nil || pair.change != nil {
            guard let action = action(pair.after, in: compared.after) ?? action(pair.before, in: compared.before) else {
                continue
            }
            if let heading = action.group, heading != group {
                html += "<tbody><tr><th class=\"group\" scope=\"rowgroup\" colspan=\"\(headers.count + 3)\">"
                html += "\(HTMLText.lines(heading))</th></tr></tbody>\n"
                group = heading
            }
            html += row(action, pair)
        }
        return html + "</table>\n</div>"
    }

    private func action(_ place: ComparedPlans.Place?, in plan: Plan) -> Action? {
        place.map { plan.actionPlans[$0.holder].actions[$0.position] }
    }

    private func row(_ action: Action, _ pair: ComparedPlans.Pair<ComparedPlans.Place>) -> String {
        let steps = entries(compared.steps, pair) { $0.steps.map { ($0.ref, $0.text) } }
        let outcomes = entries(compared.outcomes, pair) { $0.outcomes.map { ($0.ref, $0.text) } }
        let fields = compared.difference.changes.indices.filter { index in
            let change = compared.difference.changes[index]
            return change.item == .action && change.field != nil && change.afterId == action.id
        }
        let cells = headers.map { header -> String in
            guard let index = fields.first(where: { compared.difference.changes[$0].field == header }) else {
                return "<td>\(HTMLText.flow(action.cells[header] ?? ""))</td>"
            }
            let change = compared.difference.changes[index]
            return "<td><div\(ChangeMarkup.anchor(index, change))>\(ChangeMarkup.words(change))</div></td>"
        }
        let number = action.number.map { "<span class=\"label\">\(HTMLText.escaped($0))</span> " } ?? ""
        let title: String
        if let index = pair.change, let change = compared.change(index) {
            title =
                "<span\(ChangeMarkup.anchor(index, change))>\(ChangeMarkup.badge(change, wording)) \(number)"
                + "\(ChangeMarkup.words(change))</span>"
        } else {
            title = number + HTMLText.lines(action.title)
        }
        let hasChange = pair.change != nil || !fields.isEmpty || steps.hasChange || outcomes.hasChange
        let told = compared.change(pair.change).map { " strand-\($0.kind.rawValue)" } ?? ""
        return "<tbody class=\"\(hasChange ? "changed" : "same")\(told)\"><tr><th scope=\"row\">\(title)</th>"
            + "<td>\(steps.html)</td><td>\(outcomes.html)</td>\(cells.joined())</tr></tbody>\n"
    }

    private func entries(
        _ pairs: [ComparedPlans.Pair<ActionEntry>], _ action: ComparedPlans.Pair<ComparedPlans.Place>,
        texts: (Action) -> [(ref: String?, text: String)]
    ) -> (html: String, hasChange: Bool) {
        var items: [String] = []
        var hasChange = false
        for pair in pairs {
            let isHere = pair.after.map {
                ComparedPlans.Place(holder: $0.actionPlan, position: $0.action) == action.after
            }
            let wasHere = pair.before.map {
                ComparedPlans.Place(holder: $0.actionPlan, position: $0.action) == action.before
            }
            guard isHere == true || wasHere == true else { continue }
            let change = compared.change(pair.change)
            if let index = pair.change, let change, isHere == true || change.kind == .removed {
                let ref = (change.after ?? change.before)?.number.map { HTMLText.escaped($0) + " " } ?? ""
                items.append(
                    "<li\(ChangeMarkup.anchor(index, change))>\(ChangeMarkup.badge(change, wording)) "
                        + "\(ref)\(ChangeMarkup.words(change))</li>")
                hasChange = true
            } else if let index = pair.change, let change, change.kind == .moved {
                items.append(
                    "<li class=\"ghost\" data-change=\"\(index + 1)\"><a href=\"#at-\(index + 1)\"><span class=\"badge "
                        + "moved\">Moved to \(HTMLText.escaped(wording.destination(of: change)))</span></a> "
                        + "<del>\(HTMLText.lines(change.before?.text ?? ""))</del></li>")
                hasChange = true
            } else if let place = isHere == true ? pair.after : action.after == nil ? pair.before : nil {
                let plan = isHere == true ? compared.after : compared.before
                let entry = texts(plan.actionPlans[place.actionPlan].actions[place.action])[place.entry]
                items.append(
                    "<li>\(entry.ref.map { HTMLText.escaped($0) + " " } ?? "")\(HTMLText.lines(entry.text))</li>")
            }
        }
        return (items.isEmpty ? "" : "<ul class=\"entries\">\(items.joined())</ul>", hasChange)
    }
}

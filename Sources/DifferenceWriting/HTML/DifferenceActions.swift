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
            where ![.number, .action, .objective, .outcome, .milestone].contains(column.role)
                && !headers.contains(column.header)
            {
                headers.append(column.header)
            }
        }
        // Cells of a title's or steps' column that changed all the same.
        for field in compared.difference.changes.filter({ $0.item == .action }).compactMap(\.field)
        where !headers.contains(field) { headers.append(field) }
        self.headers = headers
    }

    func html() -> String {
        let names = (["Action", "Steps"] + (hasMilestones ? ["Milestones"] : []) + ["Outcomes"] + headers).map {
            "<th scope=\"col\">\(HTMLText.escaped($0))</th>"
        }
        var html = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Actions\">\n"
        html += "<table class=\"actions\">\n<caption>Actions</caption>\n<thead>\n<tr>\(names.joined())</tr>\n</thead>\n"
        var group: String?
        for pair in compared.actions where pair.after != nil || pair.change != nil {
            guard let action = action(pair.after, in: compared.after) ?? action(pair.before, in: compared.before) else {
                continue
            }
            if let heading = action.group, heading != group {
                html +=
                    "<tbody><tr><th class=\"group\" scope=\"rowgroup\" colspan=\"\(headers.count + (hasMilestones ? 4 : 3))\">"
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
        let steps = entries(compared.steps.map(Entry.init), pair) { action, place in
            (action.steps[place.index].ref, action.steps[place.index].text)
        }
        let outcomes = entries(compared.outcomes.map(Entry.init), pair) { action, place in
            (action.outcomes[place.index].ref, action.outcomes[place.index].text)
        }
        let milestones = entries(compared.termMilestones.map { Entry($0, in: compared) }, pair) { action, place in
            (nil, place.text ?? (action.milestones ?? [])[place.index].text)
        }
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
        let hasChange =
            pair.change != nil || !fields.isEmpty || steps.hasChange || outcomes.hasChange || milestones.hasChange
        let told = compared.change(pair.change).map { " strand-\($0.kind.rawValue)" } ?? ""
        return "<tbody class=\"\(hasChange ? "changed" : "same")\(told)\"><tr><th scope=\"row\">\(title)</th>"
            + "<td>\(steps.html)</td>" + (hasMilestones ? "<td>\(milestones.html)</td>" : "")
            + "<td>\(outcomes.html)</td>\(cells.joined())</tr></tbody>\n"
    }

    private var hasMilestones: Bool { !compared.termMilestones.isEmpty }

    /// A step, outcome or milestone's paragraph in one of the plans.
    private struct Place {
        let action: ComparedPlans.Place
        let index: Int
        /// Of a paragraph.
        let text: String?

        init(_ entry: ActionEntry) {
            action = .init(holder: entry.actionPlan, position: entry.action)
            index = entry.entry
            text = nil
        }

        init(_ entry: ActionMilestoneParagraph, in plan: Plan) {
            action = .init(holder: entry.actionPlan, position: entry.action)
            index = entry.milestone
            text = entry.text(in: plan)
        }
    }

    private struct Entry {
        let before: Place?
        let after: Place?
        let change: Int?

        init(_ pair: ComparedPlans.Pair<ActionEntry>) {
            before = pair.before.map(Place.init)
            after = pair.after.map(Place.init)
            change = pair.change
        }

        init(_ pair: ComparedPlans.Pair<ActionMilestoneParagraph>, in compared: ComparedPlans) {
            before = pair.before.map { Place($0, in: compared.before) }
            after = pair.after.map { Place($0, in: compared.after) }
            change = pair.change
        }
    }

    private func entries(
        _ pairs: [Entry], _ action: ComparedPlans.Pair<ComparedPlans.Place>,
        text: (Action, Place) -> (ref: String?, text: String)
    ) -> (html: String, hasChange: Bool) {
        var items: [String] = []
        var hasChange = false
        for pair in pairs {
            let isHere = pair.after.map { $0.action == action.after }
            let wasHere = pair.before.map { $0.action == action.before }
            guard isHere == true || wasHere == true else { continue }
            let change = compared.change(pair.change)
            if let index = pair.change, let change, isHere == true || change.kind == .removed {
                let side = change.after ?? change.before
                let terms =
                    side?.from == nil
                    ? nil
                    : wording.terms(change.after, isBefore: false) ?? wording.terms(change.before, isBefore: true)
                let ref = (side?.number ?? terms.map { "\($0):" }).map { HTMLText.escaped($0) + " " } ?? ""
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
                guard let holder = self.action(place.action, in: plan) else { continue }
                let entry = text(holder, place)
                items.append(
                    "<li>\(entry.ref.map { HTMLText.escaped($0) + " " } ?? "")\(HTMLText.lines(entry.text))</li>")
            }
        }
        return (items.isEmpty ? "" : "<ul class=\"entries\">\(items.joined())</ul>", hasChange)
    }
}

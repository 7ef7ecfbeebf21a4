internal import PlanComparison
internal import PlanModel
internal import PlanWriting

/// The plan after with all changes in their places, as it grows.
struct DifferencePage {
    let compared: ComparedPlans
    let wording: DifferenceWording
    var body = ""

    init(_ compared: ComparedPlans) {
        self.compared = compared
        wording = DifferenceWording(compared)
    }

    private var changes: [Change] { compared.difference.changes }

    mutating func line(_ html: String) {
        body += html + "\n"
    }

    /// The changes of some items as a list; the plan's unchanged narrative is not repeated here.
    private mutating func list(_ title: String, level: Int, _ indices: [Int]) {
        guard !indices.isEmpty else { return }
        line("<h\(level)>\(title)</h\(level)>")
        let items = indices.map { index in
            let change = changes[index]
            let path = (change.after ?? change.before)?.path.last ?? ""
            let place = path.isEmpty || level > 2 ? "" : "<span class=\"path\">\(HTMLText.escaped(path))</span> "
            return "<li\(ChangeMarkup.anchor(index, change))>\(ChangeMarkup.badge(change, wording)) \(place)"
                + "\(number(change))\(ChangeMarkup.words(change))</li>\n"
        }
        line("<ul class=\"texts\">\n\(items.joined())</ul>")
    }

    private func number(_ change: Change) -> String {
        guard let number = (change.after ?? change.before)?.number else { return "" }
        return "<span class=\"label\">\(HTMLText.escaped(number)).</span> "
    }

    mutating func writeNarrative() {
        list("Narrative", level: 2, changes.indices.filter { changes[$0].item == .section })
    }

    /// What changed beside the texts themselves: leads, states and notes of milestones, and what steps say of their own.
    mutating func writeFields() {
        list(
            "Leads, times, states and notes", level: 2,
            changes.indices.filter { index in
                changes[index].field != nil && [.milestone, .step].contains(changes[index].item)
            })
    }

    mutating func writeIndicators() {
        list("Indicators", level: 2, changes.indices.filter { changes[$0].item == .indicator })
    }

    mutating func writePriorities() {
        for pair in compared.priorities {
            let old = pair.before.map { compared.before.priorities[$0] }
            guard let shown = pair.after.map({ compared.after.priorities[$0] }) ?? old else { continue }
            let change = compared.change(pair.change)
            // A priority that is gone and not told is none that the reader asked for.
            guard pair.after != nil || change != nil else { continue }
            line("<section\(change.map { " class=\"\($0.kind.rawValue)\"" } ?? "")>")
            if let index = pair.change, let change {
                line(
                    "<h2><span\(ChangeMarkup.anchor(index, change))>\(ChangeMarkup.badge(change, wording)) "
                        + "\(ChangeMarkup.words(change))</span></h2>")
            } else {
                line("<h2>\(HTMLText.lines(shown.heading))</h2>")
            }
            let items = changes.indices.filter { isText(changes[$0], of: shown, old) }
            list("Objectives", level: 3, items.filter { changes[$0].item == .objective })
            list("Success criteria", level: 3, items.filter { changes[$0].item == .successCriterion })
            let grid = MergedGrid(compared, before: pair.before, after: pair.after)
            if !grid.isEmpty { line(DifferenceGrid(compared, wording, grid).html(caption: shown.title)) }
            line("</section>")
        }
    }

    private func isText(_ change: Change, of shown: Priority, _ old: Priority?) -> Bool {
        guard change.item == .objective || change.item == .successCriterion else { return false }
        if let after = change.after { return after.path.first == shown.heading }
        return change.before?.path.first == old?.heading
    }

    mutating func writeActions() {
        guard !compared.actions.isEmpty else { return }
        line("<section>\n<h2>Actions</h2>")
        line(DifferenceActions(compared, wording).html())
        line("</section>")
    }
}

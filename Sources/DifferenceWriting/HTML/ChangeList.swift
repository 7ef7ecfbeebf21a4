internal import PlanComparison
internal import PlanWriting

/// The list of changes beside the plan, with what filters it.
enum ChangeList {
    static func summary(_ summary: PlanDifference.Summary) -> String {
        let counts = Change.Kind.allCases.map { kind in
            "<li class=\"\(kind.rawValue)\"><b>\(summary.count(of: kind))</b> \(kind.rawValue)</li>"
        }
        return "<ul class=\"summary\">\(counts.joined())<li><b>\(summary.unchanged)</b> unchanged</li></ul>"
    }

    static func html(_ compared: ComparedPlans) -> String {
        let difference = compared.difference
        let wording = DifferenceWording(compared)
        let items = difference.changes.enumerated().map { item($1, index: $0, wording) }
        let kinds = Change.Kind.allCases.filter { difference.summary.count(of: $0) > 0 }
        let boxes = kinds.map { kind in
            """
            <label class="\(kind.rawValue)"><input type="checkbox" name="kind" value="\(kind.rawValue)" checked> \
            \(kind.rawValue)</label>
            """
        }
        return """
            <aside aria-labelledby="changes-title">
            <h2 id="changes-title">Changes</h2>
            <form class="filter" role="search" hidden>
            <fieldset><legend>Show</legend>\(boxes.joined())</fieldset>
            <label class="search">Search <input type="search" name="words" autocomplete="off"></label>
            <label><input type="checkbox" name="only-changed"> only strands and actions with changes</label>
            <p class="found" role="status" aria-live="polite"></p>
            <p class="keys">Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>/</kbd> search</p>
            </form>
            <ol class="changes">
            \(items.joined())</ol>
            \(consequences(difference, wording))</aside>
            """
    }

    private static func item(_ change: Change, index: Int, _ wording: DifferenceWording) -> String {
        let path = wording.heading(of: change).map { HTMLText.escaped($0) }.joined(separator: " › ")
        let terms = wording.terms(change.after, isBefore: false) ?? wording.terms(change.before, isBefore: true)
        let place = [terms.map { HTMLText.escaped($0) }, path.isEmpty ? nil : path].compactMap { $0 }
        let item =
            change.item == .milestone
            ? "" : "<span class=\"item\">\(DifferenceWording.name(of: change))</span> "
        return """
            <li data-kind="\(change.kind.rawValue)"><a href="#at-\(index + 1)">\
            \(ChangeMarkup.badge(change, wording)) \(item)<span class="text">\(ChangeMarkup.words(change))</span> \
            <span class="path">\(place.joined(separator: " · "))</span></a></li>

            """
    }

    private static func consequences(_ difference: PlanDifference, _ wording: DifferenceWording) -> String {
        guard let consequences = difference.consequences else { return "" }
        let items = consequences.map { change in
            "<li>\(HTMLText.escaped(change.after?.text ?? ""))"
                + (wording.remark(on: change).map { " <span class=\"path\">\(HTMLText.escaped($0))</span>" } ?? "")
                + "</li>\n"
        }
        return "<h3>Numbers that follow</h3>\n<ul class=\"consequences\">\n\(items.joined())</ul>\n"
    }
}

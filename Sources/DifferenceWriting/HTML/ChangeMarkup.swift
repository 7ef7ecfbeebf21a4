internal import PlanComparison
internal import PlanWriting

/// A change as HTML: its words with what was put in and taken out, and its name in words.
enum ChangeMarkup {
    /// The changed text, word by word where both texts are there.
    static func words(_ change: Change) -> String {
        switch change.kind {
        case .added: return "<ins>\(HTMLText.lines(change.after?.text ?? ""))</ins>"
        case .removed: return "<del>\(HTMLText.lines(change.before?.text ?? ""))</del>"
        default: break
        }
        if let edits = change.edits { return words(edits) }
        let (old, new) = (change.before?.text, change.after?.text)
        if old == new || change.field == nil { return HTMLText.lines(new ?? "") }
        return [old.map { "<del>\(HTMLText.lines($0))</del>" }, new.map { "<ins>\(HTMLText.lines($0))</ins>" }]
            .compactMap { $0 }.joined(separator: " ")
    }

    static func words(_ edits: [WordEdit]) -> String {
        var html = ""
        var previous: WordEdit?
        for edit in edits {
            // White space behind the last word is neither underlined nor struck out.
            let space = edit.text.reversed().prefix(while: \.isWhitespace).count
            let text = HTMLText.lines(String(edit.text.dropLast(space)))
            if let previous, edit.replaces(previous) { html += " " }
            switch edit.op {
            case .equal: html += HTMLText.lines(edit.text)
            case .insert: html += "<ins>\(text)</ins>" + (space > 0 ? " " : "")
            case .delete: html += "<del>\(text)</del>" + (space > 0 ? " " : "")
            }
            previous = edit
        }
        return html
    }

    /// `Moved from Spring 2021-22`: what colour and strikes do not tell.
    static func badge(_ change: Change, _ wording: DifferenceWording) -> String {
        let name: String
        switch change.kind {
        case .added, .removed:
            let holds = change.holds.map { " with \($0.phrase)" } ?? ""
            name = DifferenceWording.title(of: change.kind) + HTMLText.escaped(holds)
        case .edited: name = change.field.map { HTMLText.escaped("Edited: \($0)") } ?? "Edited"
        case .moved: name = "Moved from \(HTMLText.escaped(wording.origin(of: change)))"
        case .renumbered: name = "Renumbered: \(HTMLText.escaped(wording.remark(on: change) ?? ""))"
        }
        return "<span class=\"badge \(change.kind.rawValue)\">\(name)</span>"
    }

    /// The attributes of the element that shows a change in the plan.
    static func anchor(_ index: Int, _ change: Change) -> String {
        " id=\"at-\(index + 1)\" data-change=\"\(index + 1)\" class=\"change \(change.kind.rawValue)\" tabindex=\"-1\""
    }
}

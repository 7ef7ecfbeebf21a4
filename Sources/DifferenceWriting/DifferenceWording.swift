internal import PlanComparison
internal import PlanModel
internal import PlanWriting

/// How the writers put changes into words.
struct DifferenceWording {
    private let before: PlanCalendar
    private let after: PlanCalendar

    init(_ compared: ComparedPlans) {
        before = PlanCalendar(compared.before.years)
        after = PlanCalendar(compared.after.years)
    }

    /// `3 added, 1 removed`; kinds without changes are left out.
    static func counts(_ summary: PlanDifference.Summary) -> String {
        let counts = Change.Kind.allCases.compactMap { kind in
            summary.count(of: kind) > 0 ? "\(summary.count(of: kind)) \(kind.rawValue)" : nil
        }
        return (counts.isEmpty ? ["no changes"] : counts).joined(separator: ", ")
    }

    /// `Added`, for headings and badges.
    static func title(of kind: Change.Kind) -> String {
        switch kind {
        case .added: "Added"
        case .removed: "Removed"
        case .edited: "Edited"
        case .moved: "Moved"
        case .renumbered: "Renumbered"
        }
    }

    static func name(of item: Change.Item) -> String {
        item == .successCriterion ? "success criterion" : item.rawValue
    }

    /// `Autumn 2021-22`, or `Summer 2021-22 to Autumn 2022-23`; nil where the item has no terms.
    func terms(_ side: Change.Side?, isBefore: Bool) -> String? {
        guard let side, let from = side.from, let to = side.to else { return nil }
        let calendar = isBefore ? before : after
        let first = calendar.title(of: from)
        if from == to { return "\(first) \(from.year)" }
        let last = calendar.title(of: to)
        return from.year == to.year
            ? "\(first) to \(last) \(to.year)" : "\(first) \(from.year) to \(last) \(to.year)"
    }

    /// Where a moved item came from: the terms, and what it stood under as far as that is another.
    func origin(of change: Change) -> String {
        place(change.before, unlike: change.after, isBefore: true)
    }

    /// Where a moved item went.
    func destination(of change: Change) -> String {
        place(change.after, unlike: change.before, isBefore: false)
    }

    private func place(_ side: Change.Side?, unlike other: Change.Side?, isBefore: Bool) -> String {
        guard let side else { return "" }
        let otherTerms = terms(other, isBefore: !isBefore)
        var parts: [String] = []
        if let terms = terms(side, isBefore: isBefore), terms != otherTerms || side.path == other?.path {
            parts.append(terms)
        }
        let path = zip(side.path, (other?.path ?? []) + Array(repeating: "", count: side.path.count))
            .drop { $0 == $1 }.map(\.0)
        if !path.isEmpty { parts.append("“\(path.joined(separator: ", "))”") }
        return parts.joined(separator: ", ")
    }

    /// What is left to say of a change beside its texts: `renumbered from 2 to 3`, `field Lead`.
    func remark(on change: Change) -> String? {
        switch change.kind {
        case .moved: return "from \(origin(of: change))"
        case .renumbered:
            guard let old = change.before?.number, let new = change.after?.number, old != new else {
                return "in another order"
            }
            return "was \(old), is \(new)"
        default: return change.field
        }
    }

    /// The headings that a change is listed under.
    static func heading(of change: Change) -> [String] {
        let path = (change.after ?? change.before)?.path ?? []
        switch change.item {
        case .priority: return [(change.after ?? change.before)?.text ?? ""]
        case .section: return path.isEmpty ? ["Narrative"] : path
        case .indicator: return ["Indicators"] + path
        default: return path
        }
    }
}

extension WordEdit {
    /// Whether this is put in right behind what it stands for, without a space between: the two would read as one word.
    func replaces(_ previous: WordEdit) -> Bool {
        previous.op == .delete && op == .insert && previous.text.last?.isWhitespace == false
            && text.first?.isWhitespace == false
    }
}

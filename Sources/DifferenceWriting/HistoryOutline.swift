internal import PlanComparison
internal import PlanModel
internal import PlanWriting

/// A history as it is told: strand by strand the lives of their milestones, each version's event in words.
struct HistoryOutline {
    /// What a version did to a milestone.
    struct Event {
        enum Kind {
            /// It stands in the first version.
            case begins
            case added, moved, edited, removed
        }

        /// Counted from 1.
        let version: Int
        let kind: Kind
        /// Where it stands by now: `Autumn 2021-22`.
        let terms: String
        /// The headings that it moved under; nil where it stayed under its own.
        let newPath: [String]?
        /// What it says by now; nil where it says what it said.
        let text: String?
        /// What became of its words.
        var edits: [WordEdit]?
    }

    struct Group {
        /// A priority's heading and a strand's label, in the version in which the milestones first stand.
        let headings: [String]
        /// What the last version calls the innermost of them, where that is another name: as `diff` calls it.
        var latestName: String?
        var lives: [[Event]]
    }

    private(set) var groups: [Group] = []
    /// What is not told milestone by milestone, a sentence each.
    let remarks: [String]

    /// - Parameter plans: the versions that the history was made of.
    init(_ history: PlanHistory, of plans: [Plan], includesUnchanged: Bool) {
        let calendars = plans.map { PlanCalendar($0.years) }
        remarks = Self.remarks(history, plans)
        for life in Self.grouped(history.milestones) where includesUnchanged || !Self.isUnchanged(life) {
            guard let first = life.entries.first else { continue }
            if groups.last?.headings != first.path { groups.append(Group(headings: first.path, lives: [])) }
            groups[groups.count - 1].lives.append(Self.events(of: life, calendars))
        }
        let names = Self.latestNames(history)
        for index in groups.indices { groups[index].latestName = names[groups[index].headings] }
    }

    private static func isUnchanged(_ life: PlanHistory.Life) -> Bool {
        life.isUnchanged && life.entries.first?.version == 1
    }

    /// For what milestones first stand under, the name that the last version with one of them gives it, where it has
    /// another by then.
    private static func latestNames(_ history: PlanHistory) -> [[String]: String] {
        var latest: [[String]: (version: Int, name: String)] = [:]
        for life in history.milestones {
            guard let first = life.entries.first else { continue }
            for entry in life.entries.dropFirst() {
                // In another strand from here on.
                if entry.isInOtherStrand == true { break }
                guard let name = entry.path.last, entry.version > latest[first.path]?.version ?? 0 else { continue }
                latest[first.path] = (entry.version, name)
            }
        }
        return latest.compactMapValues { $0.name }.filter { $0.key.last != $0.value }
    }

    /// What stands under the same headings side by side, headings in the order of the plan in which they first stand.
    private static func grouped(_ lives: [PlanHistory.Life]) -> [PlanHistory.Life] {
        var order: [[String]: Int] = [:]
        for path in lives.compactMap(\.entries.first?.path) {
            for length in 1...max(1, path.count) where order[Array(path.prefix(length))] == nil {
                order[Array(path.prefix(length))] = order.count
            }
        }
        func keys(_ life: PlanHistory.Life) -> [Int] {
            let path = life.entries.first?.path ?? []
            return path.indices.map { order[Array(path.prefix($0 + 1))] ?? 0 }
        }
        let keyed = lives.enumerated().map { (keys: keys($1), index: $0) }
        return keyed.sorted {
            $0.keys == $1.keys ? $0.index < $1.index : $0.keys.lexicographicallyPrecedes($1.keys)
        }.map { lives[$0.index] }
    }

    private static func events(of life: PlanHistory.Life, _ calendars: [PlanCalendar]) -> [Event] {
        var events: [Event] = []
        var previous: PlanHistory.Entry?
        for entry in life.entries {
            defer { previous = entry }
            let terms = terms(entry, calendars)
            guard let old = previous else {
                events.append(
                    Event(
                        version: entry.version, kind: entry.change == .added ? .added : .begins, terms: terms,
                        newPath: nil, text: entry.text))
                continue
            }
            guard let change = entry.change else { continue }
            events.append(
                Event(
                    version: entry.version, kind: change == .moved ? .moved : .edited, terms: terms,
                    newPath: change == .moved && entry.isInOtherStrand == true ? entry.path : nil,
                    text: entry.text == old.text ? nil : entry.text, edits: entry.edits))
        }
        if let removed = life.removedIn, let last = life.entries.last {
            events.append(
                Event(version: removed, kind: .removed, terms: terms(last, calendars), newPath: nil, text: nil))
        }
        return events
    }

    private static func terms(_ entry: PlanHistory.Entry, _ calendars: [PlanCalendar]) -> String {
        let calendar = calendars[entry.version - 1]
        let first = "\(calendar.title(of: entry.from)) \(entry.from.year)"
        return entry.from == entry.to ? first : "\(first) to \(calendar.title(of: entry.to)) \(entry.to.year)"
    }

    /// `3 milestones never changed.`; of plans that have actions, where to see what became of these.
    private static func remarks(_ history: PlanHistory, _ plans: [Plan]) -> [String] {
        var remarks: [String] = []
        let (all, unchanged) = (history.milestones.count, history.milestones.count { isUnchanged($0) })
        if all > 0, unchanged == 0 {
            remarks.append(all == 1 ? "The only milestone changed." : "All \(all) milestones changed.")
        } else if all > 0 {
            remarks.append("\(unchanged) milestone\(unchanged == 1 ? "" : "s") never changed.")
        }
        let actions = plans.map { $0.actionPlans.reduce(0) { $0 + $1.actions.count } }
        if actions.contains(where: { $0 > 0 }), let last = actions.last {
            let count = last == 1 ? "1 action" : "\(last == 0 ? "no" : String(last)) actions"
            let has = all > 0 ? "has \(count)" : "has \(count), and no milestones by term"
            remarks.append(
                "The last version \(has). What changed in the actions is counted above; compare two versions to see it."
            )
        } else if all == 0 {
            remarks.append("No version has milestones by term.")
        }
        return remarks
    }

    /// `plan-2022.pdf: 3 added, 1 removed`; the first version's name alone.
    static func told(version index: Int, of history: PlanHistory) -> String {
        guard index > 0 else { return history.versions[index].name }
        let shift = history.yearShifts[index - 1]
        let rolled = shift == 0 ? "" : ", years moved on by \(shift)"
        return history.versions[index].name + ": " + DifferenceWording.counts(history.summaries[index - 1]) + rolled
    }
}

extension HistoryOutline.Event {
    /// `moved to Spring 2021-22 under “Leadership, Governance”`; nil where it did not move.
    var moveTold: String? {
        guard kind == .moved else { return nil }
        return "moved to \(terms)" + (newPath.map { " under “\($0.joined(separator: ", "))”" } ?? "")
    }
}

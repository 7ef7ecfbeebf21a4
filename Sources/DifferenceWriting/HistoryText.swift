public import PlanComparison
public import PlanModel
internal import PlanWriting

/// A plan's history as text for a terminal: under each milestone a line for every version that changed it.
public enum HistoryText {
    public struct Options: Hashable, Sendable {
        public var widthInColumns: Int
        public var usesColor: Bool
        /// Also the milestones that stand in all versions as they were.
        public var includesUnchanged: Bool

        public init(widthInColumns: Int = 100, usesColor: Bool = false, includesUnchanged: Bool = false) {
            self.widthInColumns = widthInColumns
            self.usesColor = usesColor
            self.includesUnchanged = includesUnchanged
        }
    }

    /// Narrower than this, words would be cut.
    private static let leastWidthInColumns = 24

    /// - Parameter plans: the versions that the history was made of.
    public static func write(_ history: PlanHistory, of plans: [Plan], options: Options = Options()) -> String {
        let calendars = plans.map { PlanCalendar($0.years) }
        var page = StyledPage(
            widthInColumns: max(options.widthInColumns, leastWidthInColumns), usesColor: options.usesColor)
        for (index, version) in history.versions.enumerated() {
            let counts = index == 0 ? "" : ": " + DifferenceWording.counts(history.summaries[index - 1])
            page.add([StyledRun("\(index + 1) ", .strong), StyledRun(version.name + counts)], hanging: 2)
        }
        let shown = history.milestones.filter { options.includesUnchanged || !isUnchanged($0, history) }
        let unchanged = history.milestones.count { isUnchanged($0, history) }
        page.add([StyledRun("\(unchanged) milestone\(unchanged == 1 ? "" : "s") never changed", .faint)])
        var headings: [String] = []
        for life in grouped(shown) {
            guard let first = life.entries.first else { continue }
            if first.path != headings {
                let shared = zip(first.path, headings).prefix { $0 == $1 }.count
                if shared == 0 { page.addEmptyLine() }
                for (depth, heading) in first.path.enumerated().dropFirst(shared) {
                    page.add([StyledRun(heading, depth == 0 ? .heading : .strong)], indent: 2 * depth)
                }
                headings = first.path
            }
            add(life, calendars, to: &page)
        }
        return page.text
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

    private static func isUnchanged(_ life: PlanHistory.Life, _ history: PlanHistory) -> Bool {
        life.isUnchanged && life.entries.first?.version == 1
    }

    private static func add(_ life: PlanHistory.Life, _ calendars: [PlanCalendar], to page: inout StyledPage) {
        var previous: PlanHistory.Entry?
        for entry in life.entries {
            defer { previous = entry }
            guard let old = previous else {
                let style: StyledRun.Style = entry.change == .added ? .added : .plain
                page.add(
                    [StyledRun("\(entry.version) \(entry.change == .added ? "+" : " ") ", .strong)]
                        + [StyledRun(terms(entry, calendars) + ": ", .strong), StyledRun(entry.text, style)],
                    indent: 4, hanging: 4)
                continue
            }
            guard let change = entry.change else { continue }
            var runs = [StyledRun("\(entry.version) \(change == .moved ? ">" : "~") ", .strong)]
            if change == .moved {
                let path = entry.path == old.path ? "" : " under “\(entry.path.joined(separator: ", "))”"
                runs.append(StyledRun("moved to \(terms(entry, calendars))\(path)", .moved))
            }
            if entry.text != old.text {
                runs.append(StyledRun((change == .moved ? ", " : "") + "reworded: \(entry.text)", .edited))
            }
            page.add(runs, indent: 4, hanging: 4)
        }
        if let removed = life.removedIn {
            page.add([StyledRun("\(removed) - ", .strong), StyledRun("removed", .removed)], indent: 4, hanging: 4)
        }
    }

    private static func terms(_ entry: PlanHistory.Entry, _ calendars: [PlanCalendar]) -> String {
        let calendar = calendars[entry.version - 1]
        let first = "\(calendar.title(of: entry.from)) \(entry.from.year)"
        return entry.from == entry.to ? first : "\(first) to \(calendar.title(of: entry.to)) \(entry.to.year)"
    }
}

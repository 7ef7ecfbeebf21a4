public import PlanComparison
public import PlanModel

/// A plan's history as text for a terminal: under each milestone a line for every version that changed it.
public enum HistoryText {
    /// What can be chosen about the text.
    public struct Options: Hashable, Sendable {
        /// How many characters a line may take.
        public var widthInColumns: Int
        /// Whether text is set off with escape sequences.
        public var usesColor: Bool
        /// Also the milestones that stand in all versions as they were.
        public var includesUnchanged: Bool

        /// Takes each field.
        public init(widthInColumns: Int = 100, usesColor: Bool = false, includesUnchanged: Bool = false) {
            self.widthInColumns = widthInColumns
            self.usesColor = usesColor
            self.includesUnchanged = includesUnchanged
        }
    }

    /// Narrower than this, words would be cut.
    private static let leastWidthInColumns = 24

    /// The text, ended by a line feed.
    ///
    /// - Parameters:
    ///   - history: what to write.
    ///   - plans: the versions that the history was made of.
    ///   - options: how wide, in colour or not, and how much.
    public static func write(_ history: PlanHistory, of plans: [Plan], options: Options = Options()) -> String {
        let outline = HistoryOutline(history, of: plans, includesUnchanged: options.includesUnchanged)
        var page = StyledPage(
            widthInColumns: max(options.widthInColumns, leastWidthInColumns), usesColor: options.usesColor)
        for index in history.versions.indices {
            page.add(
                [StyledRun("\(index + 1) ", .strong), StyledRun(HistoryOutline.told(version: index, of: history))],
                hanging: 2)
        }
        for remark in outline.remarks { page.add([StyledRun(remark, .faint)]) }
        var headings: [String] = []
        for group in outline.groups {
            let shared = zip(group.headings, headings).prefix { $0 == $1 }.count
            if shared == 0 { page.addEmptyLine() }
            for (depth, heading) in group.headings.enumerated().dropFirst(shared) {
                page.add([StyledRun(heading, depth == 0 ? .heading : .strong)], indent: 2 * depth)
            }
            headings = group.headings
            if let name = group.latestName { page.add([StyledRun("later “\(name)”", .faint)], indent: 2) }
            for event in group.lives.joined() { page.add(runs(event), indent: 4, hanging: 4) }
        }
        return page.text
    }

    private static func runs(_ event: HistoryOutline.Event) -> [StyledRun] {
        let mark = StyledRun("\(event.version) \(sign(of: event.kind)) ", .strong)
        switch event.kind {
        case .begins, .added:
            return [
                mark, StyledRun(event.terms + ": ", .strong),
                StyledRun(event.text ?? "", event.kind == .added ? .added : .plain),
            ]
        case .moved, .edited:
            let move = event.moveTold.map { StyledRun($0, .moved) }
            let text = event.text.map { StyledRun((move == nil ? "" : ", ") + "reworded: \($0)", .edited) }
            return [mark] + [move, text].compactMap { $0 }
        case .removed: return [mark, StyledRun("removed", .removed)]
        }
    }

    private static func sign(of kind: HistoryOutline.Event.Kind) -> String {
        switch kind {
        case .begins: " "
        case .added: "+"
        case .moved: ">"
        case .edited: "~"
        case .removed: "-"
        }
    }
}

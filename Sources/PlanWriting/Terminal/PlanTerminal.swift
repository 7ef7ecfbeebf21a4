public import PlanModel

/// A plan as text for a terminal.
public enum PlanTerminal {
    /// How a plan is laid out.
    public enum Layout: String, Hashable, Sendable, CaseIterable {
        /// A line a milestone, action or step, its fields parted by tabs: for `grep` and `cut`.
        case plain
        /// The term grids, drawn with lines; split over several tables where the terminal is narrow.
        case grid
        /// Priorities, strands and milestones below each other.
        case list
    }

    /// What can be chosen about the text.
    public struct Options: Hashable, Sendable {
        /// How it is laid out.
        public var layout: Layout
        /// How many characters a line may take.
        public var widthInColumns: Int
        /// Whether text is set off with escape sequences.
        public var usesColor: Bool
        /// Which part of the plan is shown.
        public var filter: PlanFilter

        /// Takes each field.
        public init(
            layout: Layout = .grid, widthInColumns: Int = 100, usesColor: Bool = false,
            filter: PlanFilter = PlanFilter()
        ) {
            self.layout = layout
            self.widthInColumns = widthInColumns
            self.usesColor = usesColor
            self.filter = filter
        }
    }

    /// In a narrower terminal the grid has room for two terms at most: a list reads better.
    public static let leastWidthOfGridInColumns = 56

    /// Below this width lines that wrap are no longer read with pleasure, and a terminal is taken to be this wide.
    static let leastWidthInColumns = 30

    /// The text, ended by a line feed.
    public static func write(_ plan: Plan, options: Options = Options()) -> String {
        let yearsOfAll = plan.years.map(\.id)
        let plan = options.filter.apply(to: plan)
        var page = TerminalPage(
            plan: plan, isPart: !options.filter.isEmpty, yearsOfAll: yearsOfAll,
            columns: max(options.widthInColumns, leastWidthInColumns),
            style: TerminalStyle(usesColor: options.usesColor))
        switch options.layout {
        case .plain: return PlainLines.text(of: plan)
        case .grid: page.writeGrids()
        case .list: page.writeLists()
        }
        return page.lines.joined(separator: "\n") + "\n"
    }
}

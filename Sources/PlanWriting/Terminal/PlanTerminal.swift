public import PlanModel

/// A plan as text for a terminal.
public enum PlanTerminal {
    public enum Layout: String, Hashable, Sendable, CaseIterable {
        /// A line a milestone or action, its fields parted by tabs: for `grep` and `cut`.
        case plain
        /// The term grids, drawn with lines; split over several tables where the terminal is narrow.
        case grid
        /// Priorities, strands and milestones below each other.
        case list
    }

    public struct Options: Hashable, Sendable {
        public var layout: Layout
        public var widthInColumns: Int
        public var usesColor: Bool
        public var filter: PlanFilter

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

    public static func write(_ plan: Plan, options: Options = Options()) -> String {
        let plan = options.filter.apply(to: plan)
        var page = TerminalPage(
            plan: plan, isPart: !options.filter.isEmpty, columns: max(options.widthInColumns, leastWidthInColumns),
            style: TerminalStyle(usesColor: options.usesColor))
        switch options.layout {
        case .plain: return plain(plan)
        case .grid: page.writeGrids()
        case .list: page.writeLists()
        }
        return page.lines.joined(separator: "\n") + "\n"
    }

    private static func plain(_ plan: Plan) -> String {
        let calendar = PlanCalendar(plan.years)
        func line(_ fields: [String?]) -> String {
            fields.map { ($0 ?? "").withoutControls.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
                .joined(separator: "\t") + "\n"
        }
        let milestones = plan.priorities.flatMap { priority in
            priority.strands.flatMap { strand in
                strand.milestones.map { milestone in
                    line([
                        priority.heading, strand.label, calendar.span(of: milestone), milestone.text, milestone.lead,
                        milestone.status?.title,
                    ])
                }
            }
        }
        let actions = plan.actionPlans.flatMap { actionPlan in
            actionPlan.actions.map { action in
                line([
                    actionPlan.title ?? "Action plan", action.group, action.due?.description ?? action.timescale,
                    [action.number, action.title].compactMap { $0 }.joined(separator: " "),
                    action.leads?.joined(separator: "; "), action.status?.title,
                ])
            }
        }
        return (milestones + actions).joined()
    }
}

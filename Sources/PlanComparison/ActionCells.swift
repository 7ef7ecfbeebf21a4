import DocumentModel
internal import PlanModel

/// The cells of an action that both plans have: each compared whole, as far as number, title, steps and outcomes do not
/// already tell what it says.
struct ActionCells {
    private let before: (action: Action, plan: ActionPlan)
    private let after: (action: Action, plan: ActionPlan)
    private let folding: TextFolding

    init(before: (Action, ActionPlan), after: (Action, ActionPlan), _ options: ComparisonOptions) {
        self.before = before
        self.after = after
        folding = TextFolding(options)
    }

    func tellEdits(under sides: [Change.Side], at order: ReportOrder, _ comparison: inout Comparison) {
        for (oldHeader, newHeader) in columns() {
            let old = oldHeader.flatMap { before.action.cells[$0] } ?? ""
            let new = newHeader.flatMap { after.action.cells[$0] } ?? ""
            guard folding.key(old) != folding.key(new), !isTold(oldHeader, newHeader, old, new) else { continue }
            func side(_ text: String, _ holder: Change.Side) -> Change.Side? {
                guard !folding.key(text).isEmpty else { return nil }
                let title = [holder.number, holder.text].compactMap { $0 }.joined(separator: " ")
                return Change.Side(text: text, path: holder.path + [title])
            }
            comparison.tell(
                Change(
                    kind: .edited, item: .action, field: newHeader ?? oldHeader, beforeId: before.action.id,
                    afterId: after.action.id, before: side(old, sides[0]), after: side(new, sides[1]),
                    edits: WordEdits.between(old, new)), at: order)
        }
    }

    // MARK: Columns

    /// The columns of both plans that correspond: by header, else by a role that each of them has only once, else because
    /// the cells say the same under another header.
    private func columns() -> [(before: String?, after: String?)] {
        let olds = headers(before)
        var news = headers(after)
        var columns: [(before: String?, after: String?)] = []
        var unmatched: [(header: String, role: ColumnRole?)] = []
        for old in olds {
            if let index = news.firstIndex(where: { Self.plain($0.header) == Self.plain(old.header) }) {
                columns.append((old.header, news.remove(at: index).header))
            } else {
                unmatched.append(old)
            }
        }
        for old in unmatched {
            let candidates = news.indices.filter { news[$0].role == old.role }
            if let role = old.role, role != .other, candidates.count == 1, let index = candidates.first,
                unmatched.count(where: { $0.role == role }) == 1
            {
                columns.append((old.header, news.remove(at: index).header))
            } else if let index = news.firstIndex(where: { saysSame(old.header, $0.header) }) {
                columns.append((old.header, news.remove(at: index).header))
            } else {
                columns.append((old.header, nil))
            }
        }
        return columns + news.map { (nil, $0.header) }
    }

    private func saysSame(_ oldHeader: String, _ newHeader: String) -> Bool {
        guard let old = before.action.cells[oldHeader], let new = after.action.cells[newHeader] else { return false }
        return folding.key(old) == folding.key(new)
    }

    private func headers(_ side: (action: Action, plan: ActionPlan)) -> [(header: String, role: ColumnRole?)] {
        var known: Set<String> = []
        var headers: [(header: String, role: ColumnRole?)] = []
        for column in side.plan.columns where known.insert(column.header).inserted {
            headers.append((column.header, column.role))
        }
        for header in side.action.cells.keys.sorted() where known.insert(header).inserted {
            headers.append((header, nil))
        }
        return headers
    }

    /// Headers are compared without white space and case: they are often broken or set in capitals.
    private static func plain(_ header: String) -> String {
        String(header.lowercased().filter { !$0.isWhitespace && $0 != "-" })
    }

    // MARK: What is told elsewhere

    /// Whether the title, the steps or the outcomes already tell how these cells differ.
    private func isTold(_ oldHeader: String?, _ newHeader: String?, _ old: String, _ new: String) -> Bool {
        switch newHeader.flatMap({ role($0, after.plan) }) ?? oldHeader.flatMap({ role($0, before.plan) }) {
        case .number: true
        // The milestones themselves tell.
        case .milestone: before.action.milestones != nil || after.action.milestones != nil
        case .action, .objective, .outcome: rest(of: old, before.action) == rest(of: new, after.action)
        default: followsFromSteps(old, new)
        }
    }

    private func role(_ header: String, _ plan: ActionPlan) -> ColumnRole? {
        plan.columns.first { $0.header == header }?.role
    }

    /// The words of a cell that are neither the action's number and title nor its steps' or outcomes'.
    private func rest(of cell: String, _ action: Action) -> [String] {
        var known: [String: Int] = [:]
        let entries = action.steps.map { ($0.ref, $0.text) } + action.outcomes.map { ($0.ref, $0.text) }
        for (number, text) in entries + [(action.number, action.title)] {
            for word in words(text) + words(number ?? "") { known[word, default: 0] += 1 }
        }
        return words(cell).filter { word in
            guard let count = known[word], count > 0 else { return true }
            known[word] = count - 1
            return false
        }
    }

    private func words(_ text: String) -> [String] {
        TextFolding.words(ofSpaced: folding.spaced(text))
    }

    /// A cell with one line for each step differs because steps came or went, and not otherwise.
    private func followsFromSteps(_ old: String, _ new: String) -> Bool {
        let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
        let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
        let (oldSteps, newSteps) = (before.action.steps, after.action.steps)
        guard oldLines.count == oldSteps.count, newLines.count == newSteps.count, oldSteps.count > 1,
            oldSteps.count != newSteps.count || oldSteps.map(\.text) != newSteps.map(\.text)
        else { return false }
        var lineOfStep: [String: [String]] = [:]
        for (step, line) in zip(oldSteps, oldLines) {
            lineOfStep[folding.key(step.text), default: []].append(folding.key(String(line)))
        }
        for (step, line) in zip(newSteps, newLines) {
            guard let lines = lineOfStep[folding.key(step.text)] else { continue }
            if !lines.contains(folding.key(String(line))) { return false }
        }
        return true
    }
}

public import PlanComparison
internal import PlanWriting

/// A difference as text for a terminal: one block a change, under the headings that it belongs to.
public enum DifferenceText {
    /// What can be chosen about the text.
    public struct Options: Hashable, Sendable {
        /// How many characters a line may take.
        public var widthInColumns: Int
        /// Without colours, deletions stand in `[-…-]` and insertions in `{+…+}`.
        public var usesColor: Bool
        /// The numbers of changes only.
        public var isSummary: Bool

        /// Takes each field.
        public init(widthInColumns: Int = 100, usesColor: Bool = false, isSummary: Bool = false) {
            self.widthInColumns = widthInColumns
            self.usesColor = usesColor
            self.isSummary = isSummary
        }
    }

    /// Narrower than this, words would be cut.
    private static let leastWidthInColumns = 24

    /// The text, ended by a line feed.
    public static func write(_ compared: ComparedPlans, options: Options = Options()) -> String {
        let difference = compared.difference
        let wording = DifferenceWording(compared)
        var page = StyledPage(
            widthInColumns: max(options.widthInColumns, leastWidthInColumns), usesColor: options.usesColor)
        page.add([StyledRun("--- \(difference.before.name)", .removed)])
        page.add([StyledRun("+++ \(difference.after.name)", .added)])
        let unchanged = difference.summary.unchanged
        page.add([
            StyledRun(DifferenceWording.counts(difference), .strong), StyledRun("; \(unchanged) unchanged"),
        ])
        for remark in DifferenceWording.remarks(difference) { page.add([StyledRun(remark, .strong)]) }
        guard !options.isSummary else { return page.text }
        var headings: [String] = []
        for change in difference.changes {
            let own = wording.heading(of: change)
            if own != headings {
                let shared = zip(own, headings).prefix { $0 == $1 }.count
                if shared == 0 { page.addEmptyLine() }
                for (depth, heading) in own.enumerated().dropFirst(shared) {
                    page.add([StyledRun(heading, depth == 0 ? .heading : .strong)], indent: 2 * depth)
                }
                headings = own
            }
            add(change, wording, indent: 2 * own.count, to: &page)
        }
        if let consequences = difference.consequences {
            page.addEmptyLine()
            page.add([StyledRun("Numbers that follow", .heading)])
            for change in consequences {
                let remark = wording.remark(on: change).map { " (\($0))" } ?? ""
                page.add(
                    [StyledRun("\(change.after?.text ?? "")\(remark)", .faint)], indent: 2, hanging: 2)
            }
        }
        return page.text
    }

    private static func add(_ change: Change, _ wording: DifferenceWording, indent: Int, to page: inout StyledPage) {
        var runs = [StyledRun(mark(of: change.kind) + " ", style(of: change.kind))]
        if change.item != .milestone || change.field != nil {
            let field = change.field.map { ", \($0)" } ?? ""
            runs.append(StyledRun(DifferenceWording.name(of: change) + field + ": ", .faint))
        } else if let terms = wording.terms(change.after, isBefore: false)
            ?? wording.terms(change.before, isBefore: true)
        {
            runs.append(StyledRun(terms + ": ", .strong))
        }
        switch change.kind {
        case .added: runs.append(StyledRun(change.after?.text ?? "", .added))
        case .removed: runs.append(StyledRun(change.before?.text ?? "", .removed))
        default: runs += words(of: change)
        }
        if change.kind == .moved || change.kind == .renumbered, let remark = wording.remark(on: change) {
            runs.append(StyledRun(" (\(remark))", style(of: change.kind)))
        }
        if let holds = change.holds { runs.append(StyledRun(" (with \(holds.phrase))", style(of: change.kind))) }
        if let former = wording.formerHeading(of: change) { runs.append(StyledRun(" (was under “\(former)”)", .faint)) }
        page.add(runs, indent: indent, hanging: 2)
    }

    private static func words(of change: Change) -> [StyledRun] {
        guard let edits = change.edits else {
            let (old, new) = (change.before?.text, change.after?.text)
            if let old, let new, old == new || change.field == nil { return [StyledRun(new)] }
            return [old.map { StyledRun($0, .deleted) }, new.map { StyledRun($0, .inserted) }].compactMap { $0 }
        }
        return edits.map { edit in
            switch edit.op {
            case .equal: StyledRun(edit.text)
            case .insert: StyledRun(edit.text, .inserted)
            case .delete: StyledRun(edit.text, .deleted)
            }
        }
    }

    private static func mark(of kind: Change.Kind) -> String {
        switch kind {
        case .added: "+"
        case .removed: "-"
        case .edited: "~"
        case .moved: ">"
        case .renumbered: "#"
        }
    }

    private static func style(of kind: Change.Kind) -> StyledRun.Style {
        switch kind {
        case .added: .added
        case .removed: .removed
        case .edited: .edited
        case .moved, .renumbered: .moved
        }
    }
}

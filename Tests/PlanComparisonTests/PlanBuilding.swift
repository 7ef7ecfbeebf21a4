import DocumentModel
import PlanComparison
import PlanModel

/// Small plans for single cases, drawn as a table: a strand's label, then its cells, `|` between terms.
///
///     plan(["1.1 Reading": ["Choose a scheme | Train staff | ", "| | Review"]])
enum Draw {
    static func plan(_ priorities: [(heading: String, strands: [(label: String, rows: [String])])]) -> Plan {
        Plan(
            source: PlanSource(name: "drawn", sha256: String(repeating: "0", count: 64), format: .docx), title: "Drawn",
            priorities: priorities.enumerated().map { place, priority in
                let id = "priority-\(place + 1)"
                let (number, title) = split(priority.heading)
                return Priority(
                    id: id, number: number, title: title, heading: priority.heading,
                    strands: priority.strands.enumerated().map {
                        strand($1.label, $1.rows, id: "\(id)/strand-\($0 + 1)")
                    })
            })
    }

    static func plan(_ strands: [(label: String, rows: [String])]) -> Plan {
        plan([("1 The only priority", strands)])
    }

    static func plan(actions: [Action]) -> Plan {
        Plan(
            source: PlanSource(name: "drawn", sha256: String(repeating: "0", count: 64), format: .docx), title: "Drawn",
            actionPlans: [
                ActionPlan(
                    id: "action-plan-1",
                    columns: [
                        .init(header: "Action", role: .action), .init(header: "Steps", role: .action),
                        .init(header: "Lead", role: .lead), .init(header: "By when", role: .timescale),
                    ], actions: actions)
            ])
    }

    /// Steps are numbered with their action: `2a`.
    static func action(
        _ place: Int, _ title: String, steps: [String] = [], lead: String = "Head", by: String = "July",
        group: String? = nil
    ) -> Action {
        let refs = steps.indices.map { "\(place)\("abcdefghij".dropFirst($0).prefix(1))" }
        return Action(
            id: "action-plan-1/action-\(place)", number: String(place), title: title, group: group,
            steps: zip(refs, steps).map { .init(ref: $0, text: $1) },
            cells: [
                "Action": title, "Steps": zip(refs, steps).map { "\($0). \($1)" }.joined(separator: "\n"), "Lead": lead,
                "By when": by,
            ])
    }

    private static func split(_ label: String) -> (number: String?, title: String) {
        guard let first = label.split(separator: " ").first, first.allSatisfy({ $0.isNumber || $0 == "." }) else {
            return (nil, label)
        }
        return (String(first), String(label.dropFirst(first.count + 1)))
    }

    private static func strand(_ label: String, _ rows: [String], id: String) -> Strand {
        let (number, title) = split(label)
        var milestones: [Milestone] = []
        for (row, line) in rows.enumerated() {
            for (column, cell) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
                let text = cell.split(separator: "/").map { trimmed($0) }.joined(separator: "\n\n")
                guard !text.isEmpty else { continue }
                let term = TermReference(year: "2021-22", term: column + 1)
                milestones.append(
                    Milestone(id: "\(id)/\(column + 1)/\(row + 1)", text: text, from: term, to: term, row: row + 1))
            }
        }
        return Strand(id: id, number: number, label: label, title: title, milestones: milestones)
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension PlanDifference {
    /// One line a change, for tests to be read: `moved milestone “Review” t1 → t2`.
    var dump: [String] {
        changes.map { change in
            func place(_ side: Change.Side?) -> String { side?.from.map { " t\($0.term)" } ?? "" }
            let field = change.field.map { " \($0)" } ?? ""
            let before = change.before.map { " “\($0.text)”" + place($0) } ?? ""
            let after = change.after.map { " → “\($0.text)”" + place($0) } ?? ""
            return "\(change.kind) \(change.item)\(field)\(before)\(after)"
        }
    }
}

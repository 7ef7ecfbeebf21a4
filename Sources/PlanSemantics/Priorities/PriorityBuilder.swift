import DocumentModel
import PlanModel

/// Collects what belongs to one priority, and makes it.
struct PriorityBuilder {
    struct Grid {
        var reading: TermGridReading
        var slots: [PlanCalendar.Slot]
        /// Who a line above the grid names.
        var leadLine: [String]?
    }

    var heading: String
    var objectives: [TextLine] = []
    var criteria: [TextLine] = []
    var objectivesHeading: String?
    var criteriaHeading: String?
    var grids: [Grid] = []

    func build(
        place: Int, number: String?, title: String, calendar: PlanCalendar, lexicon: Lexicon, status: StatusReader
    ) -> Priority {
        let id = "priority-\(place)"
        return Priority(
            id: id, number: number, title: title, heading: heading,
            objectives: Self.numbered(objectives, id: "\(id)/objective"),
            successCriteria: Self.numbered(criteria, id: "\(id)/criterion"),
            strands: strands(id: id, calendar: calendar, lexicon: lexicon, status: status))
    }

    /// `1 To read` alone under its heading is numbered where other lists of the plan are: no sibling goes on from it.
    static func numberingLoneItems(_ priorities: [PriorityBuilder]) -> [PriorityBuilder] {
        let lists = priorities.flatMap { [$0.objectives, $0.criteria] }
        guard lists.contains(where: { $0.count > 1 && $0.allSatisfy { $0.label?.core.first?.isNumber ?? false } })
        else {
            return priorities
        }
        func numbered(_ lines: [TextLine]) -> [TextLine] {
            guard lines.count == 1, lines[0].label == nil, lines[0].candidate?.label.core == "1" else { return lines }
            return [lines[0].accepted()]
        }
        return priorities.map { priority in
            var priority = priority
            priority.objectives = numbered(priority.objectives)
            priority.criteria = numbered(priority.criteria)
            return priority
        }
    }

    /// Items with the bullets under them, one a line. Bullets alone are items of their own.
    static func numbered(_ lines: [TextLine], id: String) -> [NumberedText] {
        let levels = SectionWriter.levels(lines)
        let hasNumbers = lines.contains { $0.label.map { !$0.isBullet } ?? false }
        let top =
            zip(lines, levels).filter { !hasNumbers || $0.0.label.map { !$0.isBullet } ?? true }.map(\.1).min() ?? 0
        var result: [NumberedText] = []
        for (line, level) in zip(lines, levels) {
            let isBullet = line.label?.isBullet ?? false
            let isUnder = !result.isEmpty && ((hasNumbers && isBullet) || (level > top && (line.label != nil)))
            if isUnder {
                result[result.count - 1].text += "\n" + Folding.trimmed(isBullet ? line.text : line.fullText)
            } else {
                let core = line.label.flatMap { $0.isBullet ? nil : $0.core }
                result.append(NumberedText(id: "\(id)-\(result.count + 1)", number: core, text: line.text))
            }
        }
        return result
    }

    /// Strands of all grids of the priority, joined by label; rows number on from grid to grid.
    private func strands(id: String, calendar: PlanCalendar, lexicon: Lexicon, status: StatusReader) -> [Strand] {
        var drafts: [(label: String, rows: [(row: TermGridReading.Row, slots: [PlanCalendar.Slot])])] = []
        for grid in grids {
            var taken: Set<Int> = []
            for strand in grid.reading.strands {
                let key = Folding.key(strand.label)
                let rows = strand.rows.map { row in
                    var row = row
                    row.lead = row.lead ?? grid.leadLine?.joined(separator: ", ")
                    return (row, grid.slots)
                }
                if key.isEmpty, let last = drafts.indices.last {
                    // Rows without a label at the top of a table go on with the strand above.
                    drafts[last].rows += rows
                    continue
                }
                // Labels join over grids; within one grid two rows of labels that say the same are two strands.
                if let known = drafts.indices.first(where: {
                    Folding.key(drafts[$0].label) == key && !taken.contains($0)
                }) {
                    drafts[known].rows += rows
                    taken.insert(known)
                } else {
                    drafts.append((strand.label, rows))
                    taken.insert(drafts.count - 1)
                }
            }
        }
        let labels = NumberedHeading.readAll(drafts.map(\.label), nouns: lexicon.nouns)
        return zip(drafts, labels).enumerated().map { index, pair in
            let (draft, label) = pair
            let strandID = "\(id)/strand-\(index + 1)"
            return Strand(
                id: strandID, number: label.number, label: draft.label, title: label.title,
                milestones: milestones(draft.rows, id: strandID, calendar: calendar, status: status))
        }
    }

    private func milestones(
        _ rows: [(row: TermGridReading.Row, slots: [PlanCalendar.Slot])], id: String, calendar: PlanCalendar,
        status: StatusReader
    ) -> [Milestone] {
        var result: [Milestone] = []
        var seen: [String: Int] = [:]
        var number = 0
        for (row, slots) in rows where !row.cells.isEmpty {
            number += 1
            for cell in row.cells {
                let first = slots[cell.from]
                let last = slots[cell.to]
                let from = first.from
                let to = last.to
                let stem = "\(id)/\(first.year)/\(first.term)"
                seen[stem, default: 0] += 1
                let days = calendar.period(from: from, to: to)
                result.append(
                    Milestone(
                        id: "\(stem)/\(seen[stem] ?? 1)", text: cell.text, from: from, to: to, start: days.start,
                        end: days.end,
                        row: number, note: row.note, lead: row.lead,
                        status: (cell.statusText ?? row.statusText).flatMap { status.status(text: $0, fill: nil) }
                            ?? status.status(fill: cell.statusFill)
                            ?? status.status(fill: row.statusFill) ?? status.status(fill: cell.fill),
                        provenance: cell.provenance, confidence: cell.confidence))
            }
        }
        return result
    }
}

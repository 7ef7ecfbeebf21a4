import PlanDatabase
import PlanModel
import PlanWriting

/// What can be chosen about the forms of a plan, with what the files say that go with it.
struct OpenedWritingOptions {
    let options: WritingOptions
    let mapping: CSVMapping

    /// The plan in the form.
    ///
    /// - Parameter archive: the bytes of a SQLite archive that the plan is added to.
    func bytes(of plan: Plan, as format: PlanFormat, addedTo archive: [UInt8]? = nil) throws -> [UInt8] {
        do {
            switch format {
            case .json:
                return try PlanJSON.encode(
                    plan, options: .init(isCompact: options.compact, includesProvenance: !options.noProvenance))
            case .jsonl: return try PlanJSONLines.write(plan)
            case .csv:
                return PlanCSV.write(
                    plan,
                    options: .init(
                        layout: options.layout ?? .flat, mapping: mapping, hasByteOrderMark: options.bom,
                        guardsAgainstFormulas: !options.raw))
            case .xlsx: return try PlanWorkbook.write(plan)
            case .markdown: return PlanMarkdown.write(plan)
            case .html: return PlanHTML.write(plan)
            case .ics:
                return PlanCalendarFile.write(
                    plan,
                    options: .init(
                        reminder: options.reminder, revision: options.revision ?? 0,
                        showsTasksAsEvents: options.tasksAsEvents))
            case .sqlite: return try PlanArchive.bytes(of: [plan], addedTo: archive)
            case .stratml: return try PlanStratML.write(plan, part: options.stratmlPart ?? .performancePlan)
            }
        } catch {
            throw CommandFailure(.unreadable, "\(error)")
        }
    }
}

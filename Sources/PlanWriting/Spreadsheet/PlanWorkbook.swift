internal import FoundationEssentials
public import PlanModel

/// A plan as an XLSX workbook: a sheet a priority with its term grid, all milestones, actions and steps in one flat sheet with
/// filters, the action plans, the narrative, and what there is to say about the reading.
///
/// Texts are written as texts: none can become a formula. The same plan gives the same bytes.
public enum PlanWorkbook {
    /// The workbook’s bytes.
    public static func write(_ plan: Plan) throws -> [UInt8] {
        // libxlsxwriter writes to a file only.
        let folder = FileManager.default.temporaryDirectory.appending(path: "planlift-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "plan.xlsx")
        let workbook = try Workbook(path: file.path, title: plan.title, author: plan.organisation)
        var names = SheetNames(reserved: SheetNames.fixed)
        OverviewSheet.write(plan, to: workbook.addSheet(SheetNames.plan))
        let fills = CellFills(plan)
        for priority in plan.priorities {
            let name = names.name(for: priority.heading, fallback: priority.id)
            GridSheet.write(priority, of: plan, fills: fills, to: workbook.addSheet(name))
        }
        if !plan.actionPlans.isEmpty {
            ActionSheet.write(plan, to: workbook.addSheet(SheetNames.actionPlans))
        }
        FlatSheet.write(FlatRow.rows(of: plan), to: workbook.addSheet(SheetNames.milestones))
        RemarksSheet.write(plan, to: workbook.addSheet(SheetNames.diagnostics))
        try workbook.close()
        return [UInt8](try Data(contentsOf: file))
    }
}

/// Why a workbook could not be written.
public enum PlanWorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What libxlsxwriter says.
    case notWritten(code: Int, message: String)

    /// In words for people.
    public var description: String {
        switch self {
        case .notWritten(let code, let message): "the workbook could not be written: \(message) (\(code))"
        }
    }
}

public import PlanModel

/// A plan as an XLSX workbook: an overview (counts by term and by lead, what is due), a sheet a priority with its term grid, all milestones, actions and steps in one flat sheet with
/// filters, the action plans, the narrative, and what there is to say about the reading.
///
/// Texts are written as texts: none can become a formula. The same plan gives the same bytes.
public enum PlanWorkbook {
    /// The workbook’s bytes.
    public static func write(_ plan: Plan) throws -> [UInt8] {
        try Workbook.bytes(title: plan.title, author: plan.organisation) { workbook in
            var names = SheetNames(reserved: SheetNames.fixed)
            OverviewSheet.write(plan, to: workbook)
            NarrativeSheet.write(plan, to: workbook.addSheet(SheetNames.plan))
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
        }
    }
}

extension PlanWorkbook {
    /// What a sheet holds (Excel's specification), its header left out.
    private static let mostRows = 1_048_575

    /// Rows of many plans in one sheet.
    package static func write(rows: [FlatRow], title: String) throws -> [UInt8] {
        guard rows.count <= mostRows else {
            throw PlanWorkbookError.notWritten(
                code: 0, message: "a sheet holds \(mostRows) rows, and these are \(rows.count)")
        }
        return try Workbook.bytes(title: title) { workbook in
            FlatSheet.write(rows, to: workbook.addSheet(SheetNames.milestones), ofManyPlans: true)
        }
    }
}

/// Why a workbook could not be written.
public enum PlanWorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What libxlsxwriter says.
    case notWritten(code: Int, message: String)
    /// libxlsxwriter is not there, or is another than the one that this planlift was built for; what the system says of it.
    case libraryMissing(String)

    /// In words for people.
    public var description: String {
        switch self {
        case .notWritten(let code, let message): "the workbook could not be written: \(message) (\(code))"
        case .libraryMissing(let reason):
            "workbooks need libxlsxwriter, which cannot be loaded (\(reason)); install it (Debian: apt install "
                + "libxlsxwriter4)"
        }
    }
}

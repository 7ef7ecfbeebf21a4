internal import DocumentModel
public import PlanComparison
internal import PlanWriting

/// A difference as an XLSX workbook: the numbers, and all changes in one sheet with filters.
public enum DifferenceWorkbook {
    /// The workbook’s bytes.
    public static func write(_ compared: ComparedPlans) throws -> [UInt8] {
        let difference = compared.difference
        return try Workbook.bytes(title: "Changes: \(difference.after.title ?? difference.after.name)") { workbook in
            writeSummary(difference, to: workbook.addSheet("Summary"))
            writeChanges(compared, to: workbook.addSheet("Changes"))
        }
    }

    private static func writeSummary(_ difference: PlanDifference, to sheet: Sheet) {
        sheet.setWidths([24, 60])
        let title = difference.after.title ?? difference.after.name
        sheet.write(title, row: 0, column: 0, columnSpan: 2, style: .title)
        sheet.setHeight(ofRow: 0, inPoints: RowHeight.ofTitleInPoints(title, widthInCharacters: 84))
        var row = 2
        for remark in DifferenceWording.remarks(difference) {
            sheet.write(remark, row: row, column: 0, columnSpan: 2, style: .heading)
            sheet.setHeight(ofRow: row, inPoints: RowHeight.inPoints(remark, widthInCharacters: 70))
            row += 1
        }
        for (name, version) in [("Before", difference.before), ("After", difference.after)] {
            sheet.write(name, row: row, column: 0, style: .label)
            sheet.write(version.name, row: row, column: 1)
            row += 1
        }
        let counts = Change.Kind.allCases.map { (DifferenceWording.title(of: $0), difference.summary.count(of: $0)) }
        for (name, count) in counts + [("Unchanged", difference.summary.unchanged)] {
            sheet.write(name, row: row, column: 0, style: .label)
            sheet.write(Double(count), row: row, column: 1)
            row += 1
        }
        sheet.setUpPrinting(repeatedRows: 0, repeatedColumns: 0)
    }

    private struct Column: Sendable {
        let title: String
        let widthInCharacters: Double
        let value: @Sendable (Change, DifferenceWording) -> String
    }

    private static let columns = [
        Column(title: "Kind", widthInCharacters: 12) { change, _ in change.kind.rawValue },
        Column(title: "Item", widthInCharacters: 16) { change, _ in DifferenceWording.name(of: change) },
        Column(title: "Field", widthInCharacters: 14) { change, _ in change.field ?? "" },
        Column(title: "Under", widthInCharacters: 36) { change, wording in
            wording.presentPath(of: change).joined(separator: "\n")
        },
        Column(title: "Before", widthInCharacters: 50) { change, _ in change.before?.text ?? "" },
        Column(title: "After", widthInCharacters: 50) { change, _ in change.after?.text ?? "" },
        Column(title: "Terms before", widthInCharacters: 18) { change, wording in
            wording.terms(change.before, isBefore: true) ?? ""
        },
        Column(title: "Terms after", widthInCharacters: 18) { change, wording in
            wording.terms(change.after, isBefore: false) ?? ""
        },
        Column(title: "Remark", widthInCharacters: 36) { change, wording in
            change.kind == .edited ? "" : wording.remark(on: change) ?? ""
        },
    ]

    private static func writeChanges(_ compared: ComparedPlans, to sheet: Sheet) {
        let wording = DifferenceWording(compared)
        sheet.setWidths(columns.map(\.widthInCharacters))
        for (column, described) in columns.enumerated() {
            sheet.write(described.title, row: 0, column: column, style: .header)
        }
        for (index, change) in compared.difference.changes.enumerated() {
            let style = CellStyle.body.filled(fill(of: change.kind))
            var height = 0.0
            for (column, described) in columns.enumerated() {
                let text = described.value(change, wording)
                sheet.write(text, row: index + 1, column: column, style: column == 0 ? style : .body)
                height = max(height, RowHeight.inPoints(text, widthInCharacters: described.widthInCharacters))
            }
            sheet.setHeight(ofRow: index + 1, inPoints: height)
        }
        sheet.addFilters(rows: compared.difference.changes.count + 1, columns: columns.count)
        sheet.freeze(rows: 1, columns: 0)
        sheet.setUpPrinting(repeatedRows: 1, repeatedColumns: 0)
    }

    private static func fill(of kind: Change.Kind) -> Color {
        switch kind {
        case .added: Color(red: 0xd9, green: 0xf0, blue: 0xde)
        case .removed: Color(red: 0xfb, green: 0xdd, blue: 0xdb)
        case .edited: Color(red: 0xff, green: 0xf2, blue: 0xcc)
        case .moved: Color(red: 0xdb, green: 0xe8, blue: 0xfb)
        case .renumbered: Color(red: 0xe8, green: 0xe0, blue: 0xf2)
        }
    }
}

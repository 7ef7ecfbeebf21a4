internal import PlanModel

/// All milestones, actions and steps, one a row, with filters: dates are dates, numbers numbers.
enum FlatSheet {
    /// The plan's own fields are the same in all rows.
    private static let fieldsOfPlan: Set<FlatField> = [.plan, .organisation, .source]
    /// Fields that every flat sheet has, also where no row has a value.
    private static let constantFields: Set<FlatField> = [.kind, .id, .text, .lead, .status]
    /// What people read first; names for programs stand last.
    private static let firstFields: [FlatField] = [
        .kind, .priority, .strand, .actionPlan, .group, .action, .number, .text, .year, .termName, .lead, .due,
        .timescale, .status,
    ]
    private static let lastFields: [FlatField] = [.page, .confidence, .id, .key, .parent]
    private static let dates: Set<FlatField> = [.start, .end, .due]
    /// A row that is higher hides the next ones; the cell holds all of its text.
    private static let mostLinesShown = 12.0

    /// - Parameter ofManyPlans: whether each row also tells which plan it is from.
    static func write(_ rows: [FlatRow], to sheet: Sheet, ofManyPlans: Bool = false) {
        let firstFields = (ofManyPlans ? [.source, .organisation, .plan] : []) + firstFields
        let middle = FlatField.allCases.filter { !firstFields.contains($0) && !lastFields.contains($0) }
        let fields = (firstFields + middle + lastFields).filter { field in
            (ofManyPlans || !fieldsOfPlan.contains(field))
                && (constantFields.contains(field) || rows.contains { $0[field] != nil })
        }
        sheet.setWidths(fields.map(width))
        for (column, field) in fields.enumerated() {
            sheet.write(title(of: field), row: 0, column: column, style: .header)
        }
        for (index, row) in rows.enumerated() {
            for (column, field) in fields.enumerated() {
                guard let value = row[field] else {
                    sheet.write("", row: index + 1, column: column)
                    continue
                }
                if dates.contains(field), let day = CalendarDay(value.text) {
                    sheet.write(day, row: index + 1, column: column)
                } else {
                    switch value {
                    case .number(let number): sheet.write(Double(number), row: index + 1, column: column)
                    case .fraction(let fraction):
                        let isUnsure = field == .confidence && Doubt.applies(to: fraction)
                        sheet.write(
                            fraction, row: index + 1, column: column, style: .body.filled(isUnsure ? .doubt : nil))
                    case .text, .list: sheet.write(value.text, row: index + 1, column: column)
                    }
                }
            }
            sheet.setHeight(ofRow: index + 1, inPoints: height(of: row, fields))
        }
        sheet.addFilters(rows: rows.count + 1, columns: fields.count)
        sheet.freeze(rows: 1, columns: 0)
        sheet.setUpPrinting(repeatedRows: 1, repeatedColumns: 0)
        // On paper what people read; the rest would make it too small to read.
        sheet.setPrintArea(rows: rows.count + 1, columns: fields.count { firstFields.contains($0) })
    }

    /// As high as the longest of what people read.
    private static func height(of row: FlatRow, _ fields: [FlatField]) -> Double {
        let heights = fields.lazy.filter { firstFields.contains($0) }.map { field in
            RowHeight.inPoints(row[field]?.text ?? "", widthInCharacters: width(of: field))
        }
        return min(heights.max() ?? 0, mostLinesShown * RowHeight.ofLineInPoints)
    }

    /// `priorityNumber` as `Priority number`.
    private static func title(of field: FlatField) -> String {
        var title = ""
        for character in field.rawValue {
            if character.isUppercase { title += " " }
            title += title.isEmpty ? character.uppercased() : character.lowercased()
        }
        return title
    }

    private static func width(of field: FlatField) -> Double {
        switch field {
        case .text, .steps, .outcomes: 60
        case .priority, .strand, .actionPlan, .group, .action, .groupFacts, .id, .key, .parent, .note, .monitoring,
            .evidence, .resources:
            28
        case .lead, .timescale: 18
        default: 12
        }
    }
}

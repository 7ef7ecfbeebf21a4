import PackageReading

/// What the workbook's own part says: its sheets, and names for some of their cells.
struct Workbook {
    struct Sheet {
        var name: String
        var relationship: String
        var isHidden: Bool
        /// The rows that head every printed page.
        var titleRows: ClosedRange<Int>?
    }

    var sheets: [Sheet] = []
    /// Whether days are counted from 1904, as old Macintosh workbooks do.
    var startsIn1904 = false

    /// Excel takes as many as memory holds; plans have under a hundred.
    private static let mostSheets = 1024

    init(from cursor: inout XMLCursor) throws(PackageError) {
        guard let root = try cursor.root() else {
            throw .malformedXML(part: cursor.part, line: 0, reason: "it is empty")
        }
        guard root.element == .workbook else { throw .wrongMainPart(root: root.name, wanted: .workbook) }
        try read(in: root.scope, from: &cursor, depth: 0)
    }

    private mutating func read(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, depth: Int
    ) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            switch element {
            case .workbookProperties:
                startsIn1904 = cursor.attribute("date1904").map { $0 == "1" || $0 == "true" } ?? false
            case .sheet:
                guard sheets.count < Self.mostSheets else {
                    throw .partTooLarge(part: cursor.part, limit: .definitions)
                }
                sheets.append(
                    Sheet(
                        name: (cursor.attribute("name") ?? "").trimmingSpace,
                        relationship: cursor.attribute("id", in: "r") ?? "",
                        isHidden: cursor.attribute("state").map { $0 != "visible" } ?? false))
            case .definedName where cursor.attribute("name") == "_xlnm.Print_Titles":
                guard let number = cursor.attribute("localSheetId").flatMap({ Int($0) }) else { continue }
                let places = try cursor.text()
                guard sheets.indices.contains(number) else { continue }
                // `Plan!$A:$A,Plan!$3:$4`: columns and rows, each with its sheet.
                let ranges = places.split(separator: ",").compactMap { $0.split(separator: "!").last }
                sheets[number].titleRows = ranges.compactMap { CellRange.rows($0) }.first
            default:
                // `sheets` and `definedNames`.
                if depth == 0 { try read(in: cursor.scope, from: &cursor, depth: 1) }
            }
        }
    }
}

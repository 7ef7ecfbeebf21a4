public import PlanModel

/// A plan as comma-separated values: RFC 4180, UTF-8, lines that end in CR LF.
public enum PlanCSV {
    /// What a line is.
    public enum Layout: String, Hashable, Sendable, CaseIterable {
        /// A row a milestone or action, the fields of `FlatField`.
        case flat
        /// The term grids as in the document: a row a table row, a column a term.
        case grid
    }

    /// What can be chosen about the file.
    public struct Options: Hashable, Sendable {
        /// What a line is.
        public var layout: Layout
        /// What columns the flat layout has, in which order and under which names.
        public var mapping: CSVMapping
        /// A byte order mark at the start, by which Excel knows that the file is UTF-8.
        public var hasByteOrderMark: Bool
        /// Whether a cell that a spreadsheet would take for a formula gets an apostrophe before it.
        public var guardsAgainstFormulas: Bool

        /// Takes each field.
        public init(
            layout: Layout = .flat, mapping: CSVMapping = .everyField, hasByteOrderMark: Bool = false,
            guardsAgainstFormulas: Bool = true
        ) {
            self.layout = layout
            self.mapping = mapping
            self.hasByteOrderMark = hasByteOrderMark
            self.guardsAgainstFormulas = guardsAgainstFormulas
        }
    }

    /// The file’s bytes.
    public static func write(_ plan: Plan, options: Options = Options()) -> [UInt8] {
        let table =
            switch options.layout {
            case .flat: flat(plan, mapping: options.mapping)
            case .grid: grid(plan)
            }
        var output: [UInt8] = options.hasByteOrderMark ? [0xef, 0xbb, 0xbf] : []
        for row in table {
            for (column, cell) in row.enumerated() {
                if column > 0 { output.append(UInt8(ascii: ",")) }
                append(cell, to: &output, guardsAgainstFormulas: options.guardsAgainstFormulas)
            }
            output.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
        }
        return output
    }

    /// One of many plans in a file, every field of each row.
    package static func write(_ plan: Plan, includesHeader: Bool) -> [UInt8] {
        let bytes = write(plan)
        return includesHeader ? bytes : Array(bytes.dropFirst(header.count))
    }

    /// The first line, with the names of all fields.
    package static var header: [UInt8] {
        Array((FlatField.allCases.map(\.rawValue).joined(separator: ",") + "\r\n").utf8)
    }

    private static func flat(_ plan: Plan, mapping: CSVMapping) -> [[String]] {
        [mapping.columns.map(\.header)]
            + FlatRow.rows(of: plan).map { row in
                mapping.columns.map { column in
                    switch column.content {
                    case .field(let field): row[field]?.text ?? ""
                    case .day(let field, let form): row[field].map { form.text(of: $0.text) } ?? ""
                    case .constant(let text): text
                    }
                }
            }
    }

    /// One header row for the whole plan; a milestone that spans terms stands in the first of them.
    private static func grid(_ plan: Plan) -> [[String]] {
        let columns = TermGrid.columns(of: plan, priorities: plan.priorities)
        let header =
            ["Priority", "Strand", "Note"]
            + columns.map { column in [column.yearLabel, column.title].filter { !$0.isEmpty }.joined(separator: " ") }
        let rows = plan.priorities.flatMap { priority in
            TermGrid(priority, columns: columns).rows.map { row in
                var cells = [priority.heading, row.strand.label, row.note ?? ""]
                cells += [String](repeating: "", count: columns.count)
                for cell in row.cells { cells[3 + cell.column] = cell.text }
                return cells
            }
        }
        return [header] + rows
    }

    /// What a spreadsheet may read as the start of a formula, in its plain and its full-width form.
    private static let startsOfFormulas: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\u{ff1d}", "\u{ff0b}", "\u{ff0d}", "\u{ff20}",
    ]

    static func append(_ cell: String, to output: inout [UInt8], guardsAgainstFormulas: Bool) {
        let cell = cell.withPlainLineBreaks
        let isFormula = guardsAgainstFormulas && cell.unicodeScalars.first.map(startsOfFormulas.contains) == true
        let needsQuotes =
            isFormula || cell.first == " " || cell.last == " "
            || cell.utf8.contains {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
                    || $0 == UInt8(ascii: "\r")
            }
        guard needsQuotes else {
            output.append(contentsOf: cell.utf8)
            return
        }
        output.append(UInt8(ascii: "\""))
        if isFormula { output.append(UInt8(ascii: "'")) }
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { output.append(byte) }
            output.append(byte)
        }
        output.append(UInt8(ascii: "\""))
    }
}

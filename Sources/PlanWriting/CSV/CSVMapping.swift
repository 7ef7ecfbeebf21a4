/// The columns of a flat CSV: which, in which order, and under which names. Every importing system has its own template.
///
/// Read from a small text, one column a line:
/// ```
/// # lines like this one are passed over
/// Task name = text
/// Owner     = lead
/// Due date  = end as DD/MM/YYYY
/// Workspace = "Improvement plan"
/// year
/// ```
/// The left side is the header; the right side is a field (`FlatField`) or a fixed text in quotes. A field alone keeps
/// its own name. A day may be written in another way (`DayForm`).
public struct CSVMapping: Hashable, Sendable {
    /// What stands in a column.
    public enum Content: Hashable, Sendable {
        /// What the row says there; empty where it says nothing.
        case field(FlatField)
        /// A field that holds a day, written in another way.
        case day(FlatField, DayForm)
        /// The same text in every row.
        case constant(String)
    }

    /// How an importing system wants days.
    public enum DayForm: String, Hashable, Sendable, CaseIterable {
        /// `2021-09-01`
        case international = "YYYY-MM-DD"
        /// `01/09/2021`
        case british = "DD/MM/YYYY"
        /// `09/01/2021`
        case american = "MM/DD/YYYY"
        /// `01.09.2021`
        case german = "DD.MM.YYYY"

        /// A day of the contract, `2022-07-31`, in this form.
        func text(of day: String) -> String {
            let parts = day.split(separator: "-")
            guard parts.count == 3 else { return day }
            switch self {
            case .international: return day
            case .british: return [parts[2], parts[1], parts[0]].joined(separator: "/")
            case .american: return [parts[1], parts[2], parts[0]].joined(separator: "/")
            case .german: return [parts[2], parts[1], parts[0]].joined(separator: ".")
            }
        }
    }

    /// A column of the file.
    public struct Column: Hashable, Sendable {
        /// Its name in the first line.
        public var header: String
        /// What stands in it.
        public var content: Content

        /// Takes each field.
        public init(header: String, content: Content) {
            self.header = header
            self.content = content
        }
    }

    /// In their order.
    public var columns: [Column]

    /// Takes each field.
    public init(columns: [Column]) {
        self.columns = columns
    }

    /// All fields under their own names.
    public static let everyField = CSVMapping(
        columns: FlatField.allCases.map { Column(header: $0.rawValue, content: .field($0)) })

    /// Reads the text form.
    public init(parsing text: String) throws(CSVMappingError) {
        columns = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = Self.trimmed(line)
            if line.isEmpty || line.hasPrefix("#") { continue }
            // The last equals sign parts the sides, unless the right side is in quotes: a header may have one too.
            let isConstant = line.hasSuffix("\"")
            let sign = isConstant ? line.firstIndex(of: "=") : line.lastIndex(of: "=")
            let header = sign.map { Self.trimmed(line[..<$0]) } ?? line
            let value = sign.map { Self.trimmed(line[line.index(after: $0)...]) } ?? line
            guard !header.isEmpty else { throw .missingHeader(line: index + 1) }
            if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
                columns.append(Column(header: header, content: .constant(String(value.dropFirst().dropLast()))))
            } else if let field = FlatField(rawValue: value) {
                columns.append(Column(header: header, content: .field(field)))
            } else if let (field, form) = Self.day(value) {
                columns.append(Column(header: sign == nil ? field.rawValue : header, content: .day(field, form)))
            } else {
                throw .unknownField(value, line: index + 1)
            }
        }
        if columns.isEmpty { throw .noColumns }
    }

    private static let fieldsOfDays: Set<FlatField> = [.start, .end, .due]

    /// Reads `end as DD/MM/YYYY`.
    private static func day(_ value: String) -> (FlatField, DayForm)? {
        let words = value.split(separator: " ").map(String.init)
        guard words.count == 3, words[1] == "as", let field = FlatField(rawValue: words[0]),
            fieldsOfDays.contains(field), let form = DayForm(rawValue: words[2].uppercased())
        else { return nil }
        return (field, form)
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let isSpace = { (character: Character) in character.isWhitespace || character == "\u{feff}" }
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}

/// Why a text is no column mapping.
public enum CSVMappingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file without a column.
    case noColumns
    /// A line with nothing before its `=`.
    case missingHeader(line: Int)
    /// A field that no row has.
    case unknownField(String, line: Int)

    /// What is wrong, and in which line.
    public var description: String {
        switch self {
        case .noColumns: "the column mapping names no column"
        case .missingHeader(let line): "line \(line) of the column mapping has no header before its equals sign"
        case .unknownField(let field, let line):
            "line \(line) of the column mapping names the field “\(field)”; the fields are "
                + FlatField.allCases.map(\.rawValue).joined(separator: ", ")
        }
    }
}

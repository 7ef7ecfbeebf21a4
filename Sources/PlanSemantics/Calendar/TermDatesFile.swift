import PlanModel

/// What is wrong with a term-dates file, with the line that says it.
public enum TermDatesError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A line that is neither a term nor a field of one.
    case notUnderstood(line: Int, text: String)
    /// A field that no term has.
    case unknownField(line: Int, field: String)
    /// A field with something else than it takes.
    case badValue(line: Int, field: String, expected: String)
    /// A term that lacks a field.
    case incomplete(line: Int, missing: String)
    /// A term that ends before it starts.
    case endsBeforeStart(line: Int)
    /// A file without terms.
    case empty

    /// In words for people.
    public var description: String {
        switch self {
        case .notUnderstood(let line, let text): "line \(line): “\(text)” is neither a term nor a field of one"
        case .unknownField(let line, let field):
            "line \(line): a term has no field “\(field)”; it has year, term, start, end and certainty"
        case .badValue(let line, let field, let expected): "line \(line): “\(field)” must be \(expected)"
        case .incomplete(let line, let missing): "line \(line): this term has no “\(missing)”"
        case .endsBeforeStart(let line): "line \(line): this term ends before it starts"
        case .empty: "the file names no terms"
        }
    }
}

extension TermDate {
    /// Reads a school's term dates, written as TOML or YAML:
    ///
    ///     [[term]]                     terms:
    ///     year = "2021-22"               - year: 2021-22
    ///     term = 1                         term: 1
    ///     start = 2021-09-02               start: 2021-09-02
    ///     end = 2021-12-17                 end: 2021-12-17
    ///
    /// `certainty = "convention"` above the terms says that these are not the school's own, but usual ones.
    public static func list(fromFile text: String) throws(TermDatesError) -> [TermDate] {
        var result: [TermDate] = []
        var record: Record?
        var certainty = Term.Certainty.stated
        var number = 0
        for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            var line = Folding.trimmed(raw.prefix { $0 != "#" })
            if line.isEmpty || line == "---" || line == "terms:" { continue }
            if line == "[[term]]" || line == "[[terms]]" {
                if let record { result.append(try record.term()) }
                record = Record(line: number, certainty: certainty)
                continue
            }
            if line.hasPrefix("- ") {
                if let record { result.append(try record.term()) }
                record = Record(line: number, certainty: certainty)
                line = Folding.trimmed(line.dropFirst(2))
            }
            guard let sign = line.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
                throw .notUnderstood(line: number, text: line)
            }
            let field = Folding.trimmed(line[..<sign])
            var value = Folding.trimmed(line[line.index(after: sign)...])
            if value.count > 1, let quote = value.first, quote == "\"" || quote == "'", value.last == quote {
                value = String(value.dropFirst().dropLast())
            }
            if record != nil {
                try record?.set(field, value, line: number)
            } else if field == "certainty" {
                certainty = try Record.certainty(value, line: number)
            } else {
                throw .notUnderstood(line: number, text: line)
            }
        }
        if let record { result.append(try record.term()) }
        guard !result.isEmpty else { throw .empty }
        return result
    }

    private struct Record {
        var line: Int
        var year: String?
        var index: Int?
        var start: CalendarDay?
        var end: CalendarDay?
        var certainty: Term.Certainty

        init(line: Int, certainty: Term.Certainty) {
            self.line = line
            self.certainty = certainty
        }

        static func certainty(_ value: String, line: Int) throws(TermDatesError) -> Term.Certainty {
            guard let certainty = Term.Certainty(rawValue: value) else {
                throw .badValue(line: line, field: "certainty", expected: "stated or convention")
            }
            return certainty
        }

        mutating func set(_ field: String, _ value: String, line: Int) throws(TermDatesError) {
            switch field {
            case "year":
                guard let reading = YearReader.whole(value), case .academic(let start) = reading.form else {
                    throw .badValue(line: line, field: field, expected: "an academic year like 2021-22")
                }
                year = YearForm.id(startYear: start)
            case "term":
                guard let number = Int(value), (1...TermReader.mostParts).contains(number) else {
                    throw .badValue(line: line, field: field, expected: "the place of the term in its year, from 1")
                }
                index = number
            case "start", "end":
                guard let day = CalendarDay(value) else {
                    throw .badValue(line: line, field: field, expected: "a day like 2021-09-02")
                }
                if field == "start" { start = day } else { end = day }
            case "certainty": certainty = try Self.certainty(value, line: line)
            default: throw .unknownField(line: line, field: field)
            }
        }

        func term() throws(TermDatesError) -> TermDate {
            guard let year else { throw .incomplete(line: line, missing: "year") }
            guard let index else { throw .incomplete(line: line, missing: "term") }
            guard let start else { throw .incomplete(line: line, missing: "start") }
            guard let end else { throw .incomplete(line: line, missing: "end") }
            guard start <= end else { throw .endsBeforeStart(line: line) }
            return TermDate(year: year, index: index, period: Period(start: start, end: end), certainty: certainty)
        }
    }
}

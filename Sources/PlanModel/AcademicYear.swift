/// An academic year with the terms that the document's grid divides it into.
public struct AcademicYear: Hashable, Sendable, Codable {
    /// Always `YYYY-YY`, whatever the document wrote.
    public var id: String
    /// As written.
    public var label: String
    /// Its first day; 1 September in England and Wales.
    public var start: CalendarDay
    /// Its last day.
    public var end: CalendarDay
    /// In their order; empty where the document divides the year into none.
    public var terms: [Term]

    /// Takes each field.
    public init(id: String, label: String, start: CalendarDay, end: CalendarDay, terms: [Term] = []) {
        self.id = id
        self.label = label
        self.start = start
        self.end = end
        self.terms = terms
    }
}

/// A term: a column of the term grid, or its like in the calendar.
public struct Term: Hashable, Sendable, Codable {
    /// Where the days of a term come from.
    public enum Certainty: String, Hashable, Sendable, Codable {
        /// The document or the user gives the dates.
        case stated
        /// The dates tile the academic year by convention.
        case convention
    }

    /// The position in its year, from 1.
    public var index: Int
    /// As written.
    public var label: String
    /// What the field calls it: `Autumn`, `Spring 2`, `October`.
    public var name: String
    /// Left out where the term scheme stays ambiguous.
    public var start: CalendarDay?
    /// Its last day; nil where `start` is.
    public var end: CalendarDay?
    /// Where `start` and `end` come from.
    public var certainty: Certainty

    /// Takes each field.
    public init(
        index: Int, label: String, name: String, start: CalendarDay? = nil, end: CalendarDay? = nil,
        certainty: Certainty = .convention
    ) {
        self.index = index
        self.label = label
        self.name = name
        self.start = start
        self.end = end
        self.certainty = certainty
    }
}

/// A term of a year, by position: where a milestone begins or ends.
public struct TermReference: Hashable, Sendable, Codable {
    /// The id of the academic year.
    public var year: String
    /// The term's index in it.
    public var term: Int

    /// Takes each field.
    public init(year: String, term: Int) {
        self.year = year
        self.term = term
    }
}

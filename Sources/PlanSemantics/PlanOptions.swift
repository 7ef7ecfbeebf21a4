public import PlanModel

/// What the user knows better than the document.
public struct PlanOptions: Hashable, Sendable {
    /// How many terms a year has, where the document leaves it open or is wrong: 1, 3, 4, 6 or 12.
    public var termsPerYear: Int?
    /// The calendar year in which `Year 1` of the plan starts.
    public var firstYear: Int?
    /// The school's own term dates, which go before nominal ones.
    public var termDates: [TermDate]
    /// The words that tell columns, terms and states.
    public var vocabulary: Vocabulary

    /// Takes each field.
    public init(
        termsPerYear: Int? = nil, firstYear: Int? = nil, termDates: [TermDate] = [], vocabulary: Vocabulary = .standard
    ) {
        self.termsPerYear = termsPerYear
        self.firstYear = firstYear
        self.termDates = termDates
        self.vocabulary = vocabulary
    }
}

/// The days of one term as a school sets them.
public struct TermDate: Hashable, Sendable {
    /// The id of the academic year, `2021-22`.
    public var year: String
    /// The position in the year, from 1.
    public var index: Int
    /// Its first and last day.
    public var period: Period
    /// `convention` where these are days of other schools, and not known to be this school's own.
    public var certainty: Term.Certainty

    /// Takes each field.
    public init(year: String, index: Int, period: Period, certainty: Term.Certainty = .stated) {
        self.year = year
        self.index = index
        self.period = period
        self.certainty = certainty
    }
}

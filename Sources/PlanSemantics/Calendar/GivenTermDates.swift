import PlanModel

/// The days that a user gives for terms, and the terms that a document has: half terms and whole ones are told apart.
extension TermScheme? {
    /// The days of the term at a position, among those that are given for its year; nil where they say nothing of it.
    func givenDate(of position: Int, in dates: [TermDate]) -> TermDate? {
        let areHalfTerms = dates.allSatisfy(\.isHalfTerm)
        switch self {
        case .threeTerms where areHalfTerms:
            guard let first = dates.first(where: { $0.index == position * 2 - 1 }),
                let second = dates.first(where: { $0.index == position * 2 })
            else { return nil }
            var whole = first
            whole.index = position
            whole.period.end = second.period.end
            return whole
        case .sixHalfTerms where !areHalfTerms: return nil
        case .threeTerms, .sixHalfTerms: return dates.first { $0.index == position }
        // Days that are no school’s own are those of terms and half terms.
        default: return dates.first { $0.index == position && $0.certainty == .stated }
        }
    }
}

extension TermDate {
    /// No half term is longer, and no term shorter: in England and Wales half terms last 25 to 55 days, terms 70 and more.
    private static let longestHalfTermInDays = 65

    fileprivate var isHalfTerm: Bool { period.start.days(until: period.end) <= TermDate.longestHalfTermInDays }
}

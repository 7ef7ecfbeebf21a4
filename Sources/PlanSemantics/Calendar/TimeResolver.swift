import PlanModel

/// Reads time cells with what the plan as a whole knows.
struct TimeResolver: Sendable {
    let words: TimeWords
    /// The years of the plan with their terms, for terms whose days are stated.
    let years: [AcademicYear]
    let scheme: TermScheme?

    func read(_ text: String) -> TimeReading? { TimeCell.read(text, words: words) }

    /// The day by which it is due, only where that is certain.
    func due(_ text: String) -> CalendarDay? {
        guard let reading = read(text) else { return nil }
        if let due = reading.due { return due }
        // A term is a deadline only where the school's own dates say when it ends.
        guard case .term(let form, let startYear?) = reading.kind, let scheme, let index = scheme.index(of: form),
            let term = years.first(where: { $0.id == YearForm.id(startYear: startYear) })?.terms.first(where: {
                $0.index == index
            }),
            term.certainty == .stated
        else { return nil }
        return term.end
    }

    func isDitto(_ text: String?) -> Bool {
        guard let text, let reading = read(text) else { return false }
        return reading.kind == .ditto
    }
}

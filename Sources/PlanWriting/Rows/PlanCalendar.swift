package import PlanModel

/// The terms of a plan by their place.
package struct PlanCalendar: Sendable {
    private let terms: [TermReference: Term]
    /// All terms as the plan has them.
    let order: [TermReference]

    package init(_ years: [AcademicYear]) {
        var terms: [TermReference: Term] = [:]
        for year in years {
            for term in year.terms { terms[TermReference(year: year.id, term: term.index)] = term }
        }
        self.terms = terms
        order = years.flatMap { year in year.terms.map { TermReference(year: year.id, term: $0.index) } }
    }

    func term(_ reference: TermReference) -> Term? { terms[reference] }

    /// What people call the term: its name where the label is a bare number, else the label.
    package func title(of reference: TermReference) -> String {
        guard let term = term(reference) else { return "Term \(reference.term)" }
        return Self.title(of: term)
    }

    static func title(of term: Term) -> String {
        if term.label.isEmpty { return term.name.isEmpty ? "Term \(term.index)" : term.name }
        let isBareNumber = term.label.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return isBareNumber && !term.name.isEmpty ? term.name : term.label
    }

    /// `Autumn 2021-22`, or `Summer 2021-22 to Autumn 2022-23` where a milestone spans terms.
    package func span(from: TermReference, to: TermReference) -> String {
        let first = title(of: from)
        if from == to { return "\(first) \(from.year)" }
        let last = title(of: to)
        return from.year == to.year
            ? "\(first) to \(last) \(to.year)" : "\(first) \(from.year) to \(last) \(to.year)"
    }

    /// Whether the document states the days of these terms; nil where they are not known.
    func certainty(from: TermReference, to: TermReference) -> Term.Certainty? {
        let known = [from, to].compactMap { term($0)?.certainty }
        return known.contains(.convention) ? .convention : known.first
    }
}

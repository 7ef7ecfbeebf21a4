import PlanModel

/// The plan's years and terms as the contract writes them, with their days.
extension PlanCalendar {
    mutating func addYears(_ slots: [Slot]) {
        for slot in slots {
            guard let startYear = slot.startYear else { continue }
            let id = YearForm.id(startYear: startYear)
            if !years.contains(where: { $0.id == id }), let year = academicYear(startYear, label: slot.yearLabel) {
                years.append(year)
            }
            guard let place = years.firstIndex(where: { $0.id == id }) else { continue }
            for index in slot.term...max(slot.term, slot.lastTerm) {
                add(term(at: index, of: slot), toYear: place)
            }
        }
        years.sort { $0.id < $1.id }
        for place in years.indices { years[place].terms.sort { $0.index < $1.index } }
    }

    private mutating func add(_ term: Term, toYear place: Int) {
        guard let known = years[place].terms.firstIndex(where: { $0.index == term.index }) else {
            years[place].terms.append(term)
            return
        }
        if years[place].terms[known].certainty != .stated, term.certainty == .stated {
            years[place].terms[known] = term
        }
    }

    private func term(at index: Int, of slot: Slot) -> Term {
        let isSeveral = slot.lastTerm > slot.term
        let own = isSeveral && index == slot.lastTerm ? slot.lastTermLabel ?? "" : slot.termLabel
        let label = isSeveral && index > slot.term && index < slot.lastTerm ? "" : own
        let name = scheme?.name(at: index) ?? (label.isEmpty ? (isSeveral ? "\(index)" : slot.yearLabel) : label)
        var term = Term(
            index: index, label: label.isEmpty ? (scheme == .wholeYear ? slot.yearLabel : name) : label, name: name)
        if !isSeveral, let stated = slot.stated {
            term.start = stated.start
            term.end = stated.end
            term.certainty = .stated
        }
        return term
    }

    /// Dates the terms, once all grids have been seen; years from the title where there is no grid.
    mutating func finish() {
        if years.isEmpty, let titleYears {
            years = titleYears.compactMap { academicYear($0, label: YearForm.id(startYear: $0)) }
        }
        for place in years.indices {
            guard let startYear = Int(years[place].id.prefix(4)) else { continue }
            let last = years[place].terms.map(\.index).max()
            for index in years[place].terms.indices {
                let position = years[place].terms[index].index
                if let own = scheme.givenDate(
                    of: position, in: options.termDates.filter { $0.year == years[place].id }),
                    own.certainty == .stated || years[place].terms[index].certainty == .convention
                {
                    years[place].terms[index].start = own.period.start
                    years[place].terms[index].end = own.period.end
                    years[place].terms[index].certainty = own.certainty
                } else if years[place].terms[index].certainty == .convention, nation?.hasNominalTerms ?? true,
                    let nominal = scheme?.nominalPeriod(
                        at: position, startYear: startYear, firstMonth: firstMonths[startYear],
                        isLast: position == last)
                {
                    years[place].terms[index].start = nominal.start
                    years[place].terms[index].end = nominal.end
                }
            }
        }
        if years.contains(where: { $0.terms.contains { $0.start == nil } }) {
            note(
                "term-scheme-ambiguous",
                "the terms have no dates that hold everywhere; give them with --terms or --term-dates")
        }
    }

    private func academicYear(_ startYear: Int, label: String) -> AcademicYear? {
        let month = firstMonths[startYear] ?? usualFirstMonth
        guard let start = CalendarDay(year: startYear, month: month, day: 1),
            let end = CalendarDay(year: startYear + 1, month: month, day: 1)?.previous
        else { return nil }
        return AcademicYear(id: YearForm.id(startYear: startYear), label: label, start: start, end: end)
    }

    /// The days that the plan runs over: as its title gives them, else its academic years.
    var period: Period? {
        if let period = title.period { return period }
        if let titleYears, let first = academicYear(titleYears.lowerBound, label: ""),
            let last = academicYear(titleYears.upperBound, label: "")
        {
            return Period(start: first.start, end: last.end)
        }
        guard let start = years.map(\.start).min(), let end = years.map(\.end).max() else { return nil }
        return Period(start: start, end: end)
    }

    /// The days from which a date without a year takes its year: the plan's period, else the year of its title.
    var borrowingPeriod: Period? {
        if let period { return period }
        guard let year = title.calendarYear, let start = CalendarDay(year: year, month: 1, day: 1),
            let end = CalendarDay(year: year, month: 12, day: 31)
        else { return nil }
        return Period(start: start, end: end)
    }

    /// The days of a milestone; nil where either end has none.
    func period(from: TermReference, to: TermReference) -> (start: CalendarDay?, end: CalendarDay?) {
        func term(_ reference: TermReference) -> Term? {
            years.first { $0.id == reference.year }?.terms.first { $0.index == reference.term }
        }
        return (term(from)?.start, term(to)?.end)
    }
}

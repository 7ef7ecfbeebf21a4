import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

/// One row of `fixtures/calendar/forms.tsv`: a form that real plans write, and what it must be read as.
struct CalendarForm: Sendable, CustomTestStringConvertible {
    var kind: String
    var text: String
    var reading: String
    var certainty: String
    var due: String

    var testDescription: String { "\(kind) “\(text)”" }

    static let all: [CalendarForm] = {
        let bytes = (try? Fixtures.bytes("calendar/forms.tsv")) ?? []
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return CalendarForm(
                kind: fields[0], text: fields[1], reading: fields[2], certainty: fields[3], due: fields[4])
        }
    }()

    static func of(_ kind: String) -> [CalendarForm] { all.filter { $0.kind == kind } }
}

@Suite("Forms of years, terms and times in plans")
struct CalendarFormsTests {
    @Test("the table holds at least 300 forms")
    func tableIsLarge() { #expect(CalendarForm.all.count >= 300) }

    @Test("a year that fills its cell", arguments: CalendarForm.of("year"))
    func years(form: CalendarForm) {
        let reading = YearReader.whole(form.text)
        #expect(reading.map(described) ?? "none" == form.reading)
        #expect(reading?.certainty.rawValue ?? "" == form.certainty)
    }

    @Test("years inside a title", arguments: CalendarForm.of("title"))
    func titles(form: CalendarForm) {
        let readings = YearReader.all(in: form.text).map(described)
        #expect((readings.isEmpty ? "none" : readings.joined(separator: "; ")) == form.reading)
    }

    @Test("a header cell of a term grid", arguments: CalendarForm.of("header"))
    func headers(form: CalendarForm) {
        let heading = CalendarHeading.read(form.text)
        let term = heading?.terms.map(described).joined(separator: " to ")
        let year =
            heading?.startYear.map(YearForm.id)
            ?? heading?.year.flatMap { reading -> String? in
                if case .planYear(let number) = reading.form { "year \(number)" } else { nil }
            }
        let found = [term ?? "", year ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        #expect((found.isEmpty ? "none" : found) == form.reading)
    }

    @Test("a time cell of an action plan: what it says, how sure, and by when", arguments: CalendarForm.of("time"))
    func times(form: CalendarForm) {
        let reading = TimeCell.read(form.text, words: Vocabulary.standard.time)
        #expect(reading.map { described($0.kind) } ?? "none" == form.reading)
        #expect(reading?.certainty.rawValue ?? "" == form.certainty)
        #expect(reading?.due?.description ?? "" == form.due)
    }
}

private func described(_ reading: YearReader.Reading) -> String {
    func month(_ day: CalendarDay) -> String { String(day.description.prefix(7)) }
    let text: String =
        switch reading.form {
        case .academic(let year): YearForm.id(startYear: year)
        case .span(let first, let last): YearForm.id(startYear: first) + ".." + YearForm.id(startYear: last - 1)
        case .calendar(let year): "\(year)"
        case .planYear(let number): "year \(number)"
        case .months(let from, let to): month(from) + ".." + month(to)
        case .days(let from, let to): "\(from)..\(to)"
        case .suspect(let first, let last): "\(first)?\(last)"
        }
    return text + (reading.isFinancial ? " financial" : "")
}

private func described(_ term: TermForm) -> String {
    switch term {
    case .season(let season, let half): "season " + season.rawValue.lowercased() + (half.map { " \($0)" } ?? "")
    case .term(let number): "term \(number)"
    case .halfTerm(let number): "half term \(number)"
    case .quarter(let number): "quarter \(number)"
    case .month(let month): "month \(month)"
    case .bare(let number): "bare \(number)"
    case .semester(let number): "semester \(number)"
    case .weeks(let first, let last): first == last ? "week \(first)" : "weeks \(first)-\(last)"
    case .span(let first, let last): "from \(described(first)) to \(described(last))"
    case .deadline(let point): "by \(described(point))"
    case .weekBeginning(let point): "week of \(described(point))"
    }
}

/// `2024-12-31`, `2024-12`, `--12-31`, `--12`.
private func described(_ point: DatePoint) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return (point.year.map { "\($0)" } ?? "-") + "-" + two(point.month) + (point.day.map { "-" + two($0) } ?? "")
}

private func described(_ kind: TimeReading.Kind) -> String {
    switch kind {
    case .day(let day): "\(day)"
    case .month(let day): String(day.description.prefix(7))
    case .range(let from, let to): "\(from)..\(to)"
    case .from(let day): "from \(day)"
    case .term(let term, let year): described(term) + (year.map { " " + YearForm.id(startYear: $0) } ?? "")
    case .withoutYear, .startWithoutYear: "no year"
    case .vague: "vague"
    case .year(let day): "year to \(day)"
    case .recurring: "recurring"
    case .open: "open"
    case .ditto: "ditto"
    case .unknown: "unknown"
    case .several: "several"
    case .suspect: "suspect"
    }
}

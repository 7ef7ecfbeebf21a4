import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Term dates that are given")
struct GivenTermDatesTests {
    private static let three = "| Strand | Autumn | Spring | Summer |\n| Reading | a | b | c |"
    private static let six = "| S | T1 | T2 | T3 | T4 | T5 | T6 |\n| R | a | b | c | d | e | f |"

    private func days(
        of drawing: String, _ file: String, title: String = "Plan 2024-25", terms: Int? = nil
    ) throws -> [String] {
        let options = PlanOptions(termsPerYear: terms, termDates: try TermDate.list(fromFile: file))
        let plan = OptionsTests.plan(title, options, drawing: drawing)
        return plan.years.flatMap(\.terms).map { term in
            "\(term.start?.description ?? "") \(term.end?.description ?? "") \(term.certainty.rawValue)"
        }
    }

    private func file(_ terms: [(Int, String, String)]) -> String {
        terms.map { "[[term]]\nyear = 2024-25\nterm = \($0.0)\nstart = \($0.1)\nend = \($0.2)\n" }.joined()
    }

    @Test func `two half terms make a term where the plan has three`() throws {
        let halves = file([
            (1, "2024-09-03", "2024-10-25"), (2, "2024-11-04", "2024-12-20"), (3, "2025-01-06", "2025-02-14"),
        ])
        #expect(
            try days(of: Self.three, halves) == [
                "2024-09-03 2024-12-20 stated", "2025-01-01 2025-03-31 convention", "2025-04-01 2025-08-31 convention",
            ])
        #expect(try days(of: Self.six, halves).first == "2024-09-03 2024-10-25 stated")
    }

    @Test func `whole terms say nothing of half terms`() throws {
        let terms = file([(1, "2024-09-03", "2024-12-20"), (2, "2025-01-06", "2025-04-11")])
        #expect(
            try days(of: Self.three, terms).prefix(2) == [
                "2024-09-03 2024-12-20 stated", "2025-01-06 2025-04-11 stated",
            ])
        #expect(try days(of: Self.six, terms).allSatisfy { $0.hasSuffix("convention") })
    }

    @Test(arguments: TermDatesOfNation.allCases)
    func `the days of a nation stay a convention, and give way to what the document states`(
        nation: TermDatesOfNation
    ) throws {
        #expect(try days(of: Self.six, nation.file).allSatisfy { $0.hasSuffix("convention") })
        let three = try days(of: Self.three, nation.file)
        #expect(three.first == "2024-09-02 2024-12-20 convention")
        #expect(three.last == "2025-04-28 2025-07-21 convention")
        let stated = "| S | Autumn (6 September 2024 – 17 December 2024) | Spring | Summer |\n| R | a | b | c |"
        #expect(try days(of: stated, nation.file).first == "2024-09-06 2024-12-17 stated")
        let months = "| S | September | October | November |\n| R | a | b | c |"
        #expect(try days(of: months, nation.file).first?.hasPrefix("2024-09-01") == true)
    }

    @Test(arguments: TermDatesOfNation.allCases)
    func `each year of a nation has its half terms one after the other`(nation: TermDatesOfNation) throws {
        let dates = try TermDate.list(fromFile: nation.file)
        for (year, terms) in Dictionary(grouping: dates, by: \.year) {
            #expect(terms.map(\.index) == Array(1...6), "\(year)")
            for (term, next) in zip(terms, terms.dropFirst()) {
                #expect(term.period.end < next.period.start, "\(year) \(term.index)")
            }
            #expect(terms.allSatisfy { $0.certainty == .convention })
        }
    }

    @Test func `a file says above its terms, or in one, that its days are no school's own`() throws {
        let term = "[[term]]\nyear = 2024-25\nterm = 1\nstart = 2024-09-03\nend = 2024-12-20\n"
        #expect(try TermDate.list(fromFile: "certainty = \"convention\"\n" + term).map(\.certainty) == [.convention])
        #expect(
            try TermDate.list(fromFile: term + "certainty = convention\n" + term).map(\.certainty) == [
                .convention, .stated,
            ])
        #expect(throws: TermDatesError.badValue(line: 1, field: "certainty", expected: "stated or convention")) {
            try TermDate.list(fromFile: "certainty = perhaps\n" + term)
        }
        #expect(throws: TermDatesError.notUnderstood(line: 1, text: "year = 2024-25")) {
            try TermDate.list(fromFile: "year = 2024-25\n" + term)
        }
    }
}

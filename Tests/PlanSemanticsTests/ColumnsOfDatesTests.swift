import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("The dates of one column are read together")
struct ColumnsOfDatesTests {
    private func column(
        _ texts: [String], period: Period? = nil, documentOrder: DateOrder? = nil
    ) -> (days: [String], codes: [String]) {
        let resolver = TimeResolver(
            words: Vocabulary.standard.time, years: [], scheme: nil, period: period, documentOrder: documentOrder)
        let column = resolver.due(forColumn: texts)
        return (column.days.map { $0?.description ?? "-" }, column.diagnostics.map(\.code))
    }

    private func period(_ start: String, _ end: String) throws -> Period {
        Period(start: try #require(CalendarDay(start)), end: try #require(CalendarDay(end)))
    }

    @Test("one date with a number over 12 settles whether the day or the month comes first")
    func settledByOne() {
        let american = column(["4/1/2027", "3/29/2027", "5/10/2027"])
        #expect(american.days == ["2027-04-01", "2027-03-29", "2027-05-10"])
        #expect(american.codes.isEmpty)
        let british = column(["4/1/2027", "29/3/2027", "5/10/2027"])
        #expect(british.days == ["2027-01-04", "2027-03-29", "2027-10-05"])
        #expect(british.codes.isEmpty)
    }

    @Test("a dot may close the number of a day")
    func dotAfterDay() {
        #expect(
            column(["15. April 2027", "2. July 2027", "by 3. May 2027"]).days == [
                "2027-04-15", "2027-07-02", "2027-05-03",
            ])
    }

    @Test("a column that settles nothing takes the order of the document")
    func settledByDocument() {
        let found = column(["4/1/2027", "5/10/2027"], documentOrder: .monthFirst)
        #expect(found.days == ["2027-04-01", "2027-05-10"])
        #expect(found.codes.isEmpty)
    }

    @Test("where nothing tells, the day comes first, and a diagnostic says so; 5/5 needs none")
    func assumed() {
        let found = column(["4/1/2027", "5/10/2027"])
        #expect(found.days == ["2027-01-04", "2027-10-05"])
        #expect(found.codes == ["date-order-assumed"])
        #expect(column(["5/5/2027"]).codes.isEmpty)
    }

    @Test("a column with both orders gives no day to what reads either way")
    func mixed() {
        let found = column(["29/3/2027", "3/30/2027", "4/1/2027"])
        #expect(found.days == ["2027-03-29", "2027-03-30", "-"])
        #expect(found.codes == ["date-order-mixed"])
    }

    @Test("days without a year lie in the plan's period, else have no date")
    func fromPeriod() throws {
        let texts = ["Jan 19", "Feb 16th", "3 May", "Friday 7th May", "June", "TBC", "Jan 20xx"]
        let spring = column(texts, period: try period("2028-01-01", "2028-06-30"))
        #expect(spring.days == ["2028-01-19", "2028-02-16", "2028-05-03", "2028-05-07", "2028-06-30", "-", "-"])
        #expect(column(texts).days == Array(repeating: "-", count: 7))
        let year = column(["3 Sept", "31 August", "29 Feb"], period: try period("2023-09-01", "2024-08-31"))
        #expect(year.days == ["2023-09-03", "2024-08-31", "2024-02-29"])
    }

    @Test("days without a year take it from the dates around them")
    func fromNeighbours() {
        #expect(
            column(["12 Nov 2026", "3 Dec", "Jan 14", "5 Feb 2027", "March 2nd"]).days == [
                "2026-11-12", "2026-12-03", "2027-01-14", "2027-02-05", "2027-03-02",
            ])
    }

    @Test("days of a plan of several years take theirs from the dates around them only")
    func severalYears() throws {
        let years = try period("2024-09-01", "2027-08-31")
        #expect(column(["3 Dec", "Jan 14"], period: years).days == ["-", "-"])
        #expect(column(["3 Dec", "12 Jan 2026"], period: years).days == ["2025-12-03", "2026-01-12"])
    }

    @Test("ranges are due on their last day; a week's beginning, a start and a half term in a month are no deadline")
    func rangesAndStarts() throws {
        let found = column(
            [
                "May 29 - June 2", "4–8 January", "w/c 5 June", "from 3 May", "By Oct half term", "Early May",
                "as above",
            ],
            period: try period("2027-01-01", "2027-12-31"))
        #expect(found.days == ["2027-06-02", "2027-01-08", "-", "-", "-", "-", "-"])
    }

    @Test("figures without a year are dates where a column is written so")
    func shortFigures() throws {
        let spring = try period("2027-01-01", "2027-06-30")
        #expect(column(["3/29", "4/1", "by 5/10"], period: spring).days == ["2027-03-29", "2027-04-01", "2027-05-10"])
        #expect(column(["29/3", "1/4 - 3/4"], period: spring).days == ["2027-03-29", "2027-04-03"])
        #expect(column(["5/6", "Year 5", ""], period: spring).days == ["-", "-", "-"])
    }

    @Test("what says that it is as above is due then")
    func ditto() {
        #expect(column(["3 May 2024", "As above", "ditto"]).days == ["2024-05-03", "2024-05-03", "2024-05-03"])
    }

    @Test("steps with rows of their own have due dates, read in the same column")
    func steps() throws {
        let plan = TermGridTests.plan(
            [
                Drawn.heading("Action plan"),
                .table(
                    Drawn.table(
                        """
                        | Objective | Actions | Lead | By when |
                        | Reading | 1a. Audit the books | HT | 3/29/2027 |
                        | ^ | 1b. Order the books | AB | 4/1/2027 |
                        | Writing | 2a. Train the staff | HT | 4/6/2027 |
                        | ^ | 2b. Moderate the books | CD | 5/2/2027 |
                        """)),
            ])
        let steps = try #require(plan.actionPlans.first).actions.flatMap(\.steps)
        #expect(
            steps.map { $0.due?.description ?? "-" } == ["2027-03-29", "2027-04-01", "2027-04-06", "2027-05-02"])
    }
}

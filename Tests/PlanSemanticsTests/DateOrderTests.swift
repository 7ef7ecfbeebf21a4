import Testing

@testable import PlanSemantics

@Suite("Which number of a date is the day")
struct DateOrderTests {
    private func order(_ texts: String...) -> DateOrder? { DateOrder.Evidence(texts).order }

    @Test func `a number over 12 is the day, and settles the other dates`() {
        #expect(order("by 31/3/2022", "4/1/2022") == .dayFirst)
        #expect(order("by 3/31/2022", "4/1/2022") == .monthFirst)
    }

    @Test func `dates that read either way, and dates that contradict each other, settle nothing`() {
        #expect(order("4/1/2022", "5/2/2022") == nil)
        #expect(order("31/3/2022", "3/31/2022") == nil)
        #expect(order("no date at all") == nil)
        let evidence = DateOrder.Evidence(["4/1/2022, then 5/2/2022"])
        #expect(evidence.undecided == 2)
    }

    @Test func `a day that is its own month, and what is no date, count for neither`() {
        let evidence = DateOrder.Evidence(["4/4/2022", "31/31/2022"])
        #expect((evidence.dayFirst, evidence.monthFirst, evidence.undecided) == (0, 0, 0))
    }
}

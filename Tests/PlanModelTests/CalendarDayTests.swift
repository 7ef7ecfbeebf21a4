import PlanModel
import Testing

@Suite("Calendar days")
struct CalendarDayTests {
    @Test("a day is written as in ISO 8601 and read back", arguments: ["2021-09-01", "2024-02-29", "0001-01-01"])
    func roundTrip(text: String) throws {
        #expect(try #require(CalendarDay(text)).description == text)
    }

    @Test("days that are none", arguments: ["2023-02-29", "2023-13-01", "2023-1-1", "yesterday", ""])
    func rejected(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test(
        "days are counted over months, leap days and years",
        arguments: [
            ("2024-02-28", "2024-03-01", 2), ("2023-02-28", "2023-03-01", 1), ("2021-09-01", "2022-08-31", 364),
            ("1900-02-28", "1900-03-01", 1), ("2000-02-28", "2000-03-01", 2), ("2022-01-02", "2021-12-30", -3),
        ])
    func counted(day: String, other: String, count: Int) throws {
        #expect(try #require(CalendarDay(day)).days(until: #require(CalendarDay(other))) == count)
    }

    @Test(
        "the day before the first of a month", arguments: [("2024-03-01", "2024-02-29"), ("2022-01-01", "2021-12-31")])
    func previous(day: String, before: String) throws {
        #expect(try #require(CalendarDay(day)).previous?.description == before)
    }
}

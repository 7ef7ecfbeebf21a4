import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Every way of writing a term goes with every way of writing a year")
struct CalendarPropertyTests {
    /// A term as schools write it, and what it is.
    static let terms: [(text: String, form: TermForm, last: TermForm?)] = [
        ("Autumn", .season(.autumn, half: nil), nil), ("Spring Term", .season(.spring, half: nil), nil),
        ("SUMMER", .season(.summer, half: nil), nil), ("Autumn 1", .season(.autumn, half: 1), nil),
        ("Spr 2", .season(.spring, half: 2), nil), ("Autumn 2 (wks 8-14)", .season(.autumn, half: 2), nil),
        ("HT3", .halfTerm(3), nil), ("Half Term 5", .halfTerm(5), nil), ("T3", .term(3), nil),
        ("Term 2", .term(2), nil),
        ("Q2", .quarter(2), nil), ("Semester 1", .semester(1), nil),
        ("Spring and Summer", .season(.spring, half: nil), .season(.summer, half: nil)),
        ("T3/T4", .term(3), .term(4)), ("Tymor yr Hydref", .season(.autumn, half: nil), nil),
        ("Gwanwyn", .season(.spring, half: nil), nil), ("By end of Spring Term", .season(.spring, half: nil), nil),
    ]

    /// Ways to write the academic year 2024-25.
    static let years = [
        "2024-25", "2024–25", "2024/25", "2024/2025", "2024 - 2025", "2024 to 2025", "AY 2024/25", "AY24/25",
        "(2024-25)", "Session 2024-25", "academic year 2024/25",
    ]

    @Test("a term before and after a year is that term of that year", arguments: years)
    func termsWithYears(year: String) {
        for term in Self.terms {
            for text in [
                "\(term.text) \(year)", "\(year) \(term.text)", "\(term.text), \(year)", "\(year): \(term.text)",
            ] {
                let heading = CalendarHeading.read(text)
                #expect(heading?.term == term.form, "\(text)")
                #expect(heading?.lastTerm == term.last, "\(text)")
                #expect(heading?.startYear == 2024, "\(text)")
            }
        }
    }

    @Test("a term alone says the same with the words of a column of milestones around it")
    func termsWithMilestones() {
        let lexicon = Lexicon(Vocabulary.standard)
        for term in Self.terms {
            for text in ["\(term.text) milestones", "Milestones: \(term.text)", "Key actions for \(term.text)"] {
                let heading = ColumnHeading.read(text, lexicon: lexicon)
                #expect(heading.time?.term == term.form, "\(text)")
                #expect(!heading.isOfStatus, "\(text)")
            }
            #expect(ColumnHeading.read("\(term.text) RAG", lexicon: lexicon).isOfStatus, "\(term.text)")
        }
    }

    @Test("a range of months has its months, whatever joins them")
    func monthRanges() {
        let months = [
            "Sep", "Sept", "September", "Oct", "Nov", "December", "Jan", "Feb", "March", "Apr", "June", "July",
        ]
        for first in months {
            for last in months where CalendarWords.month(first) != CalendarWords.month(last) {
                for joint in ["-", " - ", "–", "/", " to ", " & "] {
                    guard case .span(let from, let to)? = CalendarHeading.read(first + joint + last)?.term else {
                        Issue.record("\(first)\(joint)\(last)")
                        continue
                    }
                    #expect(from.month == CalendarWords.month(first) && to.month == CalendarWords.month(last))
                }
            }
        }
    }

    @Test("random days are read alike in every way of writing them", arguments: 0..<40)
    func days(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let year = Int.random(in: 1995...2040, using: &generator)
        let month = Int.random(in: 1...12, using: &generator)
        let number = Int.random(in: 1...28, using: &generator)
        let day = try #require(CalendarDay(year: year, month: month, day: number))
        let name = CalendarWords.monthNames[month - 1]
        let short = String(name.prefix(3))
        let ending = [1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"][number] ?? "th"
        let words = Vocabulary.standard.time
        let dated = [
            "\(number) \(name) \(year)", "\(number)\(ending) \(short) \(year)", "\(name) \(number), \(year)",
            "\(short) \(number)\(ending) \(year)", "by \(number)\(ending) of \(name), \(year)",
            "\(number)-\(short)-\(year)", day.description,
        ]
        for text in dated { #expect(TimeCell.read(text, words: words)?.due == day, "\(text)") }
        #expect(TimeCell.read("\(number)/\(month)/\(year)", words: words)?.due == day)
        let monthFirst = TimeCell.read("\(month)/\(number)/\(year)", words: words, order: .monthFirst)
        #expect(monthFirst?.due == day)
        for text in ["\(number) \(name)", "\(short) \(number)", "\(name) \(number)\(ending)"] {
            let reading = TimeCell.read(text, words: words)
            let point = try #require(DatePoint(month: month, day: number))
            #expect(reading?.kind == .withoutYear(point, point), "\(text)")
            #expect(reading?.due == nil)
        }
    }
}

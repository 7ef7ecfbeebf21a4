import DocumentModel
import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("What the user knows better than the document")
struct OptionsTests {
    static let grid =
        "| Strand | Year 1 | < | Year 2 | < |\n|  | Term 1 | Term 2 | Term 1 | Term 2 |\n| Reading | a | b | c | d |"

    static func plan(_ title: String = "Hill Trust Plan", _ options: PlanOptions = .init(), drawing: String = grid)
        -> Plan
    {
        TermGridTests.plan(
            [Drawn.heading("Priority 1: Reading"), .table(Drawn.table(drawing))], title: title, options: options)
    }

    @Test("the first year turns Year 1 into an academic year; without it the year stays as written, and it is said")
    func firstYear() {
        #expect(Self.plan("Plan", .init(firstYear: 2022)).years.map(\.id) == ["2022-23", "2023-24"])
        let without = Self.plan("Plan")
        #expect(without.years.isEmpty)
        #expect(
            without.priorities[0].strands[0].milestones.map(\.from.year) == ["Year 1", "Year 1", "Year 2", "Year 2"])
        #expect(without.diagnostics.contains { $0.code == "year-unknown" })
        #expect(Self.plan("Plan 2021-2023").years.map(\.id) == ["2021-22", "2022-23"])
    }

    @Test("four terms without a known scheme have no dates; --terms dates them, and --term-dates states them")
    func terms() throws {
        let drawing = "| Strand | Term 1 | Term 2 | Term 3 | Term 4 |\n| Reading | a | b | c | d |"
        let title = "Plan 2021-22"
        let open = Self.plan(title, drawing: drawing)
        #expect(open.years[0].terms.map(\.start) == [nil, nil, nil, nil])
        #expect(open.diagnostics.contains { $0.code == "term-scheme-ambiguous" })
        let dated = Self.plan(title, .init(termsPerYear: 4), drawing: drawing)
        #expect(
            dated.years[0].terms.map { $0.start?.description } == [
                "2021-09-01", "2021-12-01", "2022-03-01", "2022-06-01",
            ])
        let file = """
            # the school's own
            [[term]]
            year = "2021-22"
            term = 2
            start = 2021-10-25
            end = 2021-12-17
            """
        let stated = Self.plan(title, .init(termDates: try TermDate.list(fromFile: file)), drawing: drawing)
        #expect(stated.years[0].terms[1].certainty == .stated)
        #expect(stated.priorities[0].strands[0].milestones[1].end?.description == "2021-12-17")
    }

    @Test("six half terms tile the year; a header that gives days states them")
    func conventions() {
        let six = Self.plan(
            "Plan 2021-22", drawing: "| S | T1 | T2 | T3 | T4 | T5 | T6 |\n| R | a | b | c | d | e | f |")
        #expect(
            six.years[0].terms.map { "\($0.name) \($0.start?.description ?? "") \($0.end?.description ?? "")" } == [
                "Autumn 1 2021-09-01 2021-10-31", "Autumn 2 2021-11-01 2021-12-31", "Spring 1 2022-01-01 2022-02-15",
                "Spring 2 2022-02-16 2022-03-31", "Summer 1 2022-04-01 2022-05-31", "Summer 2 2022-06-01 2022-08-31",
            ])
        let stated = Self.plan(
            "Plan 2021-22",
            drawing: "| S | Autumn (6 September 2021 – 17 December 2021) | Spring | Summer |\n| R | a | b | c |")
        #expect(stated.years[0].terms[0].start?.description == "2021-09-06")
        #expect(stated.years[0].terms.map(\.certainty) == [.stated, .convention, .convention])
    }

    @Test("term dates are read from YAML too, and errors name their line")
    func termDatesFile() throws {
        let yaml = "terms:\n  - year: 2021/22\n    term: 1\n    start: 2021-09-02\n    end: 2021-12-17\n"
        #expect(try TermDate.list(fromFile: yaml).map(\.year) == ["2021-22"])
        #expect(throws: TermDatesError.badValue(line: 2, field: "year", expected: "an academic year like 2021-22")) {
            try TermDate.list(fromFile: "[[term]]\nyear = soon\n")
        }
        #expect(throws: TermDatesError.incomplete(line: 1, missing: "end")) {
            try TermDate.list(fromFile: "[[term]]\nyear = 2021-22\nterm = 1\nstart = 2021-09-02\n")
        }
        #expect(throws: TermDatesError.unknownField(line: 2, field: "colour")) {
            try TermDate.list(fromFile: "[[term]]\ncolour = red\n")
        }
        #expect(throws: TermDatesError.endsBeforeStart(line: 1)) {
            try TermDate.list(fromFile: "[[term]]\nyear = 2021-22\nterm = 1\nstart = 2021-12-02\nend = 2021-09-02\n")
        }
        #expect(throws: TermDatesError.empty) { try TermDate.list(fromFile: "# nothing\n") }
    }

    @Test("a vocabulary file adds words, and says what is wrong with it")
    func vocabulary() throws {
        func extended(_ json: String) throws -> Vocabulary { try Vocabulary.standard.extended(by: Data(json.utf8)) }
        let own = try extended(#"{"columnRoles": {"lead": ["skipper"]}, "status": {"complete": ["in harbour"]}}"#)
        #expect(Lexicon(own).roles(ofHeader: "Skipper") == [.lead])
        #expect(Lexicon(own).status(inWords: "in harbour") == .complete)
        #expect(throws: VocabularyError.self) { try extended("{") }
        #expect(throws: VocabularyError.wrongShape(field: "columnRoles.lead", expected: "a list of texts")) {
            try extended(#"{"columnRoles": {"lead": "skipper"}}"#)
        }
        #expect(throws: VocabularyError.unsupportedVersion(9)) { try extended(#"{"version": 9}"#) }
        let unknown = #expect(throws: VocabularyError.self) { try extended(#"{"columRoles": {}}"#) }
        #expect(unknown?.description.contains("columRoles") == true)
    }

    @Test("a profile is data: one that a user adds is recognised and maps its columns")
    func profile() throws {
        let json = #"""
            {"profiles": [{"id": "harbour", "name": "Harbour plan", "phrases": ["harbour plan", "tide"], "leastPhrases": 2,
              "columns": {"voyage": "objective", "crew": "lead", "tide": "timescale"}}]}
            """#
        let vocabulary = try Vocabulary.standard.extended(by: Data(json.utf8))
        let plan = TermGridTests.plan(
            [
                Drawn.heading("Harbour plan"), Drawn.paragraph("We sail."),
                .table(Drawn.table("| Voyage | Crew | Tide |\n| To the north | A & B | July 2022 |")),
            ], options: .init(vocabulary: vocabulary))
        #expect(ActionPlanTests.printed(plan) == "To the north by A+B at July 2022")
        #expect(plan.diagnostics.contains { $0.code == "profile-recognised" })
    }
}

@Suite("Damaged text is mended where it can be proven")
struct DamageTests {
    static func repaired(_ texts: [String]) -> DamageRepair {
        DamageRepair(Drawn.document(texts.map { Drawn.paragraph($0) }), vocabulary: .standard)
    }

    static func texts(_ repair: DamageRepair) -> [String] {
        repair.document.blocks.map { block in
            if case .paragraph(let paragraph) = block { paragraph.text } else { "" }
        }
    }

    static func shifted(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value - 29) }))
    }

    @Test("glyph numbers without a map are letters shifted by 29, accepted only where English comes out")
    func glyphNumbers() {
        let text = "The pupils of this school and their teachers will work on reading in the spring term"
        let repair = Self.repaired([Self.shifted(text), "Undamaged text stays."])
        #expect(Self.texts(repair) == [text, "Undamaged text stays."])
        #expect(repair.diagnostics.map(\.code) == ["text-recovered"])
        #expect(repair.document.sourceWordCount == 16 + 3)
        let noise = Self.shifted("zq xv wkk pfft grrm brz kkt lmn qqr stv")
        #expect(Self.texts(Self.repaired([noise])) == [noise])
    }

    @Test("short cells of a damaged document are recovered with it; its sound words stay")
    func shortDamagedCells() {
        let texts = ["Lead", "Success criteria", "Mathematics", "Autumn term", "All pupils read every day"]
        let sound = ["KEY STEPS", "2021-22", "TRUST", "SEND", "A1"]
        let repair = Self.repaired(texts.map(Self.shifted) + sound)
        #expect(Self.texts(repair) == texts + sound)
        // Capitals alone, and codes, are no damage.
        #expect(
            Self.texts(Self.repaired(["THE SCHOOL PLAN", "[X7K HL2 GWM]", "KPI SEND DFE"])).contains("THE SCHOOL PLAN"))
        #expect(Self.repaired(["THE SCHOOL PLAN", "[X7K HL2 GWM]", "KPI SEND DFE"]).diagnostics.isEmpty)
    }

    @Test("figures are figures, whatever words their digits would make")
    func figuresAreNoDamage() {
        let figures = ["12 068", "14 012 068", "(1,200)", "+4.5%", "£25 - £30", "01/09/2022", "2021-22"]
        let repair = Self.repaired(figures)
        #expect(repair.diagnostics.isEmpty)
        #expect(Self.texts(repair) == figures)
        let damaged = ["All pupils read every day", "The schools meet each term"].map(Self.shifted)
        #expect(Self.texts(Self.repaired(damaged + ["12 068"])).last == "12 068")
    }

    @Test("letterspaced words are closed up; initials in a list are not")
    func letterspacing() {
        let repair = Self.repaired(["S T R A T E G I C  P L A N", "A B C", "Groups A, B, C, D and E"])
        #expect(Self.texts(repair) == ["STRATEGIC PLAN", "A B C", "Groups A, B, C, D and E"])
    }

    @Test("lost ligatures are flagged, never guessed")
    func ligatures() {
        let repair = Self.repaired(["The ofice is efective.", "Staff are confident."])
        #expect(repair.diagnostics.map(\.code) == ["ligatures-lost"])
        #expect(Self.texts(repair)[0] == "The ofice is efective.")
        #expect(Self.repaired(["Ofsted visited the ofice."]).diagnostics.isEmpty)
    }
}

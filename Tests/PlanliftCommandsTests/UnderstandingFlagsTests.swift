import DocumentModel
import Foundation
import PlanModel
import PlanWriting
import PlanliftCommands
import TestSupport
import Testing

/// What users know better than their document, told on the command line: from the file to the plan in JSON.
@Suite struct UnderstandingFlagsTests {
    private static func paragraph(_ text: String, style: String? = nil) -> String {
        let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
        return "<w:p>\(properties)<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private static func table(_ rows: [[String]]) -> String {
        let body = rows.map { row in
            "<w:tr>" + row.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }.joined()
        return "<w:tbl>\(body)</w:tbl>"
    }

    private static func document(title: String, rows: [[String]]) -> [UInt8] {
        var builder = DOCXBuilder(
            body: paragraph(title, style: "Title") + paragraph("Priority 1: Reading", style: "Heading1") + table(rows))
        builder.styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"
            + "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
        return builder.bytes
    }

    private static let fourTerms = document(
        title: "Hill School Plan 2021-22",
        rows: [["Strand", "Term 1", "Term 2", "Term 3", "Term 4"], ["Phonics", "Audit", "Train", "Check", "Report"]])
    private static let planYears = document(
        title: "Hill School Plan",
        rows: [["Strand", "Year 1", "Year 2", "Year 3"], ["Phonics", "Audit", "Train", "Report"]])
    private static let threeTerms = document(
        title: "Hill School Plan 2021-22",
        rows: [["Strand", "Autumn", "Spring", "Summer"], ["Phonics", "Audit", "Train", "Report"]])
    private static let unknownHeaders = document(
        title: "Voyage of the School 2021-22",
        rows: [
            ["Our course", "Skipper", "Before the tide", "Land in sight"],
            ["Read more", "Ms A", "July 2022", "All read"],
        ])

    /// Runs `planlift extract` on the document, with side files lying beside it; `@` stands for their folder.
    private func extract(
        _ document: [UInt8], _ arguments: [String] = [], files: [String: String] = [:]
    ) throws -> (code: Int32, plan: Plan?) {
        try TemporaryFolder.with { folder in
            try Data(document).write(to: folder.appending(path: "plan.docx"))
            for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
            let output = folder.appending(path: "plan.json")
            let code = PlanliftTool.run(
                arguments: ["extract", folder.appending(path: "plan.docx").path, "-o", output.path, "--quiet"]
                    + arguments.map { $0.replacingOccurrences(of: "@", with: folder.path + "/") })
            let bytes = try? Data(contentsOf: output)
            return (code, try bytes.map { try PlanJSON.decode([UInt8]($0)) })
        }
    }

    private func starts(_ plan: Plan?) -> [String?] {
        plan?.priorities.flatMap(\.strands).flatMap(\.milestones).map { $0.start?.description } ?? []
    }

    @Test func `four terms have no dates until --terms gives their scheme`() throws {
        let without = try extract(Self.fourTerms)
        #expect(without.code == 0)
        #expect(starts(without.plan) == [nil, nil, nil, nil])
        #expect(without.plan?.diagnostics.contains { $0.code == "term-scheme-ambiguous" } == true)
        let with = try extract(Self.fourTerms, ["--terms", "4"])
        #expect(with.code == 0)
        #expect(starts(with.plan) == ["2021-09-01", "2021-12-01", "2022-03-01", "2022-06-01"])
        #expect(with.plan?.diagnostics.contains { $0.code == "term-scheme-ambiguous" } == false)
    }

    @Test(arguments: ["5", "0", "-1", "three"])
    func `another number of terms is a wrong command line`(terms: String) throws {
        let result = try extract(Self.fourTerms, ["--terms=\(terms)"])
        #expect(result.code == 2)
        #expect(result.plan == nil)
    }

    @Test func `the years of a plan are unknown until --first-year tells the first`() throws {
        let without = try extract(Self.planYears)
        #expect(without.plan?.years == [])
        #expect(without.plan?.priorities.first?.strands.first?.milestones.first?.from.year == "Year 1")
        let with = try extract(Self.planYears, ["--first-year", "2021"])
        #expect(with.plan?.years.map(\.id) == ["2021-22", "2022-23", "2023-24"])
        #expect(starts(with.plan) == ["2021-09-01", "2022-09-01", "2023-09-01"])
        #expect(try extract(Self.planYears, ["--first-year", "21"]).code == 2)
    }

    @Test(arguments: [
        "dates.toml", "dates.yaml",
    ])
    func `a file of term dates goes before nominal ones`(name: String) throws {
        let files = [
            "dates.toml": "[[term]]\nyear = \"2021-22\"\nterm = 1\nstart = 2021-09-06\nend = 2021-12-17\n",
            "dates.yaml": "- year: 2021-22\n  term: 1\n  start: 2021-09-06\n  end: 2021-12-17\n",
        ]
        let result = try extract(Self.threeTerms, ["--term-dates", "@" + name], files: files)
        #expect(result.code == 0)
        #expect(starts(result.plan) == ["2021-09-06", "2022-01-01", "2022-04-01"])
        #expect(result.plan?.years.first?.terms.map(\.certainty) == [.stated, .convention, .convention])
    }

    @Test(arguments: ["missing.toml", "broken.toml"])
    func `a file of term dates that is missing or broken ends with 3 and leaves no plan`(name: String) throws {
        let result = try extract(
            Self.threeTerms, ["--term-dates", "@" + name], files: ["broken.toml": "[[term]]\nyear = soon\n"])
        #expect(result.code == 3)
        #expect(result.plan == nil)
    }

    @Test func `a vocabulary file teaches headers that nobody else uses`() throws {
        let without = try extract(Self.unknownHeaders)
        #expect(without.plan?.actionPlans.first?.columns.last?.role == .other)
        let words = """
            { "columnRoles": { "objective": ["our course"], "lead": ["skipper"], "timescale": ["before the tide"],
              "outcome": ["land in sight"] } }
            """
        let with = try extract(Self.unknownHeaders, ["--vocabulary", "@words.json"], files: ["words.json": words])
        #expect(with.code == 0)
        let action = try #require(with.plan?.actionPlans.first?.actions.first)
        #expect(action.title == "Read more")
        #expect(action.leads == ["Ms A"])
        #expect(action.due?.description == "2022-07-31")
        #expect(action.outcomes.map(\.text) == ["All read"])
        #expect(with.plan?.actionPlans.first?.columns.map(\.role) == [.objective, .lead, .timescale, .outcome])
    }

    @Test(arguments: ["{ \"columnRole\": {} }", "{ \"columnRoles\": { \"captain\": [] } }", "no JSON"])
    func `a vocabulary file that says something else ends with 3`(words: String) throws {
        let result = try extract(Self.unknownHeaders, ["--vocabulary", "@words.json"], files: ["words.json": words])
        #expect(result.code == 3)
        #expect(result.plan == nil)
    }

    @Test func `under --strict a warning ends with 1, and the plan is written all the same`() throws {
        let strict = try extract(Self.planYears, ["--strict"])
        #expect(strict.code == 1)
        #expect(strict.plan?.diagnostics.contains { $0.code == "year-unknown" } == true)
        #expect(try extract(Self.planYears, ["--strict", "--first-year", "2021"]).code == 0)
        #expect(try extract(Self.threeTerms, ["--strict"]).code == 0)
    }

    @Test("a vocabulary that adds no words is told, and one that does is not")
    func idleVocabulary() throws {
        func codes(_ json: String) throws -> [String] {
            let plan = try extract(Self.threeTerms, ["--vocabulary", "@own.json"], files: ["own.json": json]).plan
            return try #require(plan).diagnostics.map(\.code)
        }
        #expect(try codes("{}").contains("vocabulary-adds-nothing"))
        #expect(try !codes(#"{"columnRoles": {"lead": ["skipper"]}}"#).contains("vocabulary-adds-nothing"))
    }

    @Test("the term dates of a nation need no file")
    func nation() throws {
        let (code, plan) = try extract(Self.threeTerms, ["--term-dates", "wales"])
        #expect(code == 0)
        #expect(plan?.years.first?.terms.map { $0.end?.description } == ["2021-12-21", "2022-04-08", "2022-07-19"])
    }
}

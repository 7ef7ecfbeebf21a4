import Foundation
import PlanModel
import PlanWriting
import TestSupport
import Testing

@testable import PlanliftCommands

@Suite struct SettingsFileTests {
    private let file = URL(filePath: "/school/planlift.toml")

    @Test func `paths are seen from the file, and comments and blank lines are none`() throws {
        let settings = try SettingsFile(
            text:
                "# of the trust\n\nterm-dates = \"dates.toml\" # this year's\nvocabulary='/words.json'\r\nterms = 6 # half terms",
            file: file)
        #expect(settings.termDates == "/school/dates.toml")
        #expect(settings.vocabulary == "/words.json")
        #expect(settings.terms == 6)
        #expect(settings.columns == nil)
    }

    @Test func `the forms that convert writes are named as on the command line`() throws {
        #expect(try SettingsFile(text: "forms = \"xlsx, json\"", file: file).forms?.values == [.xlsx, .json])
        #expect(try SettingsFile(text: "terms = 6", file: file).forms == nil)
    }

    @Test func `term dates of a nation are named, not a file`() throws {
        #expect(try SettingsFile(text: "term-dates = \"wales\"", file: file).termDates == "wales")
        #expect(try SettingsFile(text: "term-dates = \"wales.toml\"", file: file).termDates == "/school/wales.toml")
    }

    @Test(arguments: [
        (
            "term = 6",
            "there is no setting “term”; the settings are columns, first-year, forms, ocr, ocr-language, term-dates, terms, vocabulary"
        ),
        ("terms = six", "terms takes a number"),
        ("vocabulary = words.json", "vocabulary takes a path in quotation marks"),
        ("terms", "“field = value” is wanted"), ("forms = \"json,pdf\"", "forms takes some of json,jsonl,csv,"),
    ])
    func `what is wrong is told with its line`(line: String, reason: String) {
        let failure = #expect(throws: CommandFailure.self) { try SettingsFile(text: "\n" + line, file: file) }
        #expect(failure?.status == .usage)
        #expect(failure?.message?.contains("/school/planlift.toml, line 2: \(reason)") == true)
    }

    @Test func `settings beside the input hold, the command line goes before them, and can leave them out`() throws {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "plan.pdf")
            try Data(try Fixtures.bytes("plans/aldhelm.pdf")).write(to: input)
            func dates(_ name: String, _ day: String) throws {
                let text = "[[term]]\nyear = \"2021-22\"\nterm = 1\nstart = \(day)\nend = 2021-10-20\n"
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            try dates("dates.toml", "2021-09-06")
            try dates("other.toml", "2021-09-07")
            try Data("term-dates = \"dates.toml\"\ncolumns = \"columns.txt\"".utf8)
                .write(to: folder.appending(path: "planlift.toml"))
            try Data("Task = text\n".utf8).write(to: folder.appending(path: "columns.txt"))
            func firstDay(_ arguments: [String]) throws -> String? {
                let output = folder.appending(path: "plan.json")
                #expect(
                    PlanliftTool.run(
                        arguments: ["extract", input.path, "-o", output.path, "--force", "--quiet"] + arguments) == 0)
                return try PlanJSON.decode([UInt8](Data(contentsOf: output))).years.first?.terms.first?.start?
                    .description
            }
            #expect(try firstDay([]) == "2021-09-06")
            #expect(try firstDay(["--term-dates", folder.appending(path: "other.toml").path]) == "2021-09-07")
            #expect(try firstDay(["--no-config"]) == "2021-09-01")
            let table = folder.appending(path: "plan.csv")
            #expect(PlanliftTool.run(arguments: ["extract", input.path, "-o", table.path, "--quiet"]) == 0)
            #expect(try String(contentsOf: table, encoding: .utf8).hasPrefix("Task\r\n"))
        }
    }
}

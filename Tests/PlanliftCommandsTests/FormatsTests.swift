import DocumentModel
import Foundation
import PlanModel
import PlanWriting
import PlanliftCommands
import TestSupport
import Testing

/// The command line writes a plan in every form. The input is a plan as JSON, so that only the writing is looked at.
@Suite struct FormatsTests {
    private func plan(_ text: String = "=Appoint leads") throws -> [UInt8] {
        let milestone = Milestone(
            id: "priority-1/strand-1/2021-22/1/1", text: text,
            from: TermReference(year: "2021-22", term: 1), to: TermReference(year: "2021-22", term: 1), row: 1)
        let strand = Strand(
            id: "priority-1/strand-1", label: "Objective 1", title: "Objective 1", milestones: [milestone])
        let priority = Priority(id: "priority-1", title: "Teaching", heading: "Teaching", strands: [strand])
        return try PlanJSON.encode(
            Plan(
                source: PlanSource(name: "plan.pdf", sha256: String(repeating: "0", count: 64), format: .pdf),
                title: "Plan", priorities: [priority]))
    }

    /// Runs the command in a folder with `plan.json`; `@` in an argument stands for the folder.
    private func run(_ arguments: [String], in folder: URL) throws -> Int32 {
        let input = folder.appending(path: "plan.json")
        if !FileManager.default.fileExists(atPath: input.path) { try Data(plan()).write(to: input) }
        return PlanliftTool.run(
            arguments: arguments.map { $0.replacingOccurrences(of: "@", with: folder.path + "/") } + ["--quiet"])
    }

    private func bytes(_ name: String, in folder: URL) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: folder.appending(path: name)))
    }

    @Test func `raw CSV leaves cells just as they are`() throws {
        try TemporaryFolder.with { folder in
            #expect(try run(["extract", "@plan.json", "-o", "@guarded.csv"], in: folder) == 0)
            #expect(try run(["extract", "@plan.json", "-o", "@raw.csv", "--raw"], in: folder) == 0)
            let (guarded, raw) = (
                String(decoding: try bytes("guarded.csv", in: folder), as: UTF8.self),
                String(decoding: try bytes("raw.csv", in: folder), as: UTF8.self)
            )
            #expect(guarded.contains(",\"'=Appoint leads\","))
            #expect(raw.contains(",=Appoint leads,"))
            #expect(try run(["extract", "@plan.json", "-o", "@raw.json", "--raw"], in: folder) == 2)
        }
    }

    @Test(arguments: [
        "plan.jsonl", "plan.ndjson", "plan.csv", "plan.xlsx", "plan.md", "plan.HTML", "plan.ics", "plan.sqlite",
        "plan.db",
        "plan.stratml", "plan.xml",
    ])
    func `the output's ending tells the form, and the bytes are the same every time`(name: String) throws {
        try TemporaryFolder.with { folder in
            #expect(try run(["extract", "@plan.json", "-o", "@" + name], in: folder) == 0)
            let first = try bytes(name, in: folder)
            #expect(try run(["extract", "@plan.json", "-o", "@" + name, "--force"], in: folder) == 0)
            #expect(try bytes(name, in: folder) == first)
            #expect(!first.isEmpty)
        }
    }

    @Test func `JSON that is read and written again is the same bytes`() throws {
        try TemporaryFolder.with { folder in
            #expect(try run(["extract", "@plan.json", "-o", "@again.json"], in: folder) == 0)
            let again = try bytes("again.json", in: folder)
            #expect(try again == bytes("plan.json", in: folder))
        }
    }

    @Test func `a file that is there is left alone, and nothing lies beside it`() throws {
        try TemporaryFolder.with { folder in
            try Data("mine".utf8).write(to: folder.appending(path: "plan.csv"))
            #expect(try run(["extract", "@plan.json", "-o", "@plan.csv"], in: folder) == 2)
            #expect(try bytes("plan.csv", in: folder) == Array("mine".utf8))
            #expect(try run(["extract", "@plan.json", "-o", "@plan.json", "--force"], in: folder) == 2)
            #expect(try run(["extract", "@plan.json", "-o", "@plan.csv", "--force"], in: folder) == 0)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["plan.csv", "plan.json"])
        }
    }

    @Test func `a SQLite archive takes plan after plan, but another program's file is left alone`() throws {
        try TemporaryFolder.with { folder in
            #expect(try run(["extract", "@plan.json", "-o", "@plans.sqlite"], in: folder) == 0)
            let first = try bytes("plans.sqlite", in: folder)
            #expect(try run(["extract", "@plan.json", "-o", "@plans.sqlite"], in: folder) == 0)
            #expect(try bytes("plans.sqlite", in: folder).count == first.count)
            try Data("no database, but a file of somebody".utf8).write(to: folder.appending(path: "other.db"))
            #expect(try run(["extract", "@plan.json", "-o", "@other.db"], in: folder) == 3)
            #expect(try bytes("other.db", in: folder) == Array("no database, but a file of somebody".utf8))
        }
    }

    @Test(arguments: [
        ["--format", "csv", "--compact"], ["--format", "json", "--reminder", "14d"], ["--layout", "grid"],
        ["--format", "csv", "--layout", "grid", "--columns", "@plan.json"], ["-o", "@plan.unknown"], ["-o", "@plan"],
        ["--format", "csv", "--columns", "@plan.json"], ["--format", "ics", "--reminder", "soon"],
        ["--format", "docx"],
    ])
    func `options that mean nothing together are refused`(options: [String]) throws {
        try TemporaryFolder.with { folder in
            let code = try run(["extract", "@plan.json"] + options, in: folder)
            #expect(code == 2)
        }
    }

    @Test func `options of a form reach its writer`() throws {
        try TemporaryFolder.with { folder in
            try Data("Task = text\nBoard = \"Improvement\"\n".utf8).write(to: folder.appending(path: "columns.txt"))
            #expect(
                try run(["extract", "@plan.json", "-o", "@a.csv", "--bom", "--columns", "@columns.txt"], in: folder)
                    == 0)
            #expect(
                try bytes("a.csv", in: folder)
                    == [0xef, 0xbb, 0xbf] + Array("Task,Board\r\n\"'=Appoint leads\",Improvement\r\n".utf8))
            #expect(
                try run(["extract", "@plan.json", "-o", "@b.json", "--compact", "--no-provenance"], in: folder) == 0)
            #expect(try bytes("b.json", in: folder).filter { $0 == UInt8(ascii: "\n") }.count == 1)
            #expect(try run(["extract", "@plan.json", "-o", "@c.stratml", "--stratml-part", "1"], in: folder) == 0)
            #expect(String(decoding: try bytes("c.stratml", in: folder), as: UTF8.self).contains("<StrategicPlan "))
        }
    }

    @Test(arguments: ["=1+1", "+44 123", "-5 %", "@SUM(A1)", "＝1+1"], ["flat", "grid"])
    func `no cell of a CSV can become a formula`(text: String, layout: String) throws {
        try TemporaryFolder.with { folder in
            try Data(plan(text)).write(to: folder.appending(path: "plan.json"))
            #expect(try run(["extract", "@plan.json", "-o", "@plan.csv", "--layout", layout], in: folder) == 0)
            let csv = String(decoding: try bytes("plan.csv", in: folder), as: UTF8.self)
            #expect(csv.contains("'" + text))
            for guardless in [",", ",\"", "\n", "\n\""] { #expect(!csv.contains(guardless + text)) }
        }
    }

    @Test(arguments: ["symbolic", "hard"])
    func `a link to the input is the input, with --force too`(kind: String) throws {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "plan.json")
            let link = folder.appending(path: "link.json")
            try Data(plan()).write(to: input)
            let before = try bytes("plan.json", in: folder)
            if kind == "hard" {
                try FileManager.default.linkItem(at: input, to: link)
            } else {
                try FileManager.default.createSymbolicLink(at: link, withDestinationURL: input)
            }
            #expect(try run(["extract", "@plan.json", "-o", "@link.json", "--force"], in: folder) == 2)
            #expect(try run(["extract", "@link.json", "-o", "@plan.json", "--force"], in: folder) == 2)
            #expect(try bytes("plan.json", in: folder) == before)
        }
    }

    @Test(
        .enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whyMissing)),
        .enabled(if: ExternalTool("xmllint").isAvailable, "xmllint is missing"),
        arguments: [("1", "StrategicPlanISOVersion20140401.xsd"), ("2", "PerformancePlanOrReport20160216.xsd")])
    func `both parts of StratML are valid as the command writes them`(part: String, schema: String) throws {
        try TemporaryFolder.with { folder in
            #expect(try run(["extract", "@plan.json", "-o", "@plan.xml", "--stratml-part", part], in: folder) == 0)
            let schema = SharedMaterial.folder.appending(path: "schemas/stratml/\(schema)").path
            let result = try ExternalTool("xmllint").run(
                ["--nonet", "--noout", "--schema", schema, folder.appending(path: "plan.xml").path])
            #expect(result.exitCode == 0, "\(result.errors)")
        }
    }
}

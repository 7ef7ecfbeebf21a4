import Foundation
import PlanModel
import PlanWriting
import TestSupport
import Testing

@Suite(.enabled(if: ExternalTool.pythonHas("jsonschema"), "Python's jsonschema is missing"))
struct PlanSchemaTests {
    /// Prints one line for each file that is not valid: its name, the place and the reason.
    private static let validator = """
        import json, pathlib, sys
        from jsonschema import Draft202012Validator
        schema = json.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        for name in sys.argv[2:]:
            plan = json.loads(pathlib.Path(name).read_text("utf-8"))
            for error in validator.iter_errors(plan):
                print(pathlib.Path(name).name, error.json_path, error.message[:200])
                break
        """

    private func complaints(about files: [(name: String, bytes: [UInt8])], schema: String) throws -> [String] {
        try TemporaryFolder.with { folder in
            let schemaFile = folder.appending(path: "schema.json")
            try Data(schema.utf8).write(to: schemaFile)
            let paths = try files.map { file in
                let path = folder.appending(path: file.name)
                try Data(file.bytes).write(to: path)
                return path.path
            }
            let result = try ExternalTool("python3").run(["-c", Self.validator, schemaFile.path] + paths)
            #expect(result.exitCode == 0, "\(result.errors)")
            return result.output.split(separator: "\n").map(String.init)
        }
    }

    @Test func `what planlift writes is valid against the schema that it publishes`() throws {
        var files = [
            ("awkward.json", try PlanJSON.encode(SamplePlans.awkward)),
            ("bare.json", try PlanJSON.encode(SamplePlans.awkward, options: .init(includesProvenance: false))),
            ("empty.json", try PlanJSON.encode(SamplePlans.empty)),
            ("termly.json", try PlanJSON.encode(SamplePlans.termly)),
        ]
        for (name, plan) in SamplePlans.golden { files.append((name, try PlanJSON.encode(plan))) }
        #expect(try complaints(about: files, schema: PlanSchema.text) == [])
    }

    @Test func `corrections of every kind are valid, and those that lack something are not`() throws {
        func file(_ correction: String) -> [UInt8] {
            let source = #"{"name": "plan.pdf", "sha256": "\#(String(repeating: "0a", count: 32))"}"#
            return Array(#"{"schemaVersion": "1.0", "source": \#(source), "corrections": [\#(correction)]}"#.utf8)
        }
        let good = [
            #"{"kind": "move", "key": "milestone-1", "was": "x", "from": {"year": "2024-25", "term": 1}}"#,
            #"{"kind": "move", "key": "milestone-1", "strand": "strand-1"}"#,
            #"{"kind": "mend", "key": "step-1", "text": "x"}"#, #"{"kind": "confirm", "key": "action-1"}"#,
            #"{"kind": "join", "key": "step-1", "with": "step-2", "as": "sentence"}"#,
            #"{"kind": "split", "key": "step-1", "texts": ["x", "y"]}"#,
            #"{"kind": "furniture", "text": "1", "provenance": [{"page": 1, "box": [1, 2, 3, 4]}]}"#,
            #"{"kind": "priority", "text": "Reading", "provenance": [{"part": "a", "block": 1}]}"#,
            #"{"kind": "column", "header": "Who?", "role": "lead"}"#,
        ]
        let bad = [
            #"{"kind": "move", "key": "milestone-1"}"#, #"{"kind": "mend", "key": "step-1", "text": " "}"#,
            #"{"kind": "split", "key": "step-1", "texts": ["x"]}"#, #"{"kind": "column", "header": "x", "role": "y"}"#,
            #"{"kind": "burn", "key": "x"}"#,
        ]
        let files = (good + bad).enumerated().map { (name: "\($0.offset).json", bytes: file($0.element)) }
        let refused = try complaints(about: files, schema: PlanSchema.correctionsText).map { $0.prefix { $0 != "." } }
        #expect(refused.compactMap { Int($0) } == Array(good.count..<good.count + bad.count))
    }

    @Test func `a plan of contract 1.0 is valid, reads, and comes out again as it was`() throws {
        let bytes = try Fixtures.bytes("contract/plan-1.0.json")
        #expect(try complaints(about: [("old.json", bytes)], schema: PlanSchema.text) == [])
        let plan = try PlanJSON.decode(bytes)
        #expect(plan.schemaVersion == "1.0")
        #expect(plan.priorities.allSatisfy { $0.key == nil } && !plan.actionPlans.isEmpty)
        #expect(try PlanJSON.encode(plan) == bytes)
    }

    @Test func `fields that a later minor version adds pass, anywhere in the plan`() throws {
        let good = String(decoding: try PlanJSON.encode(SamplePlans.termly), as: UTF8.self)
        let later = good.replacing(
            "\"schemaVersion\": \"1.1\"", with: "\"extra\": {\"a\": 1}, \"schemaVersion\": \"1.27\""
        )
        .replacing("\"role\": \"lead\"", with: "\"role\": \"lead\", \"later\": true")
        .replacing("\"page\": 1", with: "\"page\": 1, \"line\": 4")
        #expect(later.contains("1.27") && later.contains("\"later\"") && later.contains("\"line\""))
        #expect(try complaints(about: [("later.json", Array(later.utf8))], schema: PlanSchema.text) == [])
        #expect(try PlanJSON.decode(Array(later.utf8)).actionPlans == SamplePlans.termly.actionPlans)
    }

    @Test func `a null, another major version, an unknown word and a day that is none are refused`() throws {
        let good = String(decoding: try PlanJSON.encode(SamplePlans.awkward), as: UTF8.self)
        let edits = [
            ("null", "\"organisation\": \"Saint Æthelred’s; Trust, Inc.\"", "\"organisation\": null"),
            ("version", "\"schemaVersion\": \"1.1\"", "\"schemaVersion\": \"2.0\""),
            ("word", "\"status\": \"atRisk\"", "\"status\": \"nearly\""),
            ("day", "\"due\": \"2022-07-31\"", "\"due\": \"31 July\""),
            ("type", "\"confidence\": 0.97", "\"confidence\": \"high\""),
            ("box", "\"box\": [72, 110.5, 150.2, 162]", "\"box\": [72, 110.5]"),
        ]
        let files = edits.map { name, old, new in
            (name + ".json", Array(good.replacingOccurrences(of: old, with: new).utf8))
        }
        let names = try complaints(about: files, schema: PlanSchema.text).map { $0.prefix { $0 != "." } }
        #expect(names == edits.map { $0.0[...] })
    }

    @Test func `the schema of a comparison takes what the contract shows`() throws {
        let difference = """
            {"schemaVersion": "1.0", "before": {"name": "a.pdf", "sha256": "\(String(repeating: "0", count: 64))"},
             "after": {"name": "b.pdf", "sha256": "\(String(repeating: "1", count: 64))"},
             "summary": {"added": 0, "removed": 0, "edited": 1, "moved": 0, "renumbered": 0, "unchanged": 3},
             "changes": [{"kind": "edited", "item": "action", "field": "Lead", "beforeId": "x", "afterId": "x",
                          "before": {"text": "HT", "path": ["Action 1"]}, "after": {"text": "CEO", "path": ["Action 1"]},
                          "edits": [{"op": "delete", "text": "HT"}, {"op": "insert", "text": "CEO"}]}]}
            """
        #expect(
            try complaints(about: [("difference.json", Array(difference.utf8))], schema: PlanSchema.differenceText)
                == [])
    }
}

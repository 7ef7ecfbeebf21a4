import DocumentModel
import Foundation
import PlanModel
import PlanWriting
import PlanliftCommands
import TestSupport
import Testing

/// The commands `diff` and `history` as functions of their arguments. The inputs are plans as JSON.
@Suite struct DiffCommandTests {
    private func plan(_ texts: [String]) throws -> Data {
        let milestones = texts.enumerated().map { index, text in
            let term = TermReference(year: "2021-22", term: index + 1)
            return Milestone(id: "priority-1/strand-1/\(index + 1)", text: text, from: term, to: term, row: 1)
        }
        let strand = Strand(id: "priority-1/strand-1", label: "Reading", title: "Reading", milestones: milestones)
        return try Data(
            PlanJSON.encode(
                Plan(
                    source: PlanSource(name: "plan.docx", sha256: String(repeating: "0", count: 64), format: .docx),
                    title: "Plan",
                    priorities: [Priority(id: "priority-1", title: "Teaching", heading: "Teaching", strands: [strand])])
            ))
    }

    /// Runs the command in a folder with three versions; `@` in an argument stands for the folder.
    private func run(_ arguments: String, in folder: URL) throws -> Int32 {
        try plan(["Choose a scheme", "Train all staff"]).write(to: folder.appending(path: "1.json"))
        try plan(["Choose a scheme", "Train all new staff"]).write(to: folder.appending(path: "2.json"))
        try plan(["Choose a scheme"]).write(to: folder.appending(path: "3.json"))
        return PlanliftTool.run(
            arguments: arguments.split(separator: " ").map { String($0).replacing("@", with: folder.path + "/") })
    }

    @Test(arguments: [
        ("diff @1.json @1.json -q", 0), ("diff @1.json @2.json -q", 1), ("diff @1.json @2.json -q --only moved", 0),
        ("diff @1.json @2.json -q --only moved,edited", 1), ("diff @1.json @2.json -q --priority leadership", 0),
        ("diff @1.json @2.json -q --priority teach", 1), ("diff @1.json @missing.json -q", 2), ("diff @1.json", 2),
        ("diff @1.json @2.json --only nothing", 2), ("diff --revisions @1.json", 2),
    ])
    func `the exit code is 0 for the same, 1 for different, 2 for trouble`(arguments: String, code: Int32) throws {
        try TemporaryFolder.with { folder in
            let ended = try run(arguments, in: folder)
            #expect(ended == code)
        }
    }

    @Test(arguments: ["changes.txt", "changes.json", "changes.md", "changes.html", "changes.xlsx"])
    func `the output's ending tells the form, and a file that is there is left alone`(name: String) throws {
        try TemporaryFolder.with { folder in
            #expect(try run("diff @1.json @2.json -o @\(name)", in: folder) == 1)
            let first = try Data(contentsOf: folder.appending(path: name))
            #expect(!first.isEmpty)
            #expect(try run("diff @1.json @3.json -o @\(name)", in: folder) == 2)
            let second = try Data(contentsOf: folder.appending(path: name))
            #expect(second == first)
        }
    }

    @Test func `a history tells of each milestone what became of it`() throws {
        try TemporaryFolder.with { folder in
            #expect(try run("history @1.json @2.json @3.json -o @history.txt --width 80", in: folder) == 0)
            let text = try String(contentsOf: folder.appending(path: "history.txt"), encoding: .utf8)
            for line in ["1 Term 2 2021-22: Train all staff", "2 ~ reworded: Train all new staff", "3 - removed"] {
                #expect(text.contains("    \(line)\n"), "\(text)")
            }
            #expect(!text.contains("Choose a scheme"))
        }
    }

    @Test(arguments: ["history.md", "history.html", "history.json"])
    func `a history comes in the form that the output's ending tells`(name: String) throws {
        try TemporaryFolder.with { folder in
            #expect(try run("history @1.json @2.json @3.json -o @\(name)", in: folder) == 0)
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            // The page marks the words that changed.
            let reworded = name == "history.html" ? "Train all <ins>new</ins> staff" : "Train all new staff"
            #expect(text.contains("Train all staff") && text.contains(reworded), "\(text)")
            #expect(text.contains("Choose a scheme") == (name == "history.json"))
            #expect(try run("history @1.json @2.json -o @plan.xlsx", in: folder) == 2)
            #expect(try run("history @1.json @2.json --format xlsx", in: folder) == 2)
        }
    }
}

import DocumentModel
import Foundation
import PlanModel
import PlanWriting
import PlanliftCommands
import TestSupport
import Testing

/// Corrections as commands find and name them.
@Suite struct CorrectionsCommandTests {
    /// A document and a first milestone of it, which the corrections mend.
    private func withDocument(
        correctionsName: String?, sha256: String? = nil,
        _ body: (_ document: URL, _ text: (_ arguments: [String]) throws -> String?) throws -> Void
    ) throws {
        try TemporaryFolder.with { folder in
            let document = folder.appending(path: "plan.pdf")
            try Data(try Fixtures.bytes("plans/aldhelm.pdf")).write(to: document)
            func plan(_ arguments: [String]) throws -> Plan? {
                let file = folder.appending(path: "plan.json")
                let code = PlanliftTool.run(
                    arguments: ["extract", document.path, "-o", file.path, "--force", "--quiet"] + arguments)
                return code == 0 ? try PlanJSON.decode(Array(Data(contentsOf: file))) : nil
            }
            let read = try #require(try plan(["--no-corrections"]))
            let first = read.priorities[0].strands[0].milestones[0]
            if let correctionsName {
                try Data(
                    """
                    {"schemaVersion": "1.0", "source": {"name": "plan.pdf", "sha256": "\(sha256 ?? read.source.sha256)"},
                     "corrections": [{"kind": "mend", "key": "\(first.key ?? "")", "text": "Said by hand"}]}
                    """.utf8
                ).write(to: folder.appending(path: correctionsName))
            }
            try body(document) { try plan($0)?.priorities[0].strands[0].milestones[0].text }
        }
    }

    @Test func `corrections beside the document are made without being named, and left out when asked`() throws {
        try withDocument(correctionsName: "plan.corrections.json") { document, text in
            #expect(try text([]) == "Said by hand")
            #expect(try text(["--no-corrections"]) != "Said by hand")
            let copy = document.deletingLastPathComponent().appending(path: "copy.pdf")
            try FileManager.default.copyItem(at: document, to: copy)
            #expect(PlanliftTool.run(arguments: ["diff", copy.path, document.path, "--quiet"]) == 1)
            #expect(
                PlanliftTool.run(arguments: ["diff", copy.path, document.path, "--quiet", "--no-corrections"]) == 0)
        }
    }

    @Test func `corrections of other bytes are made only when they are named`() throws {
        let other = String(repeating: "0a", count: 32)
        try withDocument(correctionsName: "plan.corrections.json", sha256: other) { document, text in
            let beside = try text([])
            #expect(beside != nil && beside != "Said by hand")
            let file = document.deletingLastPathComponent().appending(path: "plan.corrections.json").path
            let named = try text(["--corrections", file])
            #expect(named == "Said by hand")
        }
    }

    @Test func `a damaged file of corrections stops the command; one that is missing too`() throws {
        try withDocument(correctionsName: nil) { document, text in
            let folder = document.deletingLastPathComponent()
            try Data("{".utf8).write(to: folder.appending(path: "plan.corrections.json"))
            #expect(try text([]) == nil)
            #expect(try text(["--no-corrections"]) != nil)
            #expect(try text(["--corrections", folder.appending(path: "none.json").path]) == nil)
        }
    }

    @Test func `a review names its file of corrections, and goes on from the one beside the document`() throws {
        try withDocument(correctionsName: "plan.corrections.json") { document, _ in
            let page = document.deletingPathExtension().appendingPathExtension("html")
            #expect(PlanliftTool.run(arguments: ["review", document.path, "-o", page.path, "--quiet"]) == 0)
            let html = try String(contentsOf: page, encoding: .utf8)
            #expect(html.contains(#""file":"plan.corrections.json""#))
            #expect(html.contains(#""text":"Said by hand""#))
        }
    }

    @Test func `corrections of an older version are made in the newer one, and told`() throws {
        try withDocument(correctionsName: "plan.corrections.json") { document, _ in
            let folder = document.deletingLastPathComponent()
            // The same words in other bytes: a remark behind the end of a PDF is none of the document.
            let newer = folder.appending(path: "newer.pdf")
            try (Data(contentsOf: document) + Data("% printed anew\n".utf8)).write(to: newer)
            let file = folder.appending(path: "newer.json")
            let extract = ["extract", newer.path, "-o", file.path, "--force", "--quiet"]
            #expect(PlanliftTool.run(arguments: extract + ["--corrections-of", document.path]) == 0)
            let plan = try PlanJSON.decode(Array(Data(contentsOf: file)))
            #expect(plan.priorities[0].strands[0].milestones[0].text == "Said by hand")
            let told = plan.diagnostics.filter { $0.code == "correction-made" }
            #expect(told.count == 1 && told[0].message.contains("in plan.pdf"))
            let page = folder.appending(path: "newer.html")
            let review = ["review", newer.path, "--corrections-of", document.path, "-o", page.path, "--quiet"]
            #expect(PlanliftTool.run(arguments: review) == 0)
            let html = try String(contentsOf: page, encoding: .utf8)
            #expect(html.contains("\"offers\":[{\"corrections\":[{"))
            #expect(
                PlanliftTool.run(arguments: extract + ["--corrections-of", newer.path]) == 2,
                "nothing was put right in it")
            #expect(
                PlanliftTool.run(arguments: extract + ["--corrections-of", document.path, "--no-corrections"]) == 2)
        }
    }

    @Test func `beside a document that was replaced by its next version a review offers what still fits`() throws {
        let other = String(repeating: "0a", count: 32)
        try withDocument(correctionsName: "plan.corrections.json", sha256: other) { document, _ in
            let page = document.deletingPathExtension().appendingPathExtension("html")
            #expect(PlanliftTool.run(arguments: ["review", document.path, "-o", page.path, "--quiet"]) == 0)
            let html = try String(contentsOf: page, encoding: .utf8)
            #expect(html.contains("\"offers\":[{\"corrections\":[{") && html.contains("Said by hand"))
            #expect(html.contains("1 of 1 fit"))
        }
    }

    @Test func `a plan as JSON has no pages to review`() throws {
        try TemporaryFolder.with { folder in
            let plan = folder.appending(path: "plan.json")
            try Data(try Fixtures.bytes("contract/plan-1.0.json")).write(to: plan)
            let page = folder.appending(path: "review.html").path
            #expect(PlanliftTool.run(arguments: ["review", plan.path, "-o", page]) == 2)
        }
    }
}

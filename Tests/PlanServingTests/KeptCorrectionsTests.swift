import Foundation
import HTTPTypes
import PlanCorrection
import Testing

@testable import PlanServing

/// Corrections that are made on a page.
@Suite struct KeptCorrectionsTests {
    private func file(_ texts: [String], sha256: String = "abc") throws -> String {
        let corrections = texts.map { PlanCorrection.mend(.init(key: "milestone-1", was: "old"), text: $0) }
        return String(
            decoding: try PlanCorrections(source: .init(name: "plan.pdf", sha256: sha256), corrections: corrections)
                .json, as: UTF8.self)
    }

    private func put(_ server: TestServer, _ body: String, version: String?) async -> Answer {
        await server.ask(
            .put, "plans/1/corrections", headers: version.map { .with(["If-Match": "\"\($0)\""]) } ?? HTTPFields(),
            body: body)
    }

    private func version(_ answer: Answer) -> String { answer.headers[.eTag]?.replacing("\"", with: "") ?? "" }

    @Test func `they lie beside the document, as all commands look for them, and the next page has them`() async throws
    {
        try await TestServer.with { server in
            _ = await server.give("plan.pdf")
            try await server.settle()
            let first = await server.ask(.get, "plans/1/corrections")
            #expect(first.text.contains("\"corrections\":[]"))
            let saved = await put(server, try file(["new"]), version: version(first))
            #expect(saved.code == 200)
            let path = server.shelf.folder.folder(1) + "/plan.corrections.json"
            #expect(try String(contentsOfFile: path, encoding: .utf8) == file(["new"]))
            let next = await server.ask(.get, "plans/1/corrections")
            #expect(next.text.contains("new") && version(next) == version(saved))
            #expect(await server.ask(.get, "list").text.contains("1 correction"))
            #expect(await server.ask(.get, "plans/1/files/corrections").text == (try file(["new"])))
        }
    }

    @Test func `none are left once the last is undone`() async throws {
        try await TestServer.with { server in
            _ = await server.give("plan.pdf")
            try await server.settle()
            let saved = await put(server, try file(["new"]), version: "none")
            let undone = await put(server, try file([]), version: version(saved))
            #expect(undone.code == 200 && version(undone) == "none")
            #expect(await server.ask(.get, "plans/1/files/corrections").code == 404)
        }
    }

    @Test func `two windows do not write over each other`() async throws {
        try await TestServer.with { server in
            _ = await server.give("plan.pdf")
            try await server.settle()
            #expect(await put(server, try file(["one"]), version: "none").code == 200)
            let other = await put(server, try file(["two"]), version: "none")
            #expect(other.code == 412 && other.text.contains("another window"))
            #expect(await put(server, try file(["three"]), version: nil).code == 428)
            #expect(await server.ask(.get, "plans/1/corrections").text.contains("one"))
        }
    }

    @Test func `what is no file of corrections, or is of another document, is not kept`() async throws {
        try await TestServer.with { server in
            _ = await server.give("plan.pdf")
            try await server.settle()
            #expect(await put(server, "{}", version: "none").code == 400)
            #expect(await put(server, "<p>", version: "none").text.contains("no JSON"))
            #expect(await put(server, try file(["x"], sha256: "other"), version: "none").code == 409)
            #expect(await server.ask(.get, "plans/1/corrections").text.contains("\"corrections\":[]"))
        }
    }
}

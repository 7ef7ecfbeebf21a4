import Foundation
import HTTPTypes
import PlanCorrection
import Testing

@testable import PlanServing

/// What the addresses answer.
@Suite struct RouterTests {
    @Test func `nothing is told without the token, from elsewhere, or by another name`() async throws {
        try await TestServer.with { server in
            #expect(await server.ask(token: "0").code == 403)
            #expect(await server.ask(host: "evil.example").code == 421)
            let origin = HTTPFields.with(["Origin": "http://evil.example"])
            #expect(await server.ask(.post, "sample", headers: origin).code == 403)
            #expect(server.shelf.documents.isEmpty)
            for answer in [await server.ask(token: "0"), await server.ask(host: "evil.example")] {
                #expect(!answer.text.contains(server.token))
                #expect(answer.text.contains("Open the address that planlift printed"))
            }
        }
    }

    @Test func `every answer says that no browser may embed it, guess its kind or keep it`() async throws {
        try await TestServer.with { server in
            _ = await server.give("plan.pdf")
            try await server.settle()
            for path in [
                "", "list", "plans/1/", "plans/1/plan", "plans/1/files/json", "plans/1/corrections", "nothing",
            ] {
                let headers = await server.ask(.get, path).headers
                let policy = headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "\(path)")
                #expect(!policy.contains("script-src 'unsafe-inline'") && !policy.contains("unsafe-eval"), "\(path)")
                #expect(headers[.xContentTypeOptions] == "nosniff" && headers[.cacheControl] == "no-store", "\(path)")
                #expect(headers[.frameOptions] == "DENY" && headers[.resourcePolicy] == "same-origin", "\(path)")
            }
        }
    }

    @Test func `the first page says what to do, and the sample is there to try`() async throws {
        try await TestServer.with { server in
            let page = await server.ask().text
            #expect(page.contains("Drop one or several files here"))
            #expect(page.contains("type=\"file\"") && page.contains("Try the sample"))
            #expect(!page.contains("http:") && !page.contains("https:"))
            let answer = await server.ask(.post, "sample")
            #expect(answer.code == 303 && answer.headers[.location] == "./")
            try await server.settle()
            #expect(await server.ask(.get, "list").text.contains("sample-plan.pdf"))
        }
    }

    @Test func `an address without its last slash leads to the one with it`() async throws {
        try await TestServer.with { server in
            let answer = await server.router.answer(
                to: Call(method: .get, host: "localhost", target: "/\(server.token)"))
            #expect(answer.code == 303 && answer.headers[.location] == "/\(server.token)/")
        }
    }

    @Test func `a document is read, listed, shown, downloaded and removed`() async throws {
        try await TestServer.with { server in
            let given = await server.give("Plan 1.pdf")
            #expect(given.code == 201 && given.text.contains("\"number\":1"))
            try await server.settle()
            let list = await server.ask(.get, "list").text
            #expect(list.contains("3 milestones") && list.contains("2 things to look at"))
            #expect(await server.ask(.get, "plans/1/").text == "<p>the page</p>\n")
            let file = await server.ask(.get, "plans/1/files/xlsx")
            #expect(file.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"Plan 1.xlsx\"") == true)
            #expect(file.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
            #expect(await server.ask(.get, "plans/1/files/document").text == "%PDF")
            #expect(await server.ask(.get, "plans/1/files/exe").code == 404)
            #expect(await server.ask(.get, "plans/1/remove").code == 404, "what is merely looked at changes nothing")
            #expect(await server.ask(.post, "plans/1/remove").code == 303)
            #expect(await server.ask(.get, "plans/1/").code == 404)
            #expect(!FileManager.default.fileExists(atPath: server.shelf.folder.folder(1)))
        }
    }

    @Test func `a document that cannot be read is told in plain words, with what to do next`() async throws {
        try await TestServer.with(script: TestServer.fails) { server in
            _ = await server.give("plan.pdf")
            try await server.settle()
            let list = await server.ask(.get, "list").text
            #expect(list.contains("The PDF is damaged.") && list.contains("save or print it anew"))
            #expect(!list.contains("--x"))
            let answer = await server.ask(.get, "plans/1/")
            #expect(answer.code == 303 && answer.headers[.location] == "../../")
        }
    }

    @Test func `a reading process that says nothing, or goes on for ever, costs its document`() async throws {
        try await TestServer.with(script: "exit 7") { server in
            _ = await server.give("plan.pdf")
            try await server.settle()
            #expect(await server.ask(.get, "list").text.contains("That is a fault of planlift"))
        }
        try await TestServer.with(script: "sleep 60", timeoutInSeconds: 1) { server in
            _ = await server.give("plan.pdf")
            try await server.settle()
            #expect(await server.ask(.get, "list").text.contains("took too long"))
        }
    }

    @Test func `the list shows foreign names as text`() async throws {
        try await TestServer.with { server in
            _ = await server.give("<img src=x onerror=alert(1)>.pdf")
            #expect(await server.ask(.get, "list").text.contains("&lt;img src=x onerror=alert(1)&gt;.pdf"))
            #expect(!(await server.ask(.get, "list").text.contains("<img")))
        }
    }

    @Test func `two plans are compared, more are a history, and one is refused in words`() async throws {
        try await TestServer.with { server in
            for name in ["one.pdf", "two.pdf", "three.pdf"] { _ = await server.give(name) }
            try await server.settle()
            #expect(await server.ask(.get, "compare?plan=1&plan=2").text == "<p>the page</p>\n")
            #expect(await server.ask(.get, "compare?plan=3&plan=1&plan=2").code == 200)
            let answer = await server.ask(.get, "compare?plan=1&plan=1&plan=9")
            #expect(answer.code == 400 && answer.text.contains("Tick two"))
        }
    }

    @Test func `what is too large, too much or empty is refused in words, and leaves nothing`() async throws {
        let limits = ShelfLimits(uploadInBytes: 100, keptInBytes: 150, documentCount: 3)
        try await TestServer.with(limits: limits) { server in
            let large = await server.give("large.pdf", String(repeating: "x", count: 101))
            #expect(large.code == 413 && large.text.contains("larger than"))
            let empty = await server.give("empty.pdf", "")
            #expect(empty.code == 400 && empty.text.contains("empty"))
            #expect(await server.give("one.pdf", String(repeating: "x", count: 60)).code == 201)
            let second = await server.give("two.pdf", String(repeating: "x", count: 99))
            #expect(second.code == 507 && second.text.contains("Remove some"))
            try await server.settle()
            for name in ["three.pdf", "four.pdf"] { #expect(await server.give(name, "x").code == 201) }
            let fourth = await server.give("five.pdf", "x")
            #expect(fourth.code == 507 && fourth.text.contains("3 plans already"))
            try await server.settle()
            #expect(try FileManager.default.contentsOfDirectory(atPath: server.shelf.folder.scratch).isEmpty)
            _ = await server.ask(.post, "plans/1/remove")
            #expect(await server.give("six.pdf", "x").code == 201, "what was removed makes room")
        }
    }
}

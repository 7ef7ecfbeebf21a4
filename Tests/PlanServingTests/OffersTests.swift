import Foundation
import HTTPTypes
import PlanCorrection
import Testing

@testable import PlanServing

/// Corrections of one plan, offered for another.
@Suite struct OffersTests {
    /// A reader whose offers name the documents that it was given, in their order.
    private static let offering = """
        case "$task" in
        *offers*) output=$(printf '%s' "$task" | sed 's/.*"output":"\\([^"]*\\)".*/\\1/; s/\\\\//g')
        printf '%s' "$task" | grep -o '"name":"[^"]*"' | tr '\\n' ' ' > "$output"
        echo asked >> "$(dirname "$output")/../asked"
        echo '{"ended":{"_0":{"done":{}}}}';;
        *) \(TestServer.reads);;
        esac
        """

    private func correct(_ server: TestServer, _ number: Int, _ text: String, version: String) async throws {
        let file = PlanCorrections(
            source: .init(name: "plan.pdf", sha256: "abc"), corrections: [.mend(.init(key: "milestone-1"), text: text)])
        let answer = await server.ask(
            .put, "plans/\(number)/corrections", headers: .with(["If-Match": "\"\(version)\""]),
            body: String(decoding: try file.json, as: UTF8.self))
        #expect(answer.code == 200)
    }

    @Test func `where nothing else was corrected nothing is read for it`() async throws {
        try await TestServer.with { server in
            for name in ["one.pdf", "two.pdf"] { _ = await server.give(name) }
            try await server.settle()
            #expect(await server.ask(.get, "plans/1/offers").text == "{\"offers\":[]}\n")
            try await correct(server, 1, "new", version: "none")
            #expect(await server.ask(.get, "plans/1/offers").text == "{\"offers\":[]}\n", "its own are no offers")
        }
    }

    @Test func `the corrected plans are asked, the next older first, and asked again only once they change`()
        async throws
    {
        try await TestServer.with(script: Self.offering) { server in
            for name in ["one.pdf", "two.pdf", "three.pdf"] { _ = await server.give(name) }
            try await server.settle()
            try await correct(server, 1, "new", version: "none")
            try await correct(server, 2, "new", version: "none")
            func asked() -> Int {
                let text = try? String(contentsOfFile: server.shelf.folder.path + "/asked", encoding: .utf8)
                return (text ?? "").split(separator: "\n").count
            }
            let names = await server.ask(.get, "plans/3/offers").text
            #expect(names == "\"name\":\"three.pdf\" \"name\":\"two.pdf\" \"name\":\"one.pdf\" ")
            #expect(await server.ask(.get, "plans/3/offers").text == names)
            #expect(asked() == 1)
            let version = await server.ask(.get, "plans/1/corrections").headers[.eTag]?.replacing("\"", with: "") ?? ""
            try await correct(server, 1, "newer", version: version)
            _ = await server.ask(.get, "plans/3/offers")
            #expect(asked() == 2)
        }
    }
}

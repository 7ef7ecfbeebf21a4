import Foundation
import HTTPTypes
import Testing

@testable import PlanServing

/// Documents that a browser without scripts sends.
@Suite struct MultipartFormTests {
    private static let boundary = "----WebKitFormBoundary1x"
    private static let contentType = "multipart/form-data; boundary=\(boundary)"

    private static func form(_ files: [(name: String, content: String)]) -> String {
        files.map { file in
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n\(file.content)\r\n"
        }.joined() + "--\(boundary)--\r\n"
    }

    /// The files that a form holds, with their contents.
    private func files(_ text: String, piece: Int) throws -> [String] {
        var form = try #require(MultipartForm(contentType: Self.contentType))
        var found: [String] = []
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            for event in try form.take(bytes.prefix(piece)) {
                switch event {
                case .field(let name): found.append((name ?? "–") + "=")
                case .bytes(let bytes): found[found.count - 1] += String(decoding: bytes, as: UTF8.self)
                case .end: found[found.count - 1] += ";"
                }
            }
            bytes = bytes.dropFirst(piece)
        }
        #expect(form.isOver == text.contains("\(Self.boundary)--"))
        return found
    }

    @Test(arguments: [1, 2, 3, 7, 50, 10_000])
    func `files come apart, in whichever pieces they come`(piece: Int) throws {
        let tricky = "\r\n--\r\n\(Self.boundary)\r\n--\(Self.boundary.dropLast())"
        let text = Self.form([("a.pdf", "%PDF one"), ("b b.docx", tricky), ("c.txt", "")])
        #expect(try files(text, piece: piece) == ["a.pdf=%PDF one;", "b b.docx=\(tricky);", "c.txt=;"])
    }

    @Test func `other fields are no files, and quotes in names are quotes`() throws {
        let field = "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nvalue\r\n"
        #expect(try files(field + Self.form([("a%22b.pdf", "x")]), piece: 9) == ["–=value;", "a\"b.pdf=x;"])
    }

    @Test func `what has no end, or endless headers, is no form`() throws {
        var form = try #require(MultipartForm(contentType: Self.contentType))
        _ = try form.take(Array("--\(Self.boundary)\r\n".utf8))
        #expect(throws: MultipartForm.Malformed.self) {
            _ = try form.take([UInt8](repeating: UInt8(ascii: "x"), count: 20_000))
        }
        #expect(MultipartForm(contentType: "application/octet-stream") == nil)
        #expect(MultipartForm(contentType: "multipart/form-data") == nil)
    }

    private func send(_ server: TestServer, _ body: String) async -> Answer {
        await server.ask(.post, "uploads", headers: .with(["Content-Type": Self.contentType]), body: body)
    }

    @Test func `all files of a form are taken, and the list is shown again`() async throws {
        try await TestServer.with { server in
            let answer = await send(server, Self.form([("one.pdf", "%PDF 1"), ("../two.pdf", "%PDF 2")]))
            #expect(answer.code == 303 && answer.headers[.location] == "./")
            #expect(server.shelf.documents.map(\.name) == ["one.pdf", "two.pdf"])
            try await server.settle()
            #expect(await server.ask(.get, "plans/2/files/document").text == "%PDF 2")
        }
    }

    @Test func `what is not taken is told, and the rest is taken`() async throws {
        let limits = ShelfLimits(uploadInBytes: 100, keptInBytes: 1000, documentCount: 9)
        try await TestServer.with(limits: limits) { server in
            let large = String(repeating: "x", count: 101)
            let answer = await send(
                server, Self.form([("large.pdf", large), ("small.pdf", "%PDF"), ("empty.pdf", "")]))
            #expect(answer.code == 413)
            #expect(answer.text.contains("large.pdf: It is larger") && answer.text.contains("empty.pdf: It is empty"))
            #expect(answer.text.contains("2 files were not taken") && answer.text.contains("The other file was taken"))
            #expect(server.shelf.documents.map(\.name) == ["small.pdf"])
            try await server.settle()
            #expect(try FileManager.default.contentsOfDirectory(atPath: server.shelf.folder.scratch).isEmpty)
        }
    }

    @Test func `where nothing was chosen, or it breaks off, that is said`() async throws {
        try await TestServer.with { server in
            let none = await send(server, Self.form([("", "")]))
            #expect(none.code == 400 && none.text.contains("No file was chosen"))
            let half = await send(server, String(Self.form([("a.pdf", "%PDF")]).prefix(150)))
            #expect(half.code == 400 && half.text.contains("did not come whole"))
            #expect(server.shelf.documents.isEmpty)
        }
    }

    @Test func `a browser without scripts has a button that sends, and looks again while documents are read`()
        async throws
    {
        try await TestServer.with(script: "sleep 1; \(TestServer.reads)") { server in
            let empty = await server.ask().text
            #expect(
                empty.contains(
                    "<form id=\"choose\" method=\"post\" action=\"uploads\" enctype=\"multipart/form-data\">"))
            #expect(!empty.contains("http-equiv=\"refresh\""))
            _ = await send(server, Self.form([("one.pdf", "%PDF")]))
            #expect(await server.ask().text.contains("<noscript><meta http-equiv=\"refresh\""))
        }
    }
}

import DocumentModel
import DocumentSandbox
import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore
import TestSupport

@testable import PlanServing

/// A server without a network: its reading processes are a shell script, which gives the same page for every document.
struct TestServer {
    let shelf: Shelf
    let crew: ReaderCrew
    let router: Router
    let token: String

    /// What the script answers to each task; it writes its page where the task wants it.
    static let reads = """
        output=$(printf '%s' "$task" | sed 's/.*"output":"\\([^"]*\\)".*/\\1/; s/\\\\//g')
        echo '{"stage":{"_0":"reading page 1"}}'
        echo '<p>the page</p>' > "$output"
        echo '{"ended":{"_0":{"done":{"summary":{"title":"Plan","counts":["3 milestones"],"concernCount":2,"sha256":"abc","periodStart":"2021-09-01","periodEnd":"2022-08-31"}}}}}'
        """

    static let fails =
        #"echo '{"ended":{"_0":{"failed":{"_0":{"code":"pdf-damaged","message":"the PDF is damaged; see --x"}}}}}'"#

    init(in folder: URL, script: String = reads, limits: ShelfLimits = ShelfLimits(), timeoutInSeconds: Int = 20) throws
    {
        let shelfFolder = try ShelfFolder(keeping: folder.path)
        crew = ReaderCrew(
            program: ReaderProgram(
                program: "/bin/sh", arguments: ["-c", "task=$(cat); \(script)"], timeoutInSeconds: timeoutInSeconds),
            size: 2, folder: shelfFolder.scratch)
        shelf = Shelf(folder: shelfFolder, limits: limits, crew: crew, tool: "1")
        let token = AccessToken()
        self.token = token.text
        router = Router(shelf: shelf, requestGuard: RequestGuard(token: token, address: "127.0.0.1"))
    }

    /// Serves while the work is done.
    static func with(
        script: String = reads, limits: ShelfLimits = ShelfLimits(), timeoutInSeconds: Int = 20,
        _ work: (TestServer) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "planlift-test-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let server = try TestServer(in: folder, script: script, limits: limits, timeoutInSeconds: timeoutInSeconds)
        server.crew.start()
        defer { server.crew.stop() }
        try await work(server)
    }

    func ask(
        _ method: HTTPRequest.Method = .get, _ path: String = "", headers: HTTPFields = HTTPFields(),
        body: String = "", host: String? = "127.0.0.1:8000", token: String? = nil
    ) async -> Answer {
        await router.answer(
            to: Call(
                method: method, host: host, target: "/\(token ?? self.token)/\(path)", headers: headers,
                body: RequestBody(buffer: ByteBuffer(string: body))))
    }

    func give(_ name: String, _ content: String = "%PDF") async -> Answer {
        await ask(.post, "uploads?name=\(PercentEncoding.encoded(name))", body: content)
    }

    /// Until nothing is being read any more.
    func settle() async throws {
        for _ in 0..<1000 where shelf.documents.contains(where: { $0.state.isPassing }) {
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}

extension Answer {
    var text: String {
        switch body {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .file(let path, _): (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        }
    }

    var code: Int { status.code }
}

extension HTTPFields {
    static func with(_ values: KeyValuePairs<String, String>) -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in values {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }
}

import DocumentSandbox
import Foundation
import Testing

@testable import PlanBatch

/// What a worker says becomes names of files and lines of reports, and the worker may have been taken over.
@Suite struct CredibleReplyTests {
    private static let hash = String(repeating: "0a", count: 32)

    private func reply(_ json: String) throws -> WorkReply {
        try JSONDecoder().decode(WorkReply.self, from: Data(json.utf8))
    }

    private func converted(format: String = "json", ending: String = "json", pages: Int = 3) throws -> WorkReply {
        let output = try JSONEncoder().encode(WorkReply.Output(format: format, ending: ending, byteCount: 4))
        return try reply(
            """
            {"hash": "\(Self.hash)", "result": {"converted": {"_0": {"title": "Plan", "pageCount": \(pages),
            "priorityCount": 1, "milestoneCount": 1, "actionCount": 1, "tableCount": 1, "wordCount": 1,
            "unplacedWordCount": 1, "warnings": [], "warningCount": 0}, "_1": [\(String(decoding: output, as: UTF8.self))]}}}
            """)
    }

    @Test func `what workers say is taken`() throws {
        #expect(try converted().isCredible)
        #expect(WorkReply(hash: Self.hash, result: .failed(code: "pdf-damaged", message: "…")).isCredible)
    }

    @Test(arguments: ["../../../treasure", "/etc/passwd", "", "a/b", "j\u{0}n", "json.part", "JSON", "é"])
    func `an ending that could lead to another file is not`(ending: String) throws {
        #expect(try !converted(ending: ending).isCredible)
        #expect(try !converted(format: ending).isCredible)
    }

    @Test func `neither are numbers, hashes and codes that no worker gives`() throws {
        #expect(try !converted(pages: -1).isCredible)
        #expect(!WorkReply(hash: "../x", result: .unwritable(code: 28)).isCredible)
        #expect(!WorkReply(hash: Self.hash, result: .failed(code: "a\nb", message: "")).isCredible)
    }
}

@Suite struct LostPagesTests {
    @Test func `a page is lost once, and few pages may use up all the time`() {
        var pages = LostPages()
        let losses: [(page: Int?, reason: LossReason)] = [
            (3, .signal(11)), (3, .signal(11)), (nil, .signal(11)), (4, .timeout(seconds: 2)),
            (5, .timeout(seconds: 2)),
            (6, .timeout(seconds: 2)), (7, .memory(megabytes: 64)),
        ]
        let areReadAgain = losses.map { pages.add($0.page, $0.reason) }
        #expect(areReadAgain == [true, false, false, true, true, false, true])
        #expect(pages.reasons.keys.sorted() == [3, 4, 5, 7])
    }
}

import DocumentModel
import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore

/// What the server answers.
package struct Answer: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        /// - Parameter isPassing: whether it goes once it is sent.
        case file(path: String, isPassing: Bool)
    }

    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: Body

    private static let chunkInBytes = 1 << 16

    private init(_ status: HTTPResponse.Status, _ kind: SecurityHeaders.Kind, mediaType: String, body: Body) {
        self.status = status
        headers = SecurityHeaders.fields(for: kind)
        headers[.contentType] = mediaType
        self.body = body
    }

    static func page(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status, .page, mediaType: "text/html; charset=utf-8", body: .bytes(bytes))
    }

    /// A page that lies in a file.
    static func page(at path: String, isPassing: Bool, hasScript: Bool = true) -> Answer {
        Answer(
            .ok, hasScript ? .page : .plainPage, mediaType: "text/html; charset=utf-8",
            body: .file(path: path, isPassing: isPassing))
    }

    static func notice(
        _ status: HTTPResponse.Status, _ fact: String, _ advice: String, back: (address: String, words: String)? = nil
    ) -> Answer {
        page(NoticePage(fact: fact, advice: advice, back: back).bytes, status: status)
    }

    /// A sentence for a script, which shows it.
    static func words(_ status: HTTPResponse.Status, _ text: String) -> Answer {
        Answer(status, .file, mediaType: "text/plain; charset=utf-8", body: .bytes(Array(text.utf8)))
    }

    static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status, .file, mediaType: "application/json", body: .bytes(bytes))
    }

    /// A file to be saved.
    static func download(_ path: String, isPassing: Bool, name: String, mediaType: String) -> Answer {
        var answer = Answer(.ok, .file, mediaType: mediaType, body: .file(path: path, isPassing: isPassing))
        // The plain name is for programs that do not know the other.
        let plain = String(
            name.unicodeScalars.map { $0.isASCII && $0.value >= 0x20 && $0 != "\"" && $0 != "\\" ? Character($0) : "_" }
        )
        answer.headers[.contentDisposition] =
            "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(PercentEncoding.encoded(name))"
        return answer
    }

    /// To another page, relative to this one.
    static func goTo(_ address: String) -> Answer {
        var answer = words(.seeOther, "")
        answer.headers[.location] = address
        return answer
    }

    func with(_ name: HTTPField.Name, _ value: String) -> Answer {
        var answer = self
        answer.headers[name] = value
        return answer
    }

    /// - Parameter isHead: whether only the headers are wanted.
    func response(isHead: Bool) -> Response {
        switch body {
        case .bytes(let bytes):
            let full = Response(
                status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
            return isHead ? full.createHeadResponse() : full
        case .file(let path, let isPassing):
            let count = ShelfFolder.byteCount(of: path)
            let full = Response(
                status: status, headers: headers,
                body: ResponseBody(contentLength: count) { writer in
                    defer { if isPassing { try? FileManager.default.removeItem(atPath: path) } }
                    let handle = try FileHandle(forReadingFrom: URL(filePath: path))
                    defer { try? handle.close() }
                    var left = count
                    while left > 0, let chunk = try handle.read(upToCount: min(left, Self.chunkInBytes)), !chunk.isEmpty
                    {
                        left -= chunk.count
                        try await writer.write(ByteBuffer(bytes: chunk))
                    }
                    try await writer.finish(nil)
                })
            guard isHead else { return full }
            if isPassing { try? FileManager.default.removeItem(atPath: path) }
            return full.createHeadResponse()
        }
    }
}

extension HTTPResponse.Status {
    /// There is no room for what was sent (RFC 4918).
    static let insufficientStorage = HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
}

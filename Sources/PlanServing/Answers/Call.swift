import DocumentModel
package import HTTPTypes
package import HummingbirdCore
import NIOCore

/// What a browser asks for, taken apart.
package struct Call: Sendable {
    let method: HTTPRequest.Method
    /// As the browser wrote it, with the port.
    let host: String?
    /// The parts of the path, decoded; the last is empty where the path ends with a slash.
    let path: [String]
    /// What stands behind the question mark, in its order.
    let query: [(name: String, value: String)]
    let headers: HTTPFields
    let body: RequestBody

    /// - Parameter target: the path with what follows the question mark.
    package init(
        method: HTTPRequest.Method, host: String?, target: String, headers: HTTPFields = HTTPFields(),
        body: RequestBody = RequestBody(buffer: ByteBuffer())
    ) {
        self.method = method
        self.host = host
        self.headers = headers
        self.body = body
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = (parts.first ?? "").split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            .map { PercentEncoding.decoded($0) }
        query = parts.count > 1 ? FormFields.read(parts[1]) : []
    }

    init(_ request: Request) {
        self.init(
            method: request.method, host: request.head.authority, target: request.head.path ?? "",
            headers: request.headers, body: request.body)
    }

    /// How long the body says that it is.
    var announcedLength: Int? { headers[.contentLength].flatMap { Int($0) } }
}

/// The fields of a form: `plan=3&plan=5`.
enum FormFields {
    static func read(_ text: some StringProtocol) -> [(name: String, value: String)] {
        text.split(separator: "&").map { field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        PercentEncoding.decoded(String(text).replacing("+", with: " "))
    }
}

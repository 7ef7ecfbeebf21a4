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

/// Bytes as `%20`.
enum PercentEncoding {
    /// Text that is not well encoded stays as it stands.
    static func decoded(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Only letters and digits of ASCII, `-`, `.` and `_` stay.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return result
    }
}

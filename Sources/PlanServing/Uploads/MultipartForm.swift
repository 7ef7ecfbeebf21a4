import DocumentModel
import Foundation

/// Takes a form with files apart as it comes (RFC 7578): what a browser sends without a script.
///
/// No more than a piece of it is ever held.
struct MultipartForm {
    enum Event: Hashable {
        /// A field begins.
        ///
        /// - Parameter fileName: of a file, as the browser gives it, which is empty where none was chosen; nil for other fields.
        case field(fileName: String?)
        case bytes([UInt8])
        /// The field has come whole.
        case end
    }

    private enum State {
        case beforeFirst, afterDelimiter, headers, content, over
    }

    /// It is no form, or not as one must be.
    struct Malformed: Error {}

    private let delimiter: [UInt8]
    private var state = State.beforeFirst
    /// The delimiter begins with the end of a line, which the first has not.
    private var buffer: [UInt8] = Array("\r\n".utf8)

    /// A browser sends some hundred bytes.
    private static let mostBytesOfHeaders = 16 << 10
    /// RFC 2046.
    private static let longestBoundary = 70

    /// - Parameter contentType: `multipart/form-data; boundary=…`; nil is given for any other kind.
    init?(contentType: String) {
        let parts = contentType.split(separator: ";").map { $0.withSingleSpaces }
        guard parts.first?.lowercased() == "multipart/form-data",
            let named = parts.first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        var boundary = named.dropFirst("boundary=".count)
        if boundary.count > 1, boundary.hasPrefix("\""), boundary.hasSuffix("\"") {
            boundary = boundary.dropFirst().dropLast()
        }
        guard (1...Self.longestBoundary).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Whether it has come whole.
    var isOver: Bool { state == .over }

    /// What the next piece tells.
    mutating func take(_ piece: some Sequence<UInt8>) throws(Malformed) -> [Event] {
        buffer += piece
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// - Returns: whether there may be more in what has come.
    private mutating func step(_ events: inout [Event]) throws(Malformed) -> Bool {
        switch state {
        case .beforeFirst:
            guard let found = buffer.range(of: delimiter) else {
                keepPossibleBeginning()
                return false
            }
            buffer.removeFirst(found.upperBound)
            state = .afterDelimiter
        case .afterDelimiter:
            guard buffer.count >= 2 else { return false }
            if buffer.starts(with: "--".utf8) {
                state = .over
                return true
            }
            guard let end = buffer.range(of: Array("\r\n".utf8)) else { return try waitForHeaders() }
            buffer.removeFirst(end.upperBound)
            state = .headers
        case .headers:
            let isEmpty = buffer.starts(with: "\r\n".utf8)
            guard let end = isEmpty ? 0..<2 : buffer.range(of: Array("\r\n\r\n".utf8)) else {
                return try waitForHeaders()
            }
            events.append(.field(fileName: Self.fileName(String(decoding: buffer[..<end.lowerBound], as: UTF8.self))))
            buffer.removeFirst(end.upperBound)
            state = .content
        case .content:
            guard let found = buffer.range(of: delimiter) else {
                let sure = max(0, buffer.count - delimiter.count + 1)
                if sure > 0 { events.append(.bytes(Array(buffer[..<sure]))) }
                buffer.removeFirst(sure)
                return false
            }
            if found.lowerBound > 0 { events.append(.bytes(Array(buffer[..<found.lowerBound]))) }
            events.append(.end)
            buffer.removeFirst(found.upperBound)
            state = .afterDelimiter
        case .over:
            buffer = []
            return false
        }
        return true
    }

    private mutating func keepPossibleBeginning() {
        buffer.removeFirst(max(0, buffer.count - delimiter.count + 1))
    }

    private func waitForHeaders() throws(Malformed) -> Bool {
        guard buffer.count <= Self.mostBytesOfHeaders else { throw Malformed() }
        return false
    }

    /// `Content-Disposition: form-data; name="files"; filename="plan.pdf"`. Browsers write quotes in a name as `%22`.
    private static func fileName(_ headers: String) -> String? {
        let lines = headers.split(whereSeparator: \.isNewline)
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let start = line.range(of: "filename=\"", options: .caseInsensitive)
        else { return nil }
        let name = line[start.upperBound...].prefix { $0 != "\"" }
        return String(name).replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
    }
}

extension [UInt8] {
    /// Where the other stands in it for the first time.
    fileprivate func range(of other: [UInt8]) -> Range<Int>? {
        guard let first = other.first, count >= other.count else { return nil }
        return withUnsafeBufferPointer { bytes in
            var start = 0
            while start <= bytes.count - other.count {
                guard let next = bytes[start...(bytes.count - other.count)].firstIndex(of: first) else { return nil }
                if bytes[next..<(next + other.count)].elementsEqual(other) { return next..<(next + other.count) }
                start = next + 1
            }
            return nil
        }
    }
}

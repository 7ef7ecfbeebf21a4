/// What a file of words holds: texts, numbers, lists and objects of JSON.
///
/// It reads the project's own files, which are well formed and escape nothing. Foundation's decoder takes longer for the
/// vocabulary than a page takes to be read.
enum WordTree {
    case text(String)
    case number(Int)
    case list([WordTree])
    case object([String: WordTree])

    init(_ bytes: [UInt8]) {
        var reader = Reader(bytes: bytes)
        self = reader.value() ?? .object([:])
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Int? { if case .number(let number) = self { number } else { nil } }
    var list: [WordTree] { if case .list(let elements) = self { elements } else { [] } }
    var fields: [String: WordTree] { if case .object(let fields) = self { fields } else { [:] } }
    var words: [String] { list.compactMap(\.text) }
    var groups: [String: [String]] { fields.mapValues(\.words) }

    private struct Reader {
        let bytes: [UInt8]
        var index = 0

        /// Nil at the end of a list, of an object or of the file.
        mutating func value() -> WordTree? {
            while index < bytes.count, Reader.isBetween(bytes[index]) { index += 1 }
            guard index < bytes.count else { return nil }
            let start = index
            index += 1
            switch bytes[start] {
            case UInt8(ascii: "\""):
                while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
                defer { index += 1 }
                return .text(String(decoding: bytes[start + 1..<index], as: UTF8.self))
            case UInt8(ascii: "["):
                var elements: [WordTree] = []
                while let element = value() { elements.append(element) }
                return .list(elements)
            case UInt8(ascii: "{"):
                var fields: [String: WordTree] = [:]
                while case .text(let name)? = value() { fields[name] = value() }
                return .object(fields)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
                return Int(String(decoding: bytes[start..<index], as: UTF8.self)).map { .number($0) }
            default: return nil
            }
        }

        /// White space, and what stands between values.
        private static func isBetween(_ byte: UInt8) -> Bool {
            byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
        }
    }
}

import DocumentModel

/// Builds the values of a file from its tokens, within limits.
struct PDFObjectParser {
    /// Structure trees nest a handful deep in one object; what nests deeper is an attack on the stack.
    static let deepestNesting = 40
    /// Elements of one object. The list of a long document's marks has some ten thousand.
    static let mostValues = 200_000

    private(set) var lexer: PDFLexer
    private var remainingValues = PDFObjectParser.mostValues

    init(_ bytes: [UInt8], at position: Int) {
        lexer = PDFLexer(bytes, at: position)
    }

    /// The value that stands next, or nil where none does or a limit is passed.
    mutating func value() -> PDFObject? {
        guard let token = lexer.next() else { return nil }
        return value(token, depth: 0)
    }

    /// The object that stands next with its head, `12 0 obj`.
    mutating func object(number: Int) -> PDFObject? {
        guard case .number(Double(number), true)? = lexer.next(), case .number(_, true)? = lexer.next(),
            lexer.next() == .keyword(PDFObjectParser.objectMark), let value = value()
        else { return nil }
        guard case .dictionary(let entries) = value else { return value }
        guard lexer.next() == .keyword(PDFObjectParser.streamMark) else { return value }
        let bytes = lexer.bytes
        var start = lexer.position
        if start < bytes.count, bytes[start] == 13 { start += 1 }
        if start < bytes.count, bytes[start] == 10 { start += 1 }
        return .stream(entries, start: start)
    }

    /// Names of elements are short; texts are not wanted.
    private static let longestKeptString = 80
    private static let objectMark = PDFLexer.keyword("obj")
    private static let streamMark = PDFLexer.keyword("stream")
    private static let referenceMark = PDFLexer.keyword("R")
    private static let trueMark = PDFLexer.keyword("true")
    private static let falseMark = PDFLexer.keyword("false")
    private static let nullMark = PDFLexer.keyword("null")
    /// Whole numbers beyond this are none that a file needs, and would not fit.
    private static let largestWholeNumber = 1e15

    private mutating func value(_ token: PDFLexer.Token, depth: Int) -> PDFObject? {
        remainingValues -= 1
        guard depth <= PDFObjectParser.deepestNesting, remainingValues >= 0 else { return nil }
        switch token {
        case .number(let value, let isWhole):
            guard isWhole, abs(value) < PDFObjectParser.largestWholeNumber else { return .real(value) }
            return reference(Int(saturating: value)) ?? .integer(Int(saturating: value))
        case .name(let range): return .name(lexer.text(of: range))
        case .string(let range):
            let isShort = range.count <= PDFObjectParser.longestKeptString
            return .string(isShort ? String(decoding: lexer.bytes[range], as: UTF8.self) : "")
        case .arrayStart: return array(depth: depth + 1)
        case .dictionaryStart: return dictionary(depth: depth + 1)
        case .keyword(PDFObjectParser.trueMark): return .boolean(true)
        case .keyword(PDFObjectParser.falseMark): return .boolean(false)
        case .keyword(PDFObjectParser.nullMark): return .null
        case .arrayEnd, .dictionaryEnd, .keyword: return nil
        }
    }

    /// Whether a whole number opens a reference, `12 0 R`.
    private mutating func reference(_ number: Int) -> PDFObject? {
        let start = lexer.position
        if case .number(_, true)? = lexer.next(), lexer.next() == .keyword(PDFObjectParser.referenceMark) {
            return .reference(number)
        }
        lexer.position = start
        return nil
    }

    private mutating func array(depth: Int) -> PDFObject? {
        var elements: [PDFObject] = []
        while let token = lexer.next() {
            if token == .arrayEnd { return .array(elements) }
            guard let element = value(token, depth: depth) else { return nil }
            elements.append(element)
        }
        return nil
    }

    private mutating func dictionary(depth: Int) -> PDFObject? {
        var entries: [String: PDFObject] = [:]
        while let token = lexer.next() {
            if token == .dictionaryEnd { return .dictionary(entries) }
            guard case .name(let range) = token, let next = lexer.next(), let value = value(next, depth: depth)
            else { return nil }
            entries[lexer.text(of: range)] = value
        }
        return nil
    }
}

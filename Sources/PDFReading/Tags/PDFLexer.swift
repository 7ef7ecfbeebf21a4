/// Cuts the bytes of a PDF file or of a page's drawing into tokens.
package struct PDFLexer {
    package enum Token: Equatable {
        /// A whole number, or one with a fraction.
        case number(Double, isWhole: Bool)
        case name(Range<Int>)
        /// With what encloses it.
        case string(Range<Int>)
        case arrayStart
        case arrayEnd
        case dictionaryStart
        case dictionaryEnd
        /// Its first eight bytes, the first one lowest: `Keyword.beginText`.
        case keyword(UInt64)
    }

    let bytes: [UInt8]
    var position: Int

    package init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = max(0, position)
    }

    /// The number by which `Token.keyword` tells a word of up to eight letters.
    static func keyword(_ word: StaticString) -> UInt64 {
        word.withUTF8Buffer { letters in
            letters.prefix(8).enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
        }
    }

    /// The next token, or nil at the end of the bytes.
    package mutating func next() -> Token? {
        skipSpace()
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "/"): return name()
        case UInt8(ascii: "("):
            let start = position
            skipString()
            return .string(start..<position)
        case UInt8(ascii: "["): return single(.arrayStart)
        case UInt8(ascii: "]"): return single(.arrayEnd)
        case UInt8(ascii: "<"):
            if isAt(UInt8(ascii: "<"), position + 1) { return double(.dictionaryStart) }
            let start = position
            while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
            position = min(position + 1, bytes.count)
            return .string(start..<position)
        case UInt8(ascii: ">"):
            return isAt(UInt8(ascii: ">"), position + 1) ? double(.dictionaryEnd) : single(.keyword(UInt64(byte)))
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return number()
        case UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            return single(.keyword(UInt64(byte)))
        default: return keyword()
        }
    }

    /// What a name says, its `#20` undone.
    func text(of name: Range<Int>) -> String {
        let raw = bytes[name]
        guard raw.contains(UInt8(ascii: "#")) else { return String(decoding: raw, as: UTF8.self) }
        var plain: [UInt8] = []
        var index = raw.startIndex
        while index < raw.endIndex {
            if raw[index] == UInt8(ascii: "#"), index + 2 < raw.endIndex,
                let high = PDFLexer.hexadecimal(raw[index + 1]), let low = PDFLexer.hexadecimal(raw[index + 2])
            {
                plain.append(high << 4 | low)
                index += 3
            } else {
                plain.append(raw[index])
                index += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    mutating func skipSpace() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "%") {
                while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
            } else if PDFLexer.isSpace(byte) {
                position += 1
            } else {
                return
            }
        }
    }

    /// Passes the bytes of a picture in a drawing, up to and with the `EI` that ends them.
    mutating func skipInlineImage() {
        let dataMark = PDFLexer.keyword("ID")
        while let token = next(), token != .keyword(dataMark) {}
        while position + 2 < bytes.count {
            position += 1
            guard bytes[position] == UInt8(ascii: "E"), bytes[position + 1] == UInt8(ascii: "I"),
                PDFLexer.isSpace(bytes[position - 1]),
                position + 2 == bytes.count || PDFLexer.isSpace(bytes[position + 2]),
                bytes[(position + 2)..<min(position + 2 + PDFLexer.plainBytesBehindImage, bytes.count)]
                    .allSatisfy({ PDFLexer.isSpace($0) || (0x20..<0x7F).contains($0) })
            else { continue }
            position += 2
            return
        }
        position = bytes.count
    }

    /// The letters `EI` stand in the middle of a picture now and then; drawing goes on in plain letters.
    private static let plainBytesBehindImage = 12

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    private func isAt(_ byte: UInt8, _ place: Int) -> Bool { place < bytes.count && bytes[place] == byte }

    private mutating func single(_ token: Token) -> Token {
        position += 1
        return token
    }

    private mutating func double(_ token: Token) -> Token {
        position += 2
        return token
    }

    private mutating func name() -> Token {
        position += 1
        let start = position
        skipRegular()
        return .name(start..<position)
    }

    private mutating func skipRegular() {
        while position < bytes.count, !PDFLexer.isSpace(bytes[position]), !PDFLexer.isDelimiter(bytes[position]) {
            position += 1
        }
    }

    private mutating func keyword() -> Token {
        let start = position
        skipRegular()
        var packed: UInt64 = 0
        for (index, byte) in bytes[start..<min(position, start + 8)].enumerated() {
            packed |= UInt64(byte) << UInt64(8 * index)
        }
        return .keyword(packed)
    }

    /// Lenient, as viewers are: of `--5` and `1.2.3` some number is made.
    private mutating func number() -> Token {
        var isNegative = false
        var value = 0.0
        var scale = 0.0
        scan: while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "+"): break
            case UInt8(ascii: "."): scale = scale == 0 ? 1 : scale
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = value * 10 + Double(byte - UInt8(ascii: "0"))
                scale *= 10
            default: break scan
            }
            position += 1
        }
        if scale > 1 { value /= scale }
        return .number(isNegative ? -value : value, isWhole: scale == 0)
    }

    private mutating func skipString() {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { break }
        }
        position = min(position, bytes.count)
    }
}

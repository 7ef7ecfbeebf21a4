import DocumentModel

/// How texts are compared: never by their white space, and mostly not by case or punctuation.
enum Folding {
    private static let softHyphen: UInt32 = 0x00ad

    /// Letters and digits only, in lower case: `Re sources / Costs` is `resourcescosts`. Headers that were broken or
    /// glued by a typesetter compare equal.
    static func key(_ text: some StringProtocol) -> String {
        if let key = text.utf8.withContiguousStorageIfAvailable(asciiKey) ?? nil { return key }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if let letter = asciiLetterOrDigit(scalar) {
                bytes.append(letter)
            } else if !scalar.isASCII && (scalar.isAlphabetic || scalar.isNumeric) {
                bytes += scalar.properties.lowercaseMapping.utf8
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The key of a text of nothing but ASCII, as most are; nil for any other.
    private static func asciiKey(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: bytes.count) { key in
            var count = 0
            for byte in bytes {
                guard let letter = asciiLetterOrDigit(Unicode.Scalar(byte)) else { continue }
                key[count] = letter
                count += 1
            }
            return count
        }
    }

    /// The words of a text in lower case: runs of letters and digits, an apostrophe inside a word left out.
    ///
    /// - Parameter most: how many are read.
    static func words(_ text: some StringProtocol, atMost most: Int = .max) -> [String] {
        let ascii = text.utf8.withContiguousStorageIfAvailable { asciiWords($0, atMost: most) }
        if let words = ascii ?? nil { return words }
        var words: [String] = []
        var word: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard words.count < most else { break }
            if let letter = asciiLetterOrDigit(scalar) {
                word.append(letter)
            } else if !scalar.isASCII && (scalar.isAlphabetic || scalar.isNumeric) {
                word += scalar.properties.lowercaseMapping.utf8
            } else if scalar != "'" && scalar != "’" && scalar.value != softHyphen, !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty, words.count < most { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// The words of a text of nothing but ASCII; nil for any other.
    private static func asciiWords(_ bytes: UnsafeBufferPointer<UInt8>, atMost most: Int) -> [String]? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        func isInside(_ byte: UInt8) -> Bool { asciiLetterOrDigit(Unicode.Scalar(byte)) != nil }
        var words: [String] = []
        var rest = bytes[...]
        while words.count < most, let start = rest.firstIndex(where: isInside) {
            let word = rest[start...].prefix { isInside($0) || $0 == UInt8(ascii: "'") }
            rest = rest[word.endIndex...]
            if let word = asciiKey(UnsafeBufferPointer(rebasing: word)) { words.append(word) }
        }
        return words
    }

    /// The word without the ending of a plural: `measures` and `measure` are one word, `success` stays.
    static func stem(_ word: String) -> String {
        guard word.utf8.last == UInt8(ascii: "s"), word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"),
            !word.hasSuffix("us")
        else { return word }
        return word.hasSuffix("ies") ? word.dropLast(3) + "y" : String(word.dropLast())
    }

    /// The small letter or the digit; nil for what is neither or no ASCII.
    private static func asciiLetterOrDigit(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "a"..."z", "0"..."9": UInt8(truncatingIfNeeded: scalar.value)
        case "A"..."Z": UInt8(truncatingIfNeeded: scalar.value) | 0x20
        default: nil
        }
    }

    /// Whether `words` stand in `text` one after the other.
    static func contains(_ text: [String], _ words: [String]) -> Bool {
        guard !words.isEmpty, words.count <= text.count else { return false }
        return (0...(text.count - words.count)).contains { start in
            text[start..<start + words.count].elementsEqual(words)
        }
    }

    /// Whether one of several phrases stands in `text`, its words one after the other.
    static func contains(_ text: [String], anyOf phrases: [String]) -> Bool {
        phrases.contains { phrase in
            mayHold(text, firstWordOf: phrase) && contains(text, words(phrase))
        }
    }

    /// Whether one of the words begins as the phrase does: most phrases are turned down without taking them apart.
    private static func mayHold(_ text: [String], firstWordOf phrase: String) -> Bool {
        guard let first = phrase.unicodeScalars.first, let letter = asciiLetterOrDigit(first) else { return true }
        return text.contains { $0.utf8.first == letter }
    }

    /// Whether the bytes of one text stand in another; quicker than asking for characters.
    static func holds(_ text: String, _ part: String) -> Bool {
        var text = text
        var part = part
        return text.withUTF8 { bytes in
            part.withUTF8 { searched in
                guard let first = searched.first, searched.count <= bytes.count else { return false }
                var start = 0
                while start + searched.count <= bytes.count {
                    if bytes[start] == first,
                        bytes[start..<start + searched.count].elementsEqual(searched)
                    {
                        return true
                    }
                    start += 1
                }
                return false
            }
        }
    }

    /// The text without white space at its ends.
    static func trimmed(_ text: some StringProtocol) -> String {
        var slice = text[...]
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}

extension Character {
    /// A hyphen or dash of any width.
    var isDash: Bool {
        if let scalar = asciiScalar { return scalar == "-" }
        return "‐‑‒–—−".contains(self)
    }
}

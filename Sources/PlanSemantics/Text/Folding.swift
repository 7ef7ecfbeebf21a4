import DocumentModel

/// How texts are compared: never by their white space, and mostly not by case or punctuation.
enum Folding {
    /// The text with every run of white space made one space and none at its ends.
    static func spaced(_ text: some StringProtocol) -> String {
        var result = ""
        var isPending = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                isPending = !result.isEmpty
            } else if scalar.value != 0x00ad {
                if isPending { result.unicodeScalars.append(" ") }
                isPending = false
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Letters and digits only, in lower case: `Re sources / Costs` is `resourcescosts`. Headers that were broken or
    /// glued by a typesetter compare equal.
    static func key(_ text: some StringProtocol) -> String {
        var result = ""
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            result += scalar.properties.lowercaseMapping
        }
        return result
    }

    /// The words of a text in lower case: runs of letters and digits, an apostrophe inside a word left out.
    static func words(_ text: some StringProtocol) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            // Nearly every letter is ASCII, and asking for properties takes ten times as long.
            if let letter = asciiLetterOrDigit(scalar) {
                word.unicodeScalars.append(letter)
            } else if !scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) {
                word += scalar.properties.lowercaseMapping
            } else if scalar != "'" && scalar != "’" && scalar.value != 0x00ad, !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The word without the ending of a plural: `measures` and `measure` are one word, `success` stays.
    static func stem(_ word: String) -> String {
        guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us") else { return word }
        return word.hasSuffix("ies") ? word.dropLast(3) + "y" : String(word.dropLast())
    }

    /// The small letter or the digit; nil for what is neither or no ASCII.
    private static func asciiLetterOrDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "a"..."z", "0"..."9": scalar
        case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) | 0x20)
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
        phrases.contains { contains(text, words($0)) }
    }

    /// Whether the bytes of one text stand in another; quicker than asking for characters.
    static func holds(_ text: String, _ part: String) -> Bool {
        let bytes = Array(text.utf8)
        let searched = Array(part.utf8)
        guard let first = searched.first, searched.count <= bytes.count else { return false }
        return (0...(bytes.count - searched.count)).contains { start in
            bytes[start] == first && bytes[start..<start + searched.count].elementsEqual(searched)
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
    var isDash: Bool { "-‐‑‒–—−".contains(self) }
}

import DocumentModel

/// Puts Hebrew and Arabic text, which stands on the page from right to left, into the order of reading.
///
///     on the page    4202 םולש     letters of a word and words of a line run to the left, figures to the right
///     in the plan    שלום 2024
enum RightToLeft {
    static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfeff, 0x10800...0x10fff, 0x1e800...0x1efff: true
        default: false
        }
    }

    static func isRightToLeft(_ line: TextLine) -> Bool {
        let scalars = line.words.lazy.flatMap(\.text.unicodeScalars)
        let leftward = scalars.count(where: isRightToLeft)
        return leftward > 0 && leftward * 2 > scalars.count(where: \.isAlphabetic)
    }

    /// The letters of a word, which come as they stand on the page, in the order of reading.
    static func ordered(_ letters: [String]) -> [String] {
        guard letters.contains(where: { $0.unicodeScalars.contains(where: isRightToLeft) }) else { return letters }
        var result: [String] = []
        var rightward: [String] = []
        for letter in letters.reversed() {
            if letter.unicodeScalars.contains(where: isRightToLeft) {
                result += settled(rightward)
                rightward = []
                result.append(letter)
            } else {
                rightward.append(letter)
            }
        }
        result += settled(rightward)
        return mirrored(result)
    }

    /// Figures and Latin letters between letters that run to the left keep their own order; signs around them do not.
    private static func settled(_ letters: [String]) -> [String] {
        let isInside = { (letter: String) in
            letter.unicodeScalars.contains { $0.isAlphabetic || $0.isNumeric }
        }
        guard let first = letters.firstIndex(where: isInside), let last = letters.lastIndex(where: isInside) else {
            return letters
        }
        return letters[..<first] + letters[first...last].reversed() + letters[(last + 1)...]
    }

    /// A bracket that closes what it should open was written as it looks on the page.
    private static func mirrored(_ letters: [String]) -> [String] {
        var result = letters
        if let first = result.first, let mirror = mirrors[first], ")]}".contains(first) { result[0] = mirror }
        if let last = result.last, let mirror = mirrors[last], "([{".contains(last) {
            result[result.count - 1] = mirror
        }
        return result
    }

    private static let mirrors = [")": "(", "(": ")", "]": "[", "[": "]", "}": "{", "{": "}"]

    /// In UTF-8 no letter that runs to the left begins with a smaller byte: most text is told apart by its bytes alone.
    private static let firstByteOfHebrew: UInt8 = 0xD6

    /// The words of a line, which come from left to right, in the order of reading.
    static func ordered(_ words: [Word]) -> [Word] {
        guard words.contains(where: { $0.text.utf8.contains { $0 >= firstByteOfHebrew } }) else { return words }
        let directions = words.map { word in
            word.text.unicodeScalars.contains(where: isRightToLeft)
                ? -1 : word.text.unicodeScalars.contains(where: \.isAlphabetic) ? 1 : 0
        }
        guard let line = TextLine(words: words), directions.contains(-1) else { return words }
        if isRightToLeft(line) {
            return reversingRuns(of: 1, in: words.reversed(), directions: directions.reversed())
        }
        return reversingRuns(of: -1, in: words, directions: directions)
    }

    /// Turns each stretch that begins and ends with words of one direction and has none of the other between.
    private static func reversingRuns(of direction: Int, in words: [Word], directions: [Int]) -> [Word] {
        var result = words
        var start: Int?
        var end = 0
        func turn() {
            if let first = start { result[first...end].reverse() }
            start = nil
        }
        for index in words.indices {
            if directions[index] == direction {
                if start == nil { start = index }
                end = index
            } else if directions[index] == -direction {
                turn()
            }
        }
        turn()
        return result
    }
}

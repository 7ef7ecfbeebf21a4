import DocumentModel

/// What numbers or marks an item: typed by the author or made by the application, the same in the end.
struct ItemLabel: Hashable, Sendable {
    /// As written: `1a.`, `(iv)`, `A1.1`; empty for a bullet.
    var text: String
    /// Without its closing mark: `1a`, `iv`, `A1.1`; empty for a bullet.
    var core: String
    var isBullet: Bool
    /// Nothing closes it: `1 All schools`. Counts only where siblings continue the series.
    var isBare: Bool
    /// 0 for the outermost.
    var level: Int

    init(text: String, core: String, isBullet: Bool = false, isBare: Bool = false, level: Int = 0) {
        self.text = text
        self.core = core
        self.isBullet = isBullet
        self.isBare = isBare
        self.level = level
    }

    static func bullet(level: Int) -> ItemLabel { ItemLabel(text: "", core: "", isBullet: true, level: level) }
}

/// Reads a label at the start of a text.
enum LabelScanner {
    /// Boxes to tick: one begins an item, several in a line are answers to choose from.
    private static let boxes: Set<Character> = ["☐", "☑", "☒"]

    /// Whether a text is nothing but drawn bullets: `•`, `• •`; a lone dash is text.
    static func isMarksAlone(_ text: String) -> Bool {
        !text.isEmpty
            && text.allSatisfy {
                $0.isWhitespace || ListSign.kind(of: $0) != nil && !$0.isDash && !$0.isLetter && $0 != "*"
            }
    }

    /// No label is longer: `Objective` is a word, not a letter series.
    private static let mostLettersOfPrefix = 3
    private static let mostDigits = 3

    /// Splits `1a. Meet and review` into its label and `Meet and review`.
    ///
    ///     "1a. Meet"   ▸ (text: "1a.", core: "1a")      "A1.3 Audit" ▸ (text: "A1.3", core: "A1.3", isBare)
    ///     "(iv) Meet"  ▸ (text: "(iv)", core: "iv")     "• Meet"     ▸ bullet
    ///     "1st place"  ▸ nil                            "50% of"     ▸ nil
    static func split(_ text: String) -> (label: ItemLabel, rest: String)? {
        guard !beginsWithWord(text) else { return nil }
        let letters = Array(text)
        guard let first = letters.first else { return nil }
        if ListSign.kind(of: first) != nil, letters.count > 1, letters[1].isWhitespace,
            first != "o" || isCircle(letters),
            !boxes.contains(first) || !letters.dropFirst().contains(where: boxes.contains)
        {
            return (.bullet(level: 0), Folding.trimmed(String(letters[1...])))
        }
        var position = 0
        let isBracketed = first == "(" || first == "["
        if isBracketed { position = 1 }
        guard let end = coreEnd(letters, from: position) else { return nil }
        let core = String(letters[position..<end])
        position = end
        var isClosed = false
        if isBracketed {
            guard position < letters.count, letters[position] == ")" || letters[position] == "]" else { return nil }
            position += 1
            isClosed = true
        }
        while position < letters.count, ".):".contains(letters[position]) {
            position += 1
            isClosed = true
        }
        let labelEnd = position
        var isDashed = false
        if !isClosed || position < letters.count {
            // `1 – Title`, `1- Title`: the dash parts label and text, and belongs to neither.
            var ahead = position
            while ahead < letters.count, letters[ahead].isWhitespace { ahead += 1 }
            if ahead < letters.count, letters[ahead].isDash, ahead + 1 < letters.count, letters[ahead + 1].isWhitespace
            {
                position = ahead + 1
                isDashed = true
            }
        }
        let isOneLetter = core.count == 1 && core.allSatisfy(\.isLetter)
        if !isClosed && !isDashed {
            guard position < letters.count, letters[position].isWhitespace else { return nil }
            if isOneLetter { return nil }
        } else if position < letters.count, !letters[position].isWhitespace, !isDashed {
            // `1.Text` and `1:Curriculum` are labels; `1.5m` and `e.g.` are none.
            guard letters[position].isUppercase, !isOneLetter else { return nil }
        }
        if isWordLike(core), !isClosed { return nil }
        let rest = Folding.trimmed(String(letters[position...]))
        // `KS1 leader`, `Y6 pupils`: letters and a figure that a small letter follows are a name.
        if !isClosed, !isDashed, core.first?.isLetter == true, rest.first?.isLowercase == true { return nil }
        let label = ItemLabel(
            text: String(letters[..<labelEnd]), core: core, isBare: !isClosed && !isDashed)
        return (label, rest)
    }

    /// Whether a text begins with a word of ASCII letters that no label begins with: of several, no digit behind them, and
    /// not all such as Roman numbers are written with.
    private static func beginsWithWord(_ text: String) -> Bool {
        var count = 0
        var isRoman = true
        for byte in text.utf8 {
            let letter = byte | 0x20
            guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter), byte < 0x80 else {
                return count > 1 && !isRoman && byte < 0x80 && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
            count += 1
            isRoman = isRoman && [UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x")].contains(letter)
        }
        return count > 1 && !isRoman
    }

    /// `o` is a circle before an item, which a capital or a figure begins; before a small letter it is a word (`o fis Medi`).
    private static func isCircle(_ letters: [Character]) -> Bool {
        guard let next = letters.dropFirst().first(where: { !$0.isWhitespace }) else { return false }
        return !next.isLowercase
    }

    /// Where a label's core that starts at `start` ends; nil where none does.
    private static func coreEnd(_ letters: [Character], from start: Int) -> Int? {
        var position = start
        func isDigit(_ index: Int) -> Bool {
            index < letters.count && letters[index].isASCII && letters[index].isNumber
        }
        func isLetter(_ index: Int) -> Bool {
            index < letters.count && letters[index].isASCII && letters[index].isLetter
        }
        while isLetter(position), letters[position].isUppercase, position - start < mostLettersOfPrefix {
            position += 1
        }
        if isDigit(position) {
            let digitsStart = position
            while isDigit(position) { position += 1 }
            guard position - digitsStart <= mostDigits else { return nil }
            while position + 1 < letters.count, letters[position] == ".", isDigit(position + 1) {
                var ahead = position + 1
                while isDigit(ahead) { ahead += 1 }
                guard ahead - position - 1 <= mostDigits else { return nil }
                position = ahead
            }
            if isLetter(position), !isLetter(position + 1), !isDigit(position + 1) { position += 1 }
            return isLetter(position) ? nil : position
        }
        // Letters alone: one letter, or a roman number.
        position = start
        while isLetter(position) { position += 1 }
        let word = String(letters[start..<position])
        guard word.count == 1 || (word.count <= 5 && RomanNumber.value(of: word) != nil) else { return nil }
        return position
    }

    /// A roman number of several letters that is also a word or an initial: only a closing mark makes it a label.
    private static func isWordLike(_ core: String) -> Bool { core.allSatisfy(\.isLetter) }
}

/// `i` to `xxxix`.
enum RomanNumber {
    static func value(of text: String) -> Int? {
        let isLower = text.allSatisfy(\.isLowercase)
        guard isLower || text.allSatisfy(\.isUppercase) else { return nil }
        var total = 0
        var last = 0
        for letter in text.lowercased().reversed() {
            guard let value = ["i": 1, "v": 5, "x": 10][letter] else { return nil }
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total > 0 && roman(total) == text.lowercased() ? total : nil
    }

    private static func roman(_ number: Int) -> String {
        var rest = number
        var result = ""
        for (value, letters) in [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
            while rest >= value {
                result += letters
                rest -= value
            }
        }
        return result
    }
}

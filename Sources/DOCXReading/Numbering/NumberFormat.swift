/// How a level of a list writes its number.
enum NumberFormat: Hashable {
    case decimal
    /// At least this many digits: `01`, `001`.
    case zeroPadded(digits: Int)
    case upperRoman, lowerRoman, upperLetter, lowerLetter
    case ordinal, cardinalText, ordinalText
    /// `- 1 -`
    case inDashes
    case bullet
    case none

    /// Reads `w:numFmt`; nil for formats of other scripts, which are then written in digits.
    init?(_ value: String, custom: String? = nil) {
        switch value {
        case "decimal": self = .decimal
        case "decimalZero": self = .zeroPadded(digits: 2)
        case "upperRoman": self = .upperRoman
        case "lowerRoman": self = .lowerRoman
        case "upperLetter": self = .upperLetter
        case "lowerLetter": self = .lowerLetter
        case "ordinal": self = .ordinal
        case "cardinalText": self = .cardinalText
        case "ordinalText": self = .ordinalText
        case "numberInDash": self = .inDashes
        case "bullet": self = .bullet
        case "none": self = .none
        case "custom":
            // `001, 002, 003, ...`: the first item shows the width.
            let first = (custom ?? "").prefix { $0.isASCII && $0.isNumber }
            guard first.count > 1, first.count <= Self.mostDigits else { return nil }
            self = .zeroPadded(digits: first.count)
        default: return nil
        }
    }

    /// Word's custom formats go to five digits.
    private static let mostDigits = 9

    func text(_ number: Int) -> String {
        switch self {
        case .decimal: String(number)
        case .zeroPadded(let digits):
            String(repeating: "0", count: max(0, digits - String(number).count)) + String(number)
        case .upperRoman: Self.roman(number)
        case .lowerRoman: Self.roman(number).lowercased()
        case .upperLetter: Self.letters(number)
        case .lowerLetter: Self.letters(number).lowercased()
        case .ordinal: String(number) + Self.ordinalSuffix(number)
        case .cardinalText: Self.words(number, ordinal: false)
        case .ordinalText: Self.words(number, ordinal: true)
        case .inDashes: "- \(number) -"
        case .bullet, .none: ""
        }
    }

    /// Roman numerals are written to 3999, letters to 780 (`zzz…`, thirty times): beyond, digits.
    private static let largestRoman = 3999
    private static let largestLettered = 780

    private static func roman(_ number: Int) -> String {
        guard (1...largestRoman).contains(number) else { return String(number) }
        let steps: [(Int, String)] = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var result = ""
        for (value, sign) in steps {
            while rest >= value {
                result += sign
                rest -= value
            }
        }
        return result
    }

    /// After Z comes AA, then BB: Word repeats the letter.
    private static func letters(_ number: Int) -> String {
        guard (1...largestLettered).contains(number) else { return String(number) }
        let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }

    private static func ordinalSuffix(_ number: Int) -> String {
        if (11...13).contains(abs(number % 100)) { return "th" }
        switch abs(number % 10) {
        case 1: return "st"
        case 2: return "nd"
        case 3: return "rd"
        default: return "th"
        }
    }

    /// Numbers in words are written to 99: lists that count in words are short.
    private static let largestInWords = 99

    private static func words(_ number: Int, ordinal: Bool) -> String {
        guard (0...largestInWords).contains(number) else {
            return String(number) + (ordinal ? ordinalSuffix(number) : "")
        }
        let units = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        var result = number < 20 ? units[number] : tens[number / 10]
        if number >= 20, number % 10 > 0 { result += "-" + units[number % 10] }
        if ordinal { result = ordinalWord(result) }
        return result.prefix(1).uppercased() + result.dropFirst()
    }

    private static func ordinalWord(_ cardinal: String) -> String {
        let irregular = [
            ("one", "first"), ("two", "second"), ("three", "third"), ("five", "fifth"), ("eight", "eighth"),
            ("nine", "ninth"), ("twelve", "twelfth"),
        ]
        for (ending, ordinal) in irregular where cardinal.hasSuffix(ending) {
            return cardinal.dropLast(ending.count) + ordinal
        }
        return cardinal.hasSuffix("y") ? cardinal.dropLast() + "ieth" : cardinal + "th"
    }
}

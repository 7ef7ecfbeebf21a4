import DocumentModel

/// Folds a text to what is compared: its white space, hyphenation and invisible characters are of no account.
///
/// `on-going`, `on- going`, `ongoing` and `on`, soft hyphen, `going` are one word; `2021-22` keeps its hyphen, and
/// `Phase 1 - review` its dash. Curly quotation marks are straight ones, and all dashes are one, with or without spaces
/// around it, unless typography counts.
struct TextFolding {
    private let ignoresWhitespace: Bool
    private let ignoresCase: Bool
    private let ignoresPunctuation: Bool
    private let ignoresTypography: Bool

    init(_ options: ComparisonOptions) {
        ignoresWhitespace = options.ignored.contains(.whitespace)
        ignoresCase = options.ignored.contains(.case)
        ignoresPunctuation = options.ignored.contains(.punctuation)
        ignoresTypography = !options.countsTypography
    }

    /// Two texts with the same key are the same text.
    func key(_ text: String) -> String {
        key(ofSpaced: spaced(text))
    }

    /// The key of a text that is folded already as far as its words can still be told apart.
    func key(ofSpaced spaced: String) -> String {
        ignoresWhitespace ? spaced.filter { $0 != " " } : spaced
    }

    /// The text folded, with one space between words.
    func spaced(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var spaceIsPending = false
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            defer { index += 1 }
            let scalar = ignoresTypography ? Self.plain(scalars[index]) : scalars[index]
            if Self.isInvisible(scalar) { continue }
            if Self.isSpace(scalar) {
                spaceIsPending = !folded.isEmpty
                continue
            }
            if Self.isHyphen(scalar), !spaceIsPending, let last = folded.last, Self.isLetter(last),
                let next = Self.continuation(in: scalars, after: index)
            {
                index = next - 1
                continue
            }
            if ignoresPunctuation && !Self.isWordScalar(scalar) {
                spaceIsPending = !folded.isEmpty
                continue
            }
            // A dash stands with spaces around it or without.
            let isBesideDash = ignoresTypography && (scalar == "-" || folded.last == "-")
            if spaceIsPending, !isBesideDash { folded.append(" ") }
            spaceIsPending = false
            append(scalar, to: &folded)
        }
        return String(folded)
    }

    /// The words of a folded text in lower case, without punctuation.
    static func words(ofSpaced key: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in key.unicodeScalars {
            if isWordScalar(scalar) {
                appendLowercased(scalar, to: &word)
            } else if !isApostrophe(scalar), !word.isEmpty {
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    /// Where the word goes on behind a hyphen: right behind it, or behind white space in lower case.
    private static func continuation(in scalars: [Unicode.Scalar], after hyphen: Int) -> Int? {
        var next = hyphen + 1
        while next < scalars.count, isInvisible(scalars[next]) { next += 1 }
        guard next < scalars.count else { return nil }
        if isLetter(scalars[next]) { return next }
        guard isSpace(scalars[next]) else { return nil }
        while next < scalars.count, isSpace(scalars[next]) || isInvisible(scalars[next]) { next += 1 }
        guard next < scalars.count, scalars[next].isLowercase else { return nil }
        return next
    }

    /// The plain character for a quotation mark or dash of whatever shape.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2018...0x201B, 0x2032, 0x00B4, 0x0060: "'"
        case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB: "\""
        case 0x2010...0x2015, 0x2212: "-"
        default: scalar
        }
    }

    private func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
        if let letters = Self.lettersOfLigature(scalar) {
            folded.append(contentsOf: letters.unicodeScalars)
        } else if ignoresCase {
            Self.appendLowercased(scalar, to: &folded)
        } else {
            folded.append(scalar)
        }
    }

    private static func appendLowercased(_ scalar: Unicode.Scalar, to view: inout String.UnicodeScalarView) {
        if scalar.value < 0x80 {
            let isCapital = scalar.value >= 0x41 && scalar.value <= 0x5A
            view.append(isCapital ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar)
        } else {
            view.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }

    private static func lettersOfLigature(_ scalar: Unicode.Scalar) -> String? {
        guard scalar.value >= 0xFB00, scalar.value <= 0xFB06 else { return nil }
        return ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar.value) - 0xFB00]
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? scalar == " " || (scalar.value >= 0x09 && scalar.value <= 0x0D) : scalar.isWhitespace
    }

    /// Soft hyphen, zero-width space and joiners, byte order mark.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }

    private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar.value == 0x2010 || scalar.value == 0x2011
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar.value == 0x2019
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x80 { return (value >= 0x41 && value <= 0x5A) || (value >= 0x61 && value <= 0x7A) }
        return scalar.isAlphabetic
    }

    /// Letters, combining marks and digits make words.
    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x80 { return isLetter(scalar) || (value >= 0x30 && value <= 0x39) }
        if scalar.isAlphabetic { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber: return true
        default: return false
        }
    }
}

internal import ContentHashing
import DocumentModel

/// The digest of an item's own words and of what it stands under, from which its `key` is made.
struct ContentKey: Hashable, Sendable {
    /// So many hexadecimal digits of the SHA-256: 64 bits, so that among a million items two are alike by chance once in
    /// ten million plans.
    private static let lengthInDigits = 16

    /// What the item is: the first part of its key.
    let kind: String
    let digits: String

    /// - Parameters:
    ///   - kind: what the item is, one lower-case word.
    ///   - context: the digest of what it stands under; nil at the top.
    ///   - words: its own words, as written.
    ///   - marks: what else tells it from others beside it, in the contract's own spelling: its terms.
    init(_ kind: String, in context: ContentKey?, words: [String], marks: [String] = []) {
        self.kind = kind
        let parts = [kind, context?.digits ?? ""] + words.map(Self.folded) + marks
        digits = String(
            ContentHash.sha256(of: Array(parts.joined(separator: "\n").utf8)).prefix(Self.lengthInDigits))
    }

    /// The letters, marks and digits of a text in lower case, compatibility ligatures as letters: white space, hyphens and
    /// punctuation differ between the renderings of one plan.
    static func folded(_ text: String) -> String {
        var folded: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                if scalar.isASCIILetter || scalar.isASCIIDigit {
                    folded.append(UInt8(truncatingIfNeeded: scalar.value) | (scalar.isUppercase ? 0x20 : 0))
                }
            } else if let letters = lettersOfLigature(scalar) {
                folded += letters.utf8
            } else if isWordScalar(scalar) {
                folded += scalar.properties.lowercaseMapping.utf8
            }
        }
        // A text of signs alone is told by them.
        return folded.isEmpty
            ? text.withSingleSpaces
            : String(decoding: folded, as: UTF8.self)
    }

    /// A heading without the number at its start (`Objective 1: Maths`, `2. Maths`), which counts its neighbours; whole
    /// where nothing else is left.
    static func withoutNumber(_ heading: String) -> String {
        let words = heading.split(whereSeparator: \.isWhitespace)
        let hasDigit = { (word: Substring) in word.contains(where: \.isNumber) }
        let count = words.prefix(2).lastIndex(where: hasDigit).map { $0 + 1 } ?? 0
        let rest = words.dropFirst(count).joined(separator: " ")
        return rest.contains(where: \.isLetter) ? rest : heading
    }

    private static func lettersOfLigature(_ scalar: Unicode.Scalar) -> String? {
        guard (0xFB00...0xFB06).contains(scalar.value) else { return nil }
        return ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar.value) - 0xFB00]
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isAlphabetic { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber: return true
        default: return false
        }
    }
}

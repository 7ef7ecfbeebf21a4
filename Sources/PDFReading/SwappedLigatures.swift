import DocumentModel
import WordLists

/// Ligatures whose letters a producer (Ghostscript) wrote with swapped bytes: `fi` comes as U+6600 U+6900.
///
/// Of ligatures of three letters the rest is lost: `tti` comes as U+7400 and what is no character, `ffi` as U+6600 and a
/// letter of some other script. The words tell what it was.
///
///     se琀�ng    setting        O昀케ce    Office
struct SwappedLigatures {
    private(set) var scalars: [Unicode.Scalar?]
    /// The letters that a lost rest stands for, by box.
    private(set) var rests: [Int: String] = [:]

    init(_ scalars: [Unicode.Scalar?]) {
        self.scalars = scalars
        let letters = scalars.map { $0.flatMap(Self.letter) }
        guard letters.contains(where: { $0 != nil }) else { return }
        let isTextOfIdeographs = Self.isTextOfIdeographs(scalars, letters)
        for index in scalars.indices {
            guard let letter = letters[index] else { continue }
            if !isTextOfIdeographs || Self.isInsideLatinWord(index, scalars, letters) { self.scalars[index] = letter }
        }
        for index in scalars.indices.dropFirst() where self.scalars[index - 1] != scalars[index - 1] {
            if let rest = scalars[index], Self.isLostRest(rest), letters[index] == nil { addRest(at: index) }
        }
    }

    /// Whether a page is written in such characters, so that one alone is meant as what it looks like.
    private static func isTextOfIdeographs(_ scalars: [Unicode.Scalar?], _ letters: [Unicode.Scalar?]) -> Bool {
        let hasPairs = zip(letters, letters.dropFirst()).contains { $0 != nil && $1 != nil }
        let hasOthers = zip(scalars, letters).contains { scalar, letter in
            letter == nil && scalar?.properties.isIdeographic == true
        }
        return !hasPairs || hasOthers
    }

    private static func isInsideLatinWord(
        _ index: Int, _ scalars: [Unicode.Scalar?], _ letters: [Unicode.Scalar?]
    ) -> Bool {
        var start = index
        while start > 0, letters[start - 1] != nil { start -= 1 }
        var end = index
        while end + 1 < letters.count, letters[end + 1] != nil { end += 1 }
        return [start - 1, end + 1].contains { scalars.indices.contains($0) && isLatin(scalars[$0]) }
    }

    private static func isLatin(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { $0.isASCII && $0.isAlphabetic } ?? false
    }

    /// The letter that a scalar is with its two bytes swapped.
    private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value & 0xff == 0, scalar.value <= 0xffff else { return nil }
        let letter = Unicode.Scalar(UInt8(scalar.value >> 8))
        return letter.isASCII && letter.isAlphabetic ? letter : nil
    }

    // MARK: Lost rests

    private static func isLostRest(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{FFFD}" || (scalar.value & 0xff == 0 && scalar.value > 0xff && scalar.value <= 0xffff)
    }

    /// What may follow the first letter of a ligature of three, most common first.
    private static func candidates(behind letter: Unicode.Scalar) -> [String] {
        switch letter {
        case "f": ["fi", "fl", "fj", "ft", "f"]
        case "t": ["ti", "t"]
        default: []
        }
    }

    private mutating func addRest(at index: Int) {
        guard let letter = scalars[index - 1] else { return }
        let candidates = Self.candidates(behind: letter)
        let before = LetterRun.before(index, in: scalars, where: \.isAlphabetic)
        let after = LetterRun.from(index + 1, in: scalars) { $0.isAlphabetic && !Self.isLostRest($0) }
        rests[index] = candidates.first { EnglishWords.contains(before + $0 + after) } ?? candidates.first
    }
}

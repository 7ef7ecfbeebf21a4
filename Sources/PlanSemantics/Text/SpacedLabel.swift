import DocumentModel

/// A number whose number and letter stand apart: `1 A`, `2 C`, `3 A/C`.
///
/// One such text alone is as likely a number before an article (`1 A member of staff`): only siblings tell.
enum SpacedLabel {
    private static let mostDigits = 2

    /// Takes a text apart.
    ///
    ///     "1 A Clarify roles"  ▸ (core: "1 A", rest: "Clarify roles")
    ///     "3 A/C: Roof"        ▸ (core: "3 A/C", rest: "Roof")
    ///     "1 All schools"      ▸ nil
    static func split(_ text: String) -> (core: String, rest: String)? {
        guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
        let letters = Array(text)
        var position = 0
        while position < letters.count, letters[position].isASCII, letters[position].isNumber { position += 1 }
        guard (1...mostDigits).contains(position), position + 1 < letters.count, letters[position].isWhitespace else {
            return nil
        }
        position += 1
        guard letters[position].isASCII, letters[position].isUppercase else { return nil }
        position += 1
        while position + 1 < letters.count, letters[position] == "/", letters[position + 1].isASCII,
            letters[position + 1].isUppercase
        {
            position += 2
        }
        let core = String(letters[..<position])
        let end = position
        while position < letters.count, ".):".contains(letters[position]) { position += 1 }
        guard position == letters.count || letters[position].isWhitespace || position > end else { return nil }
        var rest = Folding.trimmed(String(letters[position...]))
        while let first = rest.first, first.isDash { rest = Folding.trimmed(rest.dropFirst()) }
        return (core, rest)
    }

    /// The label that a text is and nothing more: what a column of numbers holds.
    static func whole(_ text: String) -> String? {
        guard let parts = split(text), parts.rest.isEmpty else { return nil }
        return parts.core
    }

    /// Whether texts that stand together are so numbered: nearly all of them, and not all by the letter that is a word.
    static func number(_ texts: [String]) -> Bool {
        let cores = texts.compactMap { split($0)?.core }
        guard cores.count > 1, cores.count * 5 >= texts.count * 4 else { return false }
        return cores.contains { $0.last != "A" && $0.last != "I" }
    }
}

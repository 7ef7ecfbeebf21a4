/// Tells raised marks that point to notes from raised letters and figures that belong to a word.
///
///     two rooms¹  £4,200²     marks: they are no text
///     1st  m²  x²             endings of words, powers
package enum NoteMark {
    private static let mostFigures = 2
    /// What is squared or cubed, or counts atoms: units of length, and parts of formulas.
    private static let powers: Set<String> = ["cm", "mm", "km", "ft", "in", "yd", "co"]
    private static let signs: Set<Unicode.Scalar> = ["*", "†", "‡", "§", "¶"]

    /// Whether a raised text close behind a word is the mark of a note.
    package static func isMark(_ text: String, behind word: some StringProtocol) -> Bool {
        let scalars = text.unicodeScalars
        guard !scalars.isEmpty, scalars.count <= mostFigures else { return false }
        if scalars.allSatisfy(signs.contains) { return true }
        // A letter that stands alone, or behind a figure, is a variable or a metre.
        let letters = String(word.reversed().prefix(while: \.isLetter).reversed()).lowercased()
        guard letters.count != 1, !powers.contains(letters) else { return false }
        return scalars.allSatisfy { ("0"..."9").contains($0) }
    }
}

import DocumentModel

/// Tells raised marks that point to notes from raised letters and figures that belong to a word.
///
///     two rooms¹  £4,200²     marks: they are no text
///     1st  m²  CO²            endings of words
enum NoteMark {
    private static let mostFigures = 2
    /// What is squared or cubed, or counts atoms: units of length, and shares of formulas.
    private static let powers: Set<String> = ["m", "cm", "mm", "km", "ft", "in", "yd", "co"]
    private static let signs: Set<Unicode.Scalar> = ["*", "†", "‡", "§", "¶"]

    /// Whether a raised word close behind another is the mark of a note.
    static func isMark(_ word: Word, behind previous: Word) -> Bool {
        let scalars = word.text.unicodeScalars
        guard !scalars.isEmpty, !powers.contains(letters(at: previous.text)) else { return false }
        return (scalars.count <= mostFigures && scalars.allSatisfy { ("0"..."9").contains($0) })
            || scalars.allSatisfy(signs.contains)
    }

    /// The letters that a word ends with, in lower case.
    private static func letters(at text: String) -> String {
        String(text.reversed().prefix(while: \.isLetter).reversed()).lowercased()
    }
}

/// The signs that mark an item of a list where they begin a line and white space follows.
///
/// Those of the private area are glyphs of Wingdings and Symbol, as files give them that do not say what they stand for.
package enum ListSign {
    /// Signs that are nothing else at the start of a line.
    private static let drawn: Set<Unicode.Scalar> = [
        "•", "●", "○", "◦", "▪", "▫", "■", "□", "‣", "⁃", "∙", "➢", "➤", "►", "▶", "❖", "✓", "✔", "✗", "☐", "☑", "☒",
        "\u{F0B7}", "\u{F0A7}", "\u{F0A8}", "\u{F0D8}", "\u{F0FC}", "\u{F0E0}", "\u{F02D}", "\u{F06F}", "\u{F076}",
    ]
    /// Signs that a text may begin with as well: a dash of its own, a word (`o fis Medi`).
    private static let typed: Set<Unicode.Scalar> = ["-", "–", "—", "*", "·", "o"]

    /// Control codes, of which no text is made: bullets of TeX's companion fonts, in files that do not say what they
    /// stand for.
    private static let controls: ClosedRange<UInt32> = 0x86...0x9F

    /// What a sign at the start of a line may be.
    package enum Kind: Hashable, Sendable {
        /// A bullet, an arrow, a box: nothing but a mark.
        case drawn
        /// A dash, a star, a dot, the letter `o`: a mark, or the text itself.
        case typed
    }

    /// What kind of mark a sign is; nil where it is none.
    package static func kind(of sign: Unicode.Scalar) -> Kind? {
        drawn.contains(sign) || controls.contains(sign.value) ? .drawn : typed.contains(sign) ? .typed : nil
    }

    /// The same of a text of one sign; nil for a longer one.
    package static func kind(of text: some StringProtocol) -> Kind? {
        let scalars = text.unicodeScalars
        guard let sign = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else { return nil }
        return kind(of: sign)
    }

    /// The same of a letter, which may be made of several signs; those mark nothing.
    package static func kind(of letter: Character) -> Kind? {
        let signs = letter.unicodeScalars
        return signs.count == 1 ? signs.first.flatMap { kind(of: $0) } : nil
    }
}

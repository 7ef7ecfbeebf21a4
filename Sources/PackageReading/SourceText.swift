import DocumentModel

/// The characters of a document's text, before any layout.
package enum SourceText {
    /// What a character of the source comes to in a plan's text.
    package enum Character: Hashable {
        case space
        case letter(Unicode.Scalar)
        /// Soft hyphens, zero-width spaces, control characters: gone.
        case nothing
    }

    package static func character(_ scalar: Unicode.Scalar) -> Character {
        if scalar.isASCII {
            if scalar.value > 0x20, scalar.value != 0x7f { return .letter(scalar) }
            return scalar.isWhitespace ? .space : .nothing
        }
        switch scalar.value {
        case 0xad, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2060, 0x2066...0x2069, 0xfeff: return .nothing
        case 0x80...0x9f where scalar.value != 0x85: return .nothing
        default: return scalar.isWhitespace ? .space : .letter(scalar)
        }
    }

    /// A character of a label: every white space is a plain one.
    package static func mapped(_ character: Swift.Character) -> Swift.Character {
        character.isWhitespace ? " " : character
    }
}

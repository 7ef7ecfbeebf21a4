/// The characters of a document's text, before any layout.
enum SourceText {
    /// What a character of the source comes to in a plan's text.
    enum Character: Hashable {
        case space
        case letter(Unicode.Scalar)
        /// Soft hyphens, zero-width spaces, control characters: gone.
        case nothing
    }

    static func character(_ scalar: Unicode.Scalar) -> Character {
        if scalar.isASCII {
            if scalar.value > 0x20, scalar.value != 0x7f { return .letter(scalar) }
            return scalar.properties.isWhitespace ? .space : .nothing
        }
        switch scalar.value {
        case 0xad, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2060, 0x2066...0x2069, 0xfeff: return .nothing
        case 0x80...0x9f where scalar.value != 0x85: return .nothing
        default: return scalar.properties.isWhitespace ? .space : .letter(scalar)
        }
    }

    /// A character of a label: every white space is a plain one.
    static func mapped(_ character: Swift.Character) -> Swift.Character {
        character.isWhitespace ? " " : character
    }
}

/// Counts words as they pass by in the source, without regard to what is built of them.
struct SourceWordCounter {
    private(set) var count = 0
    private var isInsideWord = false

    mutating func read(_ character: SourceText.Character) {
        switch character {
        case .space: isInsideWord = false
        case .nothing: break
        case .letter:
            if !isInsideWord { count += 1 }
            isInsideWord = true
        }
    }

    /// The end of a line or paragraph ends a word.
    mutating func endWord() { isInsideWord = false }

    /// Sets the current word aside for a text that stands apart (a text box inside a word); ``resume(_:)`` takes it up.
    mutating func suspend() -> Bool {
        defer { isInsideWord = false }
        return isInsideWord
    }

    mutating func resume(_ wasInsideWord: Bool) { isInsideWord = wasInsideWord }

    /// Words that do not stand in the text: automatic numbers.
    mutating func add(_ words: Int) { count += words }
}

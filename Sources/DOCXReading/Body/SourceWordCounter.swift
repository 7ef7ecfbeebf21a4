import PackageReading

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

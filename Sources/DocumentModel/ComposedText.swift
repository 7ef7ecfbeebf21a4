extension String {
    /// The text with each letter and its accents as one scalar, where Unicode has one: `w` and U+0302 are `ŵ`. What the
    /// normal form NFC makes of Latin, Greek and Cyrillic text.
    package var composed: String {
        // Accents to be joined, and signs that stand for others, all lie above.
        guard unicodeScalars.contains(where: { $0.value >= 0x300 }) else { return self }
        var result = ""
        for character in self { result.append(Self.composedCharacters[character] ?? character) }
        return result
    }

    /// Characters are equal when they are so canonically: a letter with its accent finds the one that holds both.
    private static let composedCharacters: [Character: Character] = {
        let ranges: [ClosedRange<UInt32>] = [0x21...0x7e, 0xc0...0x24f, 0x370...0x4ff, 0x1e00...0x1fff]
        var result: [Character: Character] = [:]
        for value in ranges.joined() {
            guard let character = Unicode.Scalar(value).map(Character.init), result[character] == nil else { continue }
            result[character] = character
        }
        return result
    }()
}

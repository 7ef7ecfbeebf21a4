// The standard library takes a text apart by its rules for characters, for "a" as for "👩‍🚀", compares characters as they look,
// and builds texts of characters by a way that knows nothing of either. In ASCII a byte is a character. What these answer
// is the same; they stand before the standard library's in files that import this module.

extension String {
    /// The characters as a text.
    @inlinable package init(_ characters: ArraySlice<Character>) {
        self.init()
        for character in characters { append(character) }
    }

    /// The characters as a text.
    @inlinable package init(_ characters: [Character]) { self.init(characters[...]) }

    /// Whether a character stands in the text.
    package func contains(_ character: Character) -> Bool {
        let answer = utf8.withContiguousStorageIfAvailable { bytes -> Bool? in
            guard let scalar = character.asciiScalar, !Self.hasDoubles(scalar) else { return nil }
            guard bytes.contains(UInt8(truncatingIfNeeded: scalar.value)) else { return false }
            // What is not ASCII may belong to the byte before it.
            return bytes.allSatisfy { $0 < 0x80 } ? true : nil
        }
        return answer.flatMap(\.self) ?? self[...].contains(character)
    }

    /// Whether other characters equal one of ASCII (the Greek question mark is a semicolon, the sign of the kelvin a K), or it
    /// may be half of a character.
    private static func hasDoubles(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ";", "`", "K", "\r", "\n": true
        default: false
        }
    }
}

extension [Character] {
    /// The characters of a text.
    package init(_ text: String) {
        let plain = text.utf8.withContiguousStorageIfAvailable { bytes -> [Character]? in
            // "\r\n" is one character.
            guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
            return bytes.map { Character(Unicode.Scalar($0)) }
        }
        self = plain.flatMap(\.self) ?? text.map(\.self)
    }
}

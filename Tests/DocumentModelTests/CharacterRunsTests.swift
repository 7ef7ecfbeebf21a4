import DocumentModel
import Testing

@Suite("Characters of ASCII found and joined without the rules for others")
struct CharacterRunsTests {
    private static let texts = [
        "", "a", "Review 2 (who; when)", "a\u{301}b", "£4,500 – “now”", "\r\n", "one\r\ntwo\n", "\u{37E}",
        "\u{212A}elvin",
        "\u{1FEF}", "1\u{20E3}", "naïve — ok?", "👩‍🚀 a", "e\u{301}\u{327}", "≠ and =\u{338}", "·;`K",
    ]
    private static let ascii = (0 as UInt8..<0x80).map { Character(Unicode.Scalar($0)) }

    @Test("A text holds a character where the standard library says so", arguments: texts)
    func holding(text: String) {
        for character in Self.ascii + Self.texts.joined() {
            // A part of a text is asked the standard library's way.
            #expect(text.contains(character) == text[...].contains(character), "\(character.unicodeScalars)")
        }
    }

    @Test("No character beyond ASCII is taken for another than those that equal one")
    func doubles() {
        for value in (0x80 as UInt32)..<0x3100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(Character(scalar))
            for character in Self.ascii where text[...].contains(character) {
                #expect(text.contains(character), "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test("A text taken apart into characters and joined again is the same", arguments: texts)
    func runs(text: String) {
        let characters = [Character](text)
        #expect(characters == text.map(\.self))
        #expect(Array(String(characters).utf8) == Array(text.utf8))
        for end in characters.indices {
            #expect(String(characters[end...]) == String(text.dropFirst(end)))
        }
    }
}

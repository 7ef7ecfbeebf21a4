import DocumentModel
import Testing

@Suite("Kinds of letters answered without tables")
struct LetterKindsTests {
    @Test("A scalar is of the kinds that its Unicode properties say")
    func scalars() {
        for value in (0 as UInt32)..<0x3100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            #expect(scalar.isWhitespace == properties.isWhitespace, "U+\(String(value, radix: 16))")
            #expect(scalar.isAlphabetic == properties.isAlphabetic, "U+\(String(value, radix: 16))")
            #expect(scalar.isNumeric == (properties.numericType != nil), "U+\(String(value, radix: 16))")
            #expect(scalar.isUppercase == properties.isUppercase, "U+\(String(value, radix: 16))")
            #expect(scalar.isLowercase == properties.isLowercase, "U+\(String(value, radix: 16))")
        }
    }

    @Test("A character of several scalars is what the whole of it is")
    func characters() {
        // The standard library's own answers, which these stand before.
        let known: [(Character, letter: Bool, upper: Bool, lower: Bool, number: Bool, newline: Bool, space: Bool)] = [
            ("a", true, false, true, false, false, false), ("Z", true, true, false, false, false, false),
            ("e\u{301}", true, false, true, false, false, false), ("E\u{301}", true, true, false, false, false, false),
            ("É", true, true, false, false, false, false), ("ß", true, false, true, false, false, false),
            ("7", false, false, false, true, false, false), ("½", false, false, false, true, false, false),
            ("\r\n", false, false, false, false, true, true), ("\u{2028}", false, false, false, false, true, true),
            ("\u{A0}", false, false, false, false, false, true), ("•", false, false, false, false, false, false),
            ("字", true, false, false, false, false, false), ("1\u{20E3}", false, false, false, true, false, false),
        ]
        for (character, letter, upper, lower, number, newline, space) in known {
            #expect(character.isLetter == letter, "\(character)")
            #expect(character.isUppercase == upper, "\(character)")
            #expect(character.isLowercase == lower, "\(character)")
            #expect(character.isNumber == number, "\(character)")
            #expect(character.isNewline == newline, "\(character)")
            #expect(character.isWhitespace == space, "\(character)")
        }
    }
}

import FileKinds
import Testing

struct TextDecodingTests {
    private let text = "Priority 1: Teaching – “all”\nCôst £5\n"

    @Test func `UTF-8, UTF-16 and Windows-1252 are told apart`() {
        let units = Array(text.utf16)
        let little = units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
        let western = text.unicodeScalars.map { scalar -> UInt8 in
            switch scalar {
            case "–": 0x96
            case "“": 0x93
            case "”": 0x94
            default: UInt8(scalar.value)
            }
        }
        let forms: [[UInt8]] = [
            Array(text.utf8), [0xef, 0xbb, 0xbf] + Array(text.utf8), [0xff, 0xfe] + little, [0xfe, 0xff] + big, little,
            big,
            western,
        ]
        for form in forms { #expect(TextDecoding.text(of: form) == text) }
    }

    @Test func `bytes with control characters are no text`() {
        #expect(TextDecoding.text(of: [0x41, 0x00, 0x42, 0x0a]) == nil)
        #expect(TextDecoding.text(of: Array("a\u{1b}[31m".utf8)) == nil)
        #expect(TextDecoding.text(of: [0x41, 0x81]) == nil, "Windows-1252 has no such character")
    }

    @Test func `a head that ends inside a character is a text, and a single line is none`() {
        let bytes = Array(text.utf8)
        let cut = bytes.firstIndex(of: 0xc3) ?? 0
        #expect(TextDecoding.looksLikeText(Array(bytes[...cut])))
        #expect(!TextDecoding.looksLikeText(Array("Objective 1".utf8)))
        #expect(!TextDecoding.looksLikeText([0x7f, 0x45, 0x4c, 0x46, 0x0a, 0x0a]))
    }
}

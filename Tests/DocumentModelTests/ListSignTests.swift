import DocumentModel
import Testing

@Suite("Signs that mark items of lists")
struct ListSignTests {
    @Test(arguments: ["•", "▪", "➤", "☐", "✗", "\u{F0B7}", "\u{F06F}", "\u{88}"])
    func `a bullet, an arrow or a box is nothing but a mark, also one of a symbol font`(sign: String) {
        #expect(ListSign.kind(of: sign) == .drawn)
        #expect(sign.first.flatMap { ListSign.kind(of: $0) } == .drawn)
    }

    @Test(arguments: ["-", "–", "—", "*", "·", "o"])
    func `a dash, a star, a dot and an o may be text as well`(sign: String) {
        #expect(ListSign.kind(of: sign) == .typed)
    }

    @Test(arguments: ["", "••", "- ", "a", "1", "£", "\u{2705}\u{FE0F}"])
    func `what is more than one sign, a letter, a figure or money marks nothing`(text: String) {
        #expect(ListSign.kind(of: text) == nil)
        #expect(text.count != 1 || text.first.flatMap { ListSign.kind(of: $0) } == nil)
    }
}

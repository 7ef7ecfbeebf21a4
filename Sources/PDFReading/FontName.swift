import DocumentModel

extension Font {
    /// Reads a font's name as PDF files write it: `ABCDEF+Carlito-BoldItalic` is Carlito-BoldItalic, bold and italic.
    ///
    /// The weight of a PDF font is told reliably by its name alone: the descriptor's flags are often left unset.
    init(pdfName: String) {
        let name = Font.withoutSubsetTag(pdfName)
        let words = Font.styleWords(of: name)
        self.init(
            name: name, isBold: words.contains { Font.boldWords.contains($0) },
            isItalic: words.contains { Font.italicWords.contains($0) })
    }

    /// `ABCDEF+Carlito` is a part of Carlito: six capitals and a plus sign are the tag of a subset.
    private static func withoutSubsetTag(_ name: String) -> String {
        let tag = name.utf8.prefix(7)
        guard tag.count == 7, tag.last == UInt8(ascii: "+") else { return name }
        guard tag.dropLast().allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else { return name }
        return String(name.dropFirst(7))
    }

    /// Words of a name that say that its letters are bold. Medium is not: it is many families' normal weight.
    private static let boldWords: Set<String> = [
        "bold", "bd", "semibold", "demibold", "demi", "semi", "extrabold", "ultrabold", "heavy", "black", "boldmt",
        "boldps", "boldpsmt", "bolditalic", "boldoblique", "bolditalicmt", "bolditalicpsmt", "b", "bi", "z", "bx",
    ]
    private static let italicWords: Set<String> = [
        "italic", "oblique", "it", "ital", "italicmt", "italicpsmt", "bolditalic", "boldoblique", "bolditalicmt",
        "bolditalicpsmt", "i", "bi", "z", "slanted", "kursiv", "inclined",
    ]

    /// The words after the family's: `OpenSans-SemiBoldItalic` gives semi, bold, italic; `Calibri,Bold` gives bold.
    ///
    /// Words end at separators, where a capital follows a small letter, and behind digits. The first is the family's: the
    /// font “BlackJack” is not black. Words of one or two letters count only after a separator (`Calibri-Z`).
    private static func styleWords(of name: String) -> [String] {
        var words: [(text: String, followsSeparator: Bool)] = []
        var word = ""
        var followsSeparator = false
        var previous: Unicode.Scalar = " "
        func finish() {
            if !word.isEmpty { words.append((word.lowercased(), followsSeparator)) }
            word = ""
            followsSeparator = false
        }
        for scalar in name.unicodeScalars {
            defer { previous = scalar }
            guard !separators.contains(scalar) else {
                finish()
                followsSeparator = true
                continue
            }
            let isCapitalAfterSmall = ("A"..."Z").contains(scalar) && ("a"..."z").contains(previous)
            let isLetterAfterDigit = !("0"..."9").contains(scalar) && ("0"..."9").contains(previous)
            if isCapitalAfterSmall || isLetterAfterDigit { finish() }
            word.unicodeScalars.append(scalar)
        }
        finish()
        return words.dropFirst().filter { $0.followsSeparator || $0.text.utf8.count > 2 }.map(\.text)
    }

    private static let separators: Set<Unicode.Scalar> = ["-", ",", " ", "_", "."]
}

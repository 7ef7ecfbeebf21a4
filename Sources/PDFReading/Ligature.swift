/// Ligatures are letters: a reader that searches for “office” must find “oﬃce”.
enum Ligature {
    /// The letters that a ligature of the Latin presentation forms stands for; nil for any other character.
    static func letters(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\u{FB00}": "ff"
        case "\u{FB01}": "fi"
        case "\u{FB02}": "fl"
        case "\u{FB03}": "ffi"
        case "\u{FB04}": "ffl"
        case "\u{FB05}", "\u{FB06}": "st"
        default: nil
        }
    }

    /// Letters whose bytes a producer has swapped in the character map of a ligature: `fi` comes as U+6600 U+6900.
    ///
    /// Two side by side are never meant as what they look like, unless the page is written in such characters; where a
    /// page has no others, a lone one is a letter too.
    static func unswapped(_ scalars: [Unicode.Scalar?]) -> [Unicode.Scalar?] {
        let letters = scalars.map { $0.flatMap(letter) }
        let hasPairs = zip(letters, letters.dropFirst()).contains { $0 != nil && $1 != nil }
        let hasOtherIdeographs = zip(scalars, letters).contains { scalar, letter in
            letter == nil && scalar?.properties.isIdeographic == true
        }
        guard hasPairs, !hasOtherIdeographs else { return scalars }
        return zip(scalars, letters).map { scalar, letter in letter ?? scalar }
    }

    /// The letter that a scalar is with its two bytes swapped.
    private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value & 0xff == 0, scalar.value <= 0xffff else { return nil }
        let letter = Unicode.Scalar(UInt8(scalar.value >> 8))
        return letter.isASCII && letter.properties.isAlphabetic ? letter : nil
    }
}

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
    /// Such letters never stand alone, and on a page in Latin script nothing else looks like them.
    static func unswapped(_ scalars: [Unicode.Scalar?]) -> [Unicode.Scalar?] {
        let swapped = scalars.map { $0.flatMap(letter) }
        guard swapped.contains(where: { $0 != nil }) else { return scalars }
        let isLatin = scalars.indices.allSatisfy { index in
            guard let scalar = scalars[index], scalar.properties.isIdeographic else { return true }
            guard swapped[index] != nil else { return false }
            let neighbours = [index - 1, index + 1].filter(scalars.indices.contains)
            return neighbours.contains { swapped[$0] != nil }
        }
        guard isLatin else { return scalars }
        return zip(scalars, swapped).map { scalar, letter in letter ?? scalar }
    }

    /// The letter that a scalar is with its two bytes swapped.
    private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value & 0xff == 0, scalar.value <= 0xffff else { return nil }
        let letter = Unicode.Scalar(UInt8(scalar.value >> 8))
        return letter.isASCII && letter.properties.isAlphabetic ? letter : nil
    }
}

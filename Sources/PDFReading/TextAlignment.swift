/// Matches the library's text with its boxes: which character stands in which box.
///
/// The text holds one scalar for each box, with two exceptions. A right-to-left stretch is wrapped in direction marks
/// (U+202A or U+202B before, U+202C behind) that have no box, and is turned into reading order while its boxes stay
/// in the order on the page. And text that the library cannot write ends early.
///
/// Stretches are never nested: such a mark inside one is the file's own.
///
///     scalars  a b [RLE] ג ב א [PDF]      boxes  a b א ב ג
enum TextAlignment {
    /// The scalar of each box, in the order of the boxes; nil where the text has none for it.
    static func scalarsByBox(_ scalars: [Unicode.Scalar], boxCount: Int) -> [Unicode.Scalar?] {
        var result: [Unicode.Scalar?] = []
        result.reserveCapacity(boxCount)
        if scalars.count == boxCount {
            result = scalars
        } else {
            var turned: [Unicode.Scalar]?
            for scalar in scalars {
                switch scalar {
                case leftToRightMark:
                    continue
                case rightToLeftMark where turned == nil:
                    turned = []
                case endMark:
                    result += (turned ?? []).reversed()
                    turned = nil
                default:
                    if turned == nil { result.append(scalar) } else { turned?.append(scalar) }
                }
            }
            result += (turned ?? []).reversed()
        }
        if result.count < boxCount {
            result += Array(repeating: nil, count: boxCount - result.count)
        }
        return Array(result.prefix(boxCount))
    }

    private static let leftToRightMark: Unicode.Scalar = "\u{202A}"
    private static let rightToLeftMark: Unicode.Scalar = "\u{202B}"
    private static let endMark: Unicode.Scalar = "\u{202C}"
}

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

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

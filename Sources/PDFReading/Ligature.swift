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
}

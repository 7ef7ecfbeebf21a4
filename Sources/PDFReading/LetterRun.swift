/// The letters of a page that stand right beside a place, as a text: a piece of the word that the place is in.
enum LetterRun {
    /// Those that end before a place.
    static func before(
        _ place: Int, in scalars: [Unicode.Scalar?], where isLetter: (Unicode.Scalar) -> Bool
    ) -> String {
        var start = place
        while start > 0, start <= scalars.count, scalars[start - 1].map(isLetter) ?? false { start -= 1 }
        return text(scalars, start..<place)
    }

    /// Those that begin at a place.
    static func from(_ place: Int, in scalars: [Unicode.Scalar?], where isLetter: (Unicode.Scalar) -> Bool) -> String {
        var end = place
        while end < scalars.count, scalars[end].map(isLetter) ?? false { end += 1 }
        return text(scalars, place..<end)
    }

    private static func text(_ scalars: [Unicode.Scalar?], _ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range].compactMap(\.self))
        return String(view)
    }
}

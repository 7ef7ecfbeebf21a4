/// A text without its white space, to find words in it however their lines and paragraphs break.
package struct SpacelessText {
    private let letters: [Character]
    private let places: [String.Index]

    /// Takes a text apart.
    package init(_ text: String) {
        let kept = text.indices.filter { !text[$0].isWhitespace }
        letters = kept.map { text[$0] }
        places = kept
    }

    /// How many letters and signs it has.
    package var count: Int { letters.count }

    /// Where another text's letters first stand, counted without white space; nil where they do not, or it has none.
    package func firstRange(of other: SpacelessText, from start: Int = 0) -> Range<Int>? {
        guard let first = other.letters.first, letters.count - start >= other.count else { return nil }
        for place in start...(letters.count - other.count)
        where letters[place] == first && letters[place..<place + other.count].elementsEqual(other.letters) {
            return place..<place + other.count
        }
        return nil
    }

    /// Letters counted without white space as a part of the text that it was made of.
    package func range(_ range: Range<Int>, in text: String) -> Range<String.Index> {
        guard let last = range.last else { return text.endIndex..<text.endIndex }
        return places[range.lowerBound]..<text.index(after: places[last])
    }

    /// Where texts stand in another, one after the other; nil where it does not say all of them, or there are none.
    package static func ranges(of parts: [String], in text: String) -> [Range<String.Index>]? {
        guard !parts.isEmpty else { return nil }
        let whole = SpacelessText(text)
        var ranges: [Range<String.Index>] = []
        var end = 0
        for part in parts {
            guard let range = whole.firstRange(of: SpacelessText(part), from: end) else { return nil }
            ranges.append(whole.range(range, in: text))
            end = range.upperBound
        }
        return ranges
    }
}

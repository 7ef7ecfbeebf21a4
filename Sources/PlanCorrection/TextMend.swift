/// The words by which two texts differ, to be changed in a third that has them too.
struct TextMend {
    private let before: Words
    private let after: Words
    /// How many words both have at their beginnings.
    private let leading: Int
    /// How many both have at their ends.
    private let trailing: Int

    /// More words beside the changed ones tell no better which place is meant.
    private static let mostNeighbours = 2

    private struct Words {
        let text: String
        let ranges: [Range<String.Index>]

        init(_ text: String) {
            self.text = text
            ranges = text.split(whereSeparator: \.isWhitespace).map { $0.startIndex..<$0.endIndex }
        }

        subscript(index: Int) -> Substring { text[ranges[index]] }

        func words(_ range: Range<Int>) -> [Substring] { range.map { self[$0] } }

        /// With the white space between them.
        func text(_ range: Range<Int>) -> Substring {
            range.isEmpty ? "" : text[ranges[range.lowerBound].lowerBound..<ranges[range.upperBound - 1].upperBound]
        }
    }

    init(from old: String, to new: String) {
        let (before, after) = (Words(old), Words(new))
        let most = min(before.ranges.count, after.ranges.count)
        var leading = 0
        while leading < most, before[leading] == after[leading] { leading += 1 }
        var trailing = 0
        while trailing < most - leading,
            before[before.ranges.count - 1 - trailing] == after[after.ranges.count - 1 - trailing]
        { trailing += 1 }
        (self.before, self.after, self.leading, self.trailing) = (before, after, leading, trailing)
    }

    /// The text with the same words changed; nil where they do not stand in it, or not in one place alone.
    func applied(to text: String) -> String? {
        let target = Words(text)
        for neighbours in 0...Self.mostNeighbours {
            let left = min(neighbours, leading)
            let right = min(neighbours, trailing)
            let lower = leading - left
            let old = lower..<(before.ranges.count - trailing + right)
            guard !old.isEmpty, old.count <= target.ranges.count else { continue }
            let wanted = before.words(old)
            let places = (0...(target.ranges.count - old.count)).filter {
                target.words($0..<($0 + old.count)) == wanted
            }
            guard places.count < 2 else { continue }
            guard let place = places.first else { return nil }
            let new = after.text(lower..<(after.ranges.count - trailing + right))
            let start = target.ranges[place].lowerBound
            let end = target.ranges[place + old.count - 1].upperBound
            return text.replacingCharacters(start..<end, new)
        }
        return nil
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>, _ other: Substring) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}

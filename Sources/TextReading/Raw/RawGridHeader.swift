/// The head of a term grid in a dump without places: years in one line, and their terms in the next.
///
/// ```
/// Actions 2021-2022 2022 - 2023 2023-2024
///  1 2 3 1 2 3 1 2 3
/// ```
struct RawGridHeader: Hashable {
    var label: String
    var years: [String]
    var terms: [String]
    /// The lines that it takes.
    var lines: Range<Int>

    /// Terms stand in one of so many lines with text below the years.
    private static let mostLinesToTerms = 3

    /// Reads the head that begins in a line.
    init?(at start: Int, of lines: [DumpLine]) {
        let text = lines[start].text
        let matches = text.matches(of: Self.year)
        guard matches.count > 1, let first = matches.first else { return nil }
        var next = start + 1
        var label = String(text[..<first.range.lowerBound])
        for _ in 0..<Self.mostLinesToTerms {
            while next < lines.count, lines[next].isEmpty { next += 1 }
            guard next < lines.count else { return nil }
            let words = lines[next].text.split(separator: " ").map(String.init)
            if words.count > matches.count, words.count.isMultiple(of: matches.count) {
                let size = words.count / matches.count
                let isRepeated = words.indices.allSatisfy { words[$0] == words[$0 % size] }
                guard isRepeated, Set(words.prefix(size)).count == size else { return nil }
                self.label = label.trimmingSpaces
                years = matches.map { String(text[$0.range]).trimmingSpaces }
                terms = words
                self.lines = start..<next + 1
                return
            }
            label += " " + lines[next].text
            next += 1
        }
        return nil
    }

    /// `2021-2022`, `2022 - 23`.
    private static var year: Regex<Substring> { #/\b20\d\d ?[-–\/] ?(?:20)?\d\d\b/# }
}

extension String {
    var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

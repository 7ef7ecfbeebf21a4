import PlanModel

/// Takes the people out of a lead cell: `CEO / Director of Education` are two, `MH/ALNCO` are two.
enum Owners {
    /// A longer part is a sentence and no owner.
    private static let mostWordsOfOwner = 6

    static func read(_ text: String) -> [String] {
        let lines = text.split(whereSeparator: \.isNewline).map { Folding.trimmed($0) }.filter { !$0.isEmpty }
        return lines.flatMap(split)
    }

    private static func split(_ line: String) -> [String] {
        var parts: [String] = [""]
        for character in line {
            if "/,;&+".contains(character) { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        parts = parts.flatMap { $0.components(around: " and ") }.map { Folding.trimmed($0) }.filter { !$0.isEmpty }
        // Every part must read like a person or a group of people; else the line stays whole.
        guard parts.count > 1, parts.allSatisfy(isOwner) else { return [line] }
        return parts
    }

    static func isOwner(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (1...mostWordsOfOwner).contains(words.count),
            let first = text.first(where: { $0.isLetter || $0.isNumber })
        else { return false }
        // `P6 teacher` is one; `4 days` and `£190` are not.
        let hasFigures = words.contains { word in word.contains(where: \.isNumber) && !word.contains(where: \.isLetter)
        }
        return (first.isUppercase || words.count <= 2) && !text.contains("£") && !hasFigures
    }
}

extension String {
    /// The pieces around every occurrence of a word.
    fileprivate func components(around separator: String) -> [String] {
        var result: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            result.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        result.append(String(rest))
        return result
    }
}

import DocumentModel
import PlanModel

/// Takes the people out of a lead cell: `CEO / Director of Education` are two, `MH/ALNCO` are two.
enum Owners {
    /// A longer part is a sentence and no owner.
    private static let mostWordsOfOwner = 6

    static func read(_ text: String, lexicon: Lexicon) -> [String] {
        let lines = text.split(whereSeparator: \.isNewline).map { Folding.trimmed($0) }.filter { !$0.isEmpty }
        return lines.flatMap { split($0, lexicon: lexicon) }
    }

    /// The pieces of a text that signs or `and` part. `T&L lead` is one.
    static func parts(of text: String) -> [String] {
        let characters = Array(text)
        var parts: [String] = [""]
        for (index, character) in characters.enumerated() {
            if "/,;&+".contains(character) || character.isNewline, !joinsLetters(index, characters) {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts.flatMap { $0.components(around: " and ") }.map { Folding.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// Whether `&` stands between two lone capitals.
    private static func joinsLetters(_ index: Int, _ characters: [Character]) -> Bool {
        func isLoneCapital(_ inner: Int, _ outer: Int) -> Bool {
            characters.indices.contains(inner) && characters[inner].isUppercase
                && !(characters.indices.contains(outer) && characters[outer].isLetter)
        }
        return characters[index] == "&" && isLoneCapital(index - 1, index - 2) && isLoneCapital(index + 1, index + 2)
    }

    private static func split(_ line: String, lexicon: Lexicon) -> [String] {
        let parts = parts(of: line)
        // Every part must read like a person or a group of people; else the line stays whole.
        guard parts.count > 1, parts.allSatisfy(isOwner) else { return [line] }
        // `Head of Teaching and Learning` is one: what a post is for goes on.
        if parts.count == 2, lexicon.namesPost(parts[0], goingOnWith: parts[1]),
            line.contains(" and ") || line.contains("&")
        {
            return [line]
        }
        return parts
    }

    /// `MH`, `ZTW`, `J.B.`: two to four capitals.
    static func isInitials(_ text: String) -> Bool {
        let letters = text.filter { $0.isLetter }
        return (2...mostInitials).contains(letters.count) && letters.allSatisfy(\.isUppercase)
            && text.allSatisfy { $0.isLetter || $0 == "." || $0 == " " }
    }

    private static let mostInitials = 4

    /// `Mrs Khan`, `Dr F Haddad`, `J Smith`, `Smith, J.`: a title or an initial beside a name.
    static func isTitled(_ text: String, titles: Set<String>) -> Bool {
        let words = text.split(separator: " ").map { $0.filter(\.isLetter) }.filter { !$0.isEmpty }
        guard (2...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false }) else { return false }
        return titles.contains(words[0].lowercased()) || words.contains { $0.count == 1 }
    }

    /// Written as names are, every word with a capital: `Anna Becker`, `Tom`.
    static func isName(_ text: String) -> Bool {
        let parts = parts(of: text)
        return !parts.isEmpty
            && parts.allSatisfy { part in
                let words = part.split(separator: " ")
                return words.count <= 3
                    && words.allSatisfy { word in
                        word.first?.isUppercase ?? false && word.allSatisfy { $0.isLetter || "-.'’".contains($0) }
                    }
            }
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
        guard Folding.holds(self, separator) else { return [self] }
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

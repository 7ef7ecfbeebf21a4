/// A letter or Roman number that nothing closes: `A Chronology`, `B Enquiry`, `C Vocabulary`.
///
/// One such text alone begins with an article, a name's initial or a pronoun: only a whole series tells.
enum BareLetter {
    /// Two may begin so by chance: `A new library`, `B Team`.
    private static let fewestOfSeries = 3

    /// Takes a text apart.
    ///
    ///     "B Historical enquiry" ▸ (core: "B", rest: "Historical enquiry")      "A" ▸ nil      "As before" ▸ nil
    static func split(_ text: String) -> (core: String, rest: String)? {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
        guard parts.count == 2, parts[0].allSatisfy({ $0.isASCII && $0.isUppercase }),
            parts[0].count == 1 || RomanNumber.value(of: String(parts[0])) != nil
        else { return nil }
        let rest = Folding.trimmed(parts[1])
        guard let first = rest.first, first.isLetter || first.isNumber else { return nil }
        return (String(parts[0]), rest)
    }

    /// Whether texts that stand together are so labelled: all of them, one after the other from the first on.
    static func label(_ texts: [String]) -> Bool {
        guard texts.count >= fewestOfSeries, let first = split(texts[0])?.core, LabelSeries.opens(first) else {
            return false
        }
        let cores = texts.compactMap { split($0)?.core }
        return cores.count == texts.count && runOn(cores)
    }

    /// Whether texts are letters and nothing more, one after the other from the first on: `a`, `b`, `c`.
    static func areLetters(_ texts: [String]) -> Bool {
        guard texts.count >= fewestOfSeries, texts.allSatisfy({ $0.count == 1 && $0.first?.isLetter ?? false }) else {
            return false
        }
        return LabelSeries.opens(texts[0]) && runOn(texts)
    }

    private static func runOn(_ labels: [String]) -> Bool {
        zip(labels, labels.dropFirst()).allSatisfy(LabelSeries.follows)
    }
}

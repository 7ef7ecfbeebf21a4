import DocumentModel
import PageLayout

/// Tells whether two rows of heads say the same: letter for letter, or, where a head was recognised from a picture, but for
/// letters that were misread.
///
/// Years and terms are told apart by their figures alone: those must be the same.
enum SameHeads {
    /// Of the letters of a recognised head no more are misread, though one always may be.
    private static let mostMisreadShare = 0.15
    /// In a shorter head another letter makes another word.
    private static let fewestLetters = 4

    /// - Parameters: the words of each filled cell of a row, from left to right.
    static func agree(_ here: [[Word]], _ there: [[Word]]) -> Bool {
        guard here.count == there.count else { return false }
        var sameCount = 0
        for (words, others) in zip(here, there) {
            let (text, other) = (key(words), key(others))
            if text == other {
                sameCount += 1
            } else if !(words + others).contains(where: { $0.confidence < 1 }) || !isMisreading(text, other) {
                return false
            }
        }
        return 2 * sameCount >= here.count
    }

    private static func key(_ words: [Word]) -> [Character] {
        Array(PlainText.key(words.map(\.text).joined()))
    }

    private static func isMisreading(_ text: [Character], _ other: [Character]) -> Bool {
        guard min(text.count, other.count) >= fewestLetters,
            text.filter(\.isNumber) == other.filter(\.isNumber)
        else { return false }
        let most = max(1, Int(saturating: mostMisreadShare * Double(max(text.count, other.count))))
        return distance(text, other) <= most
    }

    /// How many letters are to be changed, added or taken away.
    private static func distance(_ text: [Character], _ other: [Character]) -> Int {
        var row = Array(0...other.count)
        for (index, letter) in text.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (place, compared) in other.enumerated() {
                let changed = diagonal + (letter == compared ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(changed, row[place] + 1, row[place + 1] + 1)
            }
        }
        return row[other.count]
    }
}

/// The letters of a word, for telling a slip of the pen from another word.
struct WordSpelling {
    private let letters: [Unicode.Scalar]
    let hasDigit: Bool
    /// One bit for each letter, by its value modulo 64: a quick bound on the difference.
    private let signature: UInt64

    init(_ word: String) {
        letters = Array(word.unicodeScalars)
        hasDigit = letters.contains { $0.value >= 0x30 && $0.value <= 0x39 }
        signature = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    var length: Int { letters.count }

    /// Shorter words are too close to one another: `form` and `from`, `lead` and `read`.
    private static let leastLength = 5
    /// From this length on two slips are let pass: `implemetnation`, `responsiblity's`.
    private static let lengthForTwoSlips = 9

    /// Whether a letter was dropped, added, changed, or swapped with its neighbour; twice in long words.
    /// Never where there are digits: `2022` is no slip of `2023`.
    func isSlip(of other: WordSpelling) -> Bool {
        let shorter = min(letters.count, other.letters.count)
        let longer = max(letters.count, other.letters.count)
        guard shorter >= Self.leastLength - 1, longer >= Self.leastLength, !hasDigit, !other.hasDigit else {
            return false
        }
        let slips = longer >= Self.lengthForTwoSlips ? 2 : 1
        guard longer - shorter <= slips, (signature ^ other.signature).nonzeroBitCount <= 2 * slips else {
            return false
        }
        return distance(to: other, atMost: slips) <= slips
    }

    /// Edit distance with swaps of neighbours; anything above the limit counts as above it.
    private func distance(to other: WordSpelling, atMost limit: Int) -> Int {
        let (first, second) = (letters, other.letters)
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in 1...first.count {
            var current = [row]
            current.reserveCapacity(second.count + 1)
            for column in 1...second.count {
                let change = first[row - 1] == second[column - 1] ? 0 : 1
                var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + change)
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current.append(best)
            }
            if let least = current.min(), least > limit { return limit + 1 }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}

import DocumentModel

/// Whether labels continue each other: `1a 1b 1c`, `A1 A2 B1`, `i ii iii`.
enum LabelSeries {
    private enum Part: Equatable {
        case number(Int)
        case letters(String)
    }

    /// How far a label may jump and still continue its series: an item or two may have been struck out.
    private static let largestJump = 3

    /// Whether `next` comes after `label` in one series.
    static func continues(_ label: String, with next: String) -> Bool {
        continues(label, with: next, jumping: largestJump)
    }

    /// Whether `next` comes right after `label` in one series.
    static func follows(_ label: String, _ next: String) -> Bool { continues(label, with: next, jumping: 1) }

    private static func continues(_ label: String, with next: String, jumping largestJump: Int) -> Bool {
        let before = parts(label)
        let after = parts(next)
        guard before.count == after.count, !before.isEmpty else { return false }
        for index in before.indices where before[index] != after[index] {
            guard let jump = step(from: before[index], to: after[index]), (1...largestJump).contains(jump) else {
                return false
            }
            return after[(index + 1)...].allSatisfy(isFirst)
        }
        return false
    }

    /// Whether a label may open a series.
    static func opens(_ label: String) -> Bool {
        let parts = parts(label)
        guard let last = parts.last else { return false }
        return isFirst(last)
    }

    /// Whether enough labels follow each other for them to be labels and no accident: all but a fifth, at least one pair.
    static func isSeries(_ labels: [String]) -> Bool {
        guard labels.count > 1 else { return false }
        let followed = zip(labels, labels.dropFirst()).filter { continues($0, with: $1) || opens($1) }.count
        let continued = zip(labels, labels.dropFirst()).filter { continues($0, with: $1) }.count
        return continued > 0 && followed * 5 >= (labels.count - 1) * 4
    }

    private static func isFirst(_ part: Part) -> Bool {
        switch part {
        case .number(let value): value == 1
        case .letters(let text): text == "a" || text == "A" || text == "i" || text == "I"
        }
    }

    private static func step(from part: Part, to next: Part) -> Int? {
        switch (part, next) {
        case (.number(let before), .number(let after)): return after - before
        case (.letters(let before), .letters(let after)):
            if let first = RomanNumber.value(of: before), let second = RomanNumber.value(of: after), second > first {
                return second - first
            }
            guard before.unicodeScalars.count == 1, after.unicodeScalars.count == 1,
                let first = before.unicodeScalars.first, let second = after.unicodeScalars.first
            else { return nil }
            return Int(second.value) - Int(first.value)
        default: return nil
        }
    }

    private static func parts(_ label: String) -> [Part] {
        var result: [Part] = []
        var digits = ""
        var letters = ""
        func flush() {
            if let value = Int(digits) { result.append(.number(value)) }
            if !letters.isEmpty { result.append(.letters(letters)) }
            digits = ""
            letters = ""
        }
        for character in label {
            if character.isASCII && character.isNumber {
                if !letters.isEmpty { flush() }
                digits.append(character)
            } else if character.isLetter {
                if !digits.isEmpty { flush() }
                letters.append(character)
            } else {
                flush()
            }
        }
        flush()
        return result
    }
}

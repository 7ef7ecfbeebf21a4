/// Names of sheets: at most 31 characters, unique whatever their case, and free of what Excel forbids in them.
struct SheetNames {
    static let plan = "Plan"
    static let milestones = "All milestones and actions"
    static let actionPlans = "Action plans"
    static let diagnostics = "Diagnostics"
    /// Excel keeps `History` for itself.
    static let fixed = [plan, milestones, actionPlans, diagnostics, "History"]

    private static let lengthInCharacters = 31
    private var taken: Set<String>

    init(reserved: [String]) {
        taken = Set(reserved.map { $0.lowercased() })
    }

    mutating func name(for heading: String, fallback: String) -> String {
        let base = [heading, fallback].lazy.map(Self.cleaned).first { !$0.isEmpty } ?? "Sheet"
        var name = Self.shortened(base, to: Self.lengthInCharacters)
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let suffix = " (\(number))"
            name = Self.shortened(base, to: Self.lengthInCharacters - suffix.count) + suffix
            number += 1
        }
        return name
    }

    private static func cleaned(_ text: String) -> String {
        let spaced = String(
            text.withoutControls.map { "[]:*?/\\".contains($0) || $0.isWhitespace ? " " : $0 })
        return trimmed(spaced.split(separator: " ").joined(separator: " "))
    }

    /// Counted as Excel counts, in UTF-16.
    private static func shortened(_ text: String, to length: Int) -> String {
        var output = ""
        var used = 0
        for character in text {
            used += character.utf16.count
            if used > length { break }
            output.append(character)
        }
        return trimmed(output)
    }

    /// An apostrophe must not stand at either end.
    private static func trimmed(_ text: String) -> String {
        let isMargin = { (character: Character) in character == " " || character == "'" }
        return String(text.drop(while: isMargin).reversed().drop(while: isMargin).reversed())
    }
}

/// Names of sheets: at most 31 characters, unique whatever their case, and free of what Excel forbids in them.
struct SheetNames {
    static let overview = "Overview"
    static let plan = "Plan"
    static let milestones = "All milestones and actions"
    static let actionPlans = "Action plans"
    static let diagnostics = "Diagnostics"
    /// Excel keeps `History` for itself.
    static let fixed = [overview, plan, milestones, actionPlans, diagnostics, "History"]

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

    /// Whole words and an ellipsis, unless that leaves too little; counted as Excel counts, in UTF-16.
    private static func shortened(_ text: String, to length: Int) -> String {
        guard text.utf16.count > length else { return text }
        var output = ""
        var used = ellipsis.utf16.count
        for character in text {
            used += character.utf16.count
            if used > length { break }
            output.append(character)
        }
        let isWordCut = text.dropFirst(output.count).first != " "
        if isWordCut, let end = output.lastIndex(of: " ") {
            let words = output[..<end]
            if words.count >= length / 2 { output = String(words) }
        }
        return trimmed(output) + ellipsis
    }

    private static let ellipsis = "…"

    /// An apostrophe must not stand at either end.
    private static func trimmed(_ text: String) -> String {
        let isMargin = { (character: Character) in character == " " || character == "'" }
        return String(text.drop(while: isMargin).reversed().drop(while: isMargin).reversed())
    }
}

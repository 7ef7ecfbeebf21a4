/// A sign of a number format's code.
enum FormatToken: Hashable {
    case literal(String)
    /// A word: `General`.
    case letters(String)
    /// `0`, `#` or `?`.
    case digit(Character)
    case point, comma, percent
    /// A run of one of `d`, `m`, `y`, `h`, `s`.
    case date(Character, count: Int)
    /// `AM/PM`
    case halfOfDay
    case separator

    var isPartOfNumber: Bool {
        switch self {
        case .digit, .point, .comma: true
        default: false
        }
    }

    static func list(of code: String) -> [FormatToken] {
        var result: [FormatToken] = []
        var rest = Substring(code)
        while let sign = rest.first {
            if let word = ["general", "am/pm", "a/p"].first(where: { rest.prefix($0.count).lowercased() == $0 }) {
                result.append(word == "general" ? .letters("General") : .halfOfDay)
                rest = rest.dropFirst(word.count)
                continue
            }
            rest.removeFirst()
            switch sign {
            case "\"":
                result.append(.literal(String(rest.prefix { $0 != "\"" })))
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\":
                if let next = rest.popFirst() { result.append(.literal(String(next))) }
            case "_":
                // As wide as the next sign: between words a space, elsewhere nothing to a reader.
                rest = rest.dropFirst()
            case "*": rest = rest.dropFirst()
            case "[":
                if let token = bracketed(rest.prefix { $0 != "]" }) { result.append(token) }
                rest = rest.drop { $0 != "]" }.dropFirst()
            case "0", "#", "?": result.append(.digit(sign))
            case ".": result.append(.point)
            case ",": result.append(.comma)
            case "%": result.append(.percent)
            case ";": result.append(.separator)
            case "@": result.append(.letters("General"))
            default:
                let letter = Character(sign.lowercased())
                guard "dmyhs".contains(letter) else {
                    result.append(.literal(String(sign)))
                    continue
                }
                let others = rest.prefix { $0.lowercased() == String(letter) }
                result.append(.date(letter, count: 1 + others.count))
                rest = rest.dropFirst(others.count)
            }
        }
        return result
    }

    /// `[h]` counts hours beyond a day, `[$£-809]` is a currency; colours, conditions and languages are not shown.
    private static func bracketed(_ text: Substring) -> FormatToken? {
        if text.hasPrefix("$") {
            let sign = text.dropFirst().prefix { $0 != "-" }
            return sign.isEmpty ? nil : .literal(String(sign))
        }
        guard let first = text.first, "hms".contains(first.lowercased()),
            text.allSatisfy({ $0.lowercased() == first.lowercased() })
        else { return nil }
        return .date(Character(first.lowercased()), count: text.count)
    }
}

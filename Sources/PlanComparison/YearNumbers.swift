import DocumentModel

/// The years that a text names, so that `July 2022` can be read as `July 2023` in a plan that was rolled forward.
enum YearNumbers {
    /// Years that plans name.
    private static let years = 1990...2099
    /// A second year that follows a first after one of these is written with two digits: `2021-22`, `2021/22`.
    private static let joints: Set<Character> = ["-", "/", "–", "—"]

    /// The text with every year so many years later: `2021-22` as `2022-23`, `AY21/22` as `AY22/23`.
    static func rolled(_ text: String, by shift: Int) -> String {
        var output = ""
        var rest = text[...]
        /// The year before the joint that was just passed.
        var previous: Int?
        while let character = rest.first {
            guard character.isASCII, character.isNumber else {
                rest.removeFirst()
                output.append(character)
                if !joints.contains(character), !character.isWhitespace { previous = nil }
                continue
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            let number = Int(digits) ?? 0
            if digits.count == 4, years.contains(number) {
                output += String(number + shift)
                previous = number
            } else if digits.count == 2, let first = previous, number == (first + 1) % 100 {
                output += twoDigits(number + shift)
                previous = nil
            } else if digits.count == 2, isFirstOfShortYears(number, rest) {
                output += twoDigits(number + shift)
                previous = number
            } else {
                output += digits
                previous = nil
            }
        }
        return output
    }

    /// `21` in `21/22`: a joint and the next number follow.
    private static func isFirstOfShortYears(_ number: Int, _ rest: Substring) -> Bool {
        guard let joint = rest.first, joints.contains(joint) else { return false }
        let next = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
        return next.count == 2 && Int(next) == (number + 1) % 100
    }

    private static func twoDigits(_ number: Int) -> String {
        let rest = ((number % 100) + 100) % 100
        return rest < 10 ? "0\(rest)" : String(rest)
    }
}

/// One part of a number format's code.
struct FormatSection: Hashable {
    enum Piece: Hashable {
        /// Shown as it stands.
        case literal(String)
        /// The number's digits.
        case digits(decimals: ClosedRange<Int>, leastWhole: Int, groupsThousands: Bool)
        /// The number as the general format shows it.
        case general
        /// `d`, `mmmm`, `yy`, `hh`, `ss`: the letter and how often it stands.
        case date(Character, count: Int)
        case halfOfDay
    }

    private let pieces: [Piece]
    /// A percent sign multiplies by 100, a comma behind the digits divides by 1000.
    private let factor: Double
    let isDate: Bool

    /// Longer codes are no honest format.
    private static let longestCode = 1024

    static func sections(of code: String) -> [FormatSection] {
        let general: [FormatToken] = [.letters("General")]
        guard !code.isEmpty, code.utf8.count <= longestCode else { return [FormatSection(tokens: general)] }
        return FormatToken.list(of: code).split(separator: .separator, omittingEmptySubsequences: false).map { tokens in
            FormatSection(tokens: isFraction(tokens) ? general : Array(tokens))
        }
    }

    /// `# ?/?` shows fractions, which no plan needs.
    private static func isFraction(_ tokens: ArraySlice<FormatToken>) -> Bool {
        tokens.contains(.literal("/")) && tokens.contains { if case .digit = $0 { true } else { false } }
            && !tokens.contains { if case .date = $0 { true } else { false } }
    }

    private init(tokens: [FormatToken]) {
        isDate = tokens.contains { if case .date = $0 { true } else { false } }
        let hasDigits = tokens.contains { if case .digit = $0 { true } else { false } }
        var pieces: [Piece] = []
        var factor = 1.0
        var index = 0
        while index < tokens.count {
            switch tokens[index] {
            case .literal(let text): pieces.append(.literal(text))
            case .letters(let text): pieces.append(text.lowercased() == "general" ? .general : .literal(text))
            case .halfOfDay: pieces.append(.halfOfDay)
            case .date(let letter, let count): pieces.append(.date(letter, count: count))
            case .percent:
                factor *= 100
                pieces.append(.literal("%"))
            case .digit where isDate:
                // Fractions of seconds.
                if case .literal(".")? = pieces.last { pieces.removeLast() }
            case .digit:
                let end = tokens[index...].firstIndex { !$0.isPartOfNumber } ?? tokens.count
                pieces.append(Self.digits(tokens[index..<end], factor: &factor))
                index = end
                continue
            case .point: pieces.append(.literal("."))
            case .comma: pieces.append(.literal(isDate || !hasDigits ? "," : ""))
            case .separator: break
            }
            index += 1
        }
        self.pieces = pieces
        self.factor = factor
    }

    private static func digits(_ tokens: ArraySlice<FormatToken>, factor: inout Double) -> Piece {
        let point = tokens.firstIndex(of: .point) ?? tokens.endIndex
        let decimals = tokens[point...].filter { if case .digit = $0 { true } else { false } }
        let least = decimals.count { $0 == .digit("0") }
        let lastDigit = tokens.lastIndex { if case .digit = $0 { true } else { false } } ?? tokens.startIndex
        for token in tokens[lastDigit...] where token == .comma { factor /= 1000 }
        let whole = tokens[..<point]
        let mostDecimals = min(decimals.count, 15)
        return .digits(
            decimals: min(least, mostDecimals)...mostDecimals, leastWhole: whole.count { $0 == .digit("0") },
            groupsThousands: whole.indices.contains { whole[$0] == .comma && $0 < lastDigit })
    }

    /// A number that is no date.
    func text(of number: Double) -> String {
        var result = ""
        var isNegative = false
        for piece in pieces {
            switch piece {
            case .literal(let text): result += text
            case .general:
                result += PlainNumber.text(abs(number))
                isNegative = number < 0
            case .digits(let decimals, let leastWhole, let groups):
                var text = PlainNumber.text(abs(number) * factor, decimals: decimals, groupsThousands: groups)
                let whole = text.prefix { $0 != "." }
                if leastWhole == 0, whole == "0" {
                    text.removeFirst()
                } else if whole.count < leastWhole, !groups {
                    text = String(repeating: "0", count: leastWhole - whole.count) + text
                }
                result += text
                isNegative = number < 0 && text.contains { ("1"..."9").contains($0) }
            case .date, .halfOfDay: continue
            }
        }
        return isNegative ? "-" + result : result
    }

    func text(of date: DateParts) -> String {
        let isTwelveHours = pieces.contains(.halfOfDay)
        var result = ""
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let text): result += text
            case .halfOfDay: result += date.hour < 12 ? "AM" : "PM"
            case .date(let letter, let count):
                let isMinute = letter == "m" && count <= 2 && standsBesideTime(index)
                result += date.text(isMinute ? "n" : letter, count: count, isTwelveHours: isTwelveHours)
            case .digits, .general: continue
            }
        }
        return result
    }

    /// An `m` behind hours or before seconds counts minutes.
    private func standsBesideTime(_ index: Int) -> Bool {
        func letter(_ places: some Sequence<Int>) -> Character? {
            for place in places {
                if case .date(let letter, _) = pieces[place] { return letter }
            }
            return nil
        }
        return letter(stride(from: index - 1, through: 0, by: -1)) == "h" || letter(index + 1..<pieces.count) == "s"
    }
}

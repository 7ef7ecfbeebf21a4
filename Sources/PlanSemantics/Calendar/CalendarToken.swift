/// A piece of a text as the calendar reads it: `Autumn`, `1`, `2021`, `/`, `22`.
struct CalendarToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case number(Int, digits: Int)
        /// In lower case.
        case word(String)
        case symbol(Character)
    }

    var kind: Kind
    /// Characters of the text that it covers.
    var range: Range<Int>
    /// Whether white space or the start of the text comes before it.
    var isSpaced: Bool

    var word: String? { if case .word(let text) = kind { text } else { nil } }
    var symbol: Character? { if case .symbol(let sign) = kind { sign } else { nil } }

    /// The number and how many digits write it.
    var number: (value: Int, digits: Int)? {
        if case .number(let value, let digits) = kind { (value, digits) } else { nil }
    }

    /// Splits a text where letters, digits and signs meet: `12thApril` is `12`, `thapril`; ordinals are cut off in
    /// `splitOrdinals`.
    static func tokens(of text: String) -> [CalendarToken] {
        let characters = Array(text)
        var tokens: [CalendarToken] = []
        var position = 0
        var isSpaced = true
        while position < characters.count {
            let character = characters[position]
            let start = position
            if character.isWhitespace {
                isSpaced = true
                position += 1
                continue
            }
            if character.isASCII, character.isNumber {
                while position < characters.count, characters[position].isASCII, characters[position].isNumber {
                    position += 1
                }
                // More digits than a year has are no date; the value is only kept small.
                let digits = position - start
                let value = digits <= 8 ? Int(String(characters[start..<position])) ?? 0 : Int.max
                tokens.append(.init(kind: .number(value, digits: digits), range: start..<position, isSpaced: isSpaced))
            } else if character.isLetter {
                while position < characters.count, characters[position].isLetter { position += 1 }
                let word = String(characters[start..<position]).lowercased()
                tokens.append(.init(kind: .word(word), range: start..<position, isSpaced: isSpaced))
            } else {
                position += 1
                tokens.append(.init(kind: .symbol(character), range: start..<position, isSpaced: isSpaced))
            }
            isSpaced = false
        }
        return splitOrdinals(tokens)
    }

    /// The tokens with words closed up that a typesetter has torn: `S pr 1` is `spr`, `1`.
    static func mended(_ tokens: [CalendarToken]) -> [CalendarToken] {
        func isKnown(_ word: String) -> Bool {
            CalendarWords.month(word) != nil || CalendarWords.season(word) != nil || word == "term"
        }
        var result: [CalendarToken] = []
        for token in tokens {
            if let word = token.word, let last = result.last, let before = last.word, !isKnown(before),
                isKnown(before + word)
            {
                result[result.count - 1] = CalendarToken(
                    kind: .word(before + word), range: last.range.lowerBound..<token.range.upperBound,
                    isSpaced: last.isSpaced)
            } else {
                result.append(token)
            }
        }
        return result
    }

    /// `12` + `thapril` is the 12th, then `april`; `1` + `st` is the 1st.
    private static func splitOrdinals(_ tokens: [CalendarToken]) -> [CalendarToken] {
        var result: [CalendarToken] = []
        for token in tokens {
            guard let word = token.word, !token.isSpaced, result.last?.number != nil,
                let ending = ["st", "nd", "rd", "th"].first(where: word.hasPrefix)
            else {
                result.append(token)
                continue
            }
            let rest = String(word.dropFirst(ending.count))
            if !rest.isEmpty {
                let start = token.range.lowerBound + ending.count
                result.append(.init(kind: .word(rest), range: start..<token.range.upperBound, isSpaced: false))
            }
        }
        return result
    }
}

/// Words of the calendar that are the same for every plan in English.
enum CalendarWords {
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// 1 to 12 for a month's name or a common short form of it.
    static func month(_ word: String) -> Int? {
        if word == "sept" { return 9 }
        guard word.unicodeScalars.count >= 3 else { return nil }
        if let index = months.firstIndex(of: word) { return index + 1 }
        guard word.unicodeScalars.count <= 4, word != "sum",
            let index = months.firstIndex(where: { $0.hasPrefix(word) })
        else { return nil }
        return index + 1
    }

    static let days: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu",
        "thur", "thurs", "fri", "sat", "sun",
    ]

    static let numbers = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    ]

    static func season(_ word: String) -> Season? {
        switch word {
        case "autumn", "aut", "autum", "fall", "michaelmas", "mich": .autumn
        case "spring", "spr", "lent", "hilary": .spring
        case "summer", "sum", "summ", "trinity": .summer
        case "winter": .winter
        default: nil
        }
    }
}

/// The seasons that name terms. Winter names a term of a four-term year only.
enum Season: String, Hashable, Sendable {
    case autumn = "Autumn"
    case spring = "Spring"
    case summer = "Summer"
    case winter = "Winter"
}

import DocumentModel

/// Finds words of time at the start, at the end and inside of a heading.
struct PeriodScanner {
    private let text: [Character]
    private let tokens: [CalendarToken]
    private let words: ListedPlanWords

    /// Whether the text ended in a colon: then more words may follow what says when.
    private let opensList: Bool

    init(_ text: String, words: ListedPlanWords, opensList: Bool = false) {
        self.text = Array(text)
        self.words = words
        self.opensList = opensList
        tokens = CalendarToken.tokens(of: text)
    }

    /// What the heading begins with, where nothing else follows or a sign parts it from what does.
    var leadingKind: PeriodHeading.Kind? {
        if let counted = counted(at: 0), isParted(after: counted.end, allowsName: true) { return counted.kind }
        if let end = relative(at: 0), isParted(after: end, allowsName: false) { return .relative }
        guard let calendar = calendar(at: 0) else { return nil }
        // `By September 2027 we will have:`
        let goesOn = opensList && tokens.first?.word.map(words.connectives.contains) == true
        return goesOn || isParted(after: calendar.end, allowsName: false) ? calendar.kind : nil
    }

    /// What the last part of the heading says: `Getting ready (weeks 1–3)`, `Consultation – March 2027`.
    var trailingKind: PeriodHeading.Kind? { tail.flatMap { Self.wholeKind($0, words) } }

    /// The part of a phase's heading that says when: `Phase 1: Asking (March 2027)` ▸ `March 2027`.
    var innerPeriod: String? {
        guard let tail, let kind = Self.wholeKind(tail, words), kind != .phase else { return nil }
        return tail
    }

    /// The kind of a text that says nothing but when.
    private static func wholeKind(_ text: String, _ words: ListedPlanWords) -> PeriodHeading.Kind? {
        let scanner = PeriodScanner(text, words: words)
        if let counted = scanner.counted(at: 0), counted.end == scanner.tokens.count { return counted.kind }
        if let calendar = scanner.calendar(at: 0), calendar.end == scanner.tokens.count { return calendar.kind }
        return nil
    }

    /// What stands in brackets at the end, else after the last colon, dash, comma or stroke that white space follows.
    private var tail: String? {
        if text.last == ")", let open = text.lastIndex(of: "("), open > 0 {
            return Folding.trimmed(String(text[(open + 1)..<(text.count - 1)]))
        }
        // A range has a dash of its own, so the longest part that is all about time counts.
        for index in text.indices.dropLast() where index > 0 && text[index + 1].isWhitespace {
            guard ":,|/".contains(text[index]) || (text[index].isDash && text[index - 1].isWhitespace) else { continue }
            let part = Folding.trimmed(String(text[(index + 1)...]))
            if !part.isEmpty, Self.wholeKind(part, words) != nil { return part }
        }
        return nil
    }

    // MARK: Counted periods

    /// `Week 1`, `Weeks 2-3`, `Half term 2`, `Phase II`, `First week`.
    private func counted(at start: Int) -> (kind: PeriodHeading.Kind, end: Int)? {
        if let noun = noun(at: start) {
            var position = noun.end
            if position < tokens.count, tokens[position].symbol.map({ "#.".contains($0) }) == true { position += 1 }
            guard let end = number(at: position, ofPhase: noun.isPhase) else { return nil }
            // `Stage 1 – A new start`: a letter goes on with a letter only.
            let isLettered = noun.isPhase && tokens[position].number == nil
            position = end
            // `1-3`, `1 and 2`, `1 to Week 3`
            while position < tokens.count, isRangeSign(position) {
                var next = position + 1
                if let again = self.noun(at: next), again.word == noun.word { next = again.end }
                guard let end = number(at: next, ofPhase: isLettered) else { break }
                position = end
            }
            return (noun.isPhase ? .phase : .counted(noun: noun.word), position)
        }
        guard start < tokens.count else { return nil }
        let isOrdinal =
            tokens[start].word.map { CalendarWords.number($0) != nil } == true || tokens[start].number != nil
        // `First 30 days`
        if isOrdinal, tokens[start].number == nil, start + 2 < tokens.count, tokens[start + 1].number != nil,
            let noun = noun(at: start + 2), !noun.isPhase
        {
            return (.counted(noun: noun.word), noun.end)
        }
        // `31 to 60 days`
        if tokens[start].number != nil, start + 3 < tokens.count, isRangeSign(start + 1),
            tokens[start + 2].number != nil, let noun = noun(at: start + 3), !noun.isPhase
        {
            return (.counted(noun: noun.word), noun.end)
        }
        guard isOrdinal, let noun = noun(at: start + 1), start > 0 || isOrdinalWritten(start) else { return nil }
        return (noun.isPhase ? .phase : .counted(noun: noun.word), noun.end)
    }

    /// `1st week` and `First week` count; `6 weeks` is a length of time.
    private func isOrdinalWritten(_ index: Int) -> Bool {
        tokens[index].number == nil || tokens[index].isOrdinal
    }

    private func isRangeSign(_ index: Int) -> Bool {
        tokens[index].symbol.map { $0.isDash || "&,/".contains($0) } == true
            || tokens[index].word.map { words.connectives.contains($0) } == true
    }

    private func noun(at index: Int) -> (word: String, isPhase: Bool, end: Int)? {
        guard index < tokens.count, let word = tokens[index].word else { return nil }
        // `Half term`, `Half-term`.
        let second = index + 1 < tokens.count && tokens[index + 1].symbol?.isDash == true ? index + 2 : index + 1
        if second < tokens.count, let other = tokens[second].word {
            let pair = word + " " + Folding.stem(other)
            if words.periods.contains(pair) { return (pair, false, second + 1) }
        }
        for form in [word, Folding.stem(word)] {
            if words.periods.contains(form) { return (form, false, index + 1) }
            if words.phases.contains(form) { return (form, true, index + 1) }
        }
        return nil
    }

    /// Where a number that counts a period ends: `1`, `one`, `II`; a letter counts phases only.
    private func number(at index: Int, ofPhase isPhase: Bool) -> Int? {
        guard index < tokens.count else { return nil }
        if let number = tokens[index].number { return number.digits <= 2 ? index + 1 : nil }
        guard let word = tokens[index].word else { return nil }
        if CalendarWords.number(word) != nil { return index + 1 }
        let range = tokens[index].range
        guard text[range].allSatisfy(\.isUppercase) else { return nil }
        if RomanNumber.value(of: word) != nil { return index + 1 }
        return isPhase && range.count == 1 ? index + 1 : nil
    }

    // MARK: Periods before and after something

    /// `12 weeks before`, `Two days after the fair`, `The week before`, `3 months to go`, `On the day`.
    private func relative(at start: Int) -> Int? {
        var position = start
        while position < tokens.count, let word = tokens[position].word, words.connectives.contains(word),
            noun(at: position) == nil, !words.relations.contains(word)
        {
            position += 1
        }
        let isCounted =
            position < tokens.count
            && (tokens[position].number != nil || tokens[position].word.map { CalendarWords.number($0) != nil } == true)
        if isCounted { position += 1 }
        // `The week after` needs its article: a day out is an outing.
        let isNamed = position == start && !isCounted && tokens.count == 2
        if isNamed { position += 1 }
        guard isCounted || position > start, let noun = noun(at: position), !noun.isPhase else { return nil }
        // `Show week`, `Exam day`
        if isNamed { return noun.end == tokens.count && ["week", "day"].contains(noun.word) ? noun.end : nil }
        position = noun.end
        var relations = 0
        while position < tokens.count, let word = tokens[position].word, words.relations.contains(word) {
            relations += 1
            position += 1
        }
        if relations > 0 { return tokens.count - position <= Self.mostWordsOfOccasion ? tokens.count : nil }
        return !isCounted && position == tokens.count && noun.word == "day" ? position : nil
    }

    /// `6 weeks before the summer fair`
    private static let mostWordsOfOccasion = 5

    // MARK: Dates

    /// A run of words and numbers that are all about dates, and hold a month, a weekday, a season or a date in figures.
    private func calendar(at start: Int) -> (kind: PeriodHeading.Kind, end: Int)? {
        var position = start
        var end = start
        var hasDate = false
        var hasWeekday = false
        var hasSeason = false
        while position < tokens.count {
            if let length = dateInFigures(at: position) {
                hasDate = true
                position += length
                end = position
            } else if let word = tokens[position].word {
                if tokens[position].concepts.contains(.weekday) {
                    hasWeekday = true
                } else if CalendarWords.month(word) != nil {
                    hasDate = true
                } else if CalendarWords.season(word) != nil
                    || tokens[position].means(.christmas) || tokens[position].means(.easter)
                {
                    hasSeason = true
                } else if words.connectives.contains(word) {
                    // `Autumn term` is whole; `by`, `week commencing` need what follows.
                    position += 1
                    if hasSeason { end = position }
                    continue
                } else {
                    break
                }
                position += 1
                end = position
            } else if let number = tokens[position].number {
                guard number.digits <= 2 && (1...31).contains(number.value) || number.digits == 4 else { break }
                position += 1
                end = position
            } else if let sign = tokens[position].symbol, sign.isDash || "/,.'’‘&(".contains(sign) {
                position += 1
            } else {
                break
            }
        }
        guard hasDate || hasWeekday || hasSeason else { return nil }
        return (hasDate ? .calendar : hasSeason ? .season : .weekday, end)
    }

    /// The tokens of `31/03/2027`, `3.6.27`, `3/6`: figures parted by one sign without white space.
    private func dateInFigures(at index: Int) -> Int? {
        guard index + 2 < tokens.count, let first = tokens[index].number, let sign = tokens[index + 1].symbol,
            "./-".contains(sign), !tokens[index + 1].isSpaced, !tokens[index + 2].isSpaced,
            let second = tokens[index + 2].number, second.digits <= 2
        else { return nil }
        if index + 4 < tokens.count, tokens[index + 3].symbol == sign, tokens[index + 4].number != nil,
            !tokens[index + 4].isSpaced
        {
            return 5
        }
        return sign == "/" && first.digits <= 2 && (1...31).contains(first.value) && second.value <= 31 ? 3 : nil
    }

    // MARK: What follows

    /// Whether the heading ends at a token, or a sign follows; after a counted period its name may follow at once.
    private func isParted(after end: Int, allowsName: Bool) -> Bool {
        guard end < tokens.count else { return true }
        if let sign = tokens[end].symbol { return sign.isDash || ":(,|[.•·".contains(sign) }
        guard allowsName else { return false }
        return text[tokens[end].range.lowerBound].isUppercase
    }
}

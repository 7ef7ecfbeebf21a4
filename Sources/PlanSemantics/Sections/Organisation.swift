/// Tells the organisation from a plan's title.
enum Organisation {
    /// `Northfield Learning Trust: Three Year Strategic Plan 2021-2024` and
    /// `Riverside Multi-Academy Trust Strategic Plan 2021-2024` name it before the words that any plan has.
    static func find(inTitle title: String, lexicon: Lexicon) -> String? {
        let planWords = Set(lexicon.vocabulary.planWords)
        func isPlanText(_ text: some StringProtocol) -> Bool {
            Folding.words(text).allSatisfy { word in
                planWords.contains(word) || word.allSatisfy(\.isNumber) || word == "to"
                    || CalendarWords.month(word) != nil
            }
        }
        // A colon parts the two, whichever comes first.
        if let colon = title.firstIndex(of: ":") {
            let before = title[..<colon]
            let after = title[title.index(after: colon)...]
            if isPlanText(after), !isPlanText(before) { return Folding.spaced(before) }
            if isPlanText(before), !isPlanText(after) { return Folding.spaced(after) }
        }
        var words = title.split(whereSeparator: \.isWhitespace).map(String.init)
        while let last = words.last, Folding.key(last).isEmpty || isPlanText(last) {
            // `… Trust` at the end of what is left names it: `Northfield Learning Trust`.
            let isName =
                ["trust", "school", "alliance", "federation", "academy"].contains(Folding.key(last)) && words.count > 1
            let beforeIsName = words.count > 1 && !isPlanText(words[words.count - 2])
            if isName, beforeIsName { break }
            words.removeLast()
        }
        var name = words.joined(separator: " ")
        while let last = name.last, ":–—-,|".contains(last) || last.isWhitespace { name.removeLast() }
        return name.isEmpty || name.count == Folding.spaced(title).count || isPlanText(name) ? nil : name
    }
}

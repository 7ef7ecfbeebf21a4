import DocumentModel
import PlanModel

/// What the text of one cell is by itself, whatever its header says: a time, people, money, something to do.
struct CellContent: OptionSet, Hashable, Sendable {
    let rawValue: Int

    /// `By 31 March`, `Autumn 2`, `Week 3`, `ongoing`.
    static let time = CellContent(rawValue: 1 << 0)
    /// `Mrs Khan`, `MH/ALNCO`, `Maths lead`, `All staff`.
    static let people = CellContent(rawValue: 1 << 1)
    /// `Launch`: written as a name is, but nothing says of whom.
    static let name = CellContent(rawValue: 1 << 2)
    /// `£1,200`, `Approx £500 from the maths budget`.
    static let money = CellContent(rawValue: 1 << 3)
    /// `94%`, `5.5 days`, `1,200`.
    static let figure = CellContent(rawValue: 1 << 4)
    /// `1`, `A1.2`.
    static let code = CellContent(rawValue: 1 << 5)
    /// `In progress`, `Green`, a tick.
    static let status = CellContent(rawValue: 1 << 6)
    /// `Review the policy`, `HTs to meet`: it says what is to be done.
    static let task = CellContent(rawValue: 1 << 7)
    /// `The tent was too small`: it says what is or was.
    static let statement = CellContent(rawValue: 1 << 8)
    /// A telephone number, an address of the network.
    static let contact = CellContent(rawValue: 1 << 9)
    /// `09:00 – 10:15`.
    static let clock = CellContent(rawValue: 1 << 10)
    /// `High`, `L`: a step of a scale.
    static let level = CellContent(rawValue: 1 << 11)

    /// `X`, `✓`: it marks its column.
    static let mark = CellContent(rawValue: 1 << 12)
    /// `Work package 1`: words and a number, and no name.
    static let numberedNoun = CellContent(rawValue: 1 << 13)
    /// `5/1`: a number under another, or a day of a month.
    static let numberPair = CellContent(rawValue: 1 << 14)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// A time, a figure, a status says no more than so many words; a longer text is about something.
    private static let mostWordsOfValue = 7
    private static let mostWordsOfPeople = 8
    /// `HTs and DHTs to meet`: what stands before `to` is who does it.
    private static let mostWordsBeforeTo = 7
    private static let mostWordsBeforeStatement = 8

    /// All that tells what a line is.
    struct Question: Hashable, Sendable {
        let text: ExactText
        let label: ExactText?
        let isBullet: Bool
        let candidate: ExactText?
        let rest: ExactText?

        init(_ line: TextLine) {
            text = ExactText(line.text)
            label = (line.label?.text).map { ExactText($0) }
            isBullet = line.label?.isBullet ?? false
            candidate = (line.candidate?.label.core).map { ExactText($0) }
            rest = (line.candidate?.rest).map { ExactText($0) }
        }
    }

    /// What the lines of a cell are.
    static func of(_ lines: [TextLine], lexicon: Lexicon) -> CellContent {
        lexicon.knownContents.answer(lines.map { Question($0) }) { CellContent(lines, lexicon: lexicon) }
    }

    /// Reads the lines of a cell.
    private init(_ lines: [TextLine], lexicon: Lexicon) {
        guard !lines.isEmpty else {
            self = []
            return
        }
        let text = lines.map(\.fullText).joined(separator: " ").withSingleSpaces
        let words = Folding.words(text)
        var content: CellContent = []
        if Self.isContact(text) { content.insert(.contact) }
        if Self.isCode(text) { content.insert(.code) }
        if Self.isFigure(text) { content.insert(.figure) }
        if Self.isNumberPair(text) { content.insert(.numberPair) }
        if words.count <= Self.mostWordsOfValue, NumberedHeading.bareNumber(text, nouns: lexicon.nouns) != nil {
            content.insert(.numberedNoun)
        }
        if ["£", "€", "$"].contains(where: { Folding.holds(text, $0) }), text.contains(where: \.isNumber) {
            content.insert(.money)
        }
        if Self.isClock(text) { content.insert(.clock) }
        if let sign = text.first, text.dropFirst().isEmpty, "xX".contains(sign) || !sign.isLetter && !sign.isNumber {
            content.insert(.mark)
        }
        if words.count <= Self.mostWordsOfValue {
            if lexicon.isTime(text) { content.insert(.time) }
            if lexicon.status(inWords: text) != nil || lexicon.color(named: text) != nil { content.insert(.status) }
            if lexicon.isLevel(text) { content.insert(.level) }
        }
        // `Link governor` and `Support staff` are people, though their first words are verbs as well.
        lazy var arePeople =
            Self.areHandles(text) || lines.allSatisfy { $0.possibleCore == nil && lexicon.arePeople($0.text) }
        let isTask =
            !(words.first.map(lexicon.titleWords.contains) == true && arePeople) && Self.isTask(lines, lexicon: lexicon)
        if isTask { content.insert(.task) }
        if !isTask, content.isDisjoint(with: [.time, .figure, .code, .contact]), words.count <= Self.mostWordsOfPeople {
            if arePeople {
                content.insert(.people)
            } else if Owners.isName(text) {
                content.insert(.name)
            }
        }
        if !isTask, words.count > 2,
            words.prefix(Self.mostWordsBeforeStatement).contains(where: lexicon.isStatementWord)
        {
            content.insert(.statement)
        }
        self = content
    }

    /// Whether most lines say what is to be done.
    private static func isTask(_ lines: [TextLine], lexicon: Lexicon) -> Bool {
        let worded = lines.map { Folding.words($0.candidate?.rest ?? $0.text) }.filter { !$0.isEmpty }
        let tasks = worded.filter { words in
            guard let first = words.first(where: { !$0.allSatisfy(\.isNumber) }) else { return false }
            if words.count > 1, lexicon.isActionVerb(first) { return true }
            if first == "to", words.count > 2, lexicon.isActionVerb(words[1]) { return true }
            return zip(words, words.dropFirst()).prefix(mostWordsBeforeTo).contains {
                $0 == "to" && (lexicon.isActionVerb($1) || $1 == "be")
            }
        }
        return !worded.isEmpty && tasks.count * 2 >= worded.count
    }

    /// `@lena`, `@oskar, @bashir`: people as they call each other at work.
    private static func areHandles(_ text: String) -> Bool {
        guard Folding.holds(text, "@") else { return false }
        let parts = text.split(whereSeparator: { $0.isWhitespace || ",;/&+".contains($0) })
        return !parts.isEmpty
            && parts.allSatisfy { part in
                part.first == "@" && part.count > 1
                    && part.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
            }
    }

    private static func isContact(_ text: String) -> Bool {
        if areHandles(text) { return false }
        if Folding.holds(text, "@") || Folding.holds(text, "www.") || Folding.holds(text, "://") { return true }
        let digits = text.unicodeScalars.count(where: \.isNumeric)
        guard digits >= 3 else { return false }
        let letters = text.count(where: \.isLetter)
        // `01234 567890`, `+44 20 7946 0000`, `Ext. 101`
        if digits >= 9, letters <= 4, !text.contains(where: { "£€$%:".contains($0) }) {
            return text.split(separator: " ").allSatisfy { !$0.contains("/") && !$0.contains(",") }
        }
        return Folding.words(text).first.map { ["ext", "extn", "tel", "mob", "x"].contains($0) } ?? false
    }

    /// A number or code and nothing else.
    static func isCode(_ text: String) -> Bool {
        if SpacedLabel.whole(text) != nil { return true }
        guard let parsed = LabelScanner.split(text + " X") else { return false }
        return parsed.rest == "X" && !parsed.label.isBullet
    }

    private static func isNumberPair(_ text: String) -> Bool {
        guard Folding.holds(text, "/") else { return false }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isNumber) }
    }

    /// `94%`, `£1,200`, `5.5 days`; but `1 Roof` is a number before a word.
    static func isFigure(_ text: String) -> Bool {
        guard let first = text.first, first.isNumber || "£€$+-−–<>≤≥~±".contains(first),
            text.contains(where: \.isNumber)
        else { return false }
        let units = text.split(whereSeparator: { !$0.isLetter })
        return units.count <= 1 && units.allSatisfy { $0.first?.isLowercase ?? true || $0.count == 1 }
    }

    /// `9:00`, `09.30–10.15`, `2 pm`.
    private static func isClock(_ text: String) -> Bool {
        // A colon, or the last letter of `am` and `pm`.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 | 0x20 == UInt8(ascii: "m") }) else {
            return false
        }
        let tokens = CalendarToken.tokens(of: text)
        guard tokens.count <= 9 else { return false }
        for (index, token) in tokens.enumerated() {
            guard let (hour, digits) = token.number, digits <= 2, hour < 24 else { continue }
            if index + 1 < tokens.count, let word = tokens[index + 1].word, ["am", "pm"].contains(word) { return true }
            if index + 2 < tokens.count, let sign = tokens[index + 1].symbol, ":".contains(sign),
                let (minute, count) = tokens[index + 2].number, count == 2, minute < 60
            {
                return true
            }
        }
        return false
    }
}

/// A text made ready for comparison: its key for equality, its words for likeness.
struct Phrase {
    /// Texts with the same key are the same.
    let key: Int
    /// By number in the vocabulary.
    let words: [Int]
    /// The words without the spaces between them, as UTF-8: for texts that were cut otherwise.
    let letters: [UInt8]
    /// The same for the same key in every run and whichever plan comes first.
    let fingerprint: UInt64

    var isEmpty: Bool { words.isEmpty && key == Phrase.keyOfEmptyText }

    /// The vocabulary gives the empty text this key.
    static let keyOfEmptyText = 0
}

/// The words and texts of two plans, numbered, and how much each word tells.
///
/// A word weighs what it tells about a text: `log(texts / texts with it) / log(texts)`, 1 for a word of one text only and
/// next to nothing for `the`. No list of stop words, hence no language.
struct Vocabulary {
    private var numberOfWord: [String: Int] = [:]
    private var spellings: [WordSpelling] = []
    private var phraseOfText: [String: Phrase] = [:]
    private var numberOfKey: [String: Int] = ["": Phrase.keyOfEmptyText]
    private var textsWithWord: [Int] = []
    private(set) var weights: [Double] = []
    private let folding: TextFolding

    init(_ options: ComparisonOptions) {
        folding = TextFolding(options)
    }

    /// The phrase of a text, the same for every text with its key.
    mutating func phrase(_ text: String) -> Phrase {
        if let known = phraseOfText[text] { return known }
        let spaced = folding.spaced(text)
        let key = folding.key(ofSpaced: spaced)
        let phrase: Phrase
        if let known = numberOfKey[key], let of = phraseOfKey[known] {
            phrase = of
        } else {
            let number = numberOfKey[key] ?? numberOfKey.count
            numberOfKey[key] = number
            let spellings = TextFolding.words(ofSpaced: spaced)
            let words = spellings.map { self.number(ofWord: $0) }
            for word in Set(words) { textsWithWord[word] += 1 }
            phrase = Phrase(
                key: number, words: words, letters: spellings.flatMap(\.utf8), fingerprint: Fingerprint.of(key))
            phraseOfKey[number] = phrase
        }
        phraseOfText[text] = phrase
        return phrase
    }

    private var phraseOfKey: [Int: Phrase] = [:]

    /// Weighs the words; to be called when every text has its phrase.
    mutating func weigh() {
        let texts = Double(max(2, phraseOfKey.count))
        weights = textsWithWord.map { count in
            max(Self.leastWeight, (texts / Double(max(1, count))).logarithm / texts.logarithm)
        }
    }

    /// Even the commonest word counts for something, so that two texts of common words can be told apart.
    private static let leastWeight = 0.05

    func weight(of phrase: Phrase) -> Double {
        phrase.words.reduce(0) { $0 + weights[$1] }
    }

    /// How alike two words are: 1 the same, 0 unlike, between for words that differ by a slip of the pen.
    func likeness(_ first: Int, _ second: Int) -> Double {
        if first == second { return 1 }
        return spellings[first].isSlip(of: spellings[second]) ? Self.likenessOfSlip : 0
    }

    /// A little below equality, so that the right word wins over its misspelling.
    private static let likenessOfSlip = 0.9

    /// Whether a word says what a text is about: a number, or a word that is neither short nor in every other text. Two texts
    /// that share nothing but `of the` and `for all` have nothing in common.
    func isContent(_ word: Int) -> Bool {
        if spellings[word].hasDigit { return true }
        let isRare = textsWithWord[word] <= Self.textsOfRareWord || weights[word] >= Self.weightOfContentWord
        return spellings[word].length >= Self.lengthOfContentWord && isRare
            || weights[word] >= Self.weightOfShortContentWord
    }

    /// Shorter words hold texts together more often than they say something, unless hardly any text has them.
    private static let lengthOfContentWord = 4
    private static let weightOfShortContentWord = 0.75
    /// `with` and `will` stand in every fifth text and weigh less.
    private static let weightOfContentWord = 0.3
    /// A word of so few texts says something, however few texts there are.
    private static let textsOfRareWord = 2

    /// Whether two texts have a word in common that says what they are about, slips of the pen forgiven.
    func shareContent(_ first: Phrase, _ second: Phrase) -> Bool {
        let words = Set(first.words.filter(isContent))
        guard !words.isEmpty else { return false }
        if second.words.contains(where: words.contains) { return true }
        return second.words.contains { other in words.contains { likeness($0, other) > 0 } }
    }

    private mutating func number(ofWord word: String) -> Int {
        if let number = numberOfWord[word] { return number }
        let number = spellings.count
        numberOfWord[word] = number
        spellings.append(WordSpelling(word))
        textsWithWord.append(0)
        return number
    }
}

/// Hashes that are the same in every run: Swift's own are seeded anew.
enum Fingerprint {
    /// FNV-1a over the UTF-8 of a text.
    static func of(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// One fingerprint of two, whichever comes first.
    static func ofPair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        mix(mix(first) &+ mix(second))
    }

    static func mix(_ value: UInt64) -> UInt64 {
        var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Double {
    /// The natural logarithm of a positive number, without a C library's rounding differences:
    /// the exponent and a series over the significand.
    var logarithm: Double {
        guard self > 0 else { return 0 }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var term = ratio
        var sum = 0.0
        for denominator in stride(from: 1.0, through: 39, by: 2) {
            sum += term / denominator
            term *= square
        }
        return 2 * sum + Double(exponent) * 0.693_147_180_559_945_3
    }
}

import DocumentModel
internal import PlanModel

/// Cuts paragraphs where the other plan shows that two of its texts were run together.
///
/// Where two paragraphs of a cell part is the author's doing, and a PDF does not store it: the reading tells it from the
/// lines, and where a line happens to be full it cannot. So a paragraph of a milestone that the other plan does not have,
/// but that is made of texts that it has from end to end, is read as these texts:
///
///     before:  | Review the policy | Paint the hall |      after:  | Review the policy Paint the hall |  |
///
/// A paragraph that only begins with a known text was added to, and is left whole.
struct ParagraphCutting {
    /// The words of the texts that the other plan has more often, by their first two words.
    private var textsOfBeginning: [Beginning: Set<[String]>] = [:]
    private var knownTexts: Set<[String]> = []
    /// Texts as they are written, in the other plan.
    private var writtenTexts: Set<String> = []

    /// No longer than a `Beginning`. Texts of one word are no piece to cut by: they stand anywhere.
    private static let fewestWordsOfPiece = 2
    /// A longer paragraph is left whole; in a cell there is none.
    private static let mostWordsOfParagraph = 400

    private struct Beginning: Hashable {
        let first: String
        let second: String
    }

    private let folding = TextFolding(ComparisonOptions())

    private let plan: Plan

    /// - Parameters:
    ///   - plan: the plan to cut.
    ///   - others: the plans whose texts are known.
    init(_ plan: Plan, knowing others: [Plan]) {
        self.plan = plan
        var counts: [String: Int] = [:]
        Self.forEachParagraph(of: plan) { counts[$0, default: 0] += 1 }
        for other in others {
            // What this plan has as often has not been run together with anything.
            var left = counts
            Self.forEachParagraph(of: other) { text in
                writtenTexts.insert(text)
                left[text, default: 0] -= 1
                if left[text, default: 0] < 0 { know(words(of: text)) }
            }
        }
    }

    private static func forEachParagraph(of plan: Plan, _ body: (String) -> Void) {
        for priority in plan.priorities {
            for strand in priority.strands {
                for milestone in strand.milestones { PlanOutline.paragraphs(of: milestone.text).forEach(body) }
            }
        }
    }

    private mutating func know(_ words: [String]) {
        knownTexts.insert(words)
        if let beginning = Self.beginning(of: words[...]) { textsOfBeginning[beginning, default: []].insert(words) }
    }

    private static func beginning(of words: ArraySlice<String>) -> Beginning? {
        guard words.count >= fewestWordsOfPiece, let first = words.first else { return nil }
        return Beginning(first: first, second: words[words.startIndex + 1])
    }

    private func words(of text: some StringProtocol) -> [String] {
        TextFolding.words(ofSpaced: folding.spaced(String(text)))
    }

    /// The plan with such paragraphs cut.
    func cut() -> Plan {
        var plan = plan
        if textsOfBeginning.isEmpty { return plan }
        for priority in plan.priorities.indices {
            for strand in plan.priorities[priority].strands.indices {
                for milestone in plan.priorities[priority].strands[strand].milestones.indices {
                    let text = plan.priorities[priority].strands[strand].milestones[milestone].text
                    let paragraphs = PlanOutline.paragraphs(of: text)
                    let pieces = paragraphs.flatMap(pieces)
                    guard pieces.count > paragraphs.count else { continue }
                    plan.priorities[priority].strands[strand].milestones[milestone].text = pieces.joined(
                        separator: "\n\n")
                }
            }
        }
        return plan
    }

    private func pieces(of paragraph: String) -> [String] {
        if writtenTexts.contains(paragraph) { return [paragraph] }
        let tokens = paragraph.split(whereSeparator: \.isWhitespace)
        guard tokens.count <= Self.mostWordsOfParagraph, tokens.count >= 2 * Self.fewestWordsOfPiece else {
            return [paragraph]
        }
        // The first word of each token, counted among all words; a token of marks alone has none.
        var all: [String] = []
        var firstWordOfToken: [Int] = []
        for token in tokens {
            firstWordOfToken.append(all.count)
            all += words(of: token)
        }
        guard !knownTexts.contains(all), let cuts = cuts(in: all), !cuts.isEmpty else { return [paragraph] }
        var pieces: [String] = []
        var start = paragraph.startIndex
        for cut in cuts {
            // A cut inside a token would part what the author wrote as one.
            guard var token = firstWordOfToken.lastIndex(of: cut) else { return [paragraph] }
            while token > 1, firstWordOfToken[token - 1] == cut, Self.opens(tokens[token - 1]) { token -= 1 }
            pieces.append(trimmed(paragraph[start..<tokens[token].startIndex]))
            start = tokens[token].startIndex
        }
        return pieces + [trimmed(paragraph[start...])]
    }

    /// Whether a token of marks alone goes with what follows: an opening bracket or quotation mark, a dash, a bullet.
    private static func opens(_ token: Substring) -> Bool {
        token.unicodeScalars.allSatisfy {
            switch $0.properties.generalCategory {
            case .openPunctuation, .initialPunctuation, .dashPunctuation: true
            default: $0 == "\u{2022}"
            }
        }
    }

    private func trimmed(_ text: Substring) -> String {
        let head = text.drop(while: \.isWhitespace)
        return String(head.prefix(upTo: (head.lastIndex { !$0.isWhitespace }).map(head.index(after:)) ?? head.endIndex))
    }

    /// Where known texts begin that make up all the words, without the first; nil where they do not.
    private func cuts(in words: [String]) -> [Int]? {
        // From the end: for each place where the next text begins, if the words from there on are known texts.
        var next = [Int?](repeating: nil, count: words.count + 1)
        next[words.count] = words.count
        for start in words.indices.reversed() {
            for text in Self.beginning(of: words[start...]).flatMap({ textsOfBeginning[$0] }) ?? [] {
                let end = start + text.count
                // The longest text wins, so that the fewest cuts are made.
                guard end <= words.count, next[end] != nil, end > next[start] ?? start,
                    words[start..<end].elementsEqual(text)
                else { continue }
                next[start] = end
            }
        }
        guard var start = next[0] else { return nil }
        var cuts: [Int] = []
        while start < words.count, let end = next[start] {
            cuts.append(start)
            start = end
        }
        return cuts
    }
}

import DocumentModel
import PlanModel

/// What the lines under a heading are: items, labels, facts.
extension ListedPlanFinder {
    /// A label has at most so many words.
    private static let mostWordsOfLabel = 4

    func text(_ index: Int) -> String { outline.elements[index].line.fullText }
    func isItem(_ index: Int) -> Bool {
        isFree[index] && levels[index] == nil && outline.elements[index].line.label != nil
    }

    /// Whether an item is set in below another: the outer one may head a list.
    func isDeeper(_ index: Int, than other: Int) -> Bool {
        let levels = SectionWriter.levels([outline.elements[other].line, outline.elements[index].line])
        return levels[0] < levels[1]
    }

    /// The label that an element is: `Activities:`, `Deliverables`; what it says about the list below it.
    func label(_ index: Int) -> (text: String, role: ColumnRole?)? {
        guard isFree[index], outline.elements[index].line.label == nil else { return nil }
        var text = text(index).withSingleSpaces
        let hasColon = text.last == ":"
        while text.last == ":" || text.last?.isWhitespace == true { text.removeLast() }
        let count = Folding.words(text).count
        guard (1...Self.mostWordsOfLabel).contains(count), hasColon || levels[index] != nil else { return nil }
        let role = lexicon.roles(ofHeader: text).first
        if role == nil && !hasColon { return nil }
        if PeriodHeading.read(text, words: lexicon.vocabulary.listedPlans) != nil { return nil }
        return (text, role)
    }

    /// Whether a heading as high as those around it only labels a list: a colon closes it, or it comes again.
    func isLabelAmongHeadings(_ index: Int) -> Bool {
        guard label(index) != nil else { return false }
        let key = Folding.key(text(index))
        return text(index).last == ":"
            || levels.indices.contains { other in
                other != index && levels[other] == levels[index] && Folding.key(text(other)) == key
            }
    }

    /// `Lead: Sam`, `Timeline: March to April`: a fact in one line.
    func fact(_ index: Int) -> (label: String, value: String, role: ColumnRole)? {
        let text = outline.elements[index].line.text
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let label = Folding.trimmed(text[..<colon])
        let value = Folding.trimmed(text[text.index(after: colon)...])
        guard (1...Self.mostWordsOfLabel - 1).contains(Folding.words(label).count), !value.isEmpty,
            let role = lexicon.roles(ofHeader: label).first, role != .action, role != .other
        else { return nil }
        return (label, value, role)
    }
}

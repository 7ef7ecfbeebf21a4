/// Whose plan it is, in a line of its own over or under the title.
extension Outline {
    /// Between an organisation's name and what the document is called stand no more lines.
    private static let mostLinesToTitle = 3

    /// Tells the line that names the organisation from the title: the larger of the two is often the name. It heads nothing.
    ///
    ///     Withy Lane Primary School            the organisation
    ///     School Development Plan 2024–2026    the title
    mutating func markOrganisation(_ lexicon: Lexicon) {
        let title = elements.indices.filter { if case .title = elements[$0].kind { true } else { false } }
        guard let first = title.first, let last = title.last else { return }
        if Organisation.isName(title.map { elements[$0].line.fullText }.joined(separator: " "), lexicon: lexicon) {
            let below = elements[(last + 1)...].prefix(Self.mostLinesToTitle).prefix { $0.tableIndex == nil }
            guard
                let own = below.indices.first(where: { saysDocument(elements[$0].line.fullText, lexicon) })
                    ?? below.indices.first.flatMap({ isAlone($0) ? $0 : nil })
            else { return }
            for index in title { elements[index].kind = .text }
            elements[own].kind = .title
        } else if last > first, Organisation.isName(elements[last].line.fullText, lexicon: lexicon) {
            elements[last].kind = .text
        } else if let name = [first - 1, last + 1].first(where: { namesOrganisation($0, lexicon) }) {
            elements[name].kind = .text
        }
    }

    /// Whether a line says what the document is.
    private func saysDocument(_ text: String, _ lexicon: Lexicon) -> Bool {
        let words = Folding.words(text)
        return words.count <= Self.mostWordsOfCoverLine && text.last.map { !".;,:".contains($0) } ?? false
            && words.contains(where: lexicon.documentWords.contains)
    }

    /// Whether an element is nothing but an organisation's name, and no heading of a chapter among others.
    private func namesOrganisation(_ index: Int, _ lexicon: Lexicon) -> Bool {
        guard elements.indices.contains(index), elements[index].tableIndex == nil, elements[index].line.label == nil,
            Organisation.isName(elements[index].line.fullText, lexicon: lexicon)
        else { return false }
        guard let level = elements[index].headingLevel else { return elements[index].isText }
        return !elements[(index + 1)...].contains { $0.headingLevel == level }
    }

    /// Whether an element is a heading without a number, and no other below is as high.
    private func isAlone(_ index: Int) -> Bool {
        guard let level = elements[index].headingLevel, elements[index].line.label == nil else { return false }
        return elements[(index + 1)...].allSatisfy { level < $0.headingLevel ?? Int.max }
    }
}

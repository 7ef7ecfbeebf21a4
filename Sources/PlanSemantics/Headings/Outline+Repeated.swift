/// Headings that come again: at the head of the next slide, of the next sheet, of a table cut by hand.
extension Outline {
    /// Marks headings that only say that something goes on: `Priority 1 (continued)`, or the heading above once more.
    ///
    /// What stands below belongs to what the first of them heads.
    mutating func markRepeatedHeadings(_ lexicon: Lexicon) {
        var known: Set<String> = []
        var open: [(level: Int, key: String, index: Int)] = []
        var lastNumbered: String?
        for index in elements.indices {
            let text = elements[index].line.fullText
            let key = Folding.key(text)
            if elements[index].tableIndex == nil, !key.isEmpty,
                let base = lexicon.withoutContinuedMark(text), known.contains(Folding.key(base))
            {
                elements[index].kind = .repeated
                continue
            }
            guard elements[index].tableIndex == nil else { continue }
            guard let level = elements[index].headingLevel else {
                if isTitle(index) || Folding.words(text).count <= Self.mostWordsOfContinuedLine { known.insert(key) }
                continue
            }
            known.insert(key)
            if isNumberedNoun(index, lexicon) {
                if key == lastNumbered, isOverTable(index) {
                    elements[index].kind = .repeated
                    continue
                }
                lastNumbered = key
            }
            while let last = open.last, last.level > level { open.removeLast() }
            if let last = open.last, last.level == level {
                if last.key == key, !isCaption(index, like: last.index, lexicon) {
                    elements[index].kind = .repeated
                    continue
                }
                open.removeLast()
            }
            open.append((level, key, index))
        }
    }

    /// A longer line than this is no heading that goes on.
    private static let mostWordsOfContinuedLine = 12

    private func isTitle(_ index: Int) -> Bool { if case .title = elements[index].kind { true } else { false } }

    /// Whether two like headings are captions of two tables: each stands right over one, under a heading of its own.
    private func isCaption(_ index: Int, like other: Int, _ lexicon: Lexicon) -> Bool {
        guard isOverTable(index), isOverTable(other), let level = elements[index].headingLevel else { return false }
        guard !isNumberedNoun(index, lexicon) else { return false }
        return elements[..<other].contains { element in
            guard let owner = element.headingLevel else { return false }
            return owner < level
        }
    }

    /// Whether a heading is `Priority 1` or the like, which comes again only to say that it goes on, though headings of one look
    /// stand between: `Objectives`.
    private func isNumberedNoun(_ index: Int, _ lexicon: Lexicon) -> Bool {
        NumberedHeading.read(elements[index].line.fullText, nouns: lexicon.nouns).isNumberedNoun
    }

    private func isOverTable(_ index: Int) -> Bool {
        guard index + 1 < elements.count else { return false }
        return elements[index + 1].tableIndex != nil
    }
}

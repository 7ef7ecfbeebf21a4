import DocumentModel

/// The first slide of a presentation.
extension Outline {
    /// Lines under the title of a cover slide head nothing, however large they are: a subtitle, a date, for whom it is.
    mutating func markCover(_ lexicon: Lexicon) {
        let title = elements.lastIndex { if case .title = $0.kind { true } else { false } }
        guard let title, let cover = page(of: elements[title]) else { return }
        let rest = elements[(title + 1)...].prefix { page(of: $0) == cover }
        // A slide with anything but lines on it is no cover.
        guard title + 1 + rest.count < elements.count,
            rest.allSatisfy({ $0.tableIndex == nil && isCoverLine($0, lexicon) })
        else { return }
        for index in rest.indices where elements[index].headingLevel != nil { elements[index].kind = .text }
    }

    private func isCoverLine(_ element: OutlineElement, _ lexicon: Lexicon) -> Bool {
        let text = element.line.fullText
        return Folding.words(text).count <= Self.mostWordsOfCoverLine
            && !NumberedHeading.read(text, nouns: lexicon.nouns).isNumberedNoun
            && lexicon.blockKind(ofHeading: text) == nil
    }

    private func page(of element: OutlineElement) -> Int? {
        if let table = element.tableIndex { return tables[table].table.pages.first }
        return element.line.provenance.first?.pageNumber
    }
}

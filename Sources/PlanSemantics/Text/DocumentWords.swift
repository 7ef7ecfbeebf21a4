import DocumentModel

/// What a document says of itself: its title, the lines that name its year, all its words.
enum DocumentWords {
    /// The title that the first page shows, else the one in the document's properties.
    static func title(_ outline: Outline, _ document: Document) -> String {
        let shown = outline.elements.compactMap { element -> String? in
            if case .title = element.kind { element.line.fullText } else { nil }
        }
        if !shown.isEmpty { return Folding.spaced(shown.joined(separator: " ")) }
        if let title = document.facts.title, !Folding.spaced(title).isEmpty { return Folding.spaced(title) }
        return outline.elements.first { $0.headingLevel != nil }?.line.fullText ?? ""
    }

    /// Lines near the start that say which academic year they speak of.
    static func yearLines(_ outline: Outline) -> [String] {
        outline.elements.prefix(linesThatMayNameTheYear).map(\.line.fullText).filter { text in
            let words = Folding.words(text)
            return Folding.contains(words, ["academic", "year"]) || Folding.contains(words, ["school", "year"])
                || words.contains("session")
        }
    }

    /// What names a plan's year stands on its first page.
    private static let linesThatMayNameTheYear = 12

    /// All words of the body in lower case.
    static func all(of document: Document) -> [String] {
        document.blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph): Folding.words(paragraph.text)
            case .table(let table): table.cells.flatMap { $0.paragraphs.flatMap { Folding.words($0.text) } }
            }
        }
    }
}

import DocumentModel

/// What a document says of itself: its title, the lines that name its year, all its words.
enum DocumentWords {
    /// The title that the first page shows; else the one in the page header or in a cell over everything; else the one in
    /// the document's properties.
    static func title(_ outline: Outline, _ document: Document, lexicon: Lexicon) -> String {
        let shown = outline.elements.compactMap { element -> String? in
            if case .title = element.kind { element.line.fullText } else { nil }
        }
        if !shown.isEmpty { return shown.joined(separator: " ").withSingleSpaces }
        let running = document.furniture.filter { $0.kind == .runningHeader }.map(\.text)
        let cells = outline.tables.first.map { $0.texts.prefix(cellsThatMayHoldTheTitle) } ?? []
        let titled = (running + cells).first { TitleFinder.readsAsTitle($0, lexicon: lexicon) }
        if let titled { return titled.withSingleSpaces }
        if let title = document.facts.title, isTitle(title), !isFileName(title), !lexicon.isDefaultTitle(title) {
            return title.withSingleSpaces
        }
        if let title = runningTitle(document) { return title }
        return outline.elements.first { $0.headingLevel != nil }?.line.fullText ?? largestLine(outline) ?? ""
    }

    /// The first line, where it is larger than all others.
    private static func largestLine(_ outline: Outline) -> String? {
        func size(_ element: OutlineElement) -> Double { element.line.style.fontSizeInPoints ?? 0 }
        guard let first = outline.elements.first, first.isText, outline.elements.count > 1,
            outline.elements.dropFirst().allSatisfy({ size($0) < size(first) })
        else { return nil }
        return first.line.fullText.withSingleSpaces
    }

    /// `plan.html`: programs take a file's name for its title where nobody gave one.
    private static func isFileName(_ text: String) -> Bool {
        guard let dot = text.lastIndex(of: "."), dot > text.startIndex else { return false }
        let ending = text[text.index(after: dot)...]
        return lettersOfFileEnding.contains(ending.count) && ending.first?.isLetter ?? false
            && ending.allSatisfy { $0.isLetter || $0.isNumber }
    }

    private static let lettersOfFileEnding = 2...5

    /// A title in a table stands in its first row.
    private static let cellsThatMayHoldTheTitle = 3

    /// What programs write for a title that nobody gave stands in brackets, or is one word.
    private static func isTitle(_ text: String) -> Bool {
        let words = Folding.words(text)
        return words.count > 1 || (words.count == 1 && !text.hasPrefix("(") && text.contains(where: \.isUppercase))
    }

    /// The head of each page that names a year: sheets have their title there.
    private static func runningTitle(_ document: Document) -> String? {
        document.furniture.lazy.filter { $0.kind == .runningHeader }.map { $0.text.withSingleSpaces }.first { text in
            let words = Folding.words(text)
            return words.count >= fewestWordsOfRunningTitle && words.contains { $0.count == 4 && Int($0) ?? 0 > 1900 }
        }
    }

    /// `Plan 2024` may be a mark of the file; a title says whose plan it is.
    private static let fewestWordsOfRunningTitle = 4

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

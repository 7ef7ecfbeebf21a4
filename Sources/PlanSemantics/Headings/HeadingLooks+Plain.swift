import DocumentModel

/// Headings that nothing sets off but how they are written: in capitals, or by their number.
extension HeadingLooks {
    /// A heading in capitals has at most so many words; more are a notice.
    private static let mostWordsInCapitals = 10
    private static let fewestLettersInCapitals = 4
    /// One line in capitals is stress; two or more with text below are headings.
    private static let fewestInCapitals = 2
    private static let mostWordsOfNumbered = 9
    /// So many numbered lines, each with prose below, are headings of chapters.
    private static let fewestNumbered = 3

    static func addPlainHeadings(_ looks: inout [Int: Look], _ document: Document, body: TextStyle) {
        let capitals = document.blocks.indices.filter { looks[$0] == nil && isInCapitals($0, of: document) }
        if capitals.count >= fewestInCapitals {
            for index in capitals { looks[index] = look(body, isUpperCase: true, depth: 0) }
        }
        // Where other headings are, numbered lines in plain type are lists.
        guard looks.count <= 1 else { return }
        let numbered = document.blocks.indices.compactMap { index -> (index: Int, core: String)? in
            guard looks[index] == nil, let core = chapterNumber(index, of: document) else { return nil }
            return (index, core)
        }
        guard numbered.count >= fewestNumbered, LabelSeries.isSeries(numbered.map(\.core)) else { return }
        for (index, core) in numbered {
            looks[index] = look(body, isUpperCase: false, depth: core.filter { $0 == "." }.count)
        }
    }

    private static func look(_ body: TextStyle, isUpperCase: Bool, depth: Int) -> Look {
        Look(
            styleLevel: Int.max, halfPoints: Int(saturating: ((body.fontSizeInPoints ?? 0) * 2).rounded()) - depth,
            isBold: false,
            isUpperCase: isUpperCase)
    }

    /// Whether a line says something in capitals, over text that is not.
    private static func isInCapitals(_ index: Int, of document: Document) -> Bool {
        guard case .paragraph(let paragraph) = document.blocks[index], paragraph.role == .body,
            paragraph.label?.isBullet != true, index + 1 < document.blocks.count
        else { return false }
        let text = Folding.trimmed(paragraph.text)
        let letters = text.filter(\.isLetter)
        guard letters.count >= fewestLettersInCapitals, letters.allSatisfy(\.isUppercase), let last = text.last,
            !".;,:".contains(last), Folding.words(text).count <= mostWordsInCapitals
        else { return false }
        switch document.blocks[index + 1] {
        case .table: return true
        case .paragraph(let next):
            let below = next.text.filter(\.isLetter)
            return !below.isEmpty && !below.allSatisfy(\.isUppercase)
        }
    }

    /// The number of a short line over prose: `2. Where we are`; nil for items of a list.
    private static func chapterNumber(_ index: Int, of document: Document) -> String? {
        guard case .paragraph(let paragraph) = document.blocks[index], paragraph.role == .body,
            index + 1 < document.blocks.count, case .paragraph(let next) = document.blocks[index + 1],
            next.label == nil, TextLine(next).possibleCore == nil
        else { return nil }
        let line = TextLine(paragraph)
        let text = line.fullText
        guard let core = line.possibleCore, core.allSatisfy({ $0.isNumber || $0 == "." }), let last = text.last,
            !".;,:".contains(last), Folding.words(text).count <= mostWordsOfNumbered
        else { return nil }
        return Folding.words(next.text).count > Folding.words(text).count ? core : nil
    }
}

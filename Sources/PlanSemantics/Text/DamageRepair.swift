import DocumentModel

/// Mends text that its file has damaged, where what it says can be proven; flags what cannot.
struct DamageRepair {
    private(set) var document: Document
    private(set) var diagnostics: [Diagnostic] = []

    /// So many single letters in a row are one word set wide, and no list of initials.
    private static let leastLetterspaced = 5

    init(_ document: Document, vocabulary: Vocabulary) {
        self.document = document
        repairGlyphNumbers(vocabulary)
        closeUpLetterspaced()
        removeLinesToWriteOn()
        flagLigatures(Set(vocabulary.brokenLigatures))
        self.document.blocks = self.document.blocks.flatMap(Self.partingMarkedLines)
    }

    /// A paragraph of the body whose line breaks part a list is as many paragraphs.
    private static func partingMarkedLines(_ block: Document.Block) -> [Document.Block] {
        guard case .paragraph(let paragraph) = block else { return [block] }
        return MarkedLines.parted(paragraph).map { .paragraph($0) }
    }

    // MARK: Glyph numbers

    private mutating func repairGlyphNumbers(_ vocabulary: Vocabulary) {
        let paragraphs = document.blocks.flatMap(Self.paragraphs).filter { GlyphNumbers.looksShifted($0.text) }
        guard !paragraphs.isEmpty else { return }
        let mended = GlyphNumbers(knownWords: vocabulary.words).recovered(paragraphs.map(\.text))
        guard !mended.isEmpty else { return }
        let damaged = paragraphs.filter { mended[$0.text] != nil }
        let place = damaged.lazy.compactMap(\.provenance.first).first
        rewrite { mended[$0] }
        diagnostics.append(
            Diagnostic(
                .warning, code: "text-recovered",
                message:
                    "\(damaged.count) paragraphs came out as glyph numbers and were recovered; check them against the document",
                page: place?.pageNumber, box: place?.box))
    }

    // MARK: Letterspacing

    /// `S T R A T E G I C  P L A N` is two words: single spaces part letters, wider ones words.
    private mutating func closeUpLetterspaced() {
        rewrite { text in
            let closed = Self.closedUp(text)
            return closed == text ? nil : closed
        }
    }

    static func closedUp(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let letters = words.filter { $0.count == 1 && ($0.first?.isLetter ?? false) }.count
        guard letters >= leastLetterspaced, words.filter({ $0.count > 1 }).isEmpty else { return text }
        var result = ""
        var gap = 0
        for word in words {
            if word.isEmpty {
                gap += 1
                continue
            }
            if gap > 0, !result.isEmpty { result += " " }
            result += word
            gap = 0
        }
        return result
    }

    // MARK: Lines to write on

    /// `Signed: ______`, `Date: __/__/____`: what is there to be filled in is no text.
    private mutating func removeLinesToWriteOn() {
        rewrite { text in
            let kept = Self.withoutLinesToWriteOn(text)
            return kept == text ? nil : kept
        }
    }

    /// Fewer underscores than this may part words or stand for one letter.
    private static let leastUnderscores = 3
    /// Dots that lead to nothing.
    private static let leastDots = 6

    static func withoutLinesToWriteOn(_ text: String) -> String {
        guard Folding.holds(text, "__") || Folding.holds(text, "......") || Folding.holds(text, "……") else {
            return text
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let words = withoutDots(line).split(separator: " ").map { withoutUnderscores($0) }
            // A date to be filled in has strokes or dots between its blanks.
            let kept = words.indices.filter { index in
                guard words[index].allSatisfy({ "/.".contains($0) }) else { return true }
                let isBlank = words[index].isEmpty
                let isBetween = [index - 1, index + 1].contains { words.indices.contains($0) && words[$0].isEmpty }
                return !isBlank && !isBetween
            }
            return kept.map { words[$0] }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    private static func withoutDots(_ line: Substring) -> Substring {
        var rest = line
        while let last = rest.last, last == "." || last == "…" || last == " " { rest.removeLast() }
        let dots = line[rest.endIndex...].reduce(0) { $0 + ($1 == "…" ? 3 : $1 == "." ? 1 : 0) }
        return dots >= leastDots ? rest : line
    }

    /// Nothing of a word that is all blanks; the word without a blank that is glued to it.
    private static func withoutUnderscores(_ word: Substring) -> String {
        if word.contains("__"), word.allSatisfy({ "_/.".contains($0) }) { return "" }
        var result = ""
        var run = ""
        for character in word + " " {
            if character == "_" {
                run.append(character)
            } else {
                if run.count < leastUnderscores { result += run }
                run = ""
                if character != " " { result.append(character) }
            }
        }
        return result
    }

    // MARK: Ligatures

    /// `ofice`, `efective`: letters that a font's ligatures swallowed. Two different words are no typing errors.
    private mutating func flagLigatures(_ broken: Set<String>) {
        var found: Set<String> = []
        for block in document.blocks {
            for paragraph in Self.paragraphs(block) {
                found.formUnion(Folding.words(paragraph.text).filter(broken.contains))
            }
        }
        guard found.count > 1 else { return }
        let list = found.sorted().prefix(5).map { "“\($0)”" }.joined(separator: ", ")
        diagnostics.append(
            Diagnostic(.warning, code: "ligatures-lost", message: "letters seem to be lost from words such as \(list)"))
    }

    // MARK: The document's text

    private static func paragraphs(_ block: Document.Block) -> [Paragraph] {
        switch block {
        case .paragraph(let paragraph): [paragraph]
        case .table(let table): table.cells.flatMap(\.paragraphs)
        }
    }

    /// Rewrites paragraphs; the source's words are counted anew where mending parts or joins them.
    private mutating func rewrite(_ change: (String) -> String?) {
        for index in document.blocks.indices {
            let before = WordCount.of(document.blocks[index])
            switch document.blocks[index] {
            case .paragraph(let paragraph):
                guard let mended = Self.mended(paragraph, change) else { continue }
                document.blocks[index] = .paragraph(mended)
            case .table(let table):
                var isChanged = false
                let cells = table.cells.map { cell in
                    var cell = cell
                    cell.paragraphs = cell.paragraphs.map { paragraph in
                        guard let mended = Self.mended(paragraph, change) else { return paragraph }
                        isChanged = true
                        return mended
                    }
                    return cell
                }
                guard isChanged else { continue }
                document.blocks[index] = .table(
                    Table(
                        rowCount: table.rowCount, columnCount: table.columnCount, headerRowCount: table.headerRowCount,
                        cells: cells,
                        pages: table.pages, caption: table.caption, provenance: table.provenance,
                        confidence: table.confidence, rowConfidences: table.rowConfidences))
            }
            document.sourceWordCount += WordCount.of(document.blocks[index]) - before
        }
    }

    private static func mended(_ paragraph: Paragraph, _ change: (String) -> String?) -> Paragraph? {
        guard let text = change(paragraph.text) else { return nil }
        var result = paragraph
        result.runs = [Run(text, style: paragraph.style)]
        return result
    }
}

import DocumentModel

/// Mends text that its file has damaged, where what it says can be proven; flags what cannot.
struct DamageRepair {
    private(set) var document: Document
    private(set) var diagnostics: [Diagnostic] = []
    private let commonWords: Set<String>

    /// Characters of fonts without a ToUnicode map come out as glyph numbers: ASCII less this.
    private static let glyphShift: UInt32 = 29
    /// A shifted document has at least so many words; fewer prove nothing.
    private static let leastWords = 8
    /// In English prose about half the words are among the few hundred commonest; in noise hardly one in fifty.
    private static let leastCommonShare = 0.3
    private static let mostCommonShareOfDamaged = 0.05
    /// So many single letters in a row are one word set wide, and no list of initials.
    private static let leastLetterspaced = 5

    init(_ document: Document, commonWords: [String], brokenLigatures: [String]) {
        self.document = document
        self.commonWords = Set(commonWords)
        repairShifted()
        closeUpLetterspaced()
        flagLigatures(Set(brokenLigatures))
    }

    // MARK: Glyph numbers

    /// `7+( ,17(17 2)` is `THE INTENT OF`: accepted only where the words that come out are English and those that went in
    /// are not.
    private mutating func repairShifted() {
        let suspects = document.blocks.flatMap(Self.paragraphs).filter { Self.looksShifted($0.text) }
        guard !suspects.isEmpty else { return }
        let before = suspects.flatMap { Folding.words($0.text) }
        let after = suspects.flatMap { Folding.words(Self.unshifted($0.text)) }
        guard after.count >= Self.leastWords, commonShare(after) >= Self.leastCommonShare,
            commonShare(before) <= Self.mostCommonShareOfDamaged
        else { return }
        let place = suspects.lazy.compactMap(\.provenance.first).first
        rewrite { text in Self.looksShifted(text) ? Self.unshifted(text) : nil }
        diagnostics.append(
            Diagnostic(
                .warning, code: "text-recovered",
                message:
                    "\(suspects.count) paragraphs came out as glyph numbers and were recovered; check them against the document",
                page: place?.pageNumber, box: place?.box))
    }

    private func commonShare(_ words: [String]) -> Double {
        words.isEmpty ? 0 : Double(words.filter(commonWords.contains).count) / Double(words.count)
    }

    /// Mostly signs, digits and capitals where letters should be, with the control character that stands for a space,
    /// or no lower-case words at all.
    static func looksShifted(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.filter { $0 != " " && $0 != "\n" }
        guard scalars.count > 3, scalars.allSatisfy({ $0.value < 0x7f }) else { return false }
        // Lower-case letters shift to `D`…`]`, capitals to `$`…`=`, the space to 0x03.
        let shifted = scalars.filter {
            (0x44...0x5d).contains($0.value) || (0x24...0x3d).contains($0.value) || $0.value == 3
        }.count
        guard shifted * 10 >= scalars.count * 9 else { return false }
        return text.unicodeScalars.contains { $0.value == 3 } || text.contains("WKH") || text.contains("7KH")
            || text.contains("7+(")
            || text.contains("DQG") || scalars.contains { "[]\\".unicodeScalars.contains($0) }
    }

    static func unshifted(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == " " {
                result.unicodeScalars.append(scalar)
            } else if let moved = Unicode.Scalar(scalar.value + glyphShift) {
                result.unicodeScalars.append(moved)
            }
        }
        return Folding.spaced(result)
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
                        confidence: table.confidence))
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

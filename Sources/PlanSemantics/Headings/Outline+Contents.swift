/// Tables of contents.
extension Outline {
    /// Several lines in a row are a table of contents where each ends with a page number: fewer may be chance.
    private static let leastContentsLines = 3

    /// Finds tables of contents that no style marks: lines that name later headings and end with page numbers.
    mutating func markContents(_ lexicon: Lexicon) {
        let headings = Set(elements.compactMap { $0.headingLevel == nil ? nil : Folding.key($0.line.fullText) })
        var start = 0
        while start < elements.count {
            var end = start
            var named = 0
            while end < elements.count, elements[end].tableIndex == nil,
                let entry = Self.contentsEntry(elements[end].line.fullText)
            {
                if headings.contains(Folding.key(entry.text)) || entry.hasLeader { named += 1 }
                end += 1
            }
            if end - start >= Self.leastContentsLines, named * 2 >= end - start {
                for index in start..<end { elements[index].kind = .contents }
            }
            start = max(end, start + 1)
        }
        // The heading over a table of contents belongs to it.
        for index in elements.indices.dropLast() {
            guard case .contents = elements[index + 1].kind, elements[index].tableIndex == nil,
                lexicon.isContentsHeading(elements[index].line.fullText)
            else { continue }
            elements[index].kind = .contents
        }
    }

    /// `Introduction ........ 3`, `Priority 1: Teaching   7`: the text and whether dots lead to the number.
    private static func contentsEntry(_ text: String) -> (text: String, hasLeader: Bool)? {
        var slice = Folding.trimmed(text)[...]
        var digits = 0
        while let last = slice.last, last.isASCII, last.isNumber {
            slice.removeLast()
            digits += 1
        }
        guard (1...3).contains(digits), let last = slice.last, last.isWhitespace || last == "." || last == "…" else {
            return nil
        }
        var dots = 0
        while let last = slice.last, last.isWhitespace || last == "." || last == "…" || last == "_" {
            if last == "." { dots += 1 }
            if last == "…" { dots += 3 }
            slice.removeLast()
        }
        guard !slice.isEmpty else { return nil }
        return (String(slice), dots >= 3)
    }
}

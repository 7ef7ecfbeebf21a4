import DocumentModel

/// Tables of contents.
extension Outline {
    /// Several lines in a row are a table of contents where each ends with a page number: fewer may be chance, unless they
    /// stand under `Contents` and dots lead to the numbers.
    private static let leastContentsLines = 3

    /// Finds tables of contents that no style marks: lines that name later headings and end with page numbers.
    mutating func markContents(_ lexicon: Lexicon) {
        let headings = Set(elements.compactMap { $0.headingLevel == nil ? nil : Folding.key($0.line.fullText) })
        var start = 0
        while start < elements.count {
            var end = start
            var named = 0
            var leaders = 0
            while end < elements.count, elements[end].tableIndex == nil,
                let entry = Self.contentsEntry(elements[end].line.fullText)
            {
                if headings.contains(Folding.key(entry.text)) || entry.hasLeader { named += 1 }
                if entry.hasLeader { leaders += 1 }
                end += 1
            }
            let isHeaded = start > 0 && lexicon.isContentsHeading(elements[start - 1].line.fullText)
            let isEnough = end - start >= Self.leastContentsLines || isHeaded && leaders == end - start
            if end > start, isEnough, named * 2 >= end - start {
                for index in start..<end { elements[index].kind = .contents }
            }
            start = max(end, start + 1)
        }
        for index in elements.indices where isContentsTable(index, headings, lexicon) {
            elements[index].kind = .contents
        }
        markLinks(headings, lexicon)
        // The heading over a table of contents belongs to it, whatever it says, where a title stands above it.
        for index in elements.indices.dropLast() {
            guard case .contents = elements[index + 1].kind, elements[index].tableIndex == nil,
                lexicon.isContentsHeading(elements[index].line.fullText)
                    || elements[index].headingLevel != nil && hasTitle(above: index, lexicon)
            else { continue }
            elements[index].kind = .contents
        }
    }

    private func hasTitle(above index: Int, _ lexicon: Lexicon) -> Bool {
        elements[..<index].contains { element in
            if case .title = element.kind { return true }
            return element.headingLevel != nil
                || TitleFinder.readsAsTitle(element.line.fullText, lexicon: lexicon)
        }
    }

    /// A table whose last column says nothing but pages, beside what headings say further down.
    private func isContentsTable(_ index: Int, _ headings: Set<String>, _ lexicon: Lexicon) -> Bool {
        guard let place = elements[index].tableIndex, (2...Self.mostContentsColumns).contains(tables[place].columnCount)
        else { return false }
        let grid = tables[place]
        var pages: [Int] = []
        var named = 0
        var entries = 0
        for (cell, text) in zip(grid.table.cells, grid.texts) where !text.isEmpty {
            if cell.column == grid.columnCount - 1 {
                // The column of pages may have a head.
                guard let page = Int(text), text.count <= Self.mostDigitsOfPage else {
                    guard cell.row == 0 else { return false }
                    continue
                }
                pages.append(page)
            } else {
                entries += 1
                if headings.contains(Folding.key(text)) { named += 1 }
            }
        }
        guard pages.count >= Self.leastContentsLines, zip(pages, pages.dropFirst()).allSatisfy(<=) else { return false }
        let isHeaded = index > 0 && lexicon.isContentsHeading(elements[index - 1].line.fullText)
        return isHeaded || named * 2 >= entries
    }

    private static let mostContentsColumns = 3
    private static let mostDigitsOfPage = 3

    /// Links under `Contents`, without pages: lines that say what later headings say.
    private mutating func markLinks(_ headings: Set<String>, _ lexicon: Lexicon) {
        for start in elements.indices where lexicon.isContentsHeading(elements[start].line.fullText) {
            var end = start + 1
            while end < elements.count, elements[end].tableIndex == nil, comesAgain(end, headings) { end += 1 }
            guard end - start > Self.leastContentsLines else { continue }
            for index in (start + 1)..<end { elements[index].kind = .contents }
        }
    }

    /// Whether a heading further down says what a line says.
    private func comesAgain(_ index: Int, _ headings: Set<String>) -> Bool {
        let key = Folding.key(elements[index].line.fullText)
        guard headings.contains(key) || headings.contains(Folding.key(elements[index].line.text)) else { return false }
        return elements[(index + 1)...].contains { element in
            let other = Folding.key(element.line.fullText)
            return other == key || other == Folding.key(elements[index].line.text)
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
        guard (1...3).contains(digits), let last = slice.last, last.isWhitespace || ".…·".contains(last) else {
            return nil
        }
        var dots = 0
        while let last = slice.last, last.isWhitespace || ".…_·".contains(last) {
            if last == "." || last == "·" { dots += 1 }
            if last == "…" { dots += 3 }
            slice.removeLast()
        }
        guard !slice.isEmpty else { return nil }
        return (String(slice), dots >= 3)
    }
}

import DocumentModel

/// Finds the document's title where no style marks one: a heading, or a line of the cover.
struct TitleFinder {
    let elements: [OutlineElement]
    let lexicon: Lexicon

    /// A title has at most so many lines of one look.
    private static let mostLines = 3
    /// The title stands among so many lines at the start.
    private static let mostLinesOfCover = 12
    private static let mostWords = 20
    private static let mostLettersOfSign = 4

    /// The places of the title's lines; nil where nothing is one.
    func find() -> ClosedRange<Int>? {
        guard !elements.contains(where: { if case .title = $0.kind { true } else { false } }) else { return nil }
        let first = elements.indices.first { elements[$0].headingLevel != nil && !isSign($0) }
        if first.map({ !readsAsTitle(elements[$0].line.fullText) }) ?? true, let title = onCover(before: first) {
            return title
        }
        return first.flatMap { ofHeadings(from: $0) }
    }

    /// The first heading is the title where no other heading is as high, or where it names a year.
    private func ofHeadings(from start: Int) -> ClosedRange<Int>? {
        // Over it may stand whose plan it is.
        let run = elements[start...].prefix { $0.headingLevel != nil }
        let top = elements.indices.filter { !isSign($0) }.compactMap { elements[$0].headingLevel }.min()
        let first =
            run.indices.first { index in
                guard elements[index].headingLevel == top else { return false }
                return elements[start].headingLevel == top || readsAsTitle(elements[index].line.fullText)
                    || elements[start..<index].allSatisfy { isOrganisation($0.line.fullText) }
            } ?? start
        guard let level = elements[first].headingLevel, !elements[..<first].contains(where: { $0.tableIndex != nil })
        else { return nil }
        let isHighest = level == top
        var last = first
        // A title of two lines in one look.
        while last + 1 < elements.count, elements[last + 1].headingLevel == level, last - first + 1 < Self.mostLines,
            goesOn(first...last, with: last + 1)
        {
            last += 1
        }
        let hasPeers = elements[(last + 1)...].contains { $0.headingLevel == level }
        if isHighest, !hasPeers { return first...last }
        let isDated = !YearReader.all(in: elements[first].line.fullText).isEmpty
        if isDated, start == 0 { return first...first }
        return documentName(from: start).map { $0...$0 }
    }

    /// The first heading, where it says what the document is and heads nothing itself, whatever it looks like.
    ///
    ///     Hartwell Joinery Ltd                     whose it is
    ///     Hartwell Joinery Ltd – Marketing Plan    the title, in the look of the headings
    ///     Where we stand today                     the first heading of a chapter
    private func documentName(from start: Int) -> Int? {
        let run = elements[start...].prefix { $0.headingLevel != nil }
        guard let index = run.indices.first(where: { isDocumentName(elements[$0].line.fullText) }),
            run.indices.contains(index + 1)
        else { return nil }
        let key = Folding.key(elements[index].line.fullText)
        let saysWhose = elements[..<index].allSatisfy { element in
            element.tableIndex == nil
                && (isOrganisation(element.line.fullText) || key.contains(Folding.key(element.line.fullText)))
        }
        return saysWhose ? index : nil
    }

    /// `Marketing Plan`, `Hill Trust: Delivery Plan 2024`: the last word is a kind of document.
    private func isDocumentName(_ text: String) -> Bool {
        let words = Folding.words(text).filter { !$0.allSatisfy(\.isNumber) }
        guard words.count > 1, words.count <= Self.mostWords, let last = words.last else { return false }
        return lexicon.documentWords.contains(last) && lexicon.blockKind(ofHeading: text) == nil
            && lexicon.blockKind(byWordsOf: text) == nil
    }

    /// Lines before the first heading: the largest that reads as a title, with its neighbours of the same look.
    private func onCover(before heading: Int?) -> ClosedRange<Int>? {
        var end = 0
        while end < min(elements.count, heading ?? Self.mostLinesOfCover, Self.mostLinesOfCover), isCoverLine(end) {
            end += 1
        }
        func size(_ index: Int) -> Double { self.size(elements[index]) }
        let titled = (0..<end).filter { readsAsTitle(elements[$0].line.fullText) }
        guard let best = titled.max(by: { (size($0), $1) < (size($1), $0) }) else { return nil }
        var range = best...best
        func isAlike(_ index: Int) -> Bool {
            (0..<end).contains(index) && elements[index].line.style == elements[best].line.style
                && elements[index].block != elements[best].block
                && (isOrganisation(elements[index].line.fullText)
                    || readsAsTitle(elements[index].line.fullText)
                    || CalendarHeading.isCalendar(elements[index].line.fullText))
        }
        let isSetApart = elements[best].line.style.isBold || end < elements.count && size(best) > size(end)
        while isSetApart, range.count < Self.mostLines, isAlike(range.lowerBound - 1) {
            range = (range.lowerBound - 1)...range.upperBound
        }
        while isSetApart, range.count < Self.mostLines, isAlike(range.upperBound + 1) {
            range = range.lowerBound...(range.upperBound + 1)
        }
        return range
    }

    /// Whether a heading is but the letters of a logo: a larger one near it says what the document is.
    private func isSign(_ index: Int) -> Bool {
        let text = elements[index].line.fullText
        guard text.count <= Self.mostLettersOfSign, text.allSatisfy(\.isUppercase) else { return false }
        return elements[index...].prefix(Self.mostLinesOfCover).contains { element in
            element.headingLevel != nil && size(element) > size(elements[index]) && readsAsTitle(element.line.fullText)
        }
    }

    private func size(_ element: OutlineElement) -> Double { element.line.style.fontSizeInPoints ?? 0 }

    private func isOrganisation(_ text: String) -> Bool { Organisation.isName(text, lexicon: lexicon) }

    private func isCoverLine(_ index: Int) -> Bool {
        guard elements[index].isText, elements[index].line.label == nil else { return false }
        return Folding.words(elements[index].line.fullText).count <= Self.mostWords
    }

    /// Whether the lines so far are no whole title, or the next one says more of what titles say.
    private func goesOn(_ lines: ClosedRange<Int>, with next: Int) -> Bool {
        let text = lines.map { elements[$0].line.fullText }.joined(separator: " ")
        guard readsAsTitle(text), !YearReader.all(in: text).isEmpty else { return true }
        let following = elements[next].line.fullText
        return !YearReader.all(in: following).isEmpty || isOrganisation(following)
    }

    /// `Hill Trust Strategic Plan 2021-2024`, `School Improvement Plan`: what the document is, and whose or of which year.
    private func readsAsTitle(_ text: String) -> Bool { Self.readsAsTitle(text, lexicon: lexicon) }

    /// The same of any line: a page header, a cell.
    static func readsAsTitle(_ text: String, lexicon: Lexicon) -> Bool {
        let words = Folding.words(text)
        guard let last = text.last, !".;,:".contains(last), words.count <= mostWords,
            words.contains(where: lexicon.documentWords.contains)
        else { return false }
        let saysPlan = words.filter { lexicon.planWords.contains($0) || lexicon.documentWords.contains($0) }.count
        return !YearReader.all(in: text).isEmpty || words.contains(where: lexicon.organisationWords.contains)
            || saysPlan * 2 >= words.count && saysPlan > 1
    }
}

/// Lines over grids, and grids that no heading owns.
extension PartFinder {
    /// A caption has at most so many words.
    private static let mostWordsOfCaption = 14

    /// Grids without a heading: those with one caption, or side by side, are one priority.
    mutating func addOrphan(_ grid: Int) {
        markCaption(above: grid)
        let caption = gridCaption(grid).map { Folding.key($0) } ?? ""
        if let last = priorityHeadings.indices.last, priorityHeadings[last] == nil,
            let before = parts[..<grid].lastIndex(of: .grid(last)),
            caption.isEmpty || gridCaption(before).map({ Folding.key($0) }) == caption
        {
            parts[grid] = .grid(last)
            return
        }
        priorityHeadings.append(nil)
        parts[grid] = .grid(priorityHeadings.count - 1)
    }

    /// What stands above a grid's header or was taken off its top.
    func gridCaption(_ element: Int) -> String? {
        let line = outline.elements[element].line.fullText
        if !line.isEmpty { return line }
        guard let table = outline.elements[element].tableIndex, case .termGrid(let reading) = readings[table] else {
            return nil
        }
        let caption = reading.captions.map(\.fullText).joined(separator: " ")
        return caption.isEmpty ? nil : caption
    }

    /// A short line directly above a grid is its caption.
    mutating func markCaption(above grid: Int) {
        let index = grid - 1
        guard index >= 0, outline.elements[index].isText, levels[index] == nil else { return }
        let line = outline.elements[index].line
        let words = Folding.words(line.fullText).count
        guard line.label == nil, words <= Self.mostWordsOfCaption, let last = line.fullText.last, !".;,".contains(last)
        else { return }
        switch parts[index] {
        case .narrative: parts[index] = .caption
        case .blockItem:
            // In a list all of whose items are labelled, the line without a label is no item.
            let before = (0..<index).last { parts[$0] != parts[index] || outline.elements[$0].line.label != nil }
            if let before, parts[before] == parts[index] { parts[index] = .caption }
        default: break
        }
    }

    /// Whether a heading stands right over a grid, and over each of the other grids of its priority another one.
    func hasHeadingOfItsOwn(_ grid: Int) -> Bool {
        let all = parts.indices.filter { parts[$0] == parts[grid] }
        let headings = all.compactMap { index in
            index > 0 && parts[index - 1] == .caption && levels[index - 1] != nil ? Folding.key(text(index - 1)) : nil
        }
        return all.count > 1 && headings.count == all.count && Set(headings).count == all.count
    }
}

import DocumentModel

/// What the actions of a table are called.
extension ActionBuilder {
    /// Every group's name with its number told apart; a bare number counts where the groups continue its series.
    func resolvedNames() -> [(number: String?, title: String)] {
        let first = reading.groups.map { group -> TextLine? in lines(reading.nameColumn, rows: group.rows).first }
        let known = first.compactMap { $0 }
        let resolved = LabelResolution.resolve(known)
        var position = 0
        return reading.groups.indices.map { index in
            let group = reading.groups[index]
            var number = reading.numberColumn.flatMap { column -> String? in
                let text = lines(column, rows: group.rows).first?.fullText ?? ""
                return text.isEmpty
                    ? nil
                    : SpacedLabel.whole(text) ?? LabelScanner.split(text + " X")?.label.core
                        ?? NumberedHeading.bareNumber(text, nouns: lexicon.nouns) ?? text
            }
            guard first[index] != nil else { return (number, "") }
            let line = resolved[position]
            position += 1
            let rest = lines(reading.nameColumn, rows: rowsNamingOnce(group)).dropFirst()
            var title = line.text
            if number == nil, let label = line.label, !label.isBullet {
                number = label.core
            } else if line.label == nil {
                let heading = NumberedHeading.read(line.fullText, nouns: lexicon.nouns)
                // `Introduce story time in Y6` ends in a number and has none.
                let isNumbered =
                    heading.title != line.fullText.withSingleSpaces
                    || lexicon.nouns.contains(heading.noun.joined(separator: " "))
                if number == nil, isNumbered, heading.number != nil, !heading.noun.isEmpty {
                    (number, title) = (heading.number, heading.title)
                }
            } else {
                title = line.fullText
            }
            if !rest.isEmpty {
                var head = line
                head.label = nil
                head.candidate = nil
                head.text = title
                title = CellText.joined([head] + rest)
            }
            return (number, title)
        }
    }

    /// The rows of a group but those that repeat its name: each step's row may say again whose step it is.
    private func rowsNamingOnce(_ group: ActionRows.Group) -> [Int] {
        func name(_ row: Int) -> String {
            Folding.key(lines(reading.nameColumn, row: row).map(\.fullText).joined(separator: " "))
        }
        guard let first = group.rows.first, case let known = name(first), !known.isEmpty else { return group.rows }
        return group.rows.filter { $0 == first || name($0) != known }
    }
}

/// Headings over the tables of action plans.
extension PartFinder {
    mutating func findActionHeadings() {
        var headings: [[String]: [(table: Int, heading: Int?)]] = [:]
        for index in outline.elements.indices {
            guard case .actionTable = parts[index], let table = outline.elements[index].tableIndex,
                let reading = readings[table].actionPlan
            else { continue }
            headings[reading.header.signature, default: []].append((index, headingAbove(index)))
        }
        for signature in headings.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            guard let places = headings[signature] else { continue }
            let found = Set(places.compactMap(\.heading))
            for place in places {
                guard let heading = place.heading, parts[heading] == .narrativeHeading else { continue }
                if found.count > 1 || isNumberedNoun(heading) {
                    parts[heading] = .actionGroup
                } else if heading + 1 == place.table {
                    parts[heading] = .actionTitle
                }
            }
            markCaptions(above: places.map(\.table))
        }
    }

    /// Numbered lines in plain type that stand right over tables with the same header, each over one, name these.
    private mutating func markCaptions(above tables: [Int]) {
        let lines = tables.compactMap { table -> Int? in
            guard table > 0, outline.elements[table - 1].isText, parts[table - 1] == .narrative,
                isNumberedNoun(table - 1)
            else { return nil }
            return table - 1
        }
        guard lines.count > 1, lines.count == tables.count,
            Set(lines.map { Folding.key(text($0)) }).count == lines.count
        else { return }
        for table in tables { markCaption(above: table) }
    }

    /// The heading over an action table, with no other table of actions or grid between.
    func headingAbove(_ element: Int) -> Int? {
        var index = element - 1
        while index >= 0 {
            // A table that is neither grid nor action plan only stands between.
            if let table = outline.elements[index].tableIndex {
                guard readings[table].isOther || readings[table].facts != nil else { return nil }
            }
            if case .title = outline.elements[index].kind { return nil }
            if levels[index] != nil, blockKinds[index] == nil { return index }
            index -= 1
        }
        return nil
    }
}

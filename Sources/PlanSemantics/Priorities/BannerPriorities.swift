/// Priorities that stand as rows over the whole width in a grid that no heading names.
///
///     | Aim             | 2023/24 | 2024/25 |
///     | PILLAR 1: EXCELLENCE              |    the priority of the two strands below
///     | 1.1 Curriculum  | Design  | Launch  |
///     | 1.2 Teaching    | Pilot   |         |
///     | PILLAR 2: GROWTH                  |
///     | 2.1 Schools     | One     | Two     |
enum BannerPriorities {
    /// One banner alone is a caption.
    private static let fewestBanners = 2

    /// The priorities that a builder without a heading holds; the builder itself where its grids show none.
    static func split(_ builder: PriorityBuilder) -> [PriorityBuilder] {
        let banners = Set(builder.grids.flatMap { $0.reading.strands.filter(isHeading).map { Folding.key($0.label) } })
        guard builder.heading.isEmpty, banners.count >= fewestBanners, builder.grids.allSatisfy(isHeadedThroughout)
        else {
            return [builder]
        }
        var result: [PriorityBuilder] = []
        for grid in builder.grids {
            var current = 0
            for strand in grid.reading.strands {
                if isHeading(strand) {
                    let key = Folding.key(strand.label)
                    if let known = result.firstIndex(where: { Folding.key($0.heading) == key }) {
                        current = known
                    } else {
                        result.append(PriorityBuilder(heading: strand.label))
                        current = result.count - 1
                    }
                    var part = grid
                    part.reading.strands = []
                    result[current].grids.append(part)
                } else {
                    result[current].grids[result[current].grids.count - 1].reading.strands.append(strand)
                }
            }
        }
        return result
    }

    /// The priorities that begin in rows over the whole width below the grid of the first: `Priority 2` under
    /// `Priority 1`, of one noun and counting on. The builder itself where there are none.
    static func continued(_ builder: PriorityBuilder, nouns: Set<String>) -> [PriorityBuilder] {
        let own = NumberedHeading.read(builder.heading, nouns: nouns)
        guard var number = own.number, !own.noun.isEmpty else { return [builder] }
        func sibling(_ strand: TermGridReading.Strand) -> String? {
            guard strand.isBanner else { return nil }
            let heading = NumberedHeading.read(strand.label, nouns: nouns)
            return heading.noun == own.noun ? heading.number : nil
        }
        // Strands may be called as their priority is; then they count from one.
        let siblings = builder.grids.flatMap { $0.reading.strands.compactMap(sibling) }
        guard let first = siblings.first, LabelSeries.continues(number, with: first) else { return [builder] }
        var result = [builder]
        result[0].grids = []
        for grid in builder.grids {
            var part = grid
            part.reading.strands = []
            for strand in grid.reading.strands {
                if let next = sibling(strand), LabelSeries.continues(number, with: next) {
                    if !part.reading.strands.isEmpty { result[result.count - 1].grids.append(part) }
                    part.reading.strands = []
                    result.append(PriorityBuilder(heading: strand.label))
                    number = next
                    if strand.rows.isEmpty { continue }
                    var unlabelled = strand
                    unlabelled.label = ""
                    part.reading.strands.append(unlabelled)
                } else {
                    part.reading.strands.append(strand)
                }
            }
            if !part.reading.strands.isEmpty { result[result.count - 1].grids.append(part) }
        }
        return result
    }

    /// A banner whose rows all have labels of their own.
    private static func isHeading(_ strand: TermGridReading.Strand) -> Bool { strand.isBanner && strand.rows.isEmpty }

    /// Whether a grid begins with such a banner, and every one has strands below.
    private static func isHeadedThroughout(_ grid: PriorityBuilder.Grid) -> Bool {
        let strands = grid.reading.strands
        guard let first = strands.first, isHeading(first), let last = strands.last, !isHeading(last) else {
            return false
        }
        return zip(strands, strands.dropFirst()).allSatisfy { !(isHeading($0) && isHeading($1)) }
    }
}

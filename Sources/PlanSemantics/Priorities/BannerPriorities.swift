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

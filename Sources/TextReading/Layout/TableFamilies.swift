/// Makes the parts of a table on several pages alike: a dump sets the columns of each page a little differently.
struct TableFamilies {
    /// Columns of one table are at most so many letters from their places on other pages.
    private static let mostShift = 8

    private struct Family {
        var starts: [Int]
        var widths: [Int]
        var members: [(sheet: Int, table: Int)]
    }

    /// Draws the tables of a family in the same columns, each as wide as on the page where it is widest.
    static func align(_ sheets: inout [LayoutSheet]) {
        var families: [Family] = []
        for (sheet, page) in sheets.enumerated() {
            for (table, found) in page.tables.enumerated() {
                let starts = found.columns.starts
                let widths = zip(found.edges, found.edges.dropFirst()).map { $1 - $0 }
                let known = families.lastIndex { family in
                    family.starts.count == starts.count
                        && zip(family.starts, starts).allSatisfy { abs($0 - $1) <= mostShift }
                }
                if let known {
                    families[known].widths = zip(families[known].widths, widths).map { max($0, $1) }
                    families[known].starts = starts
                    families[known].members.append((sheet, table))
                } else {
                    families.append(Family(starts: starts, widths: widths, members: [(sheet, table)]))
                }
            }
        }
        for family in families where family.members.count > 1 {
            var edges = [family.starts.first ?? 0]
            for width in family.widths { edges.append(edges[edges.count - 1] + width) }
            for member in family.members { sheets[member.sheet].tables[member.table].edges = edges }
        }
    }

    /// For each page the lines to leave free over its first, so that a table that goes on reaches the foot of the body.
    static func offsets(of sheets: [LayoutSheet]) -> [Int] {
        let ends = sheets.map { LayoutSheet.bodyEnd($0.lines) }
        let lowest = ends.max() ?? 0
        return sheets.indices.map { index in
            guard index + 1 < sheets.count, let table = sheets[index].tables.last,
                let next = sheets[index + 1].tables.first, next.edges == table.edges,
                table.lines.upperBound >= ends[index],
                sheets[index + 1].lines[..<next.lines.lowerBound].count(where: { !$0.isEmpty }) <= 1
            else { return 0 }
            return lowest - ends[index]
        }
    }
}

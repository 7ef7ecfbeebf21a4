import DocumentModel

extension ActionTableReader {
    /// How the cells of the columns are filled.
    struct Shape {
        let grid: TableGrid
        let header: ActionTableHeader
        let body: Range<Int>
        let nameColumn: Int

        struct Items {
            /// Groups whose cells hold numbered items (`1a`, `1.1`).
            var numberedShare: Double
            /// Groups with several items.
            var severalShare: Double
            /// Groups with several filled rows.
            var severalRowsShare: Double
        }

        func lines(_ column: Int, row: Int) -> [TextLine] {
            let columns = header.columns[column].columns
            if columns.count == 1 {
                let index = grid.index(row, columns.lowerBound)
                return grid.table.cells[index].row == row ? grid.lines[index] : []
            }
            var indices: [Int] = []
            for gridColumn in columns {
                let index = grid.index(row, gridColumn)
                if grid.table.cells[index].row == row, !indices.contains(index) { indices.append(index) }
            }
            return indices.flatMap { grid.lines[$0] }
        }

        func items(in column: Int, groups: [ActionRows.Group]) -> Items {
            var numbered = 0.0
            var several = 0.0
            var rows = 0.0
            var filled = 0.0
            for group in groups {
                let perRow = group.rows.map { lines(column, row: $0) }.filter { !$0.isEmpty }
                guard !perRow.isEmpty else { continue }
                filled += 1
                let all = perRow.flatMap { $0 }
                if all.count > 1 { several += 1 }
                if perRow.count > 1 { rows += 1 }
                let codes = all.compactMap(\.possibleCore)
                if codes.count * 2 >= all.count, codes.contains(where: isStepCode) { numbered += 1 }
            }
            guard filled > 0 else { return Items(numberedShare: 0, severalShare: 0, severalRowsShare: 0) }
            return Items(
                numberedShare: numbered / filled, severalShare: several / filled, severalRowsShare: rows / filled)
        }

        /// `1a`, `1.1`, `A1.2`: a number inside a number.
        private func isStepCode(_ core: String) -> Bool {
            core.contains(where: \.isNumber) && (core.contains(".") || core.contains(where: \.isLetter))
        }

        /// Whether most cells of the name column begin with numbers that count on: `1.1 Review`, `1.2 Introduce`.
        var isNumbered: Bool {
            let cores = body.compactMap { lines(nameColumn, row: $0).first?.possibleCore }
            let filled = body.filter { !lines(nameColumn, row: $0).isEmpty }.count
            return cores.count > 1 && cores.count * 2 > filled && LabelSeries.isSeries(Array(cores.prefix(2)))
        }

        /// Whether some column's items are numbered as parts of what the name column numbers: `1.` beside `1a. 1b.`
        var hasNumberedSteps: Bool {
            var led = 0
            for row in body {
                guard let core = lines(nameColumn, row: row).first?.possibleCore else { continue }
                let hasSteps = header.columns.indices.contains { column in
                    column != nameColumn
                        && lines(column, row: row).contains { line in
                            line.possibleCore.map { $0 != core && $0.hasPrefix(core) } ?? false
                        }
                }
                if hasSteps { led += 1 }
            }
            return led >= 2
        }
    }
}

import DocumentModel
import PackageReading

/// Makes the rows that a person sees of a sheet's grid: without what is hidden or covered, with merged cells whole.
struct SheetRows {
    private(set) var rows: [SheetRow] = []
    private(set) var findings = FindingLog()

    /// Slots that merged cells may cover, for each that a table may have.
    private static let mostCoveredShare = 4

    init(_ grid: SheetGrid, looks: CellLooks, part: String, limits: PackageLimits) throws(PackageError) {
        let merges = Dictionary(
            grid.merges.map { (CellReference(row: $0.rows.lowerBound, column: $0.columns.lowerBound), $0) },
            uniquingKeysWith: { first, _ in first })
        let filled = grid.cells.filter { cell in cell.text.map { SheetText.wordCount(of: $0) > 0 } ?? false }
            .sorted { $0.place < $1.place }
        let hiddenColumns = Set(Set(filled.map(\.place.column)).filter { grid.isHidden(column: $0) })
        func isHidden(_ place: CellReference) -> Bool {
            grid.hiddenRows.contains(place.row) || hiddenColumns.contains(place.column)
        }
        let shown = filled.filter { !isHidden($0.place) }
        findings.note(
            .hiddenTextLeftOut,
            count: filled.reduce(0) { $0 + (isHidden($1.place) ? $1.text.map { SheetText.wordCount(of: $0) } ?? 0 : 0) }
        )

        let covered = try Self.covered(by: grid.merges, cells: shown, part: part, limits: limits)
        for cell in shown {
            guard let text = cell.text else { continue }
            guard !covered.contains(cell.place) else {
                findings.note(.textInMergedCell, count: SheetText.wordCount(of: text))
                continue
            }
            let place = cell.place
            let single = CellRange(rows: place.row...place.row, columns: place.column...place.column)
            let made = SheetRow.Cell(
                range: merges[place] ?? single, text: text, look: looks[cell.look], isNumber: cell.isNumber)
            if rows.last?.number == place.row {
                rows[rows.count - 1].cells.append(made)
            } else {
                rows.append(SheetRow(number: place.row, cells: [made]))
            }
        }
        markGaps(grid)
        countCovering()
    }

    /// The places that a merged cell covers, its own first place aside.
    private static func covered(
        by merges: [CellRange], cells: [SheetGrid.Cell], part: String, limits: PackageLimits
    ) throws(PackageError) -> Set<CellReference> {
        var columnsByRow: [Int: [Int]] = [:]
        for cell in cells { columnsByRow[cell.place.row, default: []].append(cell.place.column) }
        let numbers = columnsByRow.keys.sorted()
        var result: Set<CellReference> = []
        var visited = 0
        for merge in merges {
            var index = numbers.partitioningIndex { $0 >= merge.rows.lowerBound }
            while index < numbers.count, numbers[index] <= merge.rows.upperBound {
                let row = numbers[index]
                let columns = columnsByRow[row] ?? []
                visited += columns.count
                guard visited <= limits.maximumTableSlotCount * mostCoveredShare else {
                    throw .partTooLarge(part: part, limit: .cells)
                }
                for column in columns where merge.columns.contains(column) {
                    result.insert(CellReference(row: row, column: column))
                }
                index += 1
            }
            let own = CellReference(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
            result.remove(own)
        }
        return result
    }

    private mutating func markGaps(_ grid: SheetGrid) {
        for index in rows.indices.dropFirst() {
            var between = rows[index - 1].number + 1
            // A merged cell fills the rows that it covers.
            for cell in rows[index - 1].cells { between = max(between, cell.range.rows.upperBound + 1) }
            while between < rows[index].number, grid.hiddenRows.contains(between) { between += 1 }
            rows[index].hasGapAbove = between < rows[index].number
        }
    }

    private mutating func countCovering() {
        let numbers = rows.map(\.number)
        var steps = Array(repeating: 0, count: rows.count + 1)
        for (index, row) in rows.enumerated() {
            for cell in row.cells where cell.range.rows.count > 1 {
                steps[index + 1] += 1
                steps[numbers.partitioningIndex { $0 > cell.range.rows.upperBound }] -= 1
            }
        }
        var count = 0
        for index in rows.indices {
            count += steps[index]
            rows[index].coveringCellCount = count
        }
    }
}

extension Array {
    /// The first index at which a condition holds that, once it holds, holds to the end.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

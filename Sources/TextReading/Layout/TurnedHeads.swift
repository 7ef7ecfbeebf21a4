/// Finds heads of columns that stand over a table's rows at heights of their own, as turned ones do: a dump sets them level,
/// each where its first letter stood, with the lines empty that their letters took up.
///
/// ```
/// Objective                 Success criteria
///
///
///                                                Monitoring
///                   Who
///
///
///
/// Strengthen        CFO     Staff report that    Book looks
/// ```
enum TurnedHeads {
    /// A turned head is as long as so many lines are high.
    private static let mostEmptyLines = 12
    /// Heads are no sentences.
    private static let mostLetters = 32
    /// A head begins where its column does.
    private static let mostShift = 3
    /// Of the columns so many have a head: fewer are lines that happen to stand over a table.
    private static let leastShare = 0.6

    /// The first line of the heads over a table; its own first line where there are none.
    ///
    /// - Parameter end: the line behind the last table above.
    static func start(over table: Range<Int>, _ columns: LayoutColumns, _ lines: [DumpLine], after end: Int) -> Int {
        var headed: Set<Int> = []
        var first = table.lowerBound
        var emptyCount = 0
        var hasNeighbours = false
        for index in stride(from: table.lowerBound - 1, through: end, by: -1) {
            let line = lines[index]
            guard !line.isEmpty else {
                emptyCount += 1
                guard emptyCount <= mostEmptyLines else { break }
                continue
            }
            let pieces = line.pieces
            let places = Set(pieces.compactMap { column(of: $0, columns) })
            guard places.count == pieces.count, headed.isDisjoint(with: places) else { break }
            headed.formUnion(places)
            hasNeighbours = hasNeighbours || pieces.count > 1
            first = index
            emptyCount = 0
        }
        let isHeaded = hasNeighbours && Double(headed.count) >= leastShare * Double(columns.starts.count)
        return isHeaded ? first : table.lowerBound
    }

    private static func column(of piece: Range<Int>, _ columns: LayoutColumns) -> Int? {
        guard piece.count <= mostLetters else { return nil }
        return columns.starts.firstIndex { abs($0 - piece.lowerBound) <= mostShift }
    }
}

import DocumentModel
import PageLayout

/// Takes what a page break left too short to be told for a table, where another page goes on with its columns.
///
/// ```
///  Measure        2024    2025         heads and one row at the foot of a page
///  Attendance     94%     95%
///  ------------------------------ page break
///  Exclusions     12      8            rows that begin at the same places
///  Absence        4.2%    4.0%
/// ```
enum CutTables {
    /// Fewer rows on both pages are no table.
    private static let fewestRows = 3
    /// Of the pieces of text so many begin, stand in the middle or end where others of the other page do.
    private static let leastAlignedShare = 0.8

    /// Adds the short tables at the feet and heads of pages to those found there.
    static func admit(_ outcomes: inout [TableFinder.Outcome], contents: [PageContent]) {
        for next in outcomes.indices.dropFirst() {
            let page = next - 1
            guard contents[next].number == contents[page].number + 1,
                contents[next].widthInPoints == contents[page].widthInPoints
            else { continue }
            let foot = tableAtFoot(of: outcomes[page])
            let head = tableAtHead(of: outcomes[next])
            guard let foot, let head, foot.isShort || head.isShort, goesOn(foot.table, head.table) else { continue }
            if foot.isShort { add(foot.table, to: &outcomes[page]) }
            if head.isShort { add(head.table, to: &outcomes[next]) }
        }
    }

    private typealias Found = (table: PageTable, isShort: Bool)

    /// The last table of a page, short or not, under which nothing stands.
    private static func tableAtFoot(of outcome: TableFinder.Outcome) -> Found? {
        let short = outcome.shortTables.last { isFree($0, in: outcome) }
        guard let last = [outcome.tables.last, short].compactMap(\.self).max(by: { $0.box.bottom < $1.box.bottom }),
            !outcome.remainingWords.contains(where: { $0.box.center.y > last.box.bottom })
        else { return nil }
        return (last, last.box == short?.box)
    }

    /// The first table of a page, short or not, over which nothing stands.
    private static func tableAtHead(of outcome: TableFinder.Outcome) -> Found? {
        let short = outcome.shortTables.first { isFree($0, in: outcome) }
        guard let first = [outcome.tables.first, short].compactMap(\.self).min(by: { $0.box.top < $1.box.top }),
            !outcome.remainingWords.contains(where: { $0.box.center.y < first.box.top })
        else { return nil }
        return (first, first.box == short?.box)
    }

    /// Whether no table has taken any of its words.
    private static func isFree(_ table: PageTable, in outcome: TableFinder.Outcome) -> Bool {
        Set(outcome.remainingWords).isSuperset(of: table.words)
    }

    private static func goesOn(_ upper: PageTable, _ lower: PageTable) -> Bool {
        guard upper.columnCount == lower.columnCount, upper.rowCount + lower.rowCount >= fewestRows else {
            return false
        }
        let chunks = [upper, lower].map { TextChunk.chunks(of: $0.words) }
        let fewer = chunks[0].count < chunks[1].count ? chunks[0] : chunks[1]
        let more = chunks[0].count < chunks[1].count ? chunks[1] : chunks[0]
        func alignedShare(_ edges: [(Rectangle) -> Double]) -> Double {
            let aligned = fewer.count { chunk in
                edges.contains { edge in
                    more.contains { abs(edge($0.box) - edge(chunk.box)) <= ColumnFit.sameEdgeInPoints }
                }
            }
            return Double(aligned) / Double(max(1, fewer.count))
        }
        // Of two columns one may well begin at the same place by chance.
        return upper.columnCount > 2
            ? alignedShare([\.left, \.center.x, \.right]) >= leastAlignedShare : alignedShare([\.left]) == 1
    }

    private static func add(_ table: PageTable, to outcome: inout TableFinder.Outcome) {
        let place = outcome.tables.firstIndex { $0.box.top > table.box.top } ?? outcome.tables.endIndex
        outcome.tables.insert(table, at: place)
        let taken = Set(table.words)
        outcome.remainingWords.removeAll(where: taken.contains)
    }
}

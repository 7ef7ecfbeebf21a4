/// Tells what stands under labels in the first column: where labels are numbered, lines without a number name rows.
///
/// ```
/// 1.2 Working with        the label of a strand
/// families
/// Coffee mornings for     names one row of it: in print it is set in lighter type
/// parents
/// ```
enum LabelNotes {
    /// The lines of a table, counted in the page, whose label is such a note.
    static func lines(of table: LayoutTable, in page: [DumpLine]) -> Set<Int> {
        var items: [(lines: [Int], isNumbered: Bool)] = []
        let starts = Set(table.rows.rows.filter { !$0.continuesLabel }.map { table.lines.lowerBound + $0.line })
        let headEnd = table.rows.rows.dropFirst(table.rows.groupedColumns == nil ? 0 : 1).first?.line ?? 0
        var above: Range<Int>?
        let end = table.ends[0]
        for index in table.lines where index >= table.lines.lowerBound + headEnd {
            guard let range = table.cells(inLine: index)[0] else {
                above = nil
                continue
            }
            let text = page[index].letters[range]
            let word = text.prefix { $0 != " " }.count
            let isFresh = Beginning.isFresh(text)
            let isEarly = above.map { $0.upperBound + 1 + word <= end } ?? true
            if items.isEmpty || isFresh && (starts.contains(index) || isEarly || isNumbered(text)) {
                items.append(([index], isNumbered(text)))
            } else {
                items[items.count - 1].lines.append(index)
            }
            above = range
        }
        guard items.count(where: \.isNumbered) > 0 else { return [] }
        return Set(items.filter { !$0.isNumbered }.flatMap(\.lines))
    }

    /// `1.2 Working with families`, `Objective 3: Finance`, `A2 Attendance`.
    static func isNumbered(_ text: ArraySlice<Character>) -> Bool {
        let words = text.split(separator: " ").prefix(2)
        guard let first = words.first else { return false }
        func hasNumber(_ word: ArraySlice<Character>) -> Bool {
            word.contains(where: \.isNumber) && word.count { $0.isLetter } <= 1
        }
        return hasNumber(first) || words.count > 1 && words[1].first?.isNumber ?? false && hasNumber(words[1])
    }
}

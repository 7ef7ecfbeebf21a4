internal import PlanModel

/// How the columns of an action plan share a terminal's width.
enum ColumnWidths {
    static func share(_ room: Int, among table: ActionTable, least: Int) -> [Int] {
        guard !table.headers.isEmpty else { return [] }
        // A column asks for its longest line, at most a good reading width; what is short gives room to what is long.
        let wishes = table.headers.indices.map { column in
            let texts = [table.headers[column]] + table.rows.map { $0.cells[column].text }
            let longest = texts.lazy.flatMap { $0.split(separator: "\n") }.map { TextWidth.columns(of: $0) }.max() ?? 0
            return min(max(longest, 4), 60)
        }
        let total = wishes.reduce(0, +)
        if total <= room { return wishes }
        let narrow = wishes.map { min($0, least) }
        let spare = max(0, room - narrow.reduce(0, +))
        let wanted = zip(wishes, narrow).map { $0 - $1 }
        let sum = max(1, wanted.reduce(0, +))
        return zip(narrow, wanted).map { $0 + spare * $1 / sum }
    }
}

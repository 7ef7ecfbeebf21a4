/// The place of a cell in a sheet, both counted from 0: `B3` is row 2, column 1.
struct CellReference: Hashable, Comparable {
    var row: Int
    var column: Int

    /// What Excel's sheets have.
    static let mostRows = 1_048_576
    static let mostColumns = 16_384

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B3` or `$B$3`; nil for anything else, and for places outside any sheet.
    init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                guard row == 0 else { return nil }
                column = column * 26 + Int(byte & 0x1f)
                guard column <= Self.mostColumns else { return nil }
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
                guard row <= Self.mostRows else { return nil }
            default:
                return nil
            }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }

    static func < (left: CellReference, right: CellReference) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

/// A block of cells: `A1:D4`, or `A1` for one cell.
struct CellRange: Hashable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>

    init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    init?(_ text: some StringProtocol) {
        let corners = text.split(separator: ":")
        guard let first = corners.first.flatMap({ CellReference($0) }), corners.count <= 2 else { return nil }
        guard let last = corners.count == 1 ? first : CellReference(corners[1]) else { return nil }
        rows = min(first.row, last.row)...max(first.row, last.row)
        columns = min(first.column, last.column)...max(first.column, last.column)
    }

    /// Reads whole rows: `$1:$2`.
    static func rows(_ text: some StringProtocol) -> ClosedRange<Int>? {
        let ends = text.split(separator: ":").map { Int(String($0.filter { $0 != "$" })) }
        guard ends.count == 2, let first = ends[0], let last = ends[1],
            (1...CellReference.mostRows).contains(first), (first...CellReference.mostRows).contains(last)
        else { return nil }
        return first - 1...last - 1
    }
}

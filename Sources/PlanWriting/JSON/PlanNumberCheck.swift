internal import PlanModel

/// Refuses plan files whose numbers cannot be a plan's, before anyone reckons with them.
enum PlanNumberCheck {
    /// No page, row, word or point of a plan has a number beyond this; sums and products of a few of them still fit.
    private static let largestNumber = 1e9
    /// No table has a row or column beyond this.
    private static let mostRowsOrColumns = 100_000

    /// The first number in JSON that is too large, as it is written; nil where there is none.
    static func impossibleNumber(in json: [UInt8]) -> String? {
        var isInString = false
        var position = 0
        while position < json.count {
            let byte = json[position]
            position += 1
            if isInString {
                if byte == UInt8(ascii: "\\") { position += 1 }
                if byte == UInt8(ascii: "\"") { isInString = false }
                continue
            }
            if byte == UInt8(ascii: "\"") {
                isInString = true
            } else if isPartOfNumber(byte) {
                let start = position - 1
                while position < json.count, isPartOfNumber(json[position]) { position += 1 }
                // Up to eight characters hold no number that is too large, unless one of them is an exponent.
                let digits = json[start..<position]
                guard digits.count > 8 || digits.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { continue }
                let text = String(decoding: digits, as: UTF8.self)
                if let number = Double(text), !(abs(number) <= largestNumber) { return String(text.prefix(40)) }
            }
        }
        return nil
    }

    private static func isPartOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    /// The first table whose cells lie where no cell can; nil where there is none.
    static func impossibleTable(in plan: Plan) -> String? {
        plan.tables.first { table in
            ![table.rowCount, table.columnCount, table.headerRowCount].allSatisfy(isPossible)
                || !table.cells.allSatisfy { cell in
                    isPossible(cell.row) && isPossible(cell.column) && isPossible(cell.rowSpan)
                        && isPossible(cell.columnSpan)
                }
        }?.id
    }

    private static func isPossible(_ number: Int) -> Bool { (0...mostRowsOrColumns).contains(number) }
}

import DocumentModel
import PackageReading

/// The blocks of one sheet.
struct SheetBlocks {
    private(set) var blocks: [Document.Block] = []
    private(set) var slotCount = 0

    /// - Parameters:
    ///   - part: the sheet's part, for provenance.
    ///   - slotLimit: rows times columns of all tables at most.
    init(
        _ rows: [SheetRow], of grid: SheetGrid, titleRows: ClosedRange<Int>?, part: String, slotLimit: Int
    ) throws(PackageError) {
        for region in SheetRegions(rows).regions {
            let number = blocks.count + 1
            func place(_ cell: CellReference?) -> Provenance {
                .part(part, block: number, row: cell.map { $0.row + 1 }, cell: cell.map { $0.column + 1 })
            }
            switch region {
            case .line(let row):
                for cell in row.cells {
                    let place = place(CellReference(row: row.number, column: cell.column))
                    blocks += SheetText.paragraphs(
                        of: cell.text, look: cell.look, isNumber: cell.isNumber, provenance: [place]
                    ).map { .paragraph($0) }
                }
            case .table(let rows):
                let table = SheetTable(rows, of: grid, place: place)
                slotCount += table.slotCount
                guard slotCount <= slotLimit else { throw .partTooLarge(part: part, limit: .cells) }
                blocks.append(.table(table.table(titleRows: titleRows)))
            }
        }
    }
}

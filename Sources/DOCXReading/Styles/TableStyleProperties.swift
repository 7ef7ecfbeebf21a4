import DocumentModel

/// What a table style says: for all cells, and for parts of the table such as its first row.
struct TableStyleProperties: Hashable {
    /// The parts that a table style may dress, each over the ones before it.
    enum Region: String, CaseIterable {
        case wholeTable, band1Vert, band2Vert, band1Horz, band2Horz, firstCol, lastCol, firstRow, lastRow
        case northEast = "neCell"
        case northWest = "nwCell"
        case southEast = "seCell"
        case southWest = "swCell"
    }

    struct Dress: Hashable {
        var fill: CellFill?
        var run = RunProperties()

        func over(_ below: Dress) -> Dress {
            Dress(fill: fill ?? below.fill, run: run.over(below.run))
        }
    }

    var dresses: [Region: Dress] = [:]
    var rowBandSize: Int?
    var columnBandSize: Int?

    func over(_ below: TableStyleProperties) -> TableStyleProperties {
        var result = self
        result.dresses = dresses.merging(below.dresses) { $0.over($1) }
        result.rowBandSize = rowBandSize ?? below.rowBandSize
        result.columnBandSize = columnBandSize ?? below.columnBandSize
        return result
    }
}

/// What a `w:shd` says: a colour, or that there is none.
enum CellFill: Hashable {
    case none
    case color(Color)

    var color: Color? {
        if case .color(let color) = self { color } else { nil }
    }
}

/// Finds the places of a dumped grid's cells that explain its spaces best.
///
/// A row has a label and a cell for each term; empty cells leave spaces. What no space tells costs, and the cheapest
/// way through the grid is taken.
struct RawGridAssignment {
    struct Place: Hashable {
        var row: Int
        /// 0 is the label.
        var column: Int
        /// Whether the text is another paragraph of the cell before.
        var isSameCell: Bool
    }

    private(set) var places: [Place] = []
    /// What the way costs for each cell; more than ``doubt`` is a guess.
    private(set) var costPerCell = 0.0

    /// Above this the cells' places are a guess.
    static let doubt = 0.5

    // What is unlikely costs more. The figures only order the ways: they were set so that each kind of evidence outweighs
    // those named before it.
    private static let emptyCellForSpace = 0.3
    private static let sameCellAcrossSpace = 0.4
    private static let sameCellAcrossLine = 2.5
    private static let secondPartOfLabel = 0.5
    private static let missingSpace = 2.0
    private static let jumpToLabel = 2.2
    private static let sameCellDespiteIndent = 4.0
    private static let wrongLabel = 5.0
    private static let labelInsideRow = 7.0
    /// A dump that lost more spaces than this is no guide.
    private static let mostMissingSpaces = 3

    private struct State {
        var cost: Double
        var place: Place
        /// The column of the state before.
        var before: Int
    }

    init(_ cells: [RawCells.Cell], termCount: Int) {
        guard let first = cells.first else { return }
        let width = termCount + 1
        let labels = Self.labels(cells)
        var steps: [[State?]] = []
        for (index, cell) in cells.enumerated() {
            var states = [State?](repeating: nil, count: width)
            func offer(_ cost: Double, _ place: Place, from before: Int) {
                if let known = states[place.column], known.cost <= cost { return }
                states[place.column] = State(cost: cost, place: place, before: before)
            }
            if index == 0 {
                let column = min(first.indent, width - 1)
                offer(0, Place(row: 0, column: column, isSameCell: false), from: 0)
                steps.append(states)
                continue
            }
            for (column, known) in steps[index - 1].enumerated() {
                guard let known else { continue }
                for (cost, place) in Self.moves(
                    of: cell, isLabel: labels[index], after: known.place, width: width)
                {
                    offer(known.cost + cost, place, from: column)
                }
            }
            steps.append(states)
        }
        trace(steps)
    }

    private mutating func trace(_ steps: [[State?]]) {
        let last = steps.last?.enumerated().compactMap { column, state in state.map { (column, $0.cost) } }
        guard var column = last?.min(by: { $0.1 < $1.1 })?.0 else { return }
        costPerCell = (steps.last?[column]?.cost ?? 0) / Double(max(steps.count, 1))
        var result: [Place] = []
        for states in steps.reversed() {
            guard let state = states[column] else { return }
            result.append(state.place)
            column = state.before
        }
        places = result.reversed()
    }

    private static func moves(
        of cell: RawCells.Cell, isLabel: Bool, after place: Place, width: Int
    ) -> [(Double, Place)] {
        var result: [(Double, Place)] = []
        let hasSpaces = cell.loneSpaces > 0 || cell.surplusSpaces > 0
        if !isLabel {
            // An empty paragraph inside a cell is one line; more are cells that begin with empty lines.
            let surplus = emptyCellForSpace * Double(max(0, cell.loneSpaces - 1))
            var cost = cell.loneSpaces > 0 ? sameCellAcrossSpace + surplus : sameCellAcrossLine
            if place.column == 0, !hasSpaces { cost = secondPartOfLabel }
            if cell.indent > 0 || cell.surplusSpaces > 0 { cost += sameCellDespiteIndent }
            result.append((cost, Place(row: place.row, column: place.column, isSameCell: true)))
        }
        for lone in 0...min(cell.loneSpaces, width) {
            for missing in 0...mostMissingSpaces {
                let absolute = place.column + 1 + cell.surplusSpaces + cell.indent + lone + missing
                guard absolute < 2 * width else { continue }
                let column = absolute % width
                var cost = emptyCellForSpace * Double(lone) + missingSpace * Double(missing)
                if column == 0, !isLabel { cost += wrongLabel }
                if column > 0, isLabel { cost += labelInsideRow }
                let row = place.row + absolute / width
                result.append((cost, Place(row: row, column: column, isSameCell: false)))
            }
        }
        if isLabel { result.append((jumpToLabel, Place(row: place.row + 1, column: 0, isSameCell: false))) }
        return result
    }

    /// Which texts look like labels of strands: they begin as the first one does, with a number behind.
    private static func labels(_ cells: [RawCells.Cell]) -> [Bool] {
        let noun = cells.first.flatMap { $0.text.split(separator: " ").first.map(String.init) } ?? ""
        return cells.enumerated().map { index, cell in
            guard index > 0 else { return true }
            let words = cell.text.split(separator: " ").prefix(2)
            guard words.first.map(String.init) == noun, words.count == 2 else { return false }
            return words[1].first?.isNumber ?? false
        }
    }
}

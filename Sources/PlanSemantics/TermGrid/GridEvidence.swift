import DocumentModel
import PlanModel

/// What speaks for and against a table being a term grid, once its header has been read.
struct GridEvidence: Sendable {
    /// From 0 to 1.
    private(set) var score = 0.5
    private(set) var reasons: [String] = []
    /// Whether it is certainly none: an action plan by its columns, or figures.
    private(set) var isRuledOut = false

    /// So many columns of means beside the terms make an action plan, without a column called actions.
    private static let leastColumnsOfMeans = 2
    private static let means: Set<ColumnRole> = [.lead, .cost, .resources, .evidence, .monitoring, .timescale]
    /// Years, terms; a row of dates more is told from rows of meetings by what comes below.
    private static let mostRowsOfHeader = 2
    /// A term grid has the terms of a year.
    private static let termsOfYear = 3

    init(grid: TableGrid, header: GridHeader, isInherited: Bool, lexicon: Lexicon) {
        let columns = header.columns.map(\.column)
        let body = header.rows.upperBound
        readHeader(header, isInherited: isInherited)
        readCells(CellKinds(in: grid, below: body, columns: columns, lexicon: lexicon), header)
        readOthers(grid, header, lexicon)
        if header.rows.count > Self.mostRowsOfHeader, header.rows.upperBound >= grid.rowCount {
            isRuledOut = true
            add(-0.6, "all rows hold times alone: when something is held, and nothing that is done")
        }
        score = min(1, max(0, score))
    }

    private mutating func add(_ weight: Double, _ reason: String) {
        score += weight
        reasons.append(reason)
    }

    private mutating func readHeader(_ header: GridHeader, isInherited: Bool) {
        let named = header.columns.filter { $0.heading.term != nil && !GridHeader.isBareTerm($0.heading.term) }.count
        if named >= Self.termsOfYear {
            add(0.25, "\(named) columns are headed by terms")
        } else if named > 0 {
            add(0.1, "\(named) columns are headed by terms")
        } else {
            add(0.05, "\(header.columns.count) columns are headed by years or numbers")
        }
        if header.columns.contains(where: { $0.heading.year != nil }) { add(0.1, "the heads name years") }
        if isInherited { add(-0.15, "the heads are those of the table above") }
    }

    private mutating func readCells(_ cells: CellKinds, _ header: GridHeader) {
        let isOfTerms = header.columns.contains { $0.heading.term != nil }
        if cells.areFigures {
            isRuledOut = true
            add(-0.6, "most cells are figures")
        } else if cells.areNames, !isOfTerms {
            isRuledOut = true
            add(-0.5, "most cells are people or figures")
        } else if cells.areSentences {
            add(0.15, "most cells say what is to be done")
        }
    }

    /// The columns beside the terms: labels make a grid; actions, or two kinds of means, an action plan.
    private mutating func readOthers(_ grid: TableGrid, _ header: GridHeader, _ lexicon: Lexicon) {
        let timed = Set(header.columns.map(\.column) + header.statuses.keys)
        let others = (0..<grid.columnCount).filter { !timed.contains($0) }
        var roles: [Int: ColumnRole] = [:]
        for column in others {
            let text = header.rows.lazy.map { grid.text($0, column) }.last { !$0.isEmpty } ?? ""
            if let role = lexicon.roles(ofHeader: text).first { roles[column] = role }
        }
        let means = Set(roles.values.filter(Self.means.contains))
        let named = others.filter { roles[$0] != .number }
        let hasActions = roles.values.contains(.action)
        if hasActions && named.count > 1 || means.count >= Self.leastColumnsOfMeans {
            isRuledOut = true
            add(-0.6, hasActions ? "a column of actions stands beside the terms" : "columns of means stand beside them")
        } else if hasActions {
            add(-0.15, "the rows are called actions")
        } else if !others.isEmpty {
            add(0.05, "a label column stands before the terms")
        }
    }
}

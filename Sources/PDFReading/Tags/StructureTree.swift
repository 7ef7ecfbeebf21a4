import DocumentModel

/// A stretch of a drawing that the structure tree points to.
struct MarkedContent: Hashable {
    /// The page, from 0.
    var page: Int
    /// The object of the form that it stands in; nil for the page's own drawing.
    var form: Int?
    /// The number that the drawing gives it (MCID).
    var number: Int
}

/// The tables of a file's structure tree, and the marked content of their cells.
struct StructureTree {
    private(set) var tables: [TaggedTable] = []
    private(set) var tags: [MarkedContent: CellTag] = [:]

    /// Sections nest in sections, lists in cells: a dozen levels.
    static let deepestNesting = 64
    /// A long document has some 50,000 elements.
    static let mostElements = 400_000
    static let mostColumns = 256

    private let file: PDFObjectFile
    private let pages: [Int: Int]
    private let roleMap: [String: PDFObject]
    private let classMap: [String: PDFObject]
    private var remainingElements = StructureTree.mostElements

    /// Where an element stands.
    private enum Place {
        case outside
        case table
        case row
        case cell(CellTag)
    }

    /// - Parameter pages: for each page's object where it stands among the pages, from 0.
    init(_ file: PDFObjectFile, root: [String: PDFObject], pages: [Int: Int]) {
        self.file = file
        self.pages = pages
        roleMap = file.resolved(root["RoleMap"])?.entries ?? [:]
        classMap = file.resolved(root["ClassMap"])?.entries ?? [:]
        var grid = TagGrid()
        visitKids(root["K"], page: nil, place: .outside, depth: 0, grid: &grid)
    }

    private mutating func visitKids(
        _ kids: PDFObject?, page: Int?, place: Place, depth: Int, grid: inout TagGrid
    ) {
        switch kids {
        case nil, .null: return
        case .array(let elements):
            for element in elements { visit(element, page: page, place: place, depth: depth, grid: &grid) }
        case .reference:
            if case .array(let elements)? = file.resolved(kids) {
                for element in elements { visit(element, page: page, place: place, depth: depth, grid: &grid) }
            } else {
                visit(kids, page: page, place: place, depth: depth, grid: &grid)
            }
        default: visit(kids, page: page, place: place, depth: depth, grid: &grid)
        }
    }

    private mutating func visit(_ kid: PDFObject?, page: Int?, place: Place, depth: Int, grid: inout TagGrid) {
        guard depth < StructureTree.deepestNesting, remainingElements > 0 else { return }
        remainingElements -= 1
        if case .integer(let number)? = kid {
            add(number, page: page, form: nil, place: place)
            return
        }
        guard let entries = file.resolved(kid)?.entries else { return }
        let ownPage = pageIndex(entries["Pg"]) ?? page
        guard let name = entries["S"]?.nameValue else {
            if let number = entries["MCID"]?.integerValue {
                var form: Int?
                if case .reference(let object)? = entries["Stm"] { form = object }
                add(number, page: ownPage, form: form, place: place)
            }
            return
        }
        let role = role(name)
        switch (place, role) {
        case (.outside, "Table"):
            var table = TagGrid()
            visitKids(entries["K"], page: ownPage, place: .table, depth: depth + 1, grid: &table)
            guard !table.cells.isEmpty else { return }
            tables.append(
                TaggedTable(number: tables.count, columnCount: table.columnCount, cells: table.finishedCells))
        case (.outside, _):
            guard !StructureTree.leafRoles.contains(role) else { return }
            visitKids(entries["K"], page: ownPage, place: place, depth: depth + 1, grid: &grid)
        case (.table, "TR"):
            grid.beginRow()
            visitKids(entries["K"], page: ownPage, place: .row, depth: depth + 1, grid: &grid)
        case (.table, "Caption"): return
        case (.row, "TD"), (.row, "TH"):
            let attributes = attributes(of: entries)
            guard let cell = grid.addCell(attributes, name: file.resolved(entries["ID"])?.stringValue) else { return }
            let tag = CellTag(table: tables.count, row: cell.row, column: cell.column)
            visitKids(entries["K"], page: ownPage, place: .cell(tag), depth: depth + 1, grid: &grid)
        case (.table, _), (.row, _), (.cell, _):
            visitKids(entries["K"], page: ownPage, place: place, depth: depth + 1, grid: &grid)
        }
    }

    private mutating func add(_ number: Int, page: Int?, form: Int?, place: Place) {
        guard case .cell(let tag) = place, let page else { return }
        tags[MarkedContent(page: page, form: form, number: number)] = tag
    }

    private func pageIndex(_ object: PDFObject?) -> Int? {
        guard case .reference(let number)? = object else { return nil }
        return pages[number]
    }

    /// What holds lines of text and no tables.
    private static let leafRoles: Set<String> = [
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Span", "Link", "Lbl", "Title", "Formula", "Code", "Reference",
    ]
    private static let tableRoles: Set<String> = ["Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Caption"]
    private static let longestRoleChain = 8

    /// The standard role that a producer's own name stands for.
    private func role(_ name: String) -> String {
        var name = name
        for _ in 0..<StructureTree.longestRoleChain {
            guard !StructureTree.tableRoles.contains(name), let next = roleMap[name]?.nameValue, next != name else {
                break
            }
            name = next
        }
        return name
    }

    private func attributes(of entries: [String: PDFObject]) -> CellAttributes {
        var result = CellAttributes()
        func read(_ attributes: PDFObject?) {
            guard let entries = file.resolved(attributes)?.entries else { return }
            if let owner = entries["O"]?.nameValue, owner != "Table" { return }
            if let rows = file.resolved(entries["RowSpan"])?.integerValue { result.rowSpan = rows }
            if let columns = file.resolved(entries["ColSpan"])?.integerValue { result.columnSpan = columns }
            if let heads = file.resolved(entries["Headers"])?.elements {
                result.heads = heads.prefix(StructureTree.mostAttributes).compactMap { file.resolved($0)?.stringValue }
            }
        }
        func readAll(_ attributes: PDFObject?) {
            let plain = file.resolved(attributes)
            guard let elements = plain?.elements else { return read(plain) }
            for element in elements.prefix(StructureTree.mostAttributes) { read(element) }
        }
        let classes = file.resolved(entries["C"])
        for name in (classes?.elements ?? [classes ?? .null]).prefix(StructureTree.mostAttributes) {
            if let name = name.nameValue { readAll(classMap[name]) }
        }
        // What an element says itself counts more than what its class does.
        readAll(entries["A"])
        return result
    }

    private static let mostAttributes = 32
}

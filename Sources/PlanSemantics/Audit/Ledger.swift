import DocumentModel
import PlanModel

/// What became of every block of the document: each has one fate, its words are looked for in the finished plan, and the
/// counts add up.
struct Ledger {
    enum Fate: Hashable, Sendable {
        case plan
        case furniture
    }

    struct Closing {
        var audit: Audit
        var unplaced: [Unplaced]
        var diagnostics: [Diagnostic]
    }

    private var fates: [Fate?]
    /// Blocks whose words must be said by the plan, not only stand in its tables, with the rows of their heads.
    private var readBlocks: [Int: Set<Int>] = [:]
    /// Texts of placed blocks that are furniture all the same: header rows that a table repeats.
    private var furnitureInside: [String] = []

    /// Fewer words than this in a table that was read are marks of its form: a unit, a number.
    private static let fewestWordsToTell = 3

    init(_ document: Document) { fates = Array(repeating: nil, count: document.blocks.count) }

    mutating func place(_ block: Int, _ fate: Fate = .plan) { fates[block] = fate }

    /// A table that became milestones or actions: what they do not say is told.
    mutating func placeRead(_ block: Int, headerRows: Range<Int>) {
        fates[block] = .plan
        readBlocks[block, default: []].formUnion(headerRows)
    }

    /// Rows of a placed table that repeat its heads.
    mutating func moveToFurniture(rows: Set<Int>, of grid: TableGrid) {
        for cell in grid.table.cells where rows.contains(cell.row) { furnitureInside += cell.paragraphs.map(Self.text) }
    }

    /// Counts the words; blocks without a fate, and words of placed blocks that the plan does not say, are unplaced and
    /// listed.
    func close(_ document: Document, plan: Plan) -> Closing {
        var closing = Closing(
            audit: Audit(sourceWords: document.sourceWordCount),
            unplaced: document.unplaced.map { Self.unplaced($0.text, $0.provenance) }, diagnostics: [])
        closing.audit.unplacedWords = document.unplaced.reduce(0) { $0 + WordCount.of($1.text) }
        let inside = furnitureInside.reduce(0) { $0 + WordCount.of($1) }
        closing.audit.furnitureWords = document.furniture.reduce(inside) { $0 + WordCount.of($1.text) }
        closing.audit.planWords = -inside
        var words = PlanWords(plan)
        for text in furnitureInside { words.add(text) }
        // Narrative has first claim on what the plan says: the words of tables stand in the plan's tables as well.
        for index in document.blocks.indices.sorted(by: { (rank($0, document), $0) < (rank($1, document), $1) }) {
            let block = document.blocks[index]
            let count = WordCount.of(block)
            switch fates[index] {
            case .plan:
                let lost = look(for: block, at: index, in: &words, &closing)
                closing.audit.planWords += count - lost
                closing.audit.unplacedWords += lost
            case .furniture: closing.audit.furnitureWords += count
            case nil:
                guard count > 0 else { continue }
                closing.audit.unplacedWords += count
                closing.unplaced += Self.pieces(of: block).filter { !$0.text.isEmpty }.map {
                    Self.unplaced($0.text, $0.provenance)
                }
            }
        }
        return closing
    }

    /// Looks for the words of a placed block in the plan, lists those that are nowhere, and returns how many they are.
    private func look(
        for block: Document.Block, at index: Int, in words: inout PlanWords, _ closing: inout Closing
    ) -> Int {
        var lost = 0
        var unsaid: [String] = []
        var place: Provenance?
        for piece in Self.pieces(of: block) {
            var missing: [String] = []
            let source = source(of: piece, of: block, at: index)
            for (word, key) in PlanWords.keyed(piece.text) {
                switch words.take(key, of: source) {
                case .said: continue
                case .tablesOnly: if source == .readTable { unsaid.append(String(word)) }
                case .nowhere: missing.append(String(word))
                }
            }
            guard !missing.isEmpty else { continue }
            lost += missing.count
            place = place ?? piece.provenance.first
            closing.unplaced.append(Self.unplaced(missing.joined(separator: " "), piece.provenance))
        }
        if lost > 0 {
            closing.diagnostics.append(
                Diagnostic(
                    .warning, code: "words-missing",
                    message: "\(lost) words of a block are not in the plan; they are listed as unplaced",
                    page: place?.pageNumber, box: place?.box))
        }
        if unsaid.count >= Self.fewestWordsToTell {
            let start = unsaid.prefix(6).joined(separator: " ")
            closing.diagnostics.append(
                Diagnostic(
                    .info, code: "words-only-in-table",
                    message: "\(unsaid.count) words of a table (“\(start)” …) are in no milestone and no action"))
        }
        return lost
    }

    private func rank(_ index: Int, _ document: Document) -> Int {
        guard case .table = document.blocks[index] else { return 0 }
        return readBlocks[index] == nil ? 1 : 2
    }

    /// Heads need not be said by any action: the tables hold them.
    private func source(of piece: Piece, of block: Document.Block, at index: Int) -> PlanWords.Source {
        guard case .table = block else { return .paragraph }
        guard let heads = readBlocks[index], !piece.isHeader, !heads.contains(piece.row) else { return .table }
        return .readTable
    }

    private struct Piece {
        var text: String
        var provenance: [Provenance]
        var row = 0
        var isHeader = false
    }

    private static func pieces(of block: Document.Block) -> [Piece] {
        switch block {
        case .paragraph(let paragraph): [Piece(text: text(paragraph), provenance: paragraph.provenance)]
        case .table(let table):
            (table.caption.map { [Piece(text: text($0), provenance: $0.provenance)] } ?? [])
                + table.cells.filter { !$0.isEmpty }.map { cell in
                    Piece(
                        text: cell.paragraphs.map(text).joined(separator: "\n"), provenance: cell.provenance,
                        row: cell.row, isHeader: cell.isHeader || cell.row < table.headerRowCount)
                }
        }
    }

    /// A paragraph with its label as counted: a bullet is none.
    private static func text(_ paragraph: Paragraph) -> String {
        guard let label = paragraph.label, !label.isBullet else { return paragraph.text }
        return label.text + " " + paragraph.text
    }

    private static func unplaced(_ text: String, _ provenance: [Provenance]) -> Unplaced {
        guard let first = provenance.first, let page = first.pageNumber, let box = first.box else {
            return Unplaced(text: text, provenance: provenance.isEmpty ? nil : provenance)
        }
        return Unplaced(text: text, page: page, box: box.roundedCorners)
    }
}

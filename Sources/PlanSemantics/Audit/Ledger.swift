import DocumentModel
import PlanModel

/// What became of every block of the document: each has one fate, and the words add up.
struct Ledger {
    enum Fate: Hashable, Sendable {
        case plan
        case furniture
    }

    private var fates: [Fate?]
    /// Words of placed blocks that are furniture all the same: header rows that a table repeats.
    private var furnitureWordsInside = 0

    init(_ document: Document) { fates = Array(repeating: nil, count: document.blocks.count) }

    mutating func place(_ block: Int, _ fate: Fate = .plan) { fates[block] = fate }

    mutating func moveToFurniture(words: Int) { furnitureWordsInside += words }

    /// Counts the words; blocks without a fate are unplaced, and listed.
    func close(_ document: Document) -> (audit: Audit, unplaced: [Unplaced]) {
        var audit = Audit(sourceWords: document.sourceWordCount)
        var unplaced = document.unplaced.map { Self.unplaced($0.text, $0.provenance) }
        audit.unplacedWords = document.unplaced.reduce(0) { $0 + WordCount.of($1.text) }
        audit.furnitureWords = document.furniture.reduce(furnitureWordsInside) { $0 + WordCount.of($1.text) }
        audit.planWords = -furnitureWordsInside
        for (block, fate) in zip(document.blocks, fates) {
            let words = WordCount.of(block)
            switch fate {
            case .plan: audit.planWords += words
            case .furniture: audit.furnitureWords += words
            case nil:
                guard words > 0 else { continue }
                audit.unplacedWords += words
                unplaced += Self.texts(of: block).map { Self.unplaced($0.text, $0.provenance) }
            }
        }
        return (audit, unplaced)
    }

    private static func texts(of block: Document.Block) -> [(text: String, provenance: [Provenance])] {
        switch block {
        case .paragraph(let paragraph): [(TextLine(paragraph).fullText, paragraph.provenance)]
        case .table(let table):
            table.cells.compactMap { cell in
                let text = CellText.joined(CellText.lines(cell.paragraphs))
                return text.isEmpty ? nil : (text, cell.provenance)
            }
        }
    }

    private static func unplaced(_ text: String, _ provenance: [Provenance]) -> Unplaced {
        guard let first = provenance.first, let page = first.pageNumber, let box = first.box else {
            return Unplaced(text: text, provenance: provenance.isEmpty ? nil : provenance)
        }
        return Unplaced(text: text, page: page, box: box.roundedCorners)
    }
}

import DocumentModel
import PackageReading

/// What reading a document's stories, one after the other, adds up to.
struct ReadingState {
    var counters = NumberingCounters()
    var words = SourceWordCounter()
    var findings = FindingLog()
    var unplaced: [UnplacedText] = []
    var sections: [SectionProperties] = []
    var paragraphCount = 0
    var tableSlotCount = 0
}

/// Where in the package the reader stands.
struct Place {
    var part: String
    /// Counted from 1 in the part's body.
    var block = 0
    /// Counted from 1 in the outermost table.
    var row: Int?
    var cell: Int?

    var provenance: Provenance { .part(part, block: block, row: row, cell: cell) }
}

import DocumentModel

/// Where the reader stands inside tracked changes, and what the chosen view shows of it.
struct RevisionView {
    let revisions: DOCXReadingOptions.Revisions
    private var insertionDepth = 0
    private var deletionDepth = 0

    init(_ revisions: DOCXReadingOptions.Revisions) {
        self.revisions = revisions
    }

    mutating func enter(_ revision: TextStyle.Revision) {
        switch revision {
        case .inserted: insertionDepth += 1
        case .deleted: deletionDepth += 1
        }
    }

    mutating func leave(_ revision: TextStyle.Revision) {
        switch revision {
        case .inserted: insertionDepth -= 1
        case .deleted: deletionDepth -= 1
        }
    }

    /// Whether what stands here belongs to the view.
    var isVisible: Bool {
        switch revisions {
        case .final: deletionDepth == 0
        case .original: insertionDepth == 0
        case .all: true
        }
    }

    /// How text that stands here is marked.
    var mark: TextStyle.Revision? {
        guard revisions == .all else { return nil }
        return deletionDepth > 0 ? .deleted : insertionDepth > 0 ? .inserted : nil
    }

    /// Whether a whole row, cell or paragraph mark with this change is gone from the view.
    func drops(_ revision: TextStyle.Revision?) -> Bool {
        switch (revisions, revision) {
        case (.final, .deleted), (.original, .inserted): true
        default: false
        }
    }
}

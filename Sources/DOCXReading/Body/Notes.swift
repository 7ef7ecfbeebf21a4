import DocumentModel

/// The footnotes or endnotes of a document, by id, each counted apart.
struct Notes {
    struct Note {
        var blocks: [Document.Block]
        var wordCount: Int
    }

    enum Kind { case footnote, endnote }

    var kind: Kind
    var numbering: DocumentSettings.NoteNumbering
    private var notes: [String: Note] = [:]
    private var marks: [String: String] = [:]
    private var nextNumber: Int

    init(kind: Kind, numbering: DocumentSettings.NoteNumbering) {
        self.kind = kind
        self.numbering = numbering
        nextNumber = numbering.start
    }

    mutating func add(_ note: Note, id: String) { notes[id] = note }

    /// The note behind a reference, with its mark set; nil where it is missing or was given before.
    mutating func refer(to id: String, customMark: String?) -> Note? {
        guard marks[id] == nil, var note = notes[id] else { return nil }
        let mark = customMark ?? numbering.format.text(nextNumber)
        if customMark == nil { nextNumber += 1 }
        marks[id] = mark
        note.blocks = note.blocks.map { block in
            guard case .paragraph(var paragraph) = block else { return block }
            paragraph.role = .note(mark: mark)
            return .paragraph(paragraph)
        }
        return note
    }

    func contains(_ id: String) -> Bool { notes[id] != nil }

    var unreferencedCount: Int { notes.keys.filter { marks[$0] == nil }.count }
}

import PackageReading

/// What the text of a document refers to: its styles, lists and settings.
struct Definitions {
    var styles = StyleSheet()
    var numbering = NumberingDefinitions()
    var settings = DocumentSettings()
}

/// What `word/settings.xml` says that changes what is shown.
struct DocumentSettings {
    var hasEvenAndOddHeaders = false
    var footnotes = NoteNumbering(format: .decimal)
    var endnotes = NoteNumbering(format: .lowerRoman)

    struct NoteNumbering {
        var format: NumberFormat
        var start = 1
    }

    static func read(from cursor: inout XMLCursor) throws(PackageError) -> DocumentSettings {
        var result = DocumentSettings()
        guard let root = try cursor.root() else { return result }
        while let element = try cursor.next(in: root.scope) {
            switch element {
            case .evenAndOddHeaders: result.hasEvenAndOddHeaders = cursor.isOn
            case .footnoteProperties: try readNotes(into: &result.footnotes, from: &cursor)
            case .endnoteProperties: try readNotes(into: &result.endnotes, from: &cursor)
            default: continue
            }
        }
        return result
    }

    private static func readNotes(
        into notes: inout NoteNumbering, from cursor: inout XMLCursor
    ) throws(PackageError) {
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            switch element {
            case .numberFormat: notes.format = NumberFormat(cursor.value ?? "") ?? .decimal
            case .numberStart: notes.start = min(max(cursor.integer ?? 1, 0), 32_767)
            default: continue
            }
        }
    }
}

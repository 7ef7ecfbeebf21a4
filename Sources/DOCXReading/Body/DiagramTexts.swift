/// The texts of a document's diagrams (SmartArt), which stand in parts of their own.
struct DiagramTexts {
    private var textsByID: [String: [String]] = [:]

    func texts(id: String) -> [String] { textsByID[id] ?? [] }

    mutating func add(_ texts: [String], id: String) { textsByID[id] = texts }

    /// The paragraphs of a diagram's data, in its own order.
    static func read(from cursor: inout XMLCursor) throws(DOCXReadingError) -> [String] {
        guard let root = try cursor.root() else { return [] }
        var result: [String] = []
        try collect(in: root.scope, from: &cursor, into: &result)
        return result
    }

    private static func collect(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, into result: inout [String]
    ) throws(DOCXReadingError) {
        while let element = try cursor.next(in: scope) {
            guard element == .drawingParagraph else {
                try collect(in: cursor.scope, from: &cursor, into: &result)
                continue
            }
            var text = ""
            try collectText(in: cursor.scope, from: &cursor, into: &text)
            if !text.trimmingSpace.isEmpty { result.append(text) }
        }
    }

    private static func collectText(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, into text: inout String
    ) throws(DOCXReadingError) {
        while let element = try cursor.next(in: scope) {
            switch element {
            case .drawingText: text += try cursor.text()
            case .drawingLineBreak: text += " "
            default: try collectText(in: cursor.scope, from: &cursor, into: &text)
            }
        }
    }
}

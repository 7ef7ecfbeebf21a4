/// The texts of a drawing or a diagram, which stand in a part of their own.
package enum DrawingTexts {
    /// The paragraphs of the part, in its own order.
    package static func read(from cursor: inout XMLCursor) throws(PackageError) -> [String] {
        guard let root = try cursor.root() else { return [] }
        var result: [String] = []
        try collect(in: root.scope, from: &cursor, into: &result)
        return result
    }

    private static func collect(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, into result: inout [String]
    ) throws(PackageError) {
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
    ) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            switch element {
            case .drawingText: text += try cursor.text()
            case .drawingLineBreak: text += " "
            default: try collectText(in: cursor.scope, from: &cursor, into: &text)
            }
        }
    }
}

import PackageReading

/// The text of an OpenDocument cell: a line for each of its paragraphs.
struct OpenText {
    let base: CellFont
    var text = RichText(parts: [])
    /// Texts of boxes that hang on the cell.
    private(set) var boxTexts: [String] = []
    private(set) var commentCount = 0

    /// More spaces in a row than this say nothing more.
    private static let mostSpaces = 64

    init(base: CellFont) { self.base = base }

    /// - Parameter style: the text style of a name.
    mutating func read(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, style: (String) -> OpenStyle
    ) throws(PackageError) {
        var isFirst = true
        while let element = try cursor.next(in: scope) {
            switch element {
            case .openParagraph:
                if !isFirst { append("\n", nil) }
                isFirst = false
                try readParagraph(in: cursor.scope, from: &cursor, font: nil, style: style)
            case .openAnnotation: commentCount += 1
            default: try Self.collect(in: cursor.scope, from: &cursor, into: &boxTexts)
            }
        }
    }

    private mutating func readParagraph(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, font: CellFont?, style: (String) -> OpenStyle
    ) throws(PackageError) {
        while let piece = try cursor.nextMixed(in: scope) {
            switch piece {
            // Line ends of the file are spaces.
            case .text(let text): append(String(text.map { $0.isWhitespace && $0 != "\u{a0}" ? " " : $0 }), font)
            case .element(.openSpaces):
                let count = cursor.attribute("c", in: "text").flatMap { Int($0) } ?? 1
                append(String(repeating: " ", count: min(max(count, 1), Self.mostSpaces)), font)
            case .element(.openTab): append("\t", font)
            case .element(.openLineBreak): append("\n", font)
            case .element(.openAnnotation): commentCount += 1
            case .element(.openSpan):
                let named = cursor.attribute("style-name", in: "text").map { style($0).font(over: font ?? base) }
                try readParagraph(in: cursor.scope, from: &cursor, font: named ?? font, style: style)
            case .element:
                try readParagraph(in: cursor.scope, from: &cursor, font: font, style: style)
            }
        }
    }

    private mutating func append(_ string: String, _ font: CellFont?) {
        guard !string.isEmpty else { return }
        let font = font == base ? nil : font
        if let last = text.parts.indices.last, text.parts[last].font == font {
            text.parts[last].text += string
        } else {
            text.parts.append(RichText.Part(text: string, font: font))
        }
    }

    /// The paragraphs below an element, whatever they stand in.
    static func collect(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, into texts: inout [String]
    ) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            guard element == .openParagraph else {
                if element != .openAnnotation { try collect(in: cursor.scope, from: &cursor, into: &texts) }
                continue
            }
            let text = try cursor.text().trimmingSpace
            if !text.isEmpty { texts.append(text) }
        }
    }
}

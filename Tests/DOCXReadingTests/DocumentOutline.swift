import DOCXReading
import DocumentModel
import TestSupport
import Testing

extension Document {
    /// The document as a person would note it down, one line a paragraph or table row:
    ///
    /// ```
    /// heading 1: Aims
    /// 1. Read every document
    /// table 2x3, header 1
    /// | Year | < | Term |      <  goes on from the left
    /// | ^ | 1 | 2 |            ^  goes on from above
    /// ```
    var outline: [String] {
        blocks.flatMap { block in
            switch block {
            case .paragraph(let paragraph): [paragraph.outline]
            case .table(let table): table.outline
            }
        }
    }

    /// Codes of the diagnostics, in order.
    var codes: [String] { diagnostics.map(\.code) }
}

extension Paragraph {
    var outline: String {
        let name =
            switch role {
            case .body: ""
            case .title: "title: "
            case .heading(let level): "heading \(level): "
            case .contents: "contents: "
            case .note(let mark): "note \(mark): "
            case .boxed: "boxed: "
            }
        return name + labelledText
    }

    var labelledText: String {
        let marked = runs.map { run in
            switch run.style.revision {
            case .inserted: "{+\(run.text)+}"
            case .deleted: "{-\(run.text)-}"
            case nil: run.text
            }
        }
        let text = marked.joined().replacing("\n", with: "⏎")
        return [label?.text, text.isEmpty ? nil : text].compactMap { $0 }.joined(separator: " ")
    }
}

extension Table {
    var outline: [String] {
        let head = "table \(rowCount)x\(columnCount)" + (headerRowCount > 0 ? ", header \(headerRowCount)" : "")
        let slots = cellIndices
        return [head]
            + slots.indices.map { row in
                slots[row].indices.map { column in
                    let cell = cells[slots[row][column]]
                    if cell.row < row { return "| ^" }
                    if cell.column < column { return "| <" }
                    let text = cell.paragraphs.map(\.labelledText).joined(separator: " ¶ ")
                    return text.isEmpty ? "|" : "| " + text
                }.joined(separator: " ") + " |"
            }
    }
}

/// Reads a document that is built of the children of its body.
func read(
    _ body: String, revisions: DOCXReadingOptions.Revisions = .final,
    _ configure: (inout DOCXBuilder) -> Void = { _ in }
) throws -> Document {
    var builder = DOCXBuilder(body: body)
    configure(&builder)
    let document = try DOCXReader.document(
        from: builder.bytes, options: DOCXReadingOptions(revisions: revisions))
    #expect(document.placedWordCount == document.sourceWordCount, "every word that was counted is placed")
    return document
}

import DocumentModel

/// A text outside tables that can be said to be no part of the plan.
struct DocumentText {
    let text: String
    let provenance: [Provenance]

    /// The paragraphs of the body, then what was left over.
    static func all(in document: Document) -> [DocumentText] {
        let paragraphs = document.blocks.compactMap { block -> DocumentText? in
            guard case .paragraph(let paragraph) = block, !paragraph.text.isEmpty else { return nil }
            return DocumentText(text: paragraph.text, provenance: paragraph.provenance)
        }
        return paragraphs + document.unplaced.map { DocumentText(text: $0.text, provenance: $0.provenance) }
    }
}

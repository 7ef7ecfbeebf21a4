extension Document {
    /// The document with every place on a page moved.
    ///
    /// - Parameter move: gives for a page, counted from 1, and a box on it where that is to be.
    package func movingPlaces(_ move: (Int, Rectangle) -> Rectangle) -> Document {
        func moved(_ place: Provenance) -> Provenance {
            guard case .page(let page, let box) = place else { return place }
            return .page(page, box: move(page, box))
        }
        func moved(_ paragraph: Paragraph) -> Paragraph {
            var result = paragraph
            result.provenance = paragraph.provenance.map(moved)
            return result
        }
        var result = self
        result.blocks = blocks.map { block in
            switch block {
            case .paragraph(let paragraph): .paragraph(moved(paragraph))
            case .table(let table): .table(table.movingPlaces(moved, paragraphs: moved))
            }
        }
        for index in furniture.indices { result.furniture[index].provenance = furniture[index].provenance.map(moved) }
        for index in unplaced.indices { result.unplaced[index].provenance = unplaced[index].provenance.map(moved) }
        for index in diagnostics.indices {
            guard let page = diagnostics[index].page, let box = diagnostics[index].box else { continue }
            let diagnostic = diagnostics[index]
            result.diagnostics[index] = Diagnostic(
                diagnostic.severity, code: diagnostic.code, message: diagnostic.message, page: page,
                box: move(page, box))
        }
        return result
    }
}

import DocumentAssembly
import DocumentModel
import TestSupport

/// Documents as the assembler makes them of drawn pages.
enum Assembled {
    /// - Parameter creator: the application that the file names.
    static func document(
        _ pages: [Page], options: AssemblyOptions = AssemblyOptions(), creator: String? = nil
    ) -> Document {
        DocumentAssembler.document(
            facts: DocumentFacts(format: .pdf, creator: creator), pageCount: pages.count, options: options
        ) {
            pages[$0 - 1]
        }
    }

    /// One sketch a page.
    static func document(
        of sketches: [String], options: AssemblyOptions = AssemblyOptions(), creator: String? = nil
    ) -> Document {
        document(pages(sketches), options: options, creator: creator)
    }

    static func pages(_ sketches: [String]) -> [Page] {
        sketches.enumerated().map { PageSketch.page($1, number: $0 + 1) }
    }
}

extension Document {
    var tables: [Table] {
        blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }

    var paragraphs: [Paragraph] {
        blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph } else { nil }
        }
    }

    var placedWordCount: Int {
        blocks.reduce(0) { $0 + WordCount.of($1) } + furniture.reduce(0) { $0 + WordCount.of($1.text) }
            + unplaced.reduce(0) { $0 + WordCount.of($1.text) }
    }
}

extension Table {
    /// The text of each cell, row by row.
    var texts: [String] { cells.map { $0.paragraphs.map(\.text).joined(separator: "\n") } }
}

import DocumentModel
import PlanModel

/// What a user should know about a document's content: placeholders left in, colours that nothing explains.
struct FindingsReport {
    private(set) var diagnostics: [Diagnostic] = []

    init(
        document: Document, lexicon: Lexicon, status: StatusReader, priorities: [Priority], tables: [TableGrid],
        readings: [TableReading]
    ) {
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph): reportPlaceholder(paragraph, lexicon)
            case .table(let table):
                for paragraph in table.cells.flatMap(\.paragraphs) { reportPlaceholder(paragraph, lexicon) }
            }
        }
        if status.legend.isEmpty { reportColors(tables, readings) }
    }

    private mutating func reportPlaceholder(_ paragraph: Paragraph, _ lexicon: Lexicon) {
        guard lexicon.isPlaceholder(paragraph.text) else { return }
        let place = paragraph.provenance.first
        let start = String(paragraph.text.withSingleSpaces.prefix(60))
        diagnostics.append(
            Diagnostic(
                .info, code: "placeholder", message: "“\(start)” reads like a template's own words, left in",
                page: place?.pageNumber, box: place?.box))
    }

    /// Without a legend a colour is reported, and no status claimed. Shading of headers and label columns, and bands of
    /// whole rows, mean nothing.
    private mutating func reportColors(_ tables: [TableGrid], _ readings: [TableReading]) {
        var counts: [String: Int] = [:]
        for (grid, reading) in zip(tables, readings) {
            let cells: [Table.Cell]
            switch reading {
            case .termGrid(let found):
                let first = found.header.columns.first?.column ?? 0
                cells = grid.table.cells.filter {
                    $0.row >= found.header.rows.upperBound && $0.column >= first && !$0.isEmpty
                }
            case .actionPlan(let found):
                let columns = found.header.columns.indices.filter { found.roles[$0] == .status }
                cells = found.grid.table.cells.filter { cell in
                    cell.row >= found.header.rows.upperBound
                        && columns.contains { found.header.columns[$0].columns.contains(cell.column) }
                }
            case .other, .facts: continue
            }
            for cell in cells {
                guard let fill = cell.fill, let name = ColorName.of(fill) else { continue }
                counts[name, default: 0] += 1
            }
        }
        // One colour alone is decoration.
        guard counts.count > 1 else { return }
        let list = counts.keys.sorted().map { "\($0) \(counts[$0] ?? 0)" }.joined(separator: ", ")
        diagnostics.append(
            Diagnostic(
                .info, code: "colour-without-legend",
                message:
                    "cells are coloured (\(list)), and nothing says what the colours mean; no status was taken from them"
            ))
    }
}

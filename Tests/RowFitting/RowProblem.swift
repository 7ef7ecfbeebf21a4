import DocumentModel
import PageLayout

@testable import DocumentAssembly
@testable import PDFReading
@testable import TableRecovery

/// A table whose rows are to be labelled, on all its pages, with what is known of them.
struct RowProblem {
    var file: String
    var kind: String
    var part: GoldenDocument.Part
    var pages: [RowBands]
    /// For each page, for each strip: whether it parts rows; nil where that is not known.
    var truths: [[Bool?]]
    var measures: RowMeasures
    var isRuledDown: Bool

    /// How many undrawn strips are known.
    var knownCount: Int {
        zip(pages, truths).reduce(0) { sum, page in
            sum + zip(page.0.strips, page.1).count { !$0.isDrawn && $1 != nil }
        }
    }

    /// The problems of a PDF with at least one known strip. Its tags are left aside: they would tell rows by themselves.
    static func problems(of golden: GoldenDocument, bytes: [UInt8]) throws -> [RowProblem] {
        let rows = golden.tables.joined().map(GoldenRow.init)
        return groups(of: try tables(of: bytes)).map { tables in
            problem(of: tables, golden: golden, rows: rows)
        }.filter { $0.knownCount > 0 }
    }

    private static func tables(of bytes: [UInt8]) throws -> [PageTable] {
        let document = try PDFDocument(bytes: bytes)
        var sheets: [Sheet] = []
        for number in stride(from: 1, through: document.pageCount, by: 1) {
            sheets.append(Sheet(try document.page(number).withPossibleMarks()))
        }
        _ = DocumentAssembler.takeFurniture(from: &sheets)
        _ = DocumentAssembler.turnUpright(&sheets)
        _ = DocumentAssembler.takeNotes(from: &sheets)
        let contents = sheets.map { sheet in
            var content = sheet.content
            content.taggedTables = []
            return content
        }
        return TableFinder.tables(in: contents).flatMap(\.tables)
    }

    /// The tables whose rows are labelled together: the pages of one table, and tables with the same drawn columns.
    private static func groups(of tables: [PageTable]) -> [[PageTable]] {
        var groups: [[PageTable]] = []
        for table in tables where table.region != nil && table.structure == nil && !table.isOfBoxes {
            let group = groups.firstIndex { group in
                guard let last = group.last else { return false }
                return table.hasUndrawnColumns
                    ? last.page == table.page - 1
                        && last.columnLines.map(\.positionInPoints) == table.columnLines.map(\.positionInPoints)
                    : !last.hasUndrawnColumns && SiblingRows.hasSameColumns(last, table)
            }
            if let group { groups[group].append(table) } else { groups.append([table]) }
        }
        return groups
    }

    private static func problem(of tables: [PageTable], golden: GoldenDocument, rows: [GoldenRow]) -> RowProblem {
        let chunks = tables.map { TextChunk.chunks(of: $0.words) }
        let measures = RowMeasures(
            pages: chunks, columnEdges: tables.first?.columnLines.map(\.positionInPoints) ?? [])
        let grids = zip(tables, chunks).map { table, chunks in
            let hasHeads =
                !table.hasUndrawnColumns || table.page == tables.first?.page
                || TableChain.firstBand(table.words) == TableChain.firstBand(tables.first?.words ?? [])
            return GridRows(
                region: table.region ?? RuledRegion(box: table.box, horizontals: [], verticals: [], fills: []),
                columnLines: table.columnLines, chunks: chunks, box: table.box, measures: measures,
                hasHeads: hasHeads)
        }
        return RowProblem(
            file: golden.file, kind: golden.kind, part: golden.part, pages: grids.map(\.bands),
            truths: zip(grids, chunks).map { RowTruth.strips(of: $0.bands, chunks: $1, rows: rows) },
            measures: measures, isRuledDown: grids.contains(where: \.isRuledDown))
    }
}

import DOCXReading
import DocumentModel
import PackageReading
import TestSupport
import Testing

@Suite("Tables have the grid that a person sees")
struct TableReadingTests {
    private func span(_ columns: Int) -> String { "<w:gridSpan w:val=\"\(columns)\"/>" }
    private let merged = "<w:vMerge/>"
    private let mergeStart = "<w:vMerge w:val=\"restart\"/>"

    @Test("spans and merges cover their slots, and the first rows head the table")
    func spans() throws {
        let document = try read(
            Word.table(
                Word.row(
                    Word.cell("Actions", properties: mergeStart), Word.cell("2021", properties: span(2)),
                    properties: "<w:tblHeader/>"),
                Word.row(
                    Word.cell("", properties: merged), Word.cell("1"), Word.cell("2"), properties: "<w:tblHeader/>"),
                Word.row(Word.cell("a"), Word.cell("b"), Word.cell("c"))))
        #expect(
            document.outline == [
                "table 3x3, header 2", "| Actions | 2021 | < |", "| ^ | 1 | 2 |", "| a | b | c |",
            ])
        guard case .table(let table) = document.blocks[0] else { return }
        #expect(table.cells.map(\.isHeader) == [true, true, true, true, false, false, false])
    }

    @Test("rows may begin late and end early; the widest row counts")
    func gridBeforeAndAfter() throws {
        let document = try read(
            Word.table(
                Word.row(Word.cell("a"), Word.cell("b"), properties: "<w:gridAfter w:val=\"1\"/>"),
                Word.row(Word.cell("c"), Word.cell("d"), properties: "<w:gridBefore w:val=\"1\"/>"),
                Word.row(Word.cell("e"))))
        #expect(document.outline == ["table 3x3", "| a | b | |", "| | c | d |", "| e | | |"])
    }

    @Test("columns that no edge uses and rows in which no cell begins are not there")
    func phantomColumnsAndRows() throws {
        let document = try read(
            Word.table(
                Word.row(
                    Word.cell("a", properties: span(3) + mergeStart), Word.cell("b", properties: span(2) + mergeStart)),
                Word.row(Word.cell("", properties: span(3) + merged), Word.cell("", properties: span(2) + merged)),
                Word.row(Word.cell("c", properties: span(3)), Word.cell("d", properties: span(2)))))
        #expect(document.outline == ["table 2x2", "| a | b |", "| c | d |"])
    }

    @Test("the merge of old files runs along the row")
    func horizontalMerge() throws {
        let document = try read(
            Word.table(
                Word.row(
                    Word.cell("wide", properties: "<w:hMerge w:val=\"restart\"/>"),
                    Word.cell("", properties: "<w:hMerge/>"), Word.cell("c")),
                Word.row(Word.cell("x"), Word.cell("y"), Word.cell("z"))))
        #expect(document.outline == ["table 2x3", "| wide | < | c |", "| x | y | z |"])
    }

    @Test("a merged cell goes on only below a cell of its own columns")
    func mergeWithoutStart() throws {
        let document = try read(
            Word.table(
                Word.row(Word.cell("a", properties: merged), Word.cell("b", properties: mergeStart)),
                Word.row(Word.cell("c", properties: merged + span(1)), Word.cell("d")),
                Word.row(Word.cell("e"), Word.cell("f", properties: merged))))
        #expect(document.outline == ["table 3x2", "| a | b |", "| ^ | d |", "| e | f |"])
        #expect(document.codes == ["docx-merge-without-start", "docx-text-in-merged-cell"])
    }

    @Test("a cell whose line to the empty cell below was taken out is one with it, unless the whole row has no line")
    func mergedByHand() throws {
        let openBelow = "<w:tcBorders><w:bottom w:val=\"nil\"/></w:tcBorders>"
        let openAbove = "<w:tcBorders><w:top w:val=\"nil\"/></w:tcBorders>"
        let document = try read(
            Word.table(
                Word.row(Word.cell("Reading", properties: openBelow), Word.cell("a")),
                Word.row(Word.cell("", properties: openAbove), Word.cell("b")),
                Word.row(Word.cell("Number", properties: openBelow), Word.cell("c", properties: openBelow)),
                Word.row(Word.cell("", properties: openAbove), Word.cell("", properties: openAbove)),
                Word.row(Word.cell("Writing", properties: openBelow), Word.cell("d")),
                Word.row(Word.cell("Spelling", properties: openAbove), Word.cell("e")),
                Word.row(Word.cell("", properties: openAbove), Word.cell("f"))))
        #expect(
            document.outline == [
                "table 7x2", "| Reading | a |", "| ^ | b |", "| Number | c |", "| | |", "| Writing | d |",
                "| Spelling | e |", "| | f |",
            ])
    }

    @Test("a nested table's text belongs to the outer cell, in reading order")
    func nestedTable() throws {
        let inner = Word.table(Word.row(Word.cell("1"), Word.cell("2")), Word.row(Word.cell("3"), Word.cell("4")))
        let document = try read(
            Word.table(
                Word.row(
                    Word.cell("all that a row says"),
                    Word.cell(xml: Word.paragraph("before") + inner + Word.paragraph("after")))))
        #expect(document.outline == ["table 1x2", "| all that a row says | before ¶ 1 ¶ 2 ¶ 3 ¶ 4 ¶ after |"])
    }

    @Test("a table with one cell is a frame around what it holds")
    func frame() throws {
        let inner = Word.table(Word.row(Word.cell("1"), Word.cell("2")))
        let document = try read(
            Word.table(Word.row(Word.cell(xml: Word.paragraph("framed") + inner + Word.paragraph("more")))))
        #expect(document.outline == ["boxed: framed", "table 1x2", "| 1 | 2 |", "boxed: more"])
    }

    @Test("a table that holds hardly more than other tables is a frame around them")
    func frameOfSeveralCells() throws {
        let inner = Word.table(
            Word.row(Word.cell("Task"), Word.cell("Who")), Word.row(Word.cell("Dry the books"), Word.cell("Jo")))
        let document = try read(
            Word.table(
                Word.row(Word.cell("After the flood")), Word.row(Word.cell(xml: inner + Word.paragraph(""))),
                Word.row(Word.cell("Ask"))))
        #expect(
            document.outline.filter { $0 != "boxed: " } == [
                "boxed: After the flood", "table 2x2", "| Task | Who |", "| Dry the books | Jo |", "boxed: Ask",
            ])
    }

    @Test("cell shading is the cell's fill")
    func fill() throws {
        let document = try read(
            Word.table(
                Word.row(
                    Word.cell("a", properties: "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"D9E2F3\"/>"),
                    Word.cell("b", properties: "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"auto\"/>"))))
        guard case .table(let table) = document.blocks[0] else { return }
        #expect(table.cells.map { $0.fill?.hex } == ["#d9e2f3", nil])
    }

    @Test("grids that lie are mended: ten thousand columns, spans past the edge, overlapping merges")
    func hostileGrids() throws {
        let document = try read(
            Word.table(
                Word.row(Word.cell("a", properties: span(10_000)), Word.cell("b", properties: span(2_000_000_000))),
                Word.row(
                    Word.cell("c", properties: span(-5)), Word.cell("d", properties: mergeStart + span(9_999)),
                    Word.cell("e"), properties: "<w:gridBefore w:val=\"-3\"/>"),
                Word.row(Word.cell("f", properties: span(2)), Word.cell("g", properties: merged))))
        guard case .table(let table) = document.blocks[0] else { return }
        #expect(table.columnCount <= 6)
        #expect(table.cellIndices.flatMap { $0 }.count == table.rowCount * table.columnCount)
        #expect(table.cells.flatMap(\.paragraphs).map(\.text).sorted() == ["a", "b", "c", "d", "e", "f", "g"])
    }

    @Test("a staircase of columns stays within the limit, and its words are kept")
    func staircase() throws {
        let rows = (0..<1200).map { index in
            "<w:tr><w:trPr><w:gridBefore w:val=\"\(index)\"/></w:trPr>" + Word.cell("w") + "</w:tr>"
        }
        let document = try read("<w:tbl>\(rows.joined())</w:tbl>")
        guard case .table(let table) = document.blocks[0] else { return }
        #expect(table.rowCount * table.columnCount <= PackageLimits().maximumTableSlotCount)
        #expect(document.sourceWordCount == 1200)
        #expect(document.codes == ["docx-table-too-wide"])
    }

    @Test("every cell says where it stands in the part, counted from 1")
    func provenance() throws {
        let document = try read(
            Word.paragraph("before") + Word.table(Word.row(Word.cell("a"), Word.cell("b")), Word.row(Word.cell("c"))))
        guard case .table(let table) = document.blocks[1] else { return }
        #expect(table.provenance == [.part("word/document.xml", block: 2, row: nil, cell: nil)])
        #expect(table.cell(atRow: 0, column: 1)?.provenance == [.part("word/document.xml", block: 2, row: 1, cell: 2)])
        #expect(
            table.cell(atRow: 1, column: 0)?.paragraphs.first?.provenance
                == [.part("word/document.xml", block: 2, row: 2, cell: 1)])
        guard case .paragraph(let paragraph) = document.blocks[0] else { return }
        #expect(paragraph.provenance == [.part("word/document.xml", block: 1, row: nil, cell: nil)])
    }
}

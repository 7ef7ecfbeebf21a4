package import DocumentModel

/// Reads text dumps of documents: what `pdftotext` and its like make of a PDF, or someone copied out of one.
///
/// ```swift
/// let text = try TextReader(bytes: bytes)
/// for number in 1...text.pageCount { use(text.page(number)) }
/// ```
///
/// The letters stand on pages in one width, where the dump has them; tables whose columns are kept are drawn with lines.
package struct TextReader: Sendable {
    private let sheets: [LayoutSheet]
    private let lineCount: Int
    private let columnCount: Int
    private let fillings: [LineFilling]
    private let offsets: [Int]
    /// What is odd about the text as a whole.
    package let diagnostics: [Diagnostic]

    /// A page has room for so many lines of so many letters, and grows where it must.
    private static let leastLineCount = 60
    private static let leastColumnCount = 80

    package init(bytes: [UInt8]) throws(TextReadingError) {
        let dump = try TextDump(bytes: bytes)
        var found: [LayoutSheet]
        if RawDump.isRaw(dump.pages) {
            let raw = RawDump(dump.pages)
            found = raw.sheets
            diagnostics = raw.guessedGridCount > 0 ? [Self.guess(raw.guessedGridCount)] : []
        } else {
            found = LayoutSheet.sheets(of: dump.pages)
            diagnostics = []
        }
        TableFamilies.align(&found)
        sheets = found
        offsets = TableFamilies.offsets(of: found)
        lineCount = max(Self.leastLineCount, sheets.map(\.lines.count).max() ?? 0)
        columnCount = max(
            Self.leastColumnCount, sheets.flatMap(\.lines).map(\.count).max() ?? 0,
            sheets.flatMap(\.tables).flatMap(\.edges).max() ?? 0)
        let all = sheets.flatMap(\.prose)
        let width = columnCount
        fillings = sheets.map { LineFilling($0.prose, of: all, width: $0.tables.isEmpty ? nil : width) }
    }

    private static func guess(_ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, code: "text-terms-guessed",
            message: "The text does not tell for certain which terms the cells of \(count) "
                + "\(count == 1 ? "grid" : "grids") belong to; read the document itself, or a dump that keeps the layout "
                + "(“pdftotext -layout”).")
    }

    package var pageCount: Int { sheets.count }
    package var facts: DocumentFacts { DocumentFacts(format: .text, pageCount: pageCount) }

    /// - Parameter number: counted from 1, up to ``pageCount``.
    package func page(_ number: Int) -> Page {
        let sheet = sheets[number - 1]
        return FixedPitchPage(
            number: number, lines: sheet.lines, tables: sheet.tables, headings: sheet.headings, lineCount: lineCount,
            columnCount: sheet.tables.isEmpty ? fillings[number - 1].pageWidth : columnCount,
            filling: fillings[number - 1],
            offset: offsets[number - 1]
        ).page
    }
}

/// A page's lines with what was found in them.
struct LayoutSheet {
    var lines: [DumpLine]
    var tables: [LayoutTable]
    var headings: Set<Int>

    /// The lines outside tables.
    var prose: [DumpLine] {
        lines.indices.filter { line in !tables.contains { $0.lines.contains(line) } }.map { lines[$0] }
    }

    private static let mostLinesOfFooter = 2

    /// The first line of a footer, which stands apart at the end of the page; the number of lines where there is none.
    static func footerStart(_ lines: [DumpLine]) -> Int {
        guard let start = lines.lastIndex(where: \.isEmpty).map({ $0 + 1 }), start >= 2, lines[start - 2].isEmpty,
            lines.count - start <= mostLinesOfFooter
        else { return lines.count }
        return start
    }

    /// The line behind the last of the body.
    static func bodyEnd(_ lines: [DumpLine]) -> Int {
        let footer = footerStart(lines)
        return lines[..<footer].lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    }

    static func sheets(of pages: [[DumpLine]]) -> [LayoutSheet] {
        var before: LayoutColumns?
        return pages.map { lines in
            let tables = LayoutTable.tables(in: lines, after: before)
            before = tables.last?.columns
            return LayoutSheet(
                lines: lines, tables: tables, headings: LayoutHeadings.lines(in: lines, outside: tables))
        }
    }
}

import DocumentModel
import PlanCorrection
import PlanModel
import PlanSemantics

/// A document with a term grid of two strands, an action plan, a paragraph and a page number; and its plan as it is read.
enum CorrectionFixture {
    static let source = PlanSource(
        name: "plan.docx", sha256: String(repeating: "1a", count: 32), format: .docx)

    private static func paragraph(_ text: String, block: Int, heading: Int? = nil) -> Document.Block {
        .paragraph(
            Paragraph(
                runs: [Run(text)], role: heading.map { .heading(level: $0) } ?? .body,
                provenance: [.part("word/document.xml", block: block, row: nil, cell: nil)]))
    }

    private static func table(_ rows: [[String]], block: Int, headerRows: Int = 1) -> Document.Block {
        let cells = rows.enumerated().flatMap { row, texts in
            texts.enumerated().map { column, text in
                Table.Cell(
                    row: row, column: column,
                    paragraphs: text.isEmpty ? [] : [Paragraph(runs: [Run(text)])], isHeader: row < headerRows,
                    provenance: [.part("word/document.xml", block: block, row: row + 1, cell: column + 1)],
                    // The reader is unsure of one cell.
                    confidence: text == "Train all staff" ? 0.5 : 1)
            }
        }
        return .table(
            Table(
                rowCount: rows.count, columnCount: rows[0].count, headerRowCount: headerRows, cells: cells))
    }

    static let document: Document = {
        let blocks: [Document.Block] = [
            paragraph("School Plan 2024-25", block: 1, heading: 1),
            paragraph("Printed by the office on Monday", block: 2),
            paragraph("Priority 1: Reading", block: 3, heading: 1),
            table(
                [
                    ["Strand", "Autumn 2024", "Spring 2025", "Summer 2025"],
                    ["Books", "Audit all books", "Train all staff", ""],
                    ["Parents", "Invite the parents", "", "Ask the parents"],
                ], block: 4),
            paragraph("Action plan", block: 5, heading: 1),
            table(
                [
                    ["Action", "Lead", "Timescale", "Lighthouse"],
                    ["Buy shelves for the library", "Mrs Khan", "May 2025", "a walk round"],
                    ["Paint the reading corner", "Mr Lowe", "June 2025", "a short visit"],
                    ["Open the library at lunch", "Ms Vane", "July 2025", "the usual report"],
                ], block: 6),
        ]
        let words = blocks.reduce(0) { $0 + WordCount.of($1) }
        return Document(facts: DocumentFacts(format: .docx), blocks: blocks, sourceWordCount: words)
    }()

    static let read = PlanBuilder.plan(from: document, source: source)

    static func corrected(
        _ corrections: [PlanCorrection], sha256: String? = nil, name: String? = nil, isAskedFor: Bool = false
    ) -> Plan {
        let file = PlanCorrections(
            source: .init(name: name ?? source.name, sha256: sha256 ?? source.sha256), corrections: corrections)
        return PlanCorrector.plan(
            from: document, source: source, options: .init(),
            offered: OfferedCorrections(file, isAskedFor: isAskedFor))
    }

    static func milestone(_ text: String, in plan: Plan = read) -> Milestone? {
        plan.priorities.flatMap(\.strands).flatMap(\.milestones).first { $0.text == text }
    }

    static func item(_ text: String) -> PlanCorrection.Item {
        let step = read.actionPlans.flatMap(\.actions).flatMap(\.steps).first { $0.text == text }?.key
        let action = read.actionPlans.flatMap(\.actions).first { $0.title == text }?.key
        return .init(key: milestone(text)?.key ?? action ?? step ?? "none", was: text)
    }

    static func codes(_ plan: Plan) -> [String] {
        plan.diagnostics.map(\.code).filter { $0.hasPrefix("correction") }
    }
}

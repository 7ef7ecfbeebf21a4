import DocumentModel
import PlanModel
import ReviewWriting

/// A plan of two milestones and an action, and the document that it stands in.
enum SampleReview {
    static func box(_ left: Double, _ top: Double) -> Rectangle {
        Rectangle(left: left, top: top, right: left + 100, bottom: top + 40)
    }

    static let autumn = TermReference(year: "2024-25", term: 1)
    static let spring = TermReference(year: "2024-25", term: 2)

    /// A square of one white pixel is a page's picture.
    static let picture = PageSnapshot(png: [0x89, 0x50, 0x4E, 0x47], widthInPoints: 595, heightInPoints: 842)

    static func plan(format: DocumentFacts.Format = .pdf, places: [[Provenance]]) -> Plan {
        let milestones = [("Audit books", autumn, 0.98), ("Train all staff", spring, 0.5)].enumerated().map {
            index, given in
            Milestone(
                id: "priority-1/strand-1/2024-25/\(given.1.term)/1", key: "milestone-\(index)", text: given.0,
                from: given.1, to: given.1, row: 1, provenance: places[index], confidence: given.2)
        }
        let days = (CalendarDay(year: 2024, month: 9, day: 1), CalendarDay(year: 2025, month: 8, day: 31))
        let years = [days].compactMap { start, end -> AcademicYear? in
            guard let start, let end else { return nil }
            let terms = [(1, "Autumn"), (2, "Spring")].map { Term(index: $0, label: $1, name: $1) }
            return AcademicYear(id: "2024-25", label: "2024-25", start: start, end: end, terms: terms)
        }
        return Plan(
            source: PlanSource(
                name: "plan.pdf", sha256: String(repeating: "0a", count: 32), format: format,
                pageCount: format == .pdf ? 2 : nil),
            title: "Reading <first>", years: years,
            priorities: [
                Priority(
                    id: "priority-1", title: "Reading", heading: "Priority 1: Reading",
                    strands: [
                        Strand(id: "priority-1/strand-1", label: "Books", title: "Books", milestones: milestones)
                    ])
            ],
            actionPlans: [
                ActionPlan(
                    id: "action-plan-1", columns: [.init(header: "Action", role: .action)],
                    actions: [
                        Action(
                            id: "action-plan-1/action-1", title: "Buy shelves", cells: ["Action": "Buy shelves"],
                            provenance: places[2])
                    ])
            ],
            unplaced: [Unplaced(text: "a lost word", page: 2, box: [10, 10, 60, 20])],
            audit: Audit(sourceWords: 12, planWords: 9, unplacedWords: 3),
            diagnostics: [
                Diagnostic(.warning, code: "low-confidence", message: "1 of 3 were read with doubt", page: 2),
                Diagnostic(
                    .info, code: "row-continued", message: "the first row goes on from page 1", page: 2,
                    box: box(50, 60)),
            ])
    }

    /// Over two pages: the first milestone is cut by the page break.
    static let ofPages = Review(
        plan: plan(places: [
            [.page(1, box: box(50, 700)), .page(2, box: box(50, 60))], [.page(2, box: box(200, 60))],
            [.page(2, box: box(50, 300))],
        ]),
        document: Document(
            facts: DocumentFacts(format: .pdf, pageCount: 2),
            blocks: [
                .paragraph(
                    Paragraph(runs: [Run("Priority 1: Reading")], provenance: [.page(1, box: box(50, 50))])),
                .table(
                    Table(
                        rowCount: 1, columnCount: 1,
                        cells: [Table.Cell(row: 0, column: 0, provenance: [.page(1, box: box(50, 700))])])),
            ],
            furniture: [Furniture(kind: .pageNumber, text: "1", provenance: [.page(1, box: box(300, 800))])]),
        images: [1: picture, 2: picture], correctionsName: "plan.corrections.json")

    /// A Word file: its places are blocks, rows and cells.
    static let ofBlocks: Review = {
        func place(_ block: Int, _ row: Int, _ cell: Int) -> Provenance {
            .part("word/document.xml", block: block, row: row, cell: cell)
        }
        func cell(_ column: Int, _ text: String, _ place: Provenance, isHeader: Bool = false) -> Table.Cell {
            Table.Cell(
                row: 0, column: column, paragraphs: [Paragraph(runs: [Run(text)])], isHeader: isHeader,
                provenance: [place])
        }
        return Review(
            plan: plan(format: .docx, places: [[place(1, 1, 2)], [place(1, 1, 3)], [place(2, 1, 1)]]),
            document: Document(
                facts: DocumentFacts(format: .docx),
                blocks: [
                    .table(
                        Table(
                            rowCount: 1, columnCount: 3,
                            cells: [
                                cell(0, "Books", place(1, 1, 1)), cell(1, "Audit books", place(1, 1, 2)),
                                cell(2, "Train all staff", place(1, 1, 3)),
                            ])),
                    .table(
                        Table(
                            rowCount: 1, columnCount: 2,
                            cells: [cell(0, "Buy shelves", place(2, 1, 1)), cell(1, "Mrs Khan", place(2, 1, 2))])),
                    .table(
                        Table(
                            rowCount: 1, columnCount: 2,
                            cells: [cell(0, "Action", place(3, 1, 1)), cell(1, "Lead", place(3, 1, 2))])),
                ]), images: [:], correctionsName: "plan.corrections.json")
    }()
}

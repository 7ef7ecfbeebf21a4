import DocumentModel
import PlanCorrection
import PlanModel
import PlanSemantics
import Testing

/// What was put right in one version of a plan is made in the next one where the comparison finds the same place.
@Suite struct CarriedCorrectionsTests {
    private typealias Older = CorrectionFixture

    private let summer = TermReference(year: "2024-25", term: 3)

    private func carried(_ corrections: [PlanCorrection], to newer: NextVersion, own: [PlanCorrection]? = nil) -> Plan {
        let older = CorrectedVersion(
            plan: Older.read, file: .init(source: .init(name: "plan.docx", sha256: "1a"), corrections: corrections))
        let offered = own.map {
            OfferedCorrections(.init(source: .init(name: "next.docx", sha256: "2b"), corrections: $0), isAskedFor: true)
        }
        return PlanCorrector.plan(
            from: newer.document, source: newer.source, options: .init(), offered: offered, older: older)
    }

    private func offer(_ corrections: [PlanCorrection], to newer: NextVersion) -> CorrectionOffer {
        let older = CorrectedVersion(
            plan: Older.read, file: .init(source: .init(name: "plan.docx", sha256: "1a"), corrections: corrections))
        return CorrectionOffer(older, to: newer.read, of: newer.document, options: .init())
    }

    private func messages(_ plan: Plan, _ code: String) -> [String] {
        plan.diagnostics.filter { $0.code == code }.map(\.message)
    }

    @Test func `a milestone that was reworded since is moved as it was before`() throws {
        let newer = NextVersion { $0.replacing("Audit all books", with: "Audit all books and maps") }
        let item = Older.item("Audit all books")
        #expect(newer.milestone("Audit all books and maps")?.key != item.key, "its key has changed with its words")
        let plan = carried([.move(item, from: summer, to: nil, strand: nil)], to: newer)
        #expect(Older.milestone("Audit all books and maps", in: plan)?.from == summer)
        #expect(messages(plan, "correction-made").first?.contains("in plan.docx") == true)
    }

    @Test func `terms are counted in the years of the newer plan, which was rolled forward`() throws {
        let newer = NextVersion {
            $0.replacing("2024-25", with: "2025-26").replacing("2025", with: "2026").replacing(
                "Autumn 2024", with: "Autumn 2025"
            )
            .replacing("2026-26", with: "2025-26")
        }
        #expect(newer.read.years.map(\.id) == ["2025-26"])
        let plan = carried([.move(Older.item("Audit all books"), from: summer, to: nil, strand: nil)], to: newer)
        #expect(
            Older.milestone("Audit all books", in: plan)?.from == TermReference(year: "2025-26", term: 3),
            "\(plan.diagnostics.map(\.message))")
    }

    @Test func `of a text that the author went on with, only the mended words are mended`() {
        let newer = NextVersion {
            $0.replacing("Paint the reading corner", with: "Paint the reading corner, and the hall")
        }
        let mended = PlanCorrection.mend(Older.item("Paint the reading corner"), text: "Paint the reading room")
        let plan = carried([mended], to: newer)
        #expect(!plan.actionPlans[0].actions.contains { $0.title == "Paint the reading room" })
        let offer = offer(
            [.mend(Older.item("Paint the reading corner"), text: "Paint a reading corner")], to: newer)
        guard case .mend(_, let text) = offer.corrections.first else {
            Issue.record("it is not offered: \(offer.leftOut)")
            return
        }
        #expect(text == "Paint a reading corner, and the hall")
    }

    @Test func `what the author changed is never changed back, and it is said`() {
        let newer = NextVersion { $0.replacing("Ask the parents", with: "Ask all families what they read at home") }
        let offer = offer([.mend(Older.item("Ask the parents"), text: "Ask both parents")], to: newer)
        #expect(offer.corrections.isEmpty)
        #expect(offer.leftOut.count == 1)
        let plan = carried([.mend(Older.item("Ask the parents"), text: "Ask both parents")], to: newer)
        #expect(messages(plan, "correction-not-carried").count == 1)
    }

    @Test func `what the newer version has right already is needed no longer`() {
        let newer = NextVersion { $0.replacing("Buy shelves", with: "Buy more shelves") }
        let mended = PlanCorrection.mend(
            Older.item("Buy shelves for the library"), text: "Buy more shelves for the library")
        let plan = carried([mended], to: newer)
        #expect(Older.codes(plan) == ["correction-needless"])
        #expect(offer([mended], to: newer).corrections.isEmpty)
    }

    @Test func `what has gone is told`() {
        let newer = NextVersion { $0.replacing("Open the library at lunch", with: "Hire two cooks for the kitchen") }
        let offer = offer([.mend(Older.item("Open the library at lunch"), text: "Open it at noon")], to: newer)
        #expect(offer.corrections.isEmpty && offer.leftOut.count == 1)
    }

    @Test func `a text is left out of the next version too, though its day of printing is another`() {
        let newer = NextVersion {
            $0.replacing("Printed by the office on Monday", with: "Printed by the office on Tuesday")
        }
        let monday = PlanCorrection.furniture(.init(text: "Printed by the office on Monday"))
        #expect(offer([monday], to: newer).corrections.isEmpty, "other words are another text")
        let numbered = NextVersion { $0.replacing("office on Monday", with: "office on 4 May") }
        let before = PlanCorrection.furniture(.init(text: "Printed by the office on 3 May"))
        #expect(
            offer([before], to: numbered).corrections == [
                .furniture(.init(text: "Printed by the office on 4 May", provenance: numbered.place(ofBlock: 2)))
            ])
    }

    @Test func `a column holds the same in the next version`() {
        let column = PlanCorrection.column(header: "Lighthouse", role: .evidence)
        #expect(offer([column], to: NextVersion { $0 }).corrections == [column])
        let renamed = offer([column], to: NextVersion { $0.replacing("Lighthouse", with: "Beacon") })
        #expect(renamed.corrections.isEmpty && renamed.leftOut.first?.contains("no column") == true)
    }

    @Test func `the newer version's own corrections go before those of the older one`() {
        let newer = NextVersion { $0 }
        let item = Older.item("Audit all books")
        let plan = carried(
            [.mend(item, text: "From the older")], to: newer, own: [.mend(item, text: "From the newer")])
        #expect(Older.milestone("From the newer", in: plan) != nil)
        #expect(Older.codes(plan) == ["correction-made"])
    }

    @Test func `without the older version those fit that name items which say the same`() {
        let newer = NextVersion { $0.replacing("Ask the parents", with: "Ask the families of Year 2") }
        let file = PlanCorrections(
            source: .init(name: "plan.docx", sha256: "1a"),
            corrections: [
                .mend(Older.item("Audit all books"), text: "Audit every book"),
                .mend(Older.item("Ask the parents"), text: "Ask both parents"),
            ])
        let offer = CorrectionOffer(
            CorrectedVersion(plan: nil, file: file), to: newer.read, of: newer.document, options: .init())
        #expect(offer.corrections.count == 1 && offer.leftOut.count == 1)
    }

    @Test func `another plan is offered nothing`() {
        let other = NextVersion { text in
            // Of each text no word is left.
            text == "Action" || text == "Lead" || text == "Timescale" || text.contains("0") && !text.contains("School")
                ? text
                : String(text.map { $0.isLetter ? "z" : $0 }) + " \(text.count)"
        }
        let column = PlanCorrection.column(header: "Lead", role: .evidence)
        #expect(offer([column], to: other).corrections.isEmpty)
        #expect(Older.codes(carried([column, column], to: other)) == ["corrections-not-carried"], "it is said once")
    }
}

/// The fixture's document with other words.
private struct NextVersion {
    let document: Document
    let source = PlanSource(name: "next.docx", sha256: "2b", format: .docx)
    let read: Plan

    init(_ change: (String) -> String) {
        var document = CorrectionFixture.document
        func changed(_ paragraph: Paragraph) -> Paragraph {
            var paragraph = paragraph
            paragraph.runs = [Run(change(paragraph.text))]
            return paragraph
        }
        document.blocks = document.blocks.map { block in
            switch block {
            case .paragraph(let paragraph): return .paragraph(changed(paragraph))
            case .table(let table):
                let cells = table.cells.map { cell in
                    var cell = cell
                    cell.paragraphs = cell.paragraphs.map(changed)
                    return cell
                }
                return .table(
                    Table(
                        rowCount: table.rowCount, columnCount: table.columnCount, headerRowCount: table.headerRowCount,
                        cells: cells))
            }
        }
        self.document = document
        read = PlanBuilder.plan(from: document, source: source)
    }

    func milestone(_ text: String) -> Milestone? { CorrectionFixture.milestone(text, in: read) }

    func place(ofBlock block: Int) -> [Provenance] {
        [.part("word/document.xml", block: block, row: nil, cell: nil)]
    }
}

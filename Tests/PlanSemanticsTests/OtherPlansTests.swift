import DOCXReading
import DocumentAssembly
import DocumentModel
import Foundation
import PDFReading
import PlanModel
import PlanWriting
import TestSupport
import Testing

@testable import PlanSemantics

/// Plans of other nations and duties, in layouts of their own: `fixtures/understanding/NOTE.md`.
///
/// With `PLANLIFT_RECORD=1` the golden plans are written anew; read them before they are committed.
@Suite("Plans of other nations and duties are understood, from DOCX and PDF alike")
struct OtherPlansTests {
    static let names = ["equality", "post-inspection", "pupil-premium", "scottish-session", "welsh-grant"]

    /// What both formats must say alike: without source, provenance, confidence, pages, diagnostics and audit.
    static func content(_ plan: Plan) throws -> String {
        var plan = plan
        plan.source = PlanSource(name: "plan", sha256: String(repeating: "0", count: 64), format: .docx)
        plan.diagnostics = []
        plan.audit = Audit()
        for index in plan.tables.indices {
            plan.tables[index].pages = []
            for cell in plan.tables[index].cells.indices {
                plan.tables[index].cells[cell].confidence = nil
                plan.tables[index].cells[cell].provenance = []
            }
        }
        for priority in plan.priorities.indices {
            for strand in plan.priorities[priority].strands.indices {
                for milestone in plan.priorities[priority].strands[strand].milestones.indices {
                    plan.priorities[priority].strands[strand].milestones[milestone].confidence = 1
                    plan.priorities[priority].strands[strand].milestones[milestone].provenance = []
                }
            }
        }
        for actionPlan in plan.actionPlans.indices {
            for action in plan.actionPlans[actionPlan].actions.indices {
                plan.actionPlans[actionPlan].actions[action].confidence = 1
                plan.actionPlans[actionPlan].actions[action].provenance = []
            }
        }
        return String(decoding: try PlanJSON.encode(plan), as: UTF8.self)
    }

    static func plan(_ document: Document) -> Plan {
        PlanBuilder.plan(
            from: document,
            source: PlanSource(name: "plan", sha256: String(repeating: "0", count: 64), format: document.facts.format))
    }

    @Test("a Word document gives its golden plan", arguments: names)
    func docx(name: String) throws {
        let document = try DOCXReader.document(from: try Fixtures.bytes("understanding/\(name).docx"))
        let plan = Self.plan(document)
        let found = try Self.content(plan)
        let file = Fixtures.folder.appending(path: "understanding/\(name).plan.json")
        if ProcessInfo.processInfo.environment["PLANLIFT_RECORD"] == "1" { try Data(found.utf8).write(to: file) }
        #expect(found == String(decoding: try Data(contentsOf: file), as: UTF8.self))
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
        #expect(try WordsAreKeptTests.missingWords(document, plan) == [])
    }

    @Test("its print gives the same plan", arguments: names)
    func pdf(name: String) throws {
        let pdf = try PDFDocument(bytes: try Fixtures.bytes("understanding/\(name).pdf"))
        let document = try DocumentAssembler.document(facts: pdf.facts, pageCount: pdf.pageCount) { try pdf.page($0) }
        let plan = Self.plan(document)
        let golden = try Fixtures.bytes("understanding/\(name).plan.json")
        let found = try Self.content(plan)
        #expect(found == String(decoding: golden, as: UTF8.self))
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
    }

    @Test("the days on which committees meet, term by term, are no milestones")
    func daysOfMeetings() {
        let plan = TermGridTests.plan(
            [
                Drawn.heading("6. Dates of meetings"),
                .table(
                    Drawn.table(
                        """
                        | Committee | Autumn | Spring | Summer |
                        | Full governing body | 14 October | 3 February | 7 July |
                        | Resources | 11 November | 10 March | 16 June |
                        | Curriculum | 18 November | 17 March | 23 June |
                        """)),
            ], title: "Minutes of the governing body")
        #expect(plan.priorities.isEmpty && plan.actionPlans.isEmpty)
        #expect(plan.sections.map(\.heading) == ["6. Dates of meetings"])
    }
}

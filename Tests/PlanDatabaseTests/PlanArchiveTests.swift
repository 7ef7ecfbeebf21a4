import DocumentModel
import Foundation
import PlanDatabase
import PlanModel
import PlanWriting
import TestSupport
import Testing

@Suite struct PlanArchiveTests {
    private static let plan: Plan = {
        let box = Rectangle(left: 1, top: 2, right: 3, bottom: 4.005)
        let year = "2021-22"
        let milestones = (1...3).map { term in
            Milestone(
                id: "p1/s1/\(term)", text: "Milestone \(term); it’s ‘quoted’",
                from: TermReference(year: year, term: term),
                to: TermReference(year: year, term: min(term + 1, 3)), row: 1, lead: term == 2 ? "HT" : nil,
                provenance: [.page(7, box: box)])
        }
        var years: [AcademicYear] = []
        if let start = CalendarDay("2021-09-01"), let end = CalendarDay("2022-08-31") {
            let terms = ["Autumn", "Spring", "Summer"].enumerated().map {
                Term(index: $0 + 1, label: "\($0 + 1)", name: $1)
            }
            years = [AcademicYear(id: year, label: "2021-2022", start: start, end: end, terms: terms)]
        }
        return Plan(
            source: PlanSource(name: "a.pdf", sha256: String(repeating: "a", count: 64), format: .pdf, pageCount: 9),
            title: "Plan A", organisation: "Trust A",
            years: years,
            sections: [
                Section(
                    heading: "Aims", level: 1,
                    blocks: [.paragraph(text: "One"), .list(items: [.init(label: "A.", level: 0, text: "Two")])])
            ],
            priorities: [
                Priority(
                    id: "p1", number: "1", title: "Teaching", heading: "Priority 1: Teaching",
                    objectives: [.init(id: "o1", text: "Objective")],
                    strands: [Strand(id: "s1", label: "S1", title: "S1", milestones: milestones)])
            ],
            actionPlans: [
                ActionPlan(
                    id: "ap1", columns: [.init(header: "Lead", role: .lead)],
                    actions: [
                        Action(
                            id: "ap1/a1", title: "Act", leads: ["HT", "CEO"], due: CalendarDay("2022-07-31"),
                            steps: [.init(ref: "1a", text: "Step")], cells: ["Lead": "HT, CEO"],
                            provenance: [.part("word/document.xml", block: 3, row: 1, cell: nil)])
                    ])
            ],
            tables: [
                PlanTable(
                    id: "t1", pages: [7], rowCount: 1, columnCount: 1, headerRowCount: 1, kind: .termGrid,
                    cells: [.init(row: 0, column: 0, text: "x", isHeader: true, fill: .white)])
            ],
            unplaced: [Unplaced(text: "stray")], audit: Audit(sourceWords: 5, planWords: 4, unplacedWords: 1),
            diagnostics: [Diagnostic(.info, code: "c", message: "m")])
    }()

    /// What the `sqlite3` shell answers.
    private func ask(_ query: String, _ bytes: [UInt8]) throws -> String {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "plans.sqlite")
            try Data(bytes).write(to: file)
            let result = try ExternalTool("sqlite3").run(["-batch", file.path, query])
            #expect(result.exitCode == 0, "\(result.errors)")
            return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    @Test func `the same plans give the same bytes`() throws {
        #expect(try PlanArchive.bytes(of: [Self.plan]) == PlanArchive.bytes(of: [Self.plan]))
    }

    @Test(.enabled(if: ExternalTool("sqlite3").isAvailable, "the sqlite3 shell is missing"))
    func `the shell finds sound tables and every milestone once`() throws {
        let bytes = try PlanArchive.bytes(of: [Self.plan])
        #expect(try ask("PRAGMA integrity_check; PRAGMA foreign_key_check;", bytes) == "ok")
        #expect(
            try ask("SELECT id, term_name, to_term_name, lead, page FROM milestones_flat", bytes) == """
                p1/s1/1|Autumn|Spring||7
                p1/s1/2|Spring|Summer|HT|7
                p1/s1/3|Summer|Summer||7
                """)
        #expect(try ask("SELECT title, leads, due, steps FROM actions_flat", bytes) == "Act|HT; CEO|2022-07-31|1")
        #expect(try ask("SELECT bottom FROM provenance WHERE page = 7 LIMIT 1", bytes) == "4.01")
    }

    @Test(.enabled(if: ExternalTool("sqlite3").isAvailable, "the sqlite3 shell is missing"))
    func `a plan of the same source replaces the former one, others stay`() throws {
        var other = Self.plan
        other.source.sha256 = String(repeating: "b", count: 64)
        other.title = "Plan B"
        var reread = Self.plan
        reread.title = "Plan A, read again"
        reread.priorities[0].strands[0].milestones.removeLast()
        let archive = try PlanArchive.bytes(of: [Self.plan, other])
        let later = try PlanArchive.bytes(of: [reread], addedTo: archive)
        #expect(
            try ask("SELECT id, title FROM plan ORDER BY id; SELECT count(*) FROM milestone", later)
                == "1|Plan A, read again\n2|Plan B\n5")
        #expect(try ask("PRAGMA foreign_key_check;", later) == "")
    }

    @Test func `another program's file is refused`() throws {
        #expect(throws: PlanArchiveError.notAnArchive) {
            try PlanArchive.bytes(of: [Self.plan], addedTo: Array("%PDF-1.4 this is no database at all".utf8))
        }
    }

    @Test(
        .enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whyMissing)),
        .enabled(if: ExternalTool("sqlite3").isAvailable, "the sqlite3 shell is missing"))
    func `an archive of golden plans holds all of their milestones`() throws {
        let script = SharedMaterial.folder.appending(path: "score/gold_to_plan.py")
        var plans: [Plan] = []
        for (index, file) in SharedMaterial.files(in: "corpus/dev", endings: [".gold.json"]).prefix(5).enumerated() {
            let result = try ExternalTool("python3").run([script.path, file.path])
            var plan = try PlanJSON.decode(Array(result.output.utf8))
            plan.source.sha256 = String(repeating: "\(index)", count: 64)
            plans.append(plan)
        }
        let count = plans.reduce(0) {
            $0 + $1.priorities.reduce(0) { $0 + $1.strands.reduce(0) { $0 + $1.milestones.count } }
        }
        let bytes = try PlanArchive.bytes(of: plans)
        #expect(
            try ask("SELECT count(*), count(DISTINCT sha256 || id) FROM milestones_flat", bytes) == "\(count)|\(count)")
    }
}

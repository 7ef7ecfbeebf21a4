import DocumentModel
import Foundation
import PlanModel
import PlanWriting
import TestSupport

/// Plans to write.
enum SamplePlans {
    /// A small plan with every kind of field and every kind of awkward text.
    static let awkward: Plan = {
        func day(_ text: String) -> CalendarDay? { CalendarDay(text) }
        let box = Rectangle(left: 72, top: 110.5, right: 150.2, bottom: 162)
        let seasons = ["Autumn", "Spring", "Summer"]
        let starts = ["09-01", "01-01", "04-01"]
        let ends = ["12-31", "03-31", "08-31"]
        let years = [2021, 2022].compactMap { first -> AcademicYear? in
            guard let start = day("\(first)-09-01"), let end = day("\(first + 1)-08-31") else { return nil }
            return AcademicYear(
                id: "\(first)-\(first - 1999)", label: "\(first)-\(first + 1)", start: start, end: end,
                terms: (0..<3).map { index in
                    let year = index == 0 ? first : first + 1
                    return Term(
                        index: index + 1, label: "\(index + 1)", name: seasons[index],
                        start: day("\(year)-\(starts[index])"), end: day("\(year)-\(ends[index])"))
                })
        }
        func milestone(
            _ strand: String, _ year: String, _ term: Int, _ text: String, row: Int = 1, to: TermReference? = nil,
            note: String? = nil, lead: String? = nil, status: ProgressStatus? = nil
        ) -> Milestone {
            let from = TermReference(year: year, term: term)
            let to = to ?? from
            func calendarTerm(_ reference: TermReference) -> Term? {
                years.first { $0.id == reference.year }?.terms[reference.term - 1]
            }
            return Milestone(
                id: "\(strand)/\(year)/\(term)/\(row)", text: text, from: from, to: to,
                start: calendarTerm(from)?.start,
                end: calendarTerm(to)?.end, row: row, note: note, lead: lead, status: status,
                provenance: [.page(3, box: box), .page(4, box: box)], confidence: 0.98)
        }
        let first = "priority-1/strand-1"
        let second = "priority-1/strand-2"
        return Plan(
            source: PlanSource(
                name: "plan, \"final\".pdf", sha256: String(repeating: "0a", count: 32), format: .pdf, pageCount: 5,
                producer: "LibreOffice 7.4"),
            title: "Œuvre & Trust <Strategic> Plan | 2021–2023", organisation: "Saint Æthelred’s; Trust, Inc.",
            period: years.first.flatMap { start in years.last.map { Period(start: start.start, end: $0.end) } },
            years: years,
            sections: [
                Section(
                    heading: "Trust Aims", level: 1, number: "1",
                    blocks: [
                        .paragraph(text: "We aim high.\nAnd *higher* than <b>that</b>."),
                        .list(items: [
                            .init(label: "A.", level: 0, text: "Pupils first"),
                            .init(label: "", level: 1, text: "Always"),
                            .init(label: "", level: 0, text: "Staff | next"),
                        ]),
                        .note(label: "1", text: "See the annex."),
                        .table(id: "table-2"),
                    ]),
                Section(heading: "A heading alone", level: 2),
            ],
            priorities: [
                Priority(
                    id: "priority-1", number: "1", title: "Teaching and Learning",
                    heading: "Priority 1: Teaching and Learning",
                    objectives: [.init(id: "priority-1/objective-1", number: "1", text: "Teach well\nwith care")],
                    successCriteria: [.init(id: "priority-1/criterion-1", number: "1", text: "90 % of pupils")],
                    strands: [
                        Strand(
                            id: first, number: "1", label: "Objective 1: Core principles", title: "Core principles",
                            milestones: [
                                milestone(first, "2021-22", 1, "=SUM(A1:A9) is no formula, \"really\""),
                                milestone(first, "2021-22", 2, "First paragraph\n\nSecond; with, commas\na | pipe"),
                                milestone(
                                    first, "2021-22", 3, "Spans the summer break",
                                    to: TermReference(year: "2022-23", term: 1)),
                                milestone(
                                    first, "2021-22", 1, "+44 starts like a number", row: 2, note: "(Safeguarding)",
                                    lead: "Headteacher", status: .onTrack),
                                milestone(first, "2022-23", 2, "日本語の列 and 👩‍🏫 emoji", row: 2),
                            ]),
                        Strand(
                            id: second, number: "2", label: "Objective 2", title: "Objective 2",
                            milestones: [
                                milestone(second, "2022-23", 3, "-1 starts with a minus; café déjà vu \u{1}control")
                            ]),
                    ])
            ],
            actionPlans: [
                ActionPlan(
                    id: "action-plan-1", title: "Year 1 <actions>", year: "2021-22",
                    columns: [
                        .init(header: "No.", role: .number), .init(header: "Action / Task", role: .action),
                        .init(header: "Lead", role: .lead), .init(header: "Outcome", role: .outcome),
                    ],
                    actions: [
                        Action(
                            id: "action-plan-1/action-1", number: "1", title: "Review the curriculum",
                            group: "Priority 1: Digital", leads: ["HTs", "CEO, acting"], timescale: "July 2022",
                            due: day("2022-07-31"), status: .atRisk,
                            steps: [
                                .init(ref: "1a", text: "Ask staff", lead: "HTs", timescale: "May", status: .complete),
                                .init(ref: "1b", text: "@ask pupils"),
                            ],
                            outcomes: [.init(ref: "1a", text: "A new curriculum")],
                            cells: [
                                "No.": "1", "Action / Task": "1a. Ask staff\n1b. @ask pupils", "Lead": "HTs, CEO",
                                "Outcome": "1a. A new curriculum",
                            ],
                            provenance: [.page(5, box: box)], confidence: 0.97),
                        Action(
                            id: "action-plan-1/action-2", title: "An action without a date",
                            provenance: [.part("word/document.xml", block: 17, row: 3, cell: 2)]),
                    ])
            ],
            indicators: [Indicator(group: "Governance KPIs", number: "1", text: "Attendance ≥ 96 %")],
            tables: [
                PlanTable(
                    id: "table-1", pages: [3, 4], rowCount: 2, columnCount: 2, headerRowCount: 1, kind: .termGrid,
                    caption: "Milestones",
                    cells: [
                        .init(
                            row: 0, column: 0, columnSpan: 2, text: "2021-2022", isHeader: true,
                            fill: Color(hex: "#d9e2f3"), provenance: [.page(3, box: box)], confidence: 0.9),
                        .init(row: 1, column: 0, text: "Objective 1: Core principles"),
                        .init(row: 1, column: 1, text: "=SUM(A1:A9) is no formula, \"really\""),
                    ]),
                PlanTable(
                    id: "table-2", pages: [2], rowCount: 2, columnCount: 2, headerRowCount: 1, kind: .other,
                    cells: [
                        .init(row: 0, column: 0, text: "School", isHeader: true),
                        .init(row: 0, column: 1, text: "Pupils | all", isHeader: true),
                        .init(row: 1, column: 0, text: "St <Mary>"),
                        .init(row: 1, column: 1, text: "=420"),
                    ]),
            ],
            unplaced: [Unplaced(text: "stray words", page: 2, box: [1, 2, 3, 4])],
            audit: Audit(sourceWords: 120, planWords: 110, furnitureWords: 8, unplacedWords: 2),
            diagnostics: [
                Diagnostic(.info, code: "row-continued", message: "A row goes on over a page.", page: 4, box: box),
                Diagnostic(.warning, code: "unplaced-text", message: "2 words found no place."),
            ])
    }()

    /// The same, as from a reader that found almost nothing.
    static let empty = Plan(
        source: PlanSource(name: "empty.docx", sha256: String(repeating: "f", count: 64), format: .docx), title: "Empty"
    )

    /// The golden plans of the development corpus; empty where the shared material is missing.
    static let golden: [(name: String, plan: Plan)] = {
        let script = SharedMaterial.folder.appending(path: "score")
        let files = SharedMaterial.files(in: "corpus/dev", endings: [".gold.json"]).filter {
            !$0.lastPathComponent.contains(".print.")
        }
        let program = """
            import json, pathlib, sys
            sys.path.insert(0, sys.argv[1])
            from gold_to_plan import plan_of
            for name in sys.argv[2:]:
                path = pathlib.Path(name)
                gold = json.loads(path.read_text("utf-8"))
                print(json.dumps(plan_of(gold.get("gold", gold), gold.get("file", path.name)), ensure_ascii=False))
            """
        guard !files.isEmpty,
            let result = try? ExternalTool("python3").run(["-c", program, script.path] + files.map(\.path)),
            result.exitCode == 0
        else { return [] }
        return zip(files, result.output.split(separator: "\n")).compactMap { file, line in
            (try? PlanJSON.decode([UInt8](line.utf8))).map { (file.lastPathComponent, $0) }
        }
    }()
}

extension SamplePlans {
    /// One golden plan of each kind, where checking all would take long.
    static let varied: [(name: String, plan: Plan)] = {
        var seen: Set<Substring> = []
        return golden.filter { seen.insert($0.name.prefix { $0 != "." }).inserted && !$0.name.hasPrefix("pair") }
    }()

    /// What the flat forms have a row for, in their order.
    private static func rows(_ plan: Plan) -> [(id: String, key: String?, text: String, day: CalendarDay?)] {
        let milestones = plan.priorities.flatMap { $0.strands.flatMap(\.milestones) }
        return milestones.map { ($0.id, $0.key, $0.text, $0.end) }
            + plan.actionPlans.flatMap(\.actions).flatMap { action in
                [(action.id, action.key, action.title, action.due)]
                    + action.steps.enumerated().map { index, step in
                        ("\(action.id)/step-\(index + 1)", step.key, step.text, step.due)
                    }
                    + (action.milestones ?? []).map { ($0.id, $0.key, $0.text, $0.end) }
            }
    }

    static func idsOfRows(_ plan: Plan) -> [String] { rows(plan).map(\.id) }

    static func keysOfRows(_ plan: Plan) -> [String] { rows(plan).map { $0.key ?? $0.id } }

    static func textsOfRows(_ plan: Plan) -> [String] { rows(plan).map(\.text) }

    static func daysOfRows(_ plan: Plan) -> [String] { rows(plan).map { $0.day?.description ?? "" } }
}

import Foundation
import PlanModel
import PlanWriting
import TestSupport
import Testing

@Suite struct FlatOutputTests {
    /// The CSV as an independent parser sees it.
    private func parsed(_ bytes: [UInt8]) throws -> [[String]] {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "plan.csv")
            try Data(bytes).write(to: file)
            let program =
                "import csv, json, sys\nprint(json.dumps(list(csv.reader(open(sys.argv[1], newline='', "
                + "encoding='utf-8-sig'), strict=True))))"
            let result = try ExternalTool("python3").run(["-c", program, file.path])
            return try JSONDecoder().decode([[String]].self, from: Data(result.output.utf8))
        }
    }

    @Test func `JSON Lines has a line a milestone, action or step, with its own id`() throws {
        for (name, plan) in [("awkward", SamplePlans.awkward), ("termly", SamplePlans.termly)] + SamplePlans.golden {
            let lines = try PlanJSONLines.write(plan).split(separator: UInt8(ascii: "\n"))
            let ids = try lines.map { line in
                try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])["id"] as? String
            }
            #expect(ids == SamplePlans.idsOfRows(plan), "\(name)")
        }
    }

    @Test func `a line tells plan, place, dates, text and page`() throws {
        let text = String(decoding: try PlanJSONLines.write(SamplePlans.awkward), as: UTF8.self)
        let line = try #require(text.split(separator: "\n").first { $0.contains("Spans") })
        #expect(line.contains(#""year":"2021-22"}"#))
        #expect(line.contains(#""toYear":"2022-23""#))
        #expect(line.contains(#""end":"2022-12-31""#))
        #expect(line.contains(#""page":3"#))
        #expect(line.contains(#""priority":"Teaching and Learning""#))
        #expect(text.contains(#""steps":["1a. Ask staff","1b. @ask pupils"]"#))
    }

    @Test(.enabled(if: ExternalTool("python3").isAvailable, "python3 is missing"))
    func `an independent parser finds every milestone, action and step in the CSV exactly once`() throws {
        for (name, plan) in [("awkward", SamplePlans.awkward), ("empty", SamplePlans.empty)]
            + SamplePlans.varied
        {
            let rows = try parsed(PlanCSV.write(plan, options: .init(guardsAgainstFormulas: false)))
            let header = try #require(rows.first)
            #expect(header == FlatField.allCases.map(\.rawValue))
            #expect(Set(rows.map(\.count)) == [header.count])
            let id = try #require(header.firstIndex(of: "id"))
            let text = try #require(header.firstIndex(of: "text"))
            #expect(rows.dropFirst().map { $0[id] } == SamplePlans.idsOfRows(plan), "\(name)")
            #expect(
                rows.dropFirst().map { $0[text] } == SamplePlans.textsOfRows(plan).map(\.withoutControls), "\(name)")
        }
    }

    @Test func `a step has a row with its own lead, time, day, state and parent`() throws {
        let rows = FlatRow.rows(of: SamplePlans.termly)
        let step = try #require(rows.first { $0[.text] == .text("Buy the scheme") })
        #expect(step[.kind] == .text("step") && step[.parent] == .text("action-plan-1/action-1"))
        #expect(step[.lead] == .text("Mrs Patel") && step[.timescale] == .text("By 31 October 2024"))
        #expect(step[.due] == .text("2024-10-31") && step[.status] == .text("complete"))
        #expect(step[.action] == .text("1 Teach times tables") && step[.number] == .text("1a"))
        let milestone = try #require(rows.first { $0[.text] == .text("Club meets each week") })
        #expect(milestone[.termName] == .text("Spring") && milestone[.certainty] == .text("convention"))
        #expect(milestone[.parent] == .text("action-plan-1/action-2"))
        let action = try #require(rows.first { $0[.text] == .text("Teach times tables") })
        #expect(action[.groupFacts] == .list(["Lead governor: Mrs Khan", "Budget: £4,000"]))
        #expect(action[.outcomes] == .list(["Impact: Faster recall"]))
    }

    @Test func `no cell can become a formula`() throws {
        let cells = try parsed(PlanCSV.write(SamplePlans.awkward)).joined()
        #expect(!cells.contains { $0.first.map { "=+-@".contains($0) } == true })
        #expect(cells.contains("'=SUM(A1:A9) is no formula, \"really\""))
        #expect(cells.contains("'+44 starts like a number"))
    }

    @Test func `a mapping chooses, renames and orders the columns`() throws {
        let mapping = try CSVMapping(
            parsing: """
                # for the task board
                Task name = text
                Workspace = "Plan = A"
                lead

                Due (a = b) = end as dd/mm/yyyy
                """)
        let rows = try parsed(PlanCSV.write(SamplePlans.awkward, options: .init(mapping: mapping)))
        #expect(rows[0] == ["Task name", "Workspace", "lead", "Due (a = b)"])
        #expect(rows[3] == ["Spans the summer break", "Plan = A", "", "31/12/2022"])
    }

    @Test func `a mapping that names no field is refused with its line`() {
        #expect(throws: CSVMappingError.unknownField("deadline", line: 2)) {
            try CSVMapping(parsing: "text\nDue = deadline")
        }
        #expect(throws: CSVMappingError.unknownField("text as DD/MM/YYYY", line: 1)) {
            try CSVMapping(parsing: "text as DD/MM/YYYY")
        }
        #expect(throws: CSVMappingError.noColumns) { try CSVMapping(parsing: "# nothing") }
        #expect(throws: CSVMappingError.missingHeader(line: 1)) { try CSVMapping(parsing: "= text") }
    }

    @Test func `the grid has a column a term and a row a table row`() throws {
        let rows = try parsed(PlanCSV.write(SamplePlans.awkward, options: .init(layout: .grid)))
        #expect(
            rows[0] == [
                "Priority", "Strand", "Note", "2021-2022 Autumn", "2021-2022 Spring", "2021-2022 Summer",
                "2022-2023 Autumn", "2022-2023 Spring", "2022-2023 Summer",
            ])
        #expect(rows.count == 4)
        #expect(rows[1][5] == "Spans the summer break")
        #expect(rows[1][6] == "")
        #expect(rows[2][2] == "(Safeguarding)")
        #expect(rows[3][1] == "Objective 2")
    }

    @Test func `the grid holds every milestone of the corpus exactly once`() throws {
        let options = PlanCSV.Options(layout: .grid, guardsAgainstFormulas: false)
        for (name, plan) in SamplePlans.varied {
            let rows = try parsed(PlanCSV.write(plan, options: options))
            let milestones = plan.priorities.flatMap { $0.strands.flatMap(\.milestones) }
            let cells = rows.dropFirst().flatMap { $0.dropFirst(3) }.filter { !$0.isEmpty }
            let paragraphs = { (texts: [String]) in texts.flatMap { $0.split(separator: "\n\n") }.sorted() }
            #expect(paragraphs(cells) == paragraphs(milestones.map(\.text)), "\(name)")
        }
    }

    @Test func `the byte order mark stands first, and only where it is asked for`() {
        #expect(PlanCSV.write(SamplePlans.empty).starts(with: "kind,".utf8))
        let marked = PlanCSV.write(SamplePlans.empty, options: .init(hasByteOrderMark: true))
        #expect(marked.starts(with: [0xef, 0xbb, 0xbf] + Array("kind,".utf8)))
    }
}

import DocumentModel
import Foundation
import PlanModel
import PlanWriting
import PlanliftCommands
import TestSupport
import Testing

/// `extract` with the filters of `show`, and what it says where nothing fits.
@Suite struct PartOfPlanTests {
    private func extract(_ arguments: [String]) throws -> (code: Int32, plan: Plan) {
        try TemporaryFolder.with { folder in
            let output = folder.appending(path: "plan.json")
            let input = folder.appending(path: "plan.pdf")
            try Data(try Fixtures.bytes("plans/aldhelm.pdf")).write(to: input)
            let code = PlanliftTool.run(arguments: ["extract", input.path, "-o", output.path, "--quiet"] + arguments)
            return (code, try PlanJSON.decode([UInt8](try Data(contentsOf: output))))
        }
    }

    @Test func `a priority and a term write that part alone, and the ids stay`() throws {
        let whole = try extract([]).plan
        let part = try extract(["--priority", "1", "--term", "Autumn"]).plan
        let milestones = part.priorities.flatMap(\.strands).flatMap(\.milestones)
        #expect(part.priorities.map(\.id) == ["priority-1"])
        #expect(!milestones.isEmpty)
        #expect(milestones.allSatisfy { $0.from.term <= 2 })
        let ids = Set(whole.priorities.flatMap(\.strands).flatMap(\.milestones).map(\.id))
        #expect(milestones.allSatisfy { ids.contains($0.id) })
        #expect(part.sections.isEmpty)
    }

    @Test func `where nothing fits a warning stands in the plan, and the run ends with 1`() throws {
        let (code, plan) = try extract(["--year", "1999"])
        #expect(code == 1)
        #expect(plan.diagnostics.contains { $0.code == "nothing-asked-for" && $0.message.contains("2021-22") })
        #expect(try extract(["--year", "2021", "--strict"]).code == 0)
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "plan.json").path
            try Data(PlanJSON.encode(plan)).write(to: URL(filePath: input))
            #expect(PlanliftTool.run(arguments: ["show", input, "--no-pager", "--quiet"]) == 0)
            #expect(PlanliftTool.run(arguments: ["extract", input, "--quiet", "-o", input + ".csv"]) == 0)
        }
    }
}

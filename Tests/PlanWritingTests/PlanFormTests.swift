import Foundation
import PlanModel
import PlanWriting
import TestSupport
import Testing

@Suite struct PlanFormTests {
    @Test func `every form is written by one verb, and gives what its writer gives`() throws {
        let plan = SamplePlans.awkward
        #expect(try plan.written(as: .json) == PlanJSON.encode(plan))
        #expect(try plan.written(as: .html) == PlanHTML.write(plan))
        for form in PlanForm.allCases { #expect(try !plan.written(as: form).isEmpty, "\(form)") }
    }

    @Test(arguments: [
        ("plan.XLSX", PlanForm.xlsx), ("a.b/plan.v2.md", .markdown), ("plan.ndjson", .jsonl), ("plan", nil),
        (".html", nil), ("plan.pdf", nil),
    ])
    func `the name of a file tells the form`(name: String, form: PlanForm?) {
        #expect(PlanForm(fileName: name) == form)
    }

    @Test func `a file is written in the form that its name tells, and an ending that tells none is refused`() throws {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "plan.csv")
            try SamplePlans.awkward.write(to: file)
            #expect(try [UInt8](Data(contentsOf: file)) == PlanCSV.write(SamplePlans.awkward))
            #expect(throws: PlanFormError.unknownEnding("plan.doc")) {
                try SamplePlans.awkward.write(to: folder.appending(path: "plan.doc"))
            }
        }
    }
}

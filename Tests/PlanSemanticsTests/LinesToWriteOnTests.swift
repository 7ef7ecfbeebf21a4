import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("What is there to be filled in is no text")
struct LinesToWriteOnTests {
    @Test(
        "underscores go, and what they stand beside stays",
        arguments: [
            ("Signed: ________________", "Signed:"), ("Date agreed:____", "Date agreed:"),
            ("Date: __/__/____", "Date:"),
            ("Signed: ______ Date: __ / __ / ____", "Signed: Date:"), ("Signed: ...........", "Signed:"),
            ("and so on ...", "and so on ..."),
            ("_____________", ""), ("file_name and a__b", "file_name and a__b"),
        ])
    func lines(text: String, kept: String) {
        #expect(DamageRepair.withoutLinesToWriteOn(text) == kept)
    }

    @Test("each line of a signature block is a paragraph, and the words add up")
    func signatures() {
        let plan = TermGridTests.plan([
            Drawn.heading("Approval"), Drawn.paragraph("Signed by the Chair: ____________________"),
            Drawn.paragraph("Date: ____________"),
        ])
        #expect(plan.sections.first?.blocks == [.paragraph(text: "Signed by the Chair:"), .paragraph(text: "Date:")])
        #expect(plan.audit.addsUp && plan.audit.unplacedWords == 0)
    }

    @Test("a word with a number of its own is no label among lines without labels")
    func namedNumbers() {
        let plan = TermGridTests.plan([
            Drawn.heading("Who does what"), Drawn.paragraph("Headteacher: Mrs Carr"),
            Drawn.paragraph("Deputy: Mr Bright"), Drawn.paragraph("KS1 leader: Mrs Dunn"),
            Drawn.paragraph("KS2 leader: Mr Ames"),
        ])
        #expect(
            plan.sections.first?.blocks == [
                .paragraph(text: "Headteacher: Mrs Carr"), .paragraph(text: "Deputy: Mr Bright"),
                .paragraph(text: "KS1 leader: Mrs Dunn"), .paragraph(text: "KS2 leader: Mr Ames"),
            ])
    }
}

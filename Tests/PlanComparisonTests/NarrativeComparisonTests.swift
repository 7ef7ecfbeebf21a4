import DocumentModel
import PlanComparison
import PlanModel
import Testing

@Suite("The narrative of two versions")
struct NarrativeComparisonTests {
    private func plan(_ paragraphs: [String], indicators: [String] = [], organisation: String? = nil) -> Plan {
        var plan = Draw.plan([("1 Learning", [("1.1 Reading", ["Choose a scheme"])])])
        plan.organisation = organisation
        plan.sections = [
            Section(heading: "Our aims", level: 1, blocks: paragraphs.map { .paragraph(text: $0) })
        ]
        plan.indicators = indicators.map { .init(group: "Our aims", text: $0) }
        return plan
    }

    @Test("what one reading took for indicators and the other for plain narrative has neither come nor gone")
    func indicatorsInOnePlanOnly() {
        let paragraphs = ["Staffing costs stay below 80% of income", "All returns are submitted on time"]
        let (listed, plain) = (plan(paragraphs, indicators: paragraphs), plan(paragraphs))
        #expect(PlanComparator.compare(listed, plain).dump == [])
        #expect(PlanComparator.compare(plain, listed).dump == [])
    }

    @Test("an indicator that has gone from the narrative too is told once")
    func indicatorGone() {
        let paragraphs = ["Staffing costs stay below 80% of income", "All returns are submitted on time"]
        #expect(
            PlanComparator.compare(
                plan(paragraphs, indicators: paragraphs), plan([paragraphs[0]], indicators: [paragraphs[0]])
            ).dump == ["removed indicator “All returns are submitted on time”"])
    }

    @Test(
        "a short paragraph and a long one about something else are not one, though the long one has nearly all common words"
    )
    func shortAndLong() {
        let short =
            "We thank all staff for the time that they gave to the survey in the spring, and the governors at each of our "
            + "schools for the thought that they have put into it."
        let long = String(
            repeating:
                "The roofs of the older buildings have to be mended in the order that the surveyor has put into the "
                + "list, and the work at each of the sites is to be done in the holidays for the safety of the pupils. ",
            count: 5)
        let others = ["Reading comes first in all of our schools.", "The budget is set in the spring.", "We aim high."]
        let difference = PlanComparator.compare(plan([short] + others), plan([long] + others))
        #expect(difference.summary.edited == 0 && difference.summary.moved == 0, "\(difference.dump)")
        #expect(difference.summary.added == 1 && difference.summary.removed == 1)
    }

    @Test("a line on the cover that is the other plan's organisation or title is no change")
    func coverLines() {
        let before = plan(["Meadowgate Federation", "Drawn", "We aim high."])
        let after = plan(["We aim high."], organisation: "Meadowgate Federation")
        #expect(PlanComparator.compare(before, after).dump == [])
        #expect(PlanComparator.compare(after, before).dump == [])
    }

    @Test(
        "a step that a PDF's reading left in the narrative has neither gone nor come; typed documents are taken at their word"
    )
    func stepsReadAsNarrative() {
        let (whole, cut) = (["Order new books", "Open the library at lunch"], ["Order new books"])
        let before = Draw.plan(actions: [Draw.action(1, "Library", steps: whole)])
        var after = Draw.plan(actions: [Draw.action(1, "Library", steps: cut)])
        after.sections = [Section(heading: "", level: 1, blocks: [.paragraph(text: "Open the library at lunch")])]
        #expect(PlanComparator.compare(before, after).dump.count == 2)
        after.source.format = .pdf
        #expect(PlanComparator.compare(before, after).dump == [])
        #expect(PlanComparator.compare(after, before).dump == [])
    }

    @Test("a row's note that one reading took for a part of its strand's label is no change of either")
    func noteReadAsLabel() {
        var before = Draw.plan([("1.2 Families", ["Choose a scheme | Train staff"])])
        for index in 0...1 { before.priorities[0].strands[0].milestones[index].note = "(Coffee mornings)" }
        let after = Draw.plan([("1.2 Families (Coffee mornings)", ["Choose a scheme | Train staff"])])
        #expect(PlanComparator.compare(before, after).dump == [])
        #expect(PlanComparator.compare(after, before).dump == [])
        let renamed = Draw.plan([("1.2 Families (Breakfasts)", ["Choose a scheme | Train staff"])])
        #expect(
            PlanComparator.compare(before, renamed).dump.first
                == "edited strand “1.2 Families” → “1.2 Families (Breakfasts)”")
    }
}

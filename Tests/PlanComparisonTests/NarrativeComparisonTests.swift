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

    @Test("a line on the cover that is the other plan's organisation or title is no change")
    func coverLines() {
        let before = plan(["Meadowgate Federation", "Drawn", "We aim high."])
        let after = plan(["We aim high."], organisation: "Meadowgate Federation")
        #expect(PlanComparator.compare(before, after).dump == [])
        #expect(PlanComparator.compare(after, before).dump == [])
    }
}

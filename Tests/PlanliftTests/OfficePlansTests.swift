import Foundation
import PlanModel
import Planlift
import TestSupport
import Testing

/// Plans as office users make them, with golden values beside them: `fixtures/office-plans/NOTE.md`.
struct OfficePlansTests {
    /// What any reader of a plan would agree on; what is left out is not compared.
    struct Golden: Decodable {
        var title: String
        var years: [String]?
        var priorities: [GoldenPriority]
        var actions: [GoldenAction]
    }

    struct GoldenPriority: Decodable, Equatable {
        var heading: String
        var strands: [GoldenStrand]
    }

    struct GoldenStrand: Decodable, Equatable {
        var label: String
        var milestones: [GoldenMilestone]
    }

    struct GoldenMilestone: Decodable, Equatable {
        var text: String
        var year: String
        var term: Int
    }

    struct GoldenAction: Decodable {
        var title: String
        var number: String?
        var group: String?
        var leads: [String]?
        var timescale: String?
        var due: String?
        var steps: [String]?
        var milestones: [GoldenMilestone]?
        var cells: [String: String]?
    }

    static let files = [
        "pupil-premium-strategy.docx", "send-action-plan.docx", "risk-and-improvement.docx", "us-district.docx",
        "one-page-cards.pdf", "three-years-on-slides.pdf",
    ]

    @Test(arguments: files)
    func `a plan as office users make it gives its golden values`(file: String) throws {
        let name = file.prefix { $0 != "." }
        let golden = try JSONDecoder().decode(
            Golden.self, from: Data(Fixtures.bytes("office-plans/\(name).expected.json")))
        let plan = try Planlift.plan(from: Fixtures.bytes("office-plans/\(file)"), name: file)
        compare(plan, with: golden)
        #expect(plan.audit.addsUp)
    }

    private func compare(_ plan: Plan, with golden: Golden) {
        #expect(plan.title == golden.title)
        if let years = golden.years { #expect(plan.years.map(\.id) == years) }
        #expect(plan.priorities.map(stated) == golden.priorities)
        let actions = plan.actionPlans.flatMap(\.actions)
        #expect(actions.map(\.title) == golden.actions.map(\.title))
        for (action, expected) in zip(actions, golden.actions) { compare(action, with: expected) }
    }

    private func compare(_ action: Action, with golden: GoldenAction) {
        if let number = golden.number { #expect(action.number == number) }
        if let group = golden.group { #expect(action.group == group) }
        if let leads = golden.leads { #expect(action.leads == leads) }
        if let timescale = golden.timescale { #expect(action.timescale == timescale) }
        if let due = golden.due { #expect(action.due?.description == due) }
        if let steps = golden.steps { #expect(action.steps.map(\.text) == steps) }
        if let milestones = golden.milestones {
            #expect((action.milestones ?? []).map { stated($0.text, $0.from) } == milestones)
        }
        for (header, text) in golden.cells ?? [:] { #expect(action.cells[header] == text) }
    }

    private func stated(_ priority: Priority) -> GoldenPriority {
        GoldenPriority(
            heading: priority.heading,
            strands: priority.strands.map { strand in
                GoldenStrand(label: strand.label, milestones: strand.milestones.map { stated($0.text, $0.from) })
            })
    }

    private func stated(_ text: String, _ term: TermReference) -> GoldenMilestone {
        GoldenMilestone(text: text, year: term.year, term: term.term)
    }
}

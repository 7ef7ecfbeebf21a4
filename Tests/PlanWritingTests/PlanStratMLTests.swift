import Foundation
import PlanModel
import PlanWriting
import TestSupport
import Testing

@Suite struct PlanStratMLTests {
    private static let schemas = [
        PlanStratML.Part.strategicPlan: "StrategicPlanISOVersion20140401.xsd",
        .performancePlan: "PerformancePlanOrReport20160216.xsd",
    ]

    @Test(
        .enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whyMissing)),
        .enabled(if: ExternalTool("xmllint").isAvailable, "xmllint is missing"),
        arguments: PlanStratML.Part.allCases)
    func `plans are valid against the public schemas`(part: PlanStratML.Part) throws {
        let schema = SharedMaterial.folder.appending(path: "schemas/stratml").appending(
            path: try #require(Self.schemas[part]))
        try TemporaryFolder.with { folder in
            let plans = [("awkward", SamplePlans.awkward), ("empty", SamplePlans.empty)] + SamplePlans.golden
            let files = try plans.map { name, plan in
                let file = folder.appending(path: name + ".xml")
                try Data(PlanStratML.write(plan, part: part)).write(to: file)
                return file.path
            }
            let result = try ExternalTool("xmllint").run(
                ["--nonet", "--noout", "--schema", schema.path] + files)
            #expect(result.exitCode == 0, "\(result.errors.suffix(2000))")
        }
    }

    @Test func `every milestone, step and outcome is an indicator with its target`() throws {
        let xml = String(decoding: try PlanStratML.write(SamplePlans.awkward), as: UTF8.self)
        let indicators = xml.components(separatedBy: "<PerformanceIndicator ").dropFirst()
        #expect(indicators.count == 6 + 1 + 2 + 1 + 1)
        let spanning = try #require(indicators.first { $0.contains("Spans the summer break") })
        #expect(spanning.contains("<StartDate>2022-04-01</StartDate>"))
        #expect(spanning.contains("<EndDate>2022-12-31</EndDate>"))
        #expect(spanning.contains("<Identifier>priority-1.strand-1.2021-22.3.1</Identifier>"))
        #expect(xml.contains("<Name>Œuvre &amp; Trust &lt;Strategic&gt; Plan | 2021–2023</Name>"))
    }

    @Test func `part 1 has no indicators but all milestones as text`() throws {
        let xml = String(decoding: try PlanStratML.write(SamplePlans.awkward, part: .strategicPlan), as: UTF8.self)
        #expect(!xml.contains("PerformanceIndicator"))
        #expect(xml.contains("Summer 2021-22 to Autumn 2022-23: Spans the summer break"))
        #expect(xml.contains("xmlns=\"urn:ISO:std:iso:17469:tech:xsd:stratml_core\""))
    }

    @Test func `mission, vision and values go where the standard has places for them`() throws {
        var plan = SamplePlans.empty
        plan.sections = [
            Section(heading: "Our Mission Statement", level: 1, blocks: [.paragraph(text: "To teach")]),
            Section(
                heading: "Values", level: 1,
                blocks: [
                    .list(items: [.init(label: "", level: 0, text: "Care"), .init(label: "", level: 0, text: "Joy")])
                ]),
            Section(heading: "Vision and values of others", level: 1, blocks: [.paragraph(text: "not ours")]),
        ]
        let xml = String(decoding: try PlanStratML.write(plan), as: UTF8.self)
        #expect(xml.contains("<Mission>\n      <Description>To teach</Description>"))
        #expect(xml.components(separatedBy: "<Value>").count == 3)
        #expect(!xml.contains("<Vision>"))
    }
}

import PlanModel
import Testing

@testable import PlanWriting

@Suite struct PlanTerminalTests {
    private func shown(
        _ layout: PlanTerminal.Layout, width: Int = 100, filter: PlanFilter = PlanFilter(), usesColor: Bool = false
    ) -> String {
        PlanTerminal.write(
            SamplePlans.awkward,
            options: .init(layout: layout, widthInColumns: width, usesColor: usesColor, filter: filter))
    }

    @Test func `the grid of a wide terminal looks like the document's`() {
        let lines = shown(.grid, width: 118, filter: PlanFilter(priority: "teaching", year: "2021/22")).split(
            separator: "\n")
        #expect(
            lines.joined(separator: "\n") == """
                Œuvre & Trust <Strategic> Plan | 2021–2023
                Saint Æthelred’s; Trust, Inc. · 2021-09-01 to 2023-08-31 · 4 milestones
                Priority 1: Teaching and Learning
                ┌──────────────────────┬────────────────────────────────────────────────────────────────────┬──────────────────────┐
                │                      │2021-2022                                                           │2022-2023             │
                ├──────────────────────┼──────────────────────┬──────────────────────┬──────────────────────┼──────────────────────┤
                │                      │Autumn                │Spring                │Summer                │Autumn                │
                ├──────────────────────┼──────────────────────┼──────────────────────┼──────────────────────┴──────────────────────┤
                │Objective 1: Core     │=SUM(A1:A9) is no     │First paragraph       │Spans the summer break                       │
                │principles            │formula, "really"     │                      │                                             │
                │                      │                      │Second; with, commas  │                                             │
                │                      │                      │a | pipe              │                                             │
                │                      ├──────────────────────┼──────────────────────┼──────────────────────┬──────────────────────┤
                │(Safeguarding)        │+44 starts like a     │                      │                      │                      │
                │                      │number (Headteacher;  │                      │                      │                      │
                │                      │On track)             │                      │                      │                      │
                └──────────────────────┴──────────────────────┴──────────────────────┴──────────────────────┴──────────────────────┘
                """)
    }

    @Test func `no line is wider than the terminal, also with wide characters`() {
        for layout in [PlanTerminal.Layout.grid, .list] {
            for width in [30, 40, 61, 80, 132, 250] {
                let lines = shown(layout, width: width).split(separator: "\n")
                #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= width }, "\(layout) \(width)")
            }
        }
        for (name, plan) in SamplePlans.varied {
            let text = PlanTerminal.write(plan, options: .init(layout: .grid, widthInColumns: 72))
            #expect(text.split(separator: "\n").allSatisfy { TextWidth.columns(of: $0) <= 72 }, "\(name)")
        }
    }

    @Test func `every milestone is shown in every layout and width`() {
        func words(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
        for (name, plan) in SamplePlans.varied {
            let plain = words(PlanTerminal.write(plan, options: .init(layout: .plain)))
            let list = words(PlanTerminal.write(plan, options: .init(layout: .list, widthInColumns: 60)))
            for text in SamplePlans.textsOfRows(plan) {
                #expect(plain.contains(words(text)), "\(name)")
                #expect(list.contains(words(text)), "\(name)")
            }
        }
    }

    @Test func `plain text is a line a milestone or action`() {
        let lines = shown(.plain).split(separator: "\n")
        #expect(lines.count == SamplePlans.idsOfRows(SamplePlans.awkward).count)
        #expect(
            lines[2]
                == "Priority 1: Teaching and Learning\tObjective 1: Core principles\t"
                + "Summer 2021-22 to Autumn 2022-23\tSpans the summer break\t\t")
    }

    @Test func `filters take a year and a term in any writing, and keep what spans them`() {
        for year in ["2022-23", "2022/2023", "AY22/23", "2022", "2022-2023"] {
            let text = shown(.plain, filter: PlanFilter(year: year))
            #expect(text.contains("Spans the summer break"), "\(year)")
            #expect(!text.contains("First paragraph"), "\(year)")
        }
        let spring = shown(.plain, filter: PlanFilter(term: "spring"))
        #expect(spring.split(separator: "\n").count == 2)
        #expect(shown(.plain, filter: PlanFilter(term: "2")) == spring)
        #expect(shown(.plain, filter: PlanFilter(lead: "headt")).split(separator: "\n").count == 1)
        #expect(shown(.plain, filter: PlanFilter(lead: "hts")).contains("Review the curriculum"))
        #expect(shown(.plain, filter: PlanFilter(priority: "2")) == "")
        #expect(shown(.list, filter: PlanFilter(priority: "no such")).contains("nothing of what was asked for"))
    }

    @Test func `the document's text can send nothing to the terminal but text`() {
        var plan = SamplePlans.awkward
        plan.title = "\u{1b}[31mred\u{7}"
        let text = PlanTerminal.write(plan, options: .init(layout: .list))
        #expect(!text.contains("\u{1b}"))
        #expect(text.hasPrefix("[31mred\n"))
    }

    @Test func `colours set off headings and nothing else changes`() {
        let colored = shown(.grid, usesColor: true)
        #expect(colored.contains("\u{1b}[1;36m"))
        #expect(colored.replacing(#/\u{1b}\[[0-9;]*m/#, with: "") == shown(.grid))
    }

    @Test func `widths of characters are those of a terminal`() {
        #expect(TextWidth.columns(of: "abc") == 3)
        #expect(TextWidth.columns(of: "日本") == 4)
        #expect(TextWidth.columns(of: "e\u{301}") == 1)
        #expect(TextWidth.columns(of: "👩‍🏫") == 2)
        #expect(TextWidth.columns(of: "ﬁ–…") == 3)
    }

    @Test func `terms without any milestone are named, not drawn`() {
        var plan = SamplePlans.awkward
        plan.priorities[0].strands = plan.priorities[0].strands.map { strand in
            var strand = strand
            strand.milestones = strand.milestones.filter { $0.to.year == "2021-22" }
            return strand
        }
        let text = PlanTerminal.write(plan, options: .init(layout: .grid, widthInColumns: 70))
        #expect(text.contains("\nNo milestones: Autumn 2022-23 to Summer 2022-23\n"))
    }
}

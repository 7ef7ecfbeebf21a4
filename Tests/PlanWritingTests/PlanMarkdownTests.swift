import PlanModel
import PlanWriting
import TestSupport
import Testing

@Suite struct PlanMarkdownTests {
    @Test func `a label of a list neither steers a terminal nor begins a line of its own`() {
        let item = SectionBlock.ListItem(label: "a\u{202e}\u{9b}\r\n# one", level: 0, text: "Pupils")
        var plan = SamplePlans.awkward
        plan.sections = [Section(heading: "Aims", level: 1, blocks: [.list(items: [item])])]
        let text = String(decoding: PlanMarkdown.write(plan), as: UTF8.self)
        #expect(text.contains("- a # one Pupils\n"), "\(text)")
    }

    @Test func `a small plan reads like this`() throws {
        #expect(
            String(decoding: PlanMarkdown.write(SamplePlans.awkward), as: UTF8.self) == """
                # Œuvre & Trust \\<Strategic\\> Plan \\| 2021–2023

                - Organisation: Saint Æthelred’s; Trust, Inc.
                - Period: 2021-09-01 to 2023-08-31
                - Source: plan, "final".pdf

                ## Trust Aims

                We aim high.\\
                And \\*higher\\* than \\<b\\>that\\</b\\>.

                - A. Pupils first
                    - Always
                - Staff \\| next

                > \\[1\\] See the annex.

                | School | Pupils \\| all |
                | --- | --- |
                | St \\<Mary\\> | =420 |

                ### A heading alone

                ## Priority 1: Teaching and Learning

                ### Objectives

                1. Teach well\\
                   with care

                ### Success criteria

                1. 90 % of pupils

                ### Milestones

                | Strand | Note | 2021-2022 Autumn | 2021-2022 Spring | 2021-2022 Summer | 2022-2023 Autumn | 2022-2023 Spring | 2022-2023 Summer |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                | Objective 1: Core principles |  | =SUM(A1:A9) is no formula, "really" | First paragraph<br><br>Second; with, commas<br>a \\| pipe | Spans the summer break | → |  |  |
                |  | (Safeguarding) | +44 starts like a number<br>(Headteacher; On track) |  |  |  | 日本語の列 and 👩‍🏫 emoji |  |
                | Objective 2 |  |  |  |  |  |  | -1 starts with a minus; café déjà vu control |

                ## Year 1 \\<actions\\>

                ### Priority 1: Digital

                | No. | Action / Task | Lead | Outcome |
                | --- | --- | --- | --- |
                | 1 | 1a. Ask staff | HTs, CEO | 1a. A new curriculum |
                |  | 1b. @ask pupils |  |  |
                |  | An action without a date |  |  |

                ## Text without a place

                - stray words (page 2)

                """)
    }

    @Test func `what looks like Markdown in the document stays text`() throws {
        var plan = SamplePlans.empty
        plan.sections = [
            Section(
                heading: "# one", level: 1,
                blocks: [
                    .paragraph(
                        text: "1. no list\n- no list\n# no heading\nsnake_case _no emphasis_ ![x](y) &copy; AT&T")
                ])
        ]
        let text = String(decoding: PlanMarkdown.write(plan), as: UTF8.self)
        #expect(
            text.contains(
                "1\\. no list\\\n\\- no list\\\n\\# no heading\\\n"
                    + "snake_case \\_no emphasis\\_ \\!\\[x\\](y) \\&copy; AT&T"))
    }

    @Test func `a sign that steers Markdown does so with a mark over it too`() throws {
        var plan = SamplePlans.empty
        plan.sections = [Section(heading: "One", level: 1, blocks: [.paragraph(text: "a |\u{301} b *\u{308}c")])]
        let text = String(decoding: PlanMarkdown.write(plan), as: UTF8.self)
        #expect(text.contains("\\|\u{301}"), "\(text)")
        #expect(text.contains("\\*\u{308}"), "\(text)")
    }

    @Test func `every table row has as many cells as its header`() {
        for (name, plan) in SamplePlans.varied {
            var width: Int?
            for line in String(decoding: PlanMarkdown.write(plan), as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false)
            {
                guard line.hasPrefix("|") else {
                    width = nil
                    continue
                }
                let bars = line.replacing("\\|", with: "").filter { $0 == "|" }.count
                #expect(width == nil || bars == width, "\(name): \(line)")
                width = bars
            }
        }
    }
}

import Foundation
import PlanModel
import PlanWriting
import TestSupport
import Testing

@Suite struct PlanHTMLTests {
    /// Reads the page with Python's parser; prints what is wrong with its nesting, ids, links and tables, then the ids.
    private static let reader = """
        import json, sys
        from html.parser import HTMLParser

        VOID = {"meta", "br", "col", "link", "hr", "img"}

        class Reader(HTMLParser):
            def __init__(self):
                super().__init__()
                self.open, self.ids, self.links, self.wrong, self.tables, self.text = [], [], [], [], [], []

            def handle_starttag(self, tag, attributes):
                attributes = dict(attributes)
                if "id" in attributes:
                    self.ids.append(attributes["id"])
                if tag == "a":
                    self.links.append(attributes["href"].removeprefix("#"))
                if tag in ("script", "img", "link"):
                    self.wrong.append("the page has a " + tag)
                if tag == "table":
                    self.tables.append([])
                if tag == "tr":
                    self.tables[-1].append([])
                if tag in ("td", "th"):
                    self.tables[-1][-1].append((int(attributes.get("colspan", 1)), int(attributes.get("rowspan", 1))))
                if tag == "th" and "scope" not in attributes:
                    self.wrong.append("a header cell without scope")
                if tag not in VOID:
                    self.open.append(tag)

            def handle_endtag(self, tag):
                if not self.open or self.open.pop() != tag:
                    self.wrong.append("unexpected end of " + tag)

            def handle_data(self, data):
                self.text.append(data)

        reader = Reader()
        reader.feed(open(sys.argv[1], encoding="utf-8").read())
        reader.close()
        if reader.open:
            reader.wrong.append("never closed: " + " ".join(reader.open))
        if len(set(reader.ids)) != len(reader.ids):
            reader.wrong.append("an id twice")
        reader.wrong += ["no anchor for " + link for link in reader.links if link not in reader.ids]
        for number, rows in enumerate(reader.tables):
            taken, widths = set(), set()
            for y, row in enumerate(rows):
                x = 0
                for columns, height in row:
                    while (x, y) in taken:
                        x += 1
                    taken |= {(x + i, y + j) for i in range(columns) for j in range(height)}
                    x += columns
            for y in range(len(rows)):
                widths.add(sum(1 for place in taken if place[1] == y))
            if len(widths) > 1 or max((y for _, y in taken), default=0) >= len(rows):
                reader.wrong.append(f"table {number} is no rectangle: {sorted(widths)}")
        print(json.dumps({"wrong": reader.wrong, "ids": reader.ids, "text": "".join(reader.text)}))
        """

    private struct Report: Decodable {
        let wrong: [String]
        let ids: [String]
        let text: String
    }

    private func read(_ bytes: [UInt8]) throws -> Report {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "plan.html")
            try Data(bytes).write(to: file)
            let result = try ExternalTool("python3").run(["-c", Self.reader, file.path])
            #expect(result.exitCode == 0, "\(result.errors)")
            return try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
        }
    }

    @Test(.enabled(if: ExternalTool("python3").isAvailable, "python3 is missing"))
    func `pages nest well, tables are rectangles, and every milestone is there once`() throws {
        for (name, plan) in [
            ("awkward", SamplePlans.awkward), ("empty", SamplePlans.empty), ("termly", SamplePlans.termly),
        ] + SamplePlans.varied {
            let report = try read(PlanHTML.write(plan))
            #expect(report.wrong == [], "\(name)")
            // Steps and the milestones of actions stand in the cells of their actions.
            let milestones =
                plan.priorities.flatMap { $0.strands.flatMap { $0.milestones.map(\.id) } }
                + plan.actionPlans.flatMap { $0.actions.map(\.id) }
            let ids = Set(milestones)
            #expect(report.ids.filter(ids.contains).sorted() == milestones.sorted(), "\(name)")
        }
    }

    @Test(.enabled(if: ExternalTool("python3").isAvailable, "python3 is missing"))
    func `text is shown as it is, never as markup`() throws {
        let text = try read(PlanHTML.write(SamplePlans.awkward)).text
        #expect(text.contains("And *higher* than <b>that</b>."))
        #expect(text.contains("Œuvre & Trust <Strategic> Plan | 2021–2023"))
        #expect(text.contains("déjà vu control"))
        #expect(text.contains("stray words"))
    }

    @Test func `what is due by the end of each term is folded up, and open where a plan was asked for one term`() {
        func page(_ filter: PlanFilter) -> String {
            String(decoding: PlanHTML.write(filter.apply(to: SamplePlans.awkward)), as: UTF8.self)
        }
        let whole = page(PlanFilter())
        #expect(whole.contains("<details class=\"due\">\n<summary>Autumn 2021-22: 2 due</summary>"))
        #expect(!whole.contains("<details class=\"due\" open>"))
        let term = page(PlanFilter(year: "2022-23", term: "Summer"))
        #expect(term.contains("<details class=\"due\" open>\n<summary>Summer 2022-23: 1 due</summary>"))
    }

    @Test
    func `what is due in words only is told beside what has a day, the same words together, and open where no day is`()
    {
        func action(_ number: String, _ words: String?, due: String? = nil) -> Action {
            var action = SamplePlans.awkward.actionPlans[0].actions[0]
            (action.number, action.title, action.steps) = (number, "Job \(number)", [])
            (action.timescale, action.due) = (words, due.flatMap { CalendarDay($0) })
            return action
        }
        func page(_ actions: [Action]) -> Substring {
            var plan = SamplePlans.awkward
            plan.priorities = []
            plan.actionPlans[0].actions = actions
            let html = String(decoding: PlanHTML.write(plan), as: UTF8.self)
            return html.firstRange(of: "<h2 id=\"overview\"").map { html[$0.lowerBound...] } ?? html[...]
        }
        let dated = action("4", "By 31 March 2022", due: "2022-03-31")
        let all = page([action("1", "Termly"), action("2", "Autumn"), action("3", "Termly"), dated, action("5", nil)])
        #expect(all.contains("<details class=\"due\">\n<summary>Due in words only: 3</summary>"))
        let inWords = all[(all.firstRange(of: "Due in words only")?.upperBound ?? all.endIndex)...]
        let list = inWords.prefix(upTo: inWords.firstRange(of: "</details>")?.lowerBound ?? inWords.endIndex)
        let jobs = ["Job 1", "Job 3", "Job 2"].compactMap { list.firstRange(of: $0)?.lowerBound }
        #expect(jobs.count == 3 && jobs == jobs.sorted())
        #expect(!list.contains("Job 4") && !list.contains("Job 5"))
        #expect(page([action("1", "Termly")]).contains("<details class=\"due\" open>"))
        #expect(!page([dated]).contains("in words only"))
    }

    @Test func `each step is an element of its own, alone in a cell and beside others, and so is the title`() {
        func page(_ steps: [Action.Step], _ cells: [String: String], below: Bool = false) -> String {
            var plan = SamplePlans.awkward
            plan.priorities = []
            plan.actionPlans = [
                ActionPlan(
                    id: "action-plan-1",
                    columns: [
                        .init(header: "Target", role: .objective),
                        .init(header: "Steps", role: .action, inRows: below ? true : nil),
                        .init(header: "Lead", role: .lead),
                    ],
                    actions: [
                        Action(
                            id: "action-plan-1/action-1", number: "1", title: "Improve maths", steps: steps,
                            cells: cells)
                    ])
            ]
            return String(decoding: PlanHTML.write(plan), as: UTF8.self)
        }
        let cells = [
            "Target": "1 Improve maths", "Steps": "1a. Visit\n\nschools & nurseries\n1b. Check books",
            "Lead": "CFO\nSENCO",
        ]
        let texts = ["Visit\nschools & nurseries", "Check books"]
        let first =
            "<span class=\"step\" id=\"action-plan-1/action-1/step-1\">Visit<br><br>schools &amp; nurseries</span>"
        let second = "<span class=\"step\" id=\"action-plan-1/action-1/step-2\">Check books</span>"
        let shared = page(texts.map { .init(text: $0) }, cells)
        #expect(shared.contains("<td>1a. \(first)<br>1b. \(second)</td>"))
        #expect(shared.contains("1 <span class=\"title\">Improve maths</span>"))
        let alone = page(zip(texts, ["CFO", "SENCO"]).map { .init(text: $0, lead: $1) }, cells)
        #expect(alone.contains("<td>1a. \(first)</td><td>CFO</td></tr>"))
        #expect(alone.contains("<tr class=\"step\"><td>1b. \(second)</td><td>SENCO</td></tr>"))
        #expect(
            page(texts.map { .init(text: $0) }, cells, below: true).contains(
                "<b>Steps:</b> 1a. \(first)<br>1b. \(second)"))
        // A cell that does not say all of them has none.
        #expect(!page(["Visit", "Sing"].map { .init(text: $0) }, cells).contains("class=\"step\""))
    }

    @Test func `the page needs nothing beside itself`() {
        let html = String(decoding: PlanHTML.write(SamplePlans.awkward), as: UTF8.self)
        #expect(!html.contains("http:"))
        #expect(!html.contains("https:"))
        #expect(!html.contains("url("))
        #expect(html.contains("default-src 'none'"))
    }
}

import Foundation
import PlanModel
import PlanWriting
import TestSupport
import Testing

/// The page of a plan in a real browser: what a reader sees, in both schemes, on a small screen and on paper.
@Suite(.enabled(if: Browser.isAvailable, Comment(rawValue: Browser.whyMissing)))
struct PlanPageInBrowserTests {
    /// A plan with a grid that is longer than a page of paper.
    private static let long: Plan = {
        var plan = SamplePlans.awkward
        var strand = plan.priorities[0].strands[0]
        let first = strand.milestones[0]
        strand.milestones = (1...120).map { row in
            var milestone = first
            milestone.id = "\(strand.id)/\(row)"
            milestone.text = "Milestone \(row) of a strand that goes on over several pages"
            milestone.row = row
            return milestone
        }
        plan.priorities[0].strands[0] = strand
        return plan
    }()

    private struct Seen: Decodable {
        let ground: String
        let leastContrast: Double
        let faintest: String
        let isWiderThanWindow: Bool
        let wrongTables: [String]
    }

    /// Looks at every text and every table of the page, and says what it saw in the page's title.
    private static let look = """
        const channels = (color) => color.match(/[0-9.]+/g).map(Number);
        const luminance = (color) => channels(color).slice(0, 3).map((c) => c / 255)
          .map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const ground = (element) => {
          for (let at = element; at; at = at.parentElement) {
            const color = getComputedStyle(at).backgroundColor;
            if ((channels(color)[3] ?? 1) > 0) return color;
          }
          return 'rgb(255, 255, 255)';
        };
        let leastContrast = 21, faintest = '';
        for (const element of document.body.querySelectorAll('*')) {
          if (![...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())) continue;
          const [a, b] = [luminance(getComputedStyle(element).color), luminance(ground(element))];
          const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          if (contrast < leastContrast) { leastContrast = contrast; faintest = element.outerHTML.slice(0, 100); }
        }
        const wrongTables = [];
        for (const table of document.querySelectorAll('table')) {
          const name = table.caption ? table.caption.textContent : '';
          if (!name && table.className !== 'other') wrongTables.push('no caption');
          for (const head of table.querySelectorAll('th')) if (!head.scope) wrongTables.push(name + ': no scope');
          if (!table.querySelector('th[scope=col]')) wrongTables.push(name + ': no headers of columns');
          if (table.className !== 'other' && !table.querySelector('tbody th')) wrongTables.push(name + ': no headers of rows');
        }
        document.title = JSON.stringify({
          ground: ground(document.body), leastContrast, faintest, wrongTables,
          isWiderThanWindow: document.documentElement.scrollWidth > window.innerWidth,
        });
        """

    private func seen(_ plan: Plan, _ arguments: String...) throws -> Seen {
        let document = try Browser.document(of: PlanHTML.write(plan), after: Self.look, arguments: arguments)
        let title = document.split(separator: "<title>").last?.split(separator: "</title>").first ?? ""
        let plain = title.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        return try JSONDecoder().decode(Seen.self, from: Data(plain.utf8))
    }

    @Test(arguments: [("light", "1", "rgb(255, 255, 255)"), ("dark", "0", "rgb(21, 25, 30)")])
    func `all text stands out from its ground, and tables tell what heads their cells`(
        name: String, scheme: String, ground: String
    ) throws {
        let seen = try seen(SamplePlans.awkward, "--blink-settings=preferredColorScheme=\(scheme)")
        #expect(seen.ground == ground)
        #expect(seen.leastContrast >= 4.5, "\(seen.faintest)")
        #expect(seen.wrongTables == [])
    }

    @Test func `on a small screen the tables scroll, not the page`() throws {
        let seen = try seen(SamplePlans.awkward, "--window-size=500,900")
        #expect(!seen.isWiderThanWindow)
    }

    @Test(.enabled(if: ExternalTool("pdftotext").isAvailable, "pdftotext is missing"))
    func `on paper the headers of a long grid stand on each of its pages, never alone`() throws {
        let pages = try TemporaryFolder.with { folder in
            let paper = folder.appending(path: "page.pdf")
            try Browser.print(PlanHTML.write(Self.long), to: paper)
            return try ExternalTool("pdftotext").run(["-layout", paper.path, "-"]).output.split(separator: "\u{c}")
        }
        let ofGrid = pages.filter { $0.contains("Milestone ") }
        #expect(ofGrid.count > 2)
        for page in ofGrid { #expect(page.contains("2021-2022") && page.contains("Autumn"), "\(page)") }
        for page in pages {
            let last = page.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) } ?? ""
            #expect(!last.contains("Autumn"), "\(page)")
        }
        for row in 1...120 {
            #expect(ofGrid.contains { $0.contains("Milestone \(row) ") || $0.contains("Milestone \(row)\n") }, "\(row)")
        }
    }
}

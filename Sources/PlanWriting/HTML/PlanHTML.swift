public import PlanModel

/// A plan as one HTML page that needs nothing beside itself: no scripts, no fonts, no network.
///
/// Tables have captions and scopes, the page has landmarks and a table of contents, follows the reader's light or dark
/// scheme, and prints in landscape with its table headers repeated. It begins with an overview (milestones by term, what is
/// due when, who has how much to do); the narrative stands behind the tables.
public enum PlanHTML {
    /// The page as UTF-8.
    public static func write(_ plan: Plan) -> [UInt8] { write(plan, navigation: "") }

    /// - Parameter navigation: links to other pages of a server, as HTML.
    package static func write(_ plan: Plan, navigation: String) -> [UInt8] {
        var page = HTMLPage(plan: plan)
        page.writeOverview()
        page.writePriorities()
        page.writeActionPlans()
        page.writeNarrative()
        page.writeIndicators()
        page.writeReadingNotes()
        let organisation = plan.organisation.map { "<p class=\"organisation\">\(HTMLText.escaped($0))</p>\n" } ?? ""
        let period = plan.period.map { "<p class=\"period\">\(day($0.start)) to \(day($0.end))</p>\n" } ?? ""
        let contents = page.contents.count > 1 ? tableOfContents(page.contents) : ""
        let title = HTMLText.escaped(plan.title)
        let body = """
            <header>
            <h1>\(title)</h1>
            \(organisation)\(period)</header>
            \(contents)<main id="content">
            \(page.body)</main>
            <footer>
            <p>Read from <cite>\(HTMLText.escaped(plan.source.name))</cite>.</p>
            </footer>

            """
        return HTMLDocument(
            title: plan.title, style: HTMLStyle.sheet, contentId: "content", body: body, navigation: navigation
        ).bytes()
    }

    private static func tableOfContents(_ entries: [(anchor: String, title: String)]) -> String {
        let items = entries.map { "<li><a href=\"#\($0.anchor)\">\($0.title)</a></li>\n" }
        return "<nav aria-label=\"Contents\">\n<h2>Contents</h2>\n<ol>\n\(items.joined())</ol>\n</nav>\n"
    }

    static func day(_ day: CalendarDay) -> String {
        "<time datetime=\"\(day)\">\(day.day) \(day.monthName) \(day.year)</time>"
    }
}

extension CalendarDay {
    /// In English.
    var monthName: String {
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ][month - 1]
    }
}

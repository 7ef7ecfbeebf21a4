public import PlanComparison
internal import PlanWriting

/// A difference as one HTML page that needs nothing beside itself: the term grids of the plan after with everything that
/// came, went, moved or was reworded in its place, and beside them a list of the changes.
///
/// The list works without scripts; with them it can be filtered, searched and walked through with the keyboard. What is
/// told by colour is told in words too. The page follows the reader's light or dark scheme and prints in landscape.
public enum DifferenceHTML {
    /// The page as UTF-8.
    public static func write(_ compared: ComparedPlans) -> [UInt8] { write(compared, navigation: "") }

    /// The page's script, as a server must know it to let no other run.
    package static var script: String { DifferenceScript.source }

    /// - Parameter navigation: links to other pages of a server, as HTML.
    package static func write(_ compared: ComparedPlans, navigation: String) -> [UInt8] {
        let difference = compared.difference
        var page = DifferencePage(compared)
        page.writeNarrative()
        page.writePriorities()
        page.writeActions()
        page.writeFields()
        page.writeIndicators()
        let title = HTMLText.escaped(difference.after.title ?? difference.after.name)
        let names = [difference.before.name, difference.after.name].map { HTMLText.escaped($0) }
        let body =
            difference.isEmpty && page.body.isEmpty ? "<p class=\"same\">The two plans say the same.</p>\n" : page.body
        let remarks = DifferenceWording.remarks(difference).map { "<p class=\"remark\">\(HTMLText.escaped($0))</p>" }
            .joined(separator: "\n")
        let html = """
            <header>
            <h1>\(title)</h1>
            <p class="versions">Changes from <cite>\(names[0])</cite> to <cite>\(names[1])</cite></p>
            \(ChangeList.summary(difference.summary))
            \(remarks)
            </header>
            <div class="columns">
            <main id="plan">
            \(body)</main>
            \(ChangeList.html(compared))
            </div>

            """
        return HTMLDocument(
            title: "Changes: \(difference.after.title ?? difference.after.name)", style: DifferenceStyle.sheet,
            script: DifferenceScript.source, contentId: "plan", body: html, navigation: navigation
        ).bytes()
    }
}

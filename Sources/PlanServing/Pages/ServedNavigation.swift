/// The links between the server's pages. All addresses are relative, since the first part of each is the server's secret.
package enum ServedNavigation {
    /// Above the page on which a plan is put right, at `plans/3/`.
    package static let ofReview = ofOnePlan(beside: "<a href=\"plan\">The plan by itself</a>")

    /// Above a plan by itself, at `plans/3/plan`.
    package static let ofPlan = ofOnePlan(beside: "<a href=\"./\">Look it over and put it right</a>")

    /// Above what was made of several plans, at `compare`.
    package static let ofComparison = links("<a href=\"./\">All plans</a>")

    private static func ofOnePlan(beside link: String) -> String {
        links(
            """
            <a href="../../">All plans</a>
            \(link)
            <details><summary>Download</summary>
            \(ServedForm.links(below: "", corrections: true))
            </details>
            """)
    }

    private static func links(_ content: String) -> String {
        """
        <nav class="served" aria-label="planlift">
        \(content)
        </nav>

        """
    }
}

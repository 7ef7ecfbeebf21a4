/// The links between the server's pages. All addresses are relative, since the first part of each is the server's secret.
package enum ServedNavigation {
    /// Above the page on which a plan is put right, at `plans/3/`.
    package static let ofReview = """
        <nav class="served" aria-label="planlift">
        <a href="../../">All plans</a>
        <a href="plan">The plan by itself</a>
        <details><summary>Download</summary>
        \(ServedForm.links(below: "", corrections: true))
        </details>
        </nav>

        """

    /// Above a plan by itself, at `plans/3/plan`.
    package static let ofPlan = """
        <nav class="served" aria-label="planlift">
        <a href="../../">All plans</a>
        <a href="./">Look it over and put it right</a>
        <details><summary>Download</summary>
        \(ServedForm.links(below: "", corrections: true))
        </details>
        </nav>

        """

    /// Above what was made of several plans, at `compare`.
    package static let ofComparison = """
        <nav class="served" aria-label="planlift">
        <a href="./">All plans</a>
        </nav>

        """
}

import PlanModel
import PlanWriting

/// Where corrections are made, listed, undone and saved. It comes to life with the page's script.
enum CorrectionPanel {
    /// For browsers without scripts.
    static let noScript = """
        <noscript><p class="advice">Putting something right needs scripts, which your browser does not run here.</p></noscript>

        """

    /// What was put right in other versions; the script lists it.
    static let offers = """
        <section id="offers" aria-labelledby="offers-title" hidden>
        <h2 id="offers-title">From another version of this plan</h2>
        <div></div>
        </section>

        """

    /// What was corrected, under what wants a look.
    static func list(_ review: Review) -> String {
        """
        <section id="corrections" aria-labelledby="corrections-title" hidden>
        <h3 id="corrections-title">Your corrections</h3>
        \(review.server.map(keeping) ?? saving(review))</section>

        """
    }

    /// A page that stands alone gives them as a file.
    private static func saving(_ review: Review) -> String {
        let name = HTMLText.escaped(review.correctionsName)
        let document = HTMLText.escaped(review.plan.source.name)
        return """
            <p><button type="button" id="save" class="main">Save the corrections</button>
            <button type="button" id="undo">Undo the last</button> <span class="unsaved" hidden>not saved yet</span></p>
            <ol></ol>
            <p class="advice">Put the file <b>\(name)</b> into the folder of <b>\(document)</b>: planlift then makes these
            corrections whenever it reads the document.</p>

            """
    }

    /// A server keeps each as it is made.
    private static func keeping(_ server: Review.Server) -> String {
        """
        <p><button type="button" id="undo">Undo the last</button> <span class="unsaved" role="status" hidden></span></p>
        <ol></ol>
        <p class="advice">They are kept as you make them, and stand in all that you download.
        <a href="\(server.planAddress)">See the plan with them</a>.</p>

        """
    }

    /// The texts outside tables, for who does not point: the script lists them when they are asked for.
    static func texts(ofPage page: Int?) -> String {
        let mark = page.map { " data-page=\"\($0)\"" } ?? ""
        let place = page.map { "on page \($0)" } ?? "outside tables"
        return
            "<details class=\"texts\"\(mark) hidden><summary>Texts \(place), to leave out of the plan</summary></details>\n"
    }

    /// The columns of action plans, and what stands in the plan in words alone; the script lists them.
    static let lists = """
        <details class="columns" hidden><summary>Columns of action plans, to say what they hold</summary></details>
        <details class="words" hidden><summary>Headings, objectives, strands and steps, to mend their words</summary></details>

        """

    /// What can be done about the thing that was chosen.
    static let form = """
        <form id="correct" aria-labelledby="correct-title" hidden>
        <h2 id="correct-title">Put it right</h2>
        <p class="what"></p>
        <div class="fields">
        <label class="wide" data-for="words">Text <textarea name="text" rows="2"></textarea></label>
        <label data-for="terms">From <select name="from"></select></label>
        <label data-for="terms">To <select name="to"></select></label>
        <label data-for="strand">Strand <select name="strand"></select></label>
        <label data-for="column">This column holds <select name="role"></select></label>
        </div>
        <details data-for="joinable cut"><summary>Join or split</summary>
        <div class="fields">
        <label data-for="joinable">Make it one with <select name="other"></select></label>
        <label data-for="joinable">The other is <select name="joint"><option value="paragraphs">a paragraph of its own</option>\
        <option value="sentence">the rest of its sentence</option></select></label>
        </div>
        <p><button type="button" name="join" data-for="joinable">Join them</button>
        <button type="button" name="split" data-for="cut">Split the text at its empty lines</button></p>
        </details>
        <p class="trouble" role="alert"></p>
        <p><button type="submit" class="main" data-for="words">Change it</button>
        <button type="button" name="confirm" data-for="unsure">It is right as it is</button>
        <button type="button" name="furniture" class="main" data-for="text">This is no part of the plan</button>
        <button type="button" name="priority" data-for="text">This is the heading of a priority</button>
        <button type="button" name="column" class="main" data-for="column">Say so</button>
        <button type="button" name="close">Close</button></p>
        </form>

        """
}

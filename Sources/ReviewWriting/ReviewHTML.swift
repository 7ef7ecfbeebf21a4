import DocumentModel
package import PlanModel
import PlanWriting

/// A plan beside the document that it was read from, as one HTML page that needs nothing beside itself.
///
/// First stands what wants a look. What is pointed at in the plan lights up in the document, and the other way round. The
/// pictures stand last in the file, so that all else is there before they are.
package enum ReviewHTML {
    /// The page's script, as a server must know it to let no other run.
    package static var script: String { ReviewScript.source }

    /// How many things want a look.
    package static func concernCount(of plan: Plan) -> Int {
        Concern.all(of: plan, items: ReviewItem.all(in: plan), remarks: []).count { $0.reason.isPressing }
    }

    /// The page as UTF-8.
    package static func write(_ review: Review) -> [UInt8] {
        let plan = review.plan
        let items = ReviewItem.all(in: plan)
        let texts = DocumentText.all(in: review.document)
        let concerns = Concern.all(of: plan, items: items, remarks: review.remarks)
        let marks = DocumentMarks(review.document, headings: DocumentMarks.headings(of: plan))
        let (document, shown) = documentPart(review, items, concerns, marks, texts)
        let body = """
            <header>
            \(review.server?.navigation ?? "")<h1>\(HTMLText.escaped(plan.title))</h1>
            <p class="summary">\(HTMLText.escaped(summary(of: plan)))</p>
            </header>
            <nav class="views" aria-label="Parts of this page" hidden>
            <button type="button" data-view="look" aria-pressed="true">To look at</button>
            <button type="button" data-view="plan" aria-pressed="false">Plan</button>
            <button type="button" data-view="document" aria-pressed="false">Document</button>
            </nav>
            <main>
            <section id="look" class="pane" aria-labelledby="look-title" tabindex="0">
            \(CorrectionPanel.noScript)\(CorrectionPanel.offers)\(ConcernList.html(concerns, shown: shown, texts: texts))\(CorrectionPanel.list(review))\(CorrectionPanel.lists)</section>
            <section id="plan" class="pane" aria-label="The plan" tabindex="0">
            \(plannedPart(plan, items, shown))</section>
            <section id="document" class="pane" aria-labelledby="document-title" tabindex="0">
            <h2 id="document-title">The document</h2>
            \(review.images.isEmpty ? "" : legend(marks))\(document)</section>
            </main>
            \(CorrectionPanel.form)<p class="said" role="status" aria-live="polite"></p>
            \(ReviewData(review, texts: texts).html)
            """
        return HTMLDocument(
            title: "\(plan.title): review",
            style: HTMLStyle.base + HTMLStyle.parts + ReviewStyle.sheet
                + (review.server == nil ? "" : HTMLStyle.navigation),
            script: script, contentId: "plan", body: body, hasPictures: !review.images.isEmpty,
            talksToServer: review.server != nil
        ).bytes()
    }

    /// Where every word went.
    private static func summary(of plan: Plan) -> String {
        let pages = plan.source.pageCount.map { $0 == 1 ? ", 1 page" : ", \($0) pages" } ?? ""
        let audit = plan.audit
        let counts = PlanCounts(of: plan).phrases
        let found = counts.isEmpty ? "No milestones and no actions were found" : counts.joined(separator: ", ")
        let others = [
            (audit.furnitureWords, "page numbers and repeated heads"), (audit.unplacedWords, "left over"),
        ].filter { $0.0 > 0 }.map { "\($0) are \($1)" }
        let words =
            others.isEmpty
            ? "All \(audit.sourceWords) words are in the plan"
            : "Of \(audit.sourceWords) words \(audit.planWords) are in the plan, " + others.joined(separator: ", ")
        return "Read from \(plan.source.name)\(pages). \(found). \(words)."
    }

    private static func plannedPart(_ plan: Plan, _ items: [ReviewItem], _ shown: Set<String>) -> String {
        let links = items.compactMap { item in link(item, shown).map { (item.id, $0) } }
        var page = HTMLPage(plan: plan, marks: ItemMarks(Dictionary(links, uniquingKeysWith: { first, _ in first })))
        page.writePriorities()
        page.writeActionPlans()
        page.writeIndicators()
        page.writeNarrative()
        return page.body.isEmpty ? "<p>There is no plan in this document.</p>\n" : page.body
    }

    /// From an item of the plan to its places: by page, or by one word where there are no pages.
    private static func link(_ item: ReviewItem, _ shown: Set<String>) -> String? {
        var told: Set<Int> = []
        let links = item.places.enumerated().compactMap { index, place -> String? in
            let page = place.pageNumber
            guard shown.contains(item.place(index)), told.insert(page ?? 0).inserted else { return nil }
            let words = page.map { "page \($0)" } ?? "in the document"
            return "<a class=\"place\" href=\"#\(item.place(index))\">\(words)</a>"
        }
        return links.isEmpty ? nil : links.joined(separator: " ")
    }

    /// The document as HTML, and the anchors that it has.
    private static func documentPart(
        _ review: Review, _ items: [ReviewItem], _ concerns: [Concern], _ marks: DocumentMarks,
        _ texts: [DocumentText]
    ) -> (html: String, anchors: Set<String>) {
        let placed = concerns.enumerated().filter { $0.element.item == nil && $0.element.place != nil }
        let steps = StepPlaces(review.document, review.plan)
        let termMilestones = ReviewItem.termMilestones(in: review.plan)
        guard !review.images.isEmpty else {
            var blocks = BlocksPanel(review, items: items + termMilestones, steps: steps)
            let html = blocks.html(
                leftOver: placed.filter { $0.element.reason == .leftOver }.map { ($0.offset, $0.element) })
            return (html, blocks.shown)
        }
        var itemsByPage: [Int: [(item: ReviewItem, place: Int, box: Rectangle)]] = [:]
        // What stands in an action is drawn over it.
        for item in items + termMilestones + steps.items {
            for (index, place) in item.places.enumerated() {
                guard case .page(let page, let box) = place else { continue }
                itemsByPage[page, default: []].append((item, index, box))
            }
        }
        var concernsByPage: [Int: [(index: Int, box: Rectangle)]] = [:]
        for (index, concern) in placed {
            guard case .page(let page, let box) = concern.place else { continue }
            concernsByPage[page, default: []].append((index, box))
        }
        var textsByPage: [Int: [(index: Int, box: Rectangle)]] = [:]
        for (index, text) in texts.enumerated() {
            for case .page(let page, let box) in text.provenance { textsByPage[page, default: []].append((index, box)) }
        }
        let heads = ColumnHeads(review.document, review.plan)
        let last = max(review.plan.source.pageCount ?? 0, review.images.keys.max() ?? 0)
        let panels = (1...max(last, 1)).map { number in
            PagePanel(
                number: number, image: review.images[number], marks: marks, items: itemsByPage[number] ?? [],
                concerns: concernsByPage[number] ?? [], texts: textsByPage[number] ?? [],
                columns: heads.boxes(onPage: number))
        }
        return (panels.map(\.html).joined(), Set(panels.flatMap(\.anchors)))
    }

    private static func legend(_ marks: DocumentMarks) -> String {
        let entries = marks.kinds.map { "<li class=\"\($0.rawValue)\">\($0.title)</li>" }
        return """
            <div class="tools">
            <span class="zoom" role="group" aria-label="Size of the pages" hidden>\
            <button type="button" data-zoom="-1" aria-label="Smaller pages">−</button>\
            <button type="button" data-zoom="1" aria-label="Larger pages">+</button></span>
            <details class="legend"><summary>What the colours mean</summary>
            <ul><li class="planned">milestones and actions: choose one to see it in the plan</li>\
            <li class="unsure">read with doubt</li>\(entries.joined())</ul></details>
            </div>

            """
    }
}

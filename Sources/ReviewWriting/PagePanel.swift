import DocumentModel
import PlanModel
import PlanWriting

/// A page as people see it, with what was recognised drawn over it. Items of the plan are links to where the plan has them.
struct PagePanel {
    let number: Int
    /// Nil where the page cannot be drawn.
    let image: PageSnapshot?
    let marks: DocumentMarks
    /// The items with a place on this page, and which of their places that is.
    let items: [(item: ReviewItem, place: Int, box: Rectangle)]
    /// The concerns with a place of their own on this page.
    let concerns: [(index: Int, box: Rectangle)]
    /// Paragraphs and what was left over on this page, by their numbers.
    let texts: [(index: Int, box: Rectangle)]
    /// Heads of the action plans' columns on this page, by the columns' numbers.
    let columns: [(number: Int, box: Rectangle)]

    var html: String {
        let count = items.count { !$0.item.isPartOfAction }
        let places = count == 1 ? "1 place" : "\(count) places"
        let told = count == 0 ? "no milestones and no actions" : "\(places) of milestones or actions"
        guard let image else {
            return """
                <figure class="sheet" id="page-\(number)">
                <p>Page \(number) cannot be shown.</p>
                <ul>
                \(entries)</ul>
                <figcaption>Page \(number): \(told)</figcaption>
                </figure>

                """
        }
        let (width, height) = (SVGText.number(image.widthInPoints), SVGText.number(image.heightInPoints))
        return """
            <figure class="sheet" id="page-\(number)">
            <div class="paper" style="aspect-ratio: \(width) / \(height)">
            <img src="\(image.address)" alt="Page \(number) of the document" loading="lazy" decoding="async">
            <svg viewBox="0 0 \(width) \(height)" preserveAspectRatio="none" aria-hidden="true">
            \(outlines)\(paragraphs)\(heads)\(links)\(frames)</svg>
            </div>
            <figcaption>Page \(number): \(told)</figcaption>
            \(texts.isEmpty ? "" : CorrectionPanel.texts(ofPage: number))</figure>

            """
    }

    /// The elements of the page that links lead to.
    var anchors: [String] {
        ["page-\(number)"] + items.map { $0.item.place($0.place) } + concerns.map { Concern.mark($0.index) }
    }

    /// What a page holds that cannot be shown.
    private var entries: String {
        items.map { item, place, _ in
            "<li id=\"\(item.place(place))\"><a href=\"#\(item.anchor)\">\(HTMLText.lines(item.text))</a></li>\n"
        }.joined() + concerns.map { "<li id=\"\(Concern.mark($0.index))\">See the document itself.</li>\n" }.joined()
    }

    /// One path a kind keeps a long plan small.
    private var outlines: String {
        marks.boxes(onPage: number).map { kind, boxes in
            let path = boxes.map(PagePanel.path).joined()
            return "<path class=\"\(kind.rawValue)\" d=\"\(path)\"/>\n"
        }.joined()
    }

    private static func path(_ box: Rectangle) -> String {
        let (left, top) = (SVGText.number(box.left), SVGText.number(box.top))
        return "M\(left) \(top)H\(SVGText.number(box.right))V\(SVGText.number(box.bottom))H\(left)Z"
    }

    private var links: String {
        items.map { item, place, box in
            """
            <a href="#\(item.anchor)" id="\(item.place(place))" data-of="\(item.anchor)" tabindex="-1"\
            \(PagePanel.kind(of: item))>\(PagePanel.rectangle(box))</a>

            """
        }.joined()
    }

    private static func kind(of item: ReviewItem) -> String {
        if item.isPartOfAction { return " class=\"part\"" }
        return Doubt.applies(to: item.confidence) ? " class=\"unsure\"" : ""
    }

    private var paragraphs: String {
        texts.map { "<g data-text=\"\($0)\">\(PagePanel.rectangle($1))</g>\n" }.joined()
    }

    private var heads: String {
        columns.map { "<g data-column=\"\($0)\">\(PagePanel.rectangle($1))</g>\n" }.joined()
    }

    private var frames: String {
        concerns.map { index, box in
            "<g class=\"mark\" id=\"\(Concern.mark(index))\">\(PagePanel.rectangle(box))</g>\n"
        }.joined()
    }

    private static func rectangle(_ box: Rectangle) -> String {
        """
        <rect x="\(SVGText.number(box.left))" y="\(SVGText.number(box.top))" \
        width="\(SVGText.number(box.width))" height="\(SVGText.number(box.height))"/>
        """
    }
}

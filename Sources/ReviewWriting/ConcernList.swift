import PlanWriting

/// What to look at first, each thing as a link to its place.
enum ConcernList {
    static func html(_ concerns: [Concern], shown: Set<String>, texts: [DocumentText]) -> String {
        let pressing = concerns.count { $0.reason.isPressing }
        var html = "<h2 id=\"look-title\">To look at"
        html += pressing > 0 ? " <span class=\"number\">\(pressing)</span></h2>\n" : "</h2>\n"
        html +=
            pressing > 0
            ? """
            <p class="advice">Choose one to see its place in the document<span class="keys">, or go through them with \
            <kbd>j</kbd> (next) and <kbd>k</kbd> (back); <kbd>e</kbd> puts it right</span>.</p>

            """
            : "<p class=\"advice\">Nothing: all of the document was read surely. Look it over all the same; choose "
                + "what is wrong to put it right<span class=\"keys\">, and press <kbd>e</kbd> to go there</span>.</p>\n"
        let numbered = concerns.enumerated()
        for reason in Concern.Reason.allCases {
            let own = numbered.filter { $0.element.reason == reason }
            guard !own.isEmpty else { continue }
            html += """
                <details\(reason.isPressing ? " open" : "")>
                <summary>\(reason.title) (\(own.count))</summary>
                <p class="advice">\(reason.advice)</p>
                <ul class="concerns">
                \(own.map { item($0.element, $0.offset, shown, texts) }.joined())</ul>
                </details>

                """
        }
        return html
    }

    private static func item(
        _ concern: Concern, _ index: Int, _ shown: Set<String>, _ texts: [DocumentText]
    ) -> String {
        let page = concern.page.map { "<span class=\"page\">Page \($0)</span> " } ?? ""
        let remark = concern.remark.map { " <span class=\"doubt\">\(HTMLText.escaped($0))</span>" } ?? ""
        var about = concern.item.map { " data-about=\"\($0.anchor)\"" } ?? ""
        if concern.reason == .leftOver, let text = texts.lastIndex(where: { $0.text == concern.text }) {
            about = " data-text=\"\(text)\""
        }
        return """
            <li><a href="#\(concern.target(index: index, shown: shown))"\(about)>\(page)\
            <span class="text">\(HTMLText.lines(concern.text))</span>\(remark)</a></li>

            """
    }
}

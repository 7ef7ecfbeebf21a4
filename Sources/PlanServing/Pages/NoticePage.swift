import PlanWriting

/// A page that says why there is no other, and what to do next.
struct NoticePage {
    let fact: String
    let advice: String
    /// Relative; nil where there is no way on.
    var back: (address: String, words: String)?

    var bytes: [UInt8] {
        let link = back.map { "<p><a href=\"\($0.address)\">\(HTMLText.escaped($0.words))</a></p>\n" } ?? ""
        let body = """
            <main id="content">
            <h1>\(HTMLText.escaped(fact))</h1>
            <p>\(HTMLText.escaped(advice))</p>
            \(link)</main>

            """
        return HTMLDocument(
            title: "planlift: \(fact)", style: HTMLStyle.base + HomeStyle.sheet, contentId: "content", body: body,
            contentName: "the message"
        ).bytes()
    }
}

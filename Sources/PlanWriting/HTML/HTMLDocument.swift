/// The frame of an HTML page that needs nothing beside itself: no fonts, no pictures, no network.
///
/// Its security policy lets the browser load nothing; scripts and pictures are let in only where the page has some inside.
package struct HTMLDocument {
    /// Plain text, for the window and the history.
    package var title: String
    package var style: String
    package var script: String?
    /// The element that a keyboard's first tab stop leads to.
    package var contentId: String
    /// What stands in the body, as HTML.
    package var body: String
    /// Whether pictures stand in the page itself.
    package var hasPictures: Bool
    /// Links to other pages of a server, as HTML, before all else; empty in a page that stands alone.
    package var navigation: String
    /// Whether the page's script asks the server that it came from.
    package var talksToServer: Bool
    /// What the element with `contentId` holds.
    package var contentName: String
    /// More for the head, as HTML.
    package var head: String

    package init(
        title: String, style: String, script: String? = nil, contentId: String, body: String, hasPictures: Bool = false,
        navigation: String = "", talksToServer: Bool = false, contentName: String = "the plan",
        head: String = ""
    ) {
        self.head = head
        self.navigation = navigation
        self.talksToServer = talksToServer
        self.contentName = contentName
        self.hasPictures = hasPictures
        self.title = title
        self.style = style
        self.script = script
        self.contentId = contentId
        self.body = body
    }

    package func bytes() -> [UInt8] {
        let policy =
            "default-src 'none'; style-src 'unsafe-inline'" + (script == nil ? "" : "; script-src 'unsafe-inline'")
            + (hasPictures ? "; img-src data:" : "") + (talksToServer ? "; connect-src 'self'" : "")
        let end = script.map { "<script>\(HTMLDocument.content(ofScript: $0))</script>\n" } ?? ""
        let style = navigation.isEmpty ? self.style : self.style + HTMLStyle.navigation
        let html = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <title>\(HTMLText.escaped(title))</title>
            <style>
            \(style)
            </style>
            \(head)</head>
            <body>
            <a class="skip" href="#\(contentId)">Skip to \(contentName)</a>
            \(navigation)\(body)\(end)</body>
            </html>

            """
        return Array(html.utf8)
    }

    /// What stands in the element of a script, to the letter: a server names scripts by its hash.
    package static func content(ofScript script: String) -> String { "\n\(script)\n" }
}

import Foundation
import PlanliftCommands
import TestSupport
import Testing

/// `inspect` as pages to look at.
@Suite struct InspectionPageTests {
    private func inspect(_ arguments: [String], output: String) throws -> (code: Int32, text: String) {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "plan.pdf")
            try Data(try Fixtures.bytes("plans/aldhelm.pdf")).write(to: input)
            let file = folder.appending(path: output)
            let code = PlanliftTool.run(
                arguments: ["inspect", input.path, "-o", folder.appending(path: "out.json").path]
                    + arguments.map { $0.replacing("@", with: file.path) })
            return (code, (try? String(contentsOf: file, encoding: .utf8)) ?? "")
        }
    }

    @Test func `all pages stand in one page for a browser, with tables, numbers and reasons`() throws {
        let (code, html) = try inspect(["--html", "@"], output: "found.html")
        #expect(code == 0)
        for number in 1...8 { #expect(html.contains("<h2 id=\"page-\(number)\">Page \(number)</h2>")) }
        #expect(html.contains("Table 1: "))
        #expect(html.contains("<b>table-continued</b>"))
        #expect(html.contains("class=\"ruling\""))
        #expect(
            html.components(separatedBy: "<image href=\"data:image/png;base64,iVBOR").count == 9, "a picture a page")
        #expect(html.contains("<title>Assessment</title></rect>"))
        #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
        #expect(
            !html.contains("http://")
                || html.components(separatedBy: "http://").dropFirst().allSatisfy { $0.hasPrefix("www.w3.org/") })
    }

    @Test func `each letter across a page has its own place, whatever fonts a viewer has`() throws {
        let (code, svg) = try inspect(["--stage", "tables", "--page", "3", "--svg", "@"], output: "page.svg")
        #expect(code == 0)
        let places = try #require(svg.firstMatch(of: #/<text x="([\d. ]+)" y="[\d.]+" [^>]*>([^<&]+)</#))
        #expect(places.1.split(separator: " ").count == places.2.count)
    }

    @Test(arguments: [["--html", "@", "--page", "2"], ["--html", "@", "--svg", "@"]])
    func `a page and all pages are not to be had at once`(arguments: [String]) throws {
        #expect(try inspect(arguments, output: "found.html").code == 2)
    }
}

import DifferenceWriting
import Foundation
import PlanComparison
import Testing

/// The page in a real browser: its script runs, filters and walks.
@Suite("The page of a difference in a browser")
struct DifferencePageInBrowserTests {
    private static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// The page's document after a script ran in it.
    private func document(after script: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "planlift-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appending(path: "page.html")
        let html = String(decoding: DifferenceHTML.write(SamplePair.compared), as: UTF8.self)
            .replacing("</body>", with: "<script>\(script)</script></body>")
        try Data(html.utf8).write(to: page)
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.browser))
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--user-data-dir=\(folder.path)/profile", "--virtual-time-budget=2000", "--dump-dom", page.absoluteString,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "filters by kind and words, walks with the keyboard and marks the place",
        .enabled(if: browser != nil, "chromium is missing"), .timeLimit(.minutes(2)))
    func script() throws {
        let document = try document(
            after: """
                const boxes = document.querySelectorAll('[name=kind]');
                for (const box of boxes) box.checked = box.value === 'edited';
                const words = document.querySelector('[name=words]');
                words.value = 'scheme';
                words.dispatchEvent(new Event('input', { bubbles: true }));
                document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
                document.title = [...document.querySelectorAll('ol.changes > li')].filter((i) => !i.hidden).length
                  + ' shown, ' + document.querySelector('.current').textContent.trim() + ', '
                  + document.activeElement.getAttribute('href') + ', ' + document.querySelector('.found').textContent;
                """)
        let title = document.split(separator: "<title>").last?.split(separator: "</title>").first ?? ""
        #expect(title.hasPrefix("1 shown, Edited Audit the use of the new scheme"), "\(title)")
        #expect(title.hasSuffix("1 of \(SamplePair.compared.difference.changes.count) changes"), "\(title)")
    }
}

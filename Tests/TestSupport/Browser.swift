package import Foundation

/// Chromium without a window. Tests that need it are disabled by name where it is missing:
/// `@Test(.enabled(if: Browser.isAvailable, Comment(rawValue: Browser.whyMissing)))`.
package enum Browser {
    private static let tool = ["chromium", "chromium-browser", "google-chrome"].map { ExternalTool($0) }
        .first(where: \.isAvailable)

    package static var isAvailable: Bool { tool != nil }
    package static let whyMissing = "chromium is missing"

    /// The page's document after a script ran in it. The script sees what the page's own scripts do; it is let through
    /// the page's security policy, which would stop it.
    package static func document(of page: [UInt8], after script: String, arguments: [String] = []) throws -> String {
        let html = String(decoding: page, as: UTF8.self)
            .replacing(
                "; style-src 'unsafe-inline'\"", with: "; style-src 'unsafe-inline'; script-src 'unsafe-inline'\""
            )
            .replacing("</body>", with: "<script>\(script)</script></body>")
        return try TemporaryFolder.with { folder in
            try run(Array(html.utf8), ["--virtual-time-budget=2000", "--dump-dom"] + arguments, in: folder)
        }
    }

    /// The document of a page that lies in a folder, after its own scripts ran.
    package static func document(at page: URL, in folder: URL, arguments: [String] = []) throws -> String {
        try look(at: page, ["--virtual-time-budget=2000", "--dump-dom"] + arguments, in: folder)
    }

    /// The page as it is printed, as a PDF in a folder that the caller owns.
    package static func print(_ page: [UInt8], to file: URL) throws {
        _ = try run(
            page, ["--no-pdf-header-footer", "--print-to-pdf=\(file.path)"], in: file.deletingLastPathComponent())
    }

    private static func run(_ page: [UInt8], _ arguments: [String], in folder: URL) throws -> String {
        let file = folder.appending(path: "page.html")
        try Data(page).write(to: file)
        return try look(at: file, arguments, in: folder)
    }

    private static func look(at page: URL, _ arguments: [String], in folder: URL) throws -> String {
        guard let tool else { throw ExternalTool.Missing(name: "chromium") }
        return try tool.run(
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--user-data-dir=\(folder.path)/profile",
            ] + arguments + [page.absoluteString]
        ).output
    }
}

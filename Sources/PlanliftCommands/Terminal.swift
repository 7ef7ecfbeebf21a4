import Foundation
import Glibc

/// What standard output leads to.
struct Terminal {
    let isInteractive: Bool
    let widthInColumns: Int
    let heightInLines: Int
    let usesColor: Bool
    let pager: String

    /// The width of what is no terminal: fits a landscape page.
    private static let widthElsewhereInColumns = 100

    static var current: Terminal {
        let environment = ProcessInfo.processInfo.environment
        let isInteractive = isatty(STDOUT_FILENO) == 1
        var size = winsize()
        let isKnown = isInteractive && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let columns = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        return Terminal(
            isInteractive: isInteractive,
            widthInColumns: columns ?? (isKnown ? Int(size.ws_col) : widthElsewhereInColumns),
            heightInLines: isKnown ? Int(size.ws_row) : 24,
            usesColor: isInteractive && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb",
            pager: environment["PAGER"] ?? "less")
    }

    /// How wide the terminal is that a descriptor leads to; nil where it leads elsewhere.
    static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    }

    /// Prints the text, through the pager where it is longer than the terminal.
    func print(_ text: String, usesPager: Bool) {
        let lines = text.utf8.lazy.filter { $0 == UInt8(ascii: "\n") }.count
        if usesPager, isInteractive, lines >= heightInLines, !pager.isEmpty, pager != "cat", page(text) { return }
        StandardOutput.write(text)
    }

    /// False where there is no pager to be had.
    private func page(_ text: String) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", pager]
        var environment = ProcessInfo.processInfo.environment
        // Keeps colours, and leaves the text on the screen, unless the user has settings of their own.
        if environment["LESS"] == nil { environment["LESS"] = "FRX" }
        process.environment = environment
        let pipe = Pipe()
        process.standardInput = pipe
        guard (try? process.run()) != nil else { return false }
        // Whoever leaves the pager early has had enough.
        signal(SIGPIPE, SIG_IGN)
        try? pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try? pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        // 127 is the shell's word for a command that is not there.
        return process.terminationStatus != 127
    }
}

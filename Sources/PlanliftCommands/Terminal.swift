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
    func print(_ text: String, usesPager: Bool) throws {
        let lines = text.utf8.lazy.filter { $0 == UInt8(ascii: "\n") }.count
        if usesPager, isInteractive, lines >= heightInLines, !pager.isEmpty, pager != "cat", page(text) { return }
        try StandardOutput.write(text)
    }

    /// False where there is no pager to be had.
    ///
    /// Foundation's processes get a process group of their own, in which a pager may not read the keyboard; `popen` keeps
    /// it in that of the terminal.
    private func page(_ text: String) -> Bool {
        // Keeps colours, and leaves the text on the screen, unless the user has settings of their own.
        setenv("LESS", "FRX", 0)
        guard let pipe = popen(pager, "w") else { return false }
        // Whoever leaves the pager early has had enough; an interrupt is for the pager to answer.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGINT, SIG_IGN)
        fputs(text, pipe)
        let status = pclose(pipe)
        signal(SIGINT, SIG_DFL)
        // 127 is the shell's word for a command that is not there, here in the second byte of the status.
        return (status >> 8) & 0xff != 127
    }
}

import Glibc

/// What a process that reads a document writes to its standard error: lines that it says itself, for the log, and whatever
/// libraries and the runtime print there.
package struct PrintedText: Hashable, Sendable {
    /// Lines for the log, without their ends. Foreign text, since the process may have been taken over.
    package var lines: [String] = []
    package var rest = ""

    /// Begins a line for the log; no library prints it.
    private static let mark: Character = "\u{1}"

    package init(_ bytes: [UInt8]) {
        var others: [Substring] = []
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            // A library may have left its own line open.
            guard let start = line.firstIndex(of: Self.mark) else {
                others.append(line)
                continue
            }
            lines.append(String(line[line.index(after: start)...]))
            if start > line.startIndex { others.append(line[..<start]) }
        }
        rest = others.joined(separator: "\n")
    }

    /// All of it, for whoever looks for a fault.
    package var all: String { (lines + [rest]).filter { !$0.isEmpty }.joined(separator: "\n") }

    /// Says a line, in the process that reads.
    package static func say(_ line: String) {
        let bytes = Array("\(mark)\(line.split(whereSeparator: \.isNewline).joined(separator: " "))\n".utf8)
        // As a whole, so that nothing gets between.
        while bytes.withUnsafeBytes({ write(STDERR_FILENO, $0.baseAddress, $0.count) }) < 0 && errno == EINTR {}
    }
}

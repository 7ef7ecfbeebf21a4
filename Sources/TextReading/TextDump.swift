import FileKinds

/// A text as pages of lines.
struct TextDump {
    /// Each without empty lines at its end.
    private(set) var pages: [[DumpLine]] = []

    init(bytes: [UInt8]) throws(TextReadingError) {
        guard bytes.count <= TextLimits.mostBytes else { throw .tooLarge(bytes: bytes.count) }
        guard let text = TextDecoding.text(of: bytes) else { throw .binary }
        var lineCount = 0
        for page in text.split(separator: "\u{c}", omittingEmptySubsequences: false) {
            var lines: [DumpLine] = []
            for line in page.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
                lineCount += 1
                guard lineCount <= TextLimits.mostLines else { throw .tooManyLines(lineCount) }
                guard line.utf8.count <= TextLimits.mostLettersOfLine else { throw .lineTooLong(line: lineCount) }
                lines.append(DumpLine(line))
            }
            while lines.last?.isEmpty ?? false { lines.removeLast() }
            guard lines.reduce(0, { $0 + $1.count }) <= TextLimits.mostLettersOfPage else {
                throw .pageTooLarge(page: pages.count + 1)
            }
            pages.append(lines)
        }
        while pages.count > 1, pages.last?.isEmpty ?? false { pages.removeLast() }
    }
}

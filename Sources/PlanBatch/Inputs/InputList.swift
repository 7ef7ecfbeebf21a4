import Glibc

/// A list of inputs: one path or `file://` address a line.
enum InputList {
    /// - Parameter list: a file, or `-` for standard input.
    /// - Returns: false where the visit ended it.
    static func forEach(_ list: String, _ visit: (FoundFile) throws -> Bool) throws -> Bool {
        var descriptor = STDIN_FILENO
        if list != "-" {
            descriptor = OpenFile.forReading(list)
            guard descriptor >= 0 else { throw BatchFailure.list(path: list, reason: OpenFile.reason(-descriptor)) }
        }
        defer { if list != "-" { close(descriptor) } }
        var reader = LineReader(descriptor: descriptor)
        while let line = reader.lineOrRest() {
            guard let file = file(line) else { continue }
            guard try visit(file) else { return false }
        }
        return true
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// What a line leads to; nil for an empty one.
    static func file(_ line: [UInt8]) -> FoundFile? {
        // Programs of Windows begin a list with a byte order mark.
        var line = line.starts(with: byteOrderMark) ? Array(line.dropFirst(byteOrderMark.count)) : line
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        let text = PathText.text(of: line)
        guard !text.isEmpty else { return nil }
        guard let location = location(text) else {
            return FoundFile(path: OutputName.ofPath(text), location: text, obstacle: .otherAddress)
        }
        var file = FoundFile(path: OutputName.ofPath(location), location: location)
        switch FileStatus(path: location, followsLinks: true)?.kind {
        case nil: file.obstacle = .missing
        case .folder: file.obstacle = .isFolder
        case .other, .link: file.obstacle = .specialFile
        case .file: break
        }
        return file
    }

    /// The path in a line; nil for an address that is no file of this machine. Hadoop writes `file:/path`.
    private static func location(_ text: String) -> String? {
        guard let colon = text.firstIndex(of: ":"), isScheme(text[..<colon]) else { return text }
        guard text.lowercased().hasPrefix("file:/") else {
            // `plan: final.pdf` is a name; `s3://bucket/plan.pdf` is an address.
            return text[colon...].hasPrefix("://") ? nil : text
        }
        var rest = text.dropFirst("file:".count)
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            guard let slash = rest.firstIndex(of: "/") else { return nil }
            guard ["", "localhost"].contains(rest[..<slash].lowercased()) else { return nil }
            rest = rest[slash...]
        }
        return PathText.text(of: unescaped(Array(rest.utf8)))
    }

    private static func isScheme(_ text: some StringProtocol) -> Bool {
        text.utf8.count > 1
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains(scalar))
            }
    }

    /// `%20` is a space.
    private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(byte)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}

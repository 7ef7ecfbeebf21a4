/// How a part's characters are written, as far as its first bytes tell.
enum XMLEncoding {
    /// UTF-8, or one of the old encodings in which ASCII is ASCII.
    case asciiBased
    case utf16LittleEndian, utf16BigEndian
    /// One that OPC does not allow.
    case foreign

    init(of bytes: [UInt8]) {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xff, 0xfe), (0x3c, 0x00): self = bytes.dropFirst(2).starts(with: [0, 0]) ? .foreign : .utf16LittleEndian
        case (0xfe, 0xff), (0x00, 0x3c): self = .utf16BigEndian
        case (0x00, _), (0x4c, 0x6f): self = .foreign
        default: self = Self.isAllowed(declaration: bytes) ? .asciiBased : .foreign
        }
    }

    /// The declaration stands in the first bytes, if there is one.
    private static func isAllowed(declaration bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes.prefix(256), as: UTF8.self)
        guard let end = text.firstRange(of: "?>"), let start = text.firstRange(of: "encoding") else { return true }
        guard start.upperBound < end.lowerBound else { return true }
        let name = text[start.upperBound..<end.lowerBound].drop { " \t\r\n=\"'".contains($0) }.lowercased()
        return allowed.contains { name.hasPrefix($0) }
    }

    private static let allowed = ["utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-", "windows-125"]
}

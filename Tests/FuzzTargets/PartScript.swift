import TestSupport

/// The parts of a Word package in plain text, so that changes at random hit what is in them and not the zip around them.
struct PartScript {
    private static let mark = Array("%%part ".utf8)

    private var entries: [StoredZip.Entry] = []

    init(_ bytes: [UInt8]) {
        var name = "word/document.xml"
        var content: [UInt8] = []
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard line.starts(with: Self.mark) else {
                content += line + [UInt8(ascii: "\n")]
                continue
            }
            if !content.isEmpty { entries.append(.init(name, content)) }
            name = String(decoding: line.dropFirst(Self.mark.count), as: UTF8.self)
            content = []
        }
        entries.append(.init(name, content))
    }

    var package: [UInt8] { StoredZip(entries).bytes }
}

import DocumentModel

/// Reads the objects of a PDF file one by one, for what poppler's interface does not tell: the structure tree with its
/// marks, and the drawing that the marks stand in.
///
/// Nothing here repairs: a damaged file has no tags. Encrypted files have none either. All that is unpacked is unpacked
/// up to a limit, whatever the file says.
final class PDFObjectFile {
    /// Unpacked streams that hold objects, each: a producer puts some hundred objects in one.
    static let mostBytesOfObjectStream = 8 << 20
    /// The same for all of a document together.
    static let mostBytesOfObjectStreams = 64 << 20
    /// Objects that are read: a document of 500 pages in tables has some 200,000.
    static let mostObjects = 500_000
    /// Their length as they are written, together: 40 pages in tables have 2 MB.
    static let mostBytesOfObjects = 64 << 20
    /// A reference to a reference to a reference.
    private static let longestChain = 8

    private let bytes: [UInt8]
    private let crossReferences: CrossReferences
    private var objectStreams: [Int: (data: [UInt8], offsets: [Int])] = [:]
    private var remainingBytes = PDFObjectFile.mostBytesOfObjectStreams
    private var remainingObjects = PDFObjectFile.mostObjects
    private var remainingBytesOfObjects = PDFObjectFile.mostBytesOfObjects

    init?(_ bytes: [UInt8]) {
        guard let crossReferences = CrossReferences(bytes), crossReferences.trailer["Encrypt"] == nil else {
            return nil
        }
        self.bytes = bytes
        self.crossReferences = crossReferences
    }

    /// The document's own entries.
    var catalog: [String: PDFObject]? { resolved(crossReferences.trailer["Root"])?.entries }

    /// The value itself where it is a reference; nil where nothing is there.
    func resolved(_ object: PDFObject?) -> PDFObject? { resolved(object, depth: 0) }

    /// The unpacked bytes of a stream.
    func data(of object: PDFObject?, limitInBytes: Int) -> [UInt8]? {
        data(of: object, limitInBytes: limitInBytes, depth: 0)
    }

    private func resolved(_ object: PDFObject?, depth: Int) -> PDFObject? {
        var object = object
        for _ in 0..<PDFObjectFile.longestChain {
            guard case .reference(let number)? = object else {
                if case .null? = object { return nil }
                return object
            }
            object = self.object(number, depth: depth)
        }
        return nil
    }

    private func object(_ number: Int, depth: Int) -> PDFObject? {
        guard remainingObjects > 0, remainingBytesOfObjects > 0, depth < PDFObjectFile.longestChain else { return nil }
        remainingObjects -= 1
        switch crossReferences.place(of: number, in: bytes) {
        case .file(let offset)?:
            guard (0..<bytes.count).contains(offset) else { return nil }
            var parser = PDFObjectParser(bytes, at: offset)
            defer { remainingBytesOfObjects -= parser.lexer.position - offset }
            return parser.object(number: number)
        case .stream(let stream, let index)?:
            guard let (data, offsets) = objectStream(stream, depth: depth + 1), offsets.indices.contains(index) else {
                return nil
            }
            var parser = PDFObjectParser(data, at: offsets[index])
            defer { remainingBytesOfObjects -= parser.lexer.position - offsets[index] }
            return parser.value()
        case nil: return nil
        }
    }

    private func data(of object: PDFObject?, limitInBytes: Int, depth: Int) -> [UInt8]? {
        guard case .stream(let entries, let start)? = resolved(object, depth: depth),
            let length = resolved(entries["Length"], depth: depth + 1)?.integerValue
        else { return nil }
        var plain = entries
        for key in ["Filter", "DecodeParms"] { plain[key] = resolved(entries[key], depth: depth + 1) }
        return StreamDecoder.decoded(bytes, entries: plain, start: start, length: length, limitInBytes: limitInBytes)
    }

    private func objectStream(_ number: Int, depth: Int) -> (data: [UInt8], offsets: [Int])? {
        if let known = objectStreams[number] { return known }
        var result: (data: [UInt8], offsets: [Int]) = ([], [])
        // Only an object of the file's own can be a stream.
        if case .file? = crossReferences.place(of: number, in: bytes),
            let entries = resolved(.reference(number), depth: depth)?.entries,
            let count = entries["N"]?.integerValue, let first = entries["First"]?.integerValue,
            let data = data(
                of: .reference(number), limitInBytes: min(PDFObjectFile.mostBytesOfObjectStream, remainingBytes),
                depth: depth),
            count >= 0, count <= data.count, (0...data.count).contains(first)
        {
            remainingBytes -= data.count
            result.data = data
            var lexer = PDFLexer(data)
            for _ in 0..<count {
                guard case .number(_, true)? = lexer.next(), case .number(let offset, true)? = lexer.next(),
                    offset >= 0, offset < Double(data.count)
                else { break }
                result.offsets.append(first + Int(saturating: offset))
            }
        }
        objectStreams[number] = result
        return result
    }
}

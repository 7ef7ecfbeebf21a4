import DocumentModel

/// Where the objects of a file stand, looked up entry by entry: a file that nobody asks for objects costs nothing.
struct CrossReferences {
    enum Place {
        /// At a byte of the file.
        case file(Int)
        /// The so-manieth object that another object, a stream, holds.
        case stream(Int, index: Int)
    }

    /// A run of entries for objects that follow one another.
    struct Section {
        enum Form {
            /// Twenty bytes an entry, from a byte of the file on.
            case text(start: Int)
            /// Three numbers of fixed widths an entry, in unpacked bytes.
            case packed([UInt8], start: Int, widths: [Int])
        }

        var first: Int
        var count: Int
        var form: Form
    }

    /// The newest first.
    private(set) var sections: [Section] = []
    /// The entries of the newest trailer.
    private(set) var trailer: [String: PDFObject] = [:]

    /// A file is saved so many times at most; more is an attack on the time.
    static let mostSections = 512
    /// Unpacked cross-references: a million objects.
    static let mostBytes = 8 << 20
    /// The pointer to the newest cross-reference stands in the last kilobyte, mail and uploads leave padding behind it.
    private static let endSearchLimitInBytes = 4096

    /// Nil where the file is damaged, or keeps its cross-references in a way that is not read here.
    init?(_ bytes: [UInt8]) {
        guard let start = CrossReferences.start(in: bytes) else { return nil }
        var pending = [start]
        var seen: Set<Int> = []
        while let offset = pending.popLast() {
            guard (0..<bytes.count).contains(offset), seen.insert(offset).inserted else { continue }
            guard let entries = readTable(bytes, at: offset) ?? readStream(bytes, at: offset) else { return nil }
            guard sections.count <= CrossReferences.mostSections else { return nil }
            if seen.count == 1 { trailer = entries }
            if let previous = entries["Prev"]?.number { pending.append(CrossReferences.offset(previous)) }
            // Entries for new readers, beside a table for old ones, are asked before older tables.
            if let hybrid = entries["XRefStm"]?.number { pending.append(CrossReferences.offset(hybrid)) }
        }
    }

    /// Where an object stands; nil where it is free or not told.
    func place(of number: Int, in bytes: [UInt8]) -> Place? {
        for section in sections where number >= section.first && number - section.first < section.count {
            switch section.form {
            case .text(let start):
                let entry = start + 20 * (number - section.first)
                guard entry + 20 <= bytes.count, bytes[entry + 17] == UInt8(ascii: "n") else { return nil }
                var lexer = PDFLexer(bytes, at: entry)
                guard case .number(let offset, true)? = lexer.next() else { return nil }
                return .file(CrossReferences.offset(offset))
            case .packed(let data, let start, let widths):
                var fields: [Int] = []
                var position = start + widths.reduce(0, +) * (number - section.first)
                for width in widths {
                    fields.append(data[position..<position + width].reduce(0) { $0 << 8 | Int($1) })
                    position += width
                }
                switch widths[0] == 0 ? 1 : fields[0] {
                case 1: return .file(fields[1])
                case 2: return .stream(fields[1], index: fields[2])
                default: continue
                }
            }
        }
        return nil
    }

    private static func offset(_ value: Double) -> Int { value >= 0 && value < 1e15 ? Int(saturating: value) : -1 }

    private static func start(in bytes: [UInt8]) -> Int? {
        let mark = Array("startxref".utf8)
        let end = bytes.count - mark.count
        guard end > 0 else { return nil }
        for place in stride(from: end, through: max(0, end - endSearchLimitInBytes), by: -1)
        where bytes[place] == mark[0] && bytes[place..<place + mark.count].elementsEqual(mark) {
            var lexer = PDFLexer(bytes, at: place + mark.count)
            if case .number(let offset, true)? = lexer.next() { return CrossReferences.offset(offset) }
        }
        return nil
    }

    private mutating func readTable(_ bytes: [UInt8], at offset: Int) -> [String: PDFObject]? {
        var lexer = PDFLexer(bytes, at: offset)
        guard lexer.next() == .keyword(PDFLexer.keyword("xref")) else { return nil }
        while let token = lexer.next() {
            if token == .keyword(PDFLexer.keyword("trailer")) {
                var parser = PDFObjectParser(bytes, at: lexer.position)
                return parser.value()?.entries
            }
            guard case .number(let first, true) = token, case .number(let count, true)? = lexer.next(),
                first >= 0, count >= 0, first < 1e9, count * 20 < Double(bytes.count),
                sections.count <= CrossReferences.mostSections
            else { return nil }
            lexer.skipSpace()
            sections.append(
                Section(
                    first: Int(saturating: first), count: Int(saturating: count), form: .text(start: lexer.position)))
            lexer.position += 20 * Int(saturating: count)
        }
        return nil
    }

    private mutating func readStream(_ bytes: [UInt8], at offset: Int) -> [String: PDFObject]? {
        var lexer = PDFLexer(bytes, at: offset)
        guard case .number(let number, true)? = lexer.next(), number < 1e9 else { return nil }
        var parser = PDFObjectParser(bytes, at: offset)
        guard case .stream(let entries, let start)? = parser.object(number: Int(saturating: number)),
            let length = entries["Length"]?.integerValue,
            let data = StreamDecoder.decoded(
                bytes, entries: entries, start: start, length: length, limitInBytes: CrossReferences.mostBytes),
            let widths = entries["W"]?.elements?.compactMap(\.integerValue), widths.count == 3,
            widths.allSatisfy({ (0...7).contains($0) }), widths[1] > 0
        else { return nil }
        let size = entries["Size"]?.integerValue ?? 0
        let index = entries["Index"]?.elements?.compactMap(\.integerValue) ?? [0, size]
        let width = widths.reduce(0, +)
        var position = 0
        for run in stride(from: 0, to: index.count - 1, by: 2) {
            let rest = (data.count - position) / width
            guard index[run] >= 0, index[run + 1] >= 0, sections.count <= CrossReferences.mostSections else {
                return nil
            }
            let count = min(index[run + 1], rest)
            sections.append(
                Section(first: index[run], count: count, form: .packed(data, start: position, widths: widths)))
            position += count * width
        }
        return entries
    }
}

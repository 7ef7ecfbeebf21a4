/// Counts attributes and names in a stream of XML, chunk by chunk, before libxml2 sees them.
///
/// libxml2 takes quadratic time over the attributes of one element, and its table of names does not grow with them.
struct AttributeScanner {
    struct Limits {
        /// Attributes of one element.
        var perElement: Int
        /// Attributes of all elements together.
        var total: Int
        /// Different names of elements and attributes.
        var names: Int
    }

    private enum State {
        case text
        /// After `<`, with what follows so far, to tell tags, comments, sections and instructions apart.
        case opening(length: Int)
        case tag
        case quoted(UInt8)
        case comment(dashes: Int)
        case section(brackets: Int)
        case instruction(isAtMark: Bool)
        case declaration
    }

    private let encoding: XMLEncoding
    private let limits: Limits
    private var state = State.text
    private var count = 0
    private var total = 0
    /// Names by their hash: a collision costs nothing, since only their number counts.
    private var names: Set<UInt64> = []
    private var nameHash = Self.emptyHash
    private var opening: [UInt8] = []
    private var pendingByte: UInt8?

    init(encoding: XMLEncoding, limits: Limits) {
        self.encoding = encoding
        self.limits = limits
    }

    /// Reads on; false once an element has too many attributes.
    mutating func accepts(_ bytes: ArraySlice<UInt8>) -> Bool {
        switch encoding {
        case .asciiBased, .foreign:
            for byte in bytes where !accepts(byte) { return false }
        case .utf16LittleEndian, .utf16BigEndian:
            for byte in bytes {
                guard let first = pendingByte else {
                    pendingByte = byte
                    continue
                }
                pendingByte = nil
                let (high, low) = encoding == .utf16LittleEndian ? (byte, first) : (first, byte)
                guard accepts(high == 0 ? low : Self.letter) else { return false }
            }
        }
        return true
    }

    /// Stands for every character beyond ASCII.
    private static let letter = UInt8(ascii: "x")

    private mutating func accepts(_ byte: UInt8) -> Bool {
        switch state {
        case .text:
            if byte == UInt8(ascii: "<") {
                state = .opening(length: 0)
                opening = []
            }
        case .opening(let length):
            opening.append(byte)
            state = Self.kind(of: opening) ?? .opening(length: length + 1)
            if case .tag = state {
                count = 0
                nameHash = Self.emptyHash
                return accepts(byte)
            }
        case .tag:
            switch byte {
            case UInt8(ascii: ">"):
                state = .text
                return endName()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                state = .quoted(byte)
            case UInt8(ascii: "="):
                count += 1
                total += 1
                return count <= limits.perElement && total <= limits.total && endName()
            case 0x20, 0x09, 0x0a, 0x0d, UInt8(ascii: "/"):
                return endName()
            default:
                nameHash = (nameHash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        case .quoted(let mark):
            if byte == mark { state = .tag }
        case .comment(let dashes):
            if byte == UInt8(ascii: ">"), dashes >= 2 {
                state = .text
            } else {
                state = .comment(dashes: byte == UInt8(ascii: "-") ? dashes + 1 : 0)
            }
        case .section(let brackets):
            if byte == UInt8(ascii: ">"), brackets >= 2 {
                state = .text
            } else {
                state = .section(brackets: byte == UInt8(ascii: "]") ? brackets + 1 : 0)
            }
        case .instruction(let isAtMark):
            if byte == UInt8(ascii: ">"), isAtMark {
                state = .text
            } else {
                state = .instruction(isAtMark: byte == UInt8(ascii: "?"))
            }
        case .declaration:
            // A document type, which is refused once libxml2 tells of it.
            if byte == UInt8(ascii: ">") { state = .text }
        }
        return true
    }

    /// FNV-1a, which needs no seed and gives the same in every run.
    private static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325

    private mutating func endName() -> Bool {
        guard nameHash != Self.emptyHash else { return true }
        names.insert(nameHash)
        nameHash = Self.emptyHash
        return names.count <= limits.names
    }

    /// What a `<` with these bytes after it opens; nil while that is open.
    private static func kind(of opening: [UInt8]) -> State? {
        switch opening.first {
        case UInt8(ascii: "?"): return .instruction(isAtMark: false)
        case UInt8(ascii: "!"):
            if opening == Array("!--".utf8) { return .comment(dashes: 0) }
            if opening == Array("![CDATA[".utf8) { return .section(brackets: 0) }
            let isPrefix = "!--".utf8.starts(with: opening) || "![CDATA[".utf8.starts(with: opening)
            return isPrefix ? nil : .declaration
        default: return .tag
        }
    }
}

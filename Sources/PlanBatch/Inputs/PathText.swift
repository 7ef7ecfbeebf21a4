/// File names are bytes, and old archives hold names that are no UTF-8. Here they are texts all the same, and get their
/// own bytes back: a byte that is no UTF-8 stands as a character that no writing system and no font uses.
package enum PathText {
    /// The last 256 characters of the last private plane.
    private static let firstStandIn: UInt32 = 0x10FE00

    package static func text(of bytes: some Collection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var result = String.UnicodeScalarView()
        var decoder = UTF8()
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            var iterator = rest.makeIterator()
            if case .scalarValue(let scalar) = decoder.decode(&iterator) {
                result.append(scalar)
                rest = rest.dropFirst(UTF8.width(scalar))
            } else {
                if let standIn = Unicode.Scalar(firstStandIn + UInt32(rest[rest.startIndex])) { result.append(standIn) }
                rest = rest.dropFirst()
            }
            decoder = UTF8()
        }
        return String(result)
    }

    package static func bytes(of text: String) -> [UInt8] {
        guard text.unicodeScalars.contains(where: isStandIn) else { return Array(text.utf8) }
        return text.unicodeScalars.flatMap { scalar in
            isStandIn(scalar) ? [UInt8(scalar.value - firstStandIn)] : Array(String(scalar).utf8)
        }
    }

    /// The last name of a path.
    static func fileName(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// For people and for JSON: a byte that is no UTF-8, and a character that steers a terminal, as `\xE9`.
    package static func shown(_ text: String) -> String {
        func isShown(_ scalar: Unicode.Scalar) -> Bool {
            !isStandIn(scalar) && !steersTerminal(scalar)
        }
        guard !text.unicodeScalars.allSatisfy(isShown) else { return text }
        return text.unicodeScalars.map { scalar in
            if isShown(scalar) { return String(scalar) }
            let digits = String(
                isStandIn(scalar) ? scalar.value - firstStandIn : scalar.value, radix: 16, uppercase: true)
            return "\\x" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }

    /// Control characters, and those that turn the direction of the text around them.
    private static func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Calls with the bytes as a C string.
    static func withCString<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes(of: path).map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            guard let address = buffer.baseAddress else { preconditionFailure("the closing zero is always there") }
            return body(address)
        }
    }

    private static func isStandIn(_ scalar: Unicode.Scalar) -> Bool {
        (firstStandIn..<firstStandIn + 256).contains(scalar.value)
    }
}

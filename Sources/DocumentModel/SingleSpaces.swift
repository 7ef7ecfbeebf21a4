extension StringProtocol {
    /// The text with every run of white space made one space, none at its ends, and without soft hyphens.
    package var withSingleSpaces: String {
        if hasSingleSpaces { return String(self) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var isPending = false
        for scalar in unicodeScalars {
            if scalar.isWhitespace {
                isPending = !bytes.isEmpty
            } else if scalar.value != softHyphen {
                if isPending { bytes.append(UInt8(ascii: " ")) }
                isPending = false
                bytes += UTF8.encode(scalar) ?? .init()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether single spaces alone part the words of the text.
    private var hasSingleSpaces: Bool {
        var isAfterSpace = true
        for scalar in unicodeScalars {
            if scalar == " " {
                if isAfterSpace { return false }
                isAfterSpace = true
            } else {
                if scalar.isWhitespace || scalar.value == softHyphen { return false }
                isAfterSpace = false
            }
        }
        return !isAfterSpace || isEmpty
    }
}

private let softHyphen: UInt32 = 0x00ad

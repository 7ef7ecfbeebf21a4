/// JSON escapes the first control characters by itself. Those that come later, and those that turn the direction of text,
/// steer a terminal as well; written as `\u009b` they are the same JSON.
package enum JSONControls {
    /// The JSON with all of them escaped.
    package static func escaped(_ json: [UInt8]) -> [UInt8] {
        guard let first = json.indices.first(where: { scalar(in: json, at: $0) != nil }) else { return json }
        var output = Array(json[..<first])
        output.reserveCapacity(json.count + json.count / 16)
        var index = first
        while index < json.count {
            if let (value, width) = scalar(in: json, at: index) {
                let digits = String(value, radix: 16)
                output += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
                index += width
            } else {
                output.append(json[index])
                index += 1
            }
        }
        return output
    }

    /// The character that begins at a byte, with its width in bytes, where it is to be escaped.
    private static func scalar(in json: [UInt8], at index: Int) -> (value: UInt32, width: Int)? {
        let byte = json[index]
        // No other byte begins one of them; most bytes end the matter here.
        guard byte == 0x7F || byte == 0xC2 || byte == 0xE2 else { return nil }
        if byte == 0x7F { return (0x7F, 1) }
        guard index + 1 < json.count else { return nil }
        if byte == 0xC2 {
            return (0x80..<0xA0).contains(json[index + 1]) ? (UInt32(json[index + 1]), 2) : nil
        }
        guard index + 2 < json.count else { return nil }
        let value = 0x2000 + UInt32(json[index + 1] & 0x3F) << 6 + UInt32(json[index + 2] & 0x3F)
        return Unicode.Scalar(value)?.turnsText == true ? (value, 3) : nil
    }
}

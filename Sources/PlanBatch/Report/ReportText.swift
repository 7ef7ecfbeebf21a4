import PlanWriting

/// Foreign text in a page.
enum ReportText {
    /// Safe in text and in quoted attributes, on one line.
    static func escaped(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" { line.append(" ") } else if scalar.value >= 0x20 { line.append(scalar) }
        }
        return HTMLText.escaped(String(line))
    }

    /// A path as the address of a link, below the page: bytes beyond letters and digits in their `%20` form.
    static func address(_ path: String) -> String { "./" + percentEncoded(path) }

    static func percentEncoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        var result = ""
        for byte in PathText.bytes(of: path) {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return result
    }

    /// A word for a shell, whatever is in it.
    static func shellQuoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x40, 0x5F: true
            default: byte >= 0x80
            }
        }
        return isPlain && !word.hasPrefix("-") ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}

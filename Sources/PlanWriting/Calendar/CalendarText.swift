/// Content lines of an iCalendar file: escaped, folded at 75 octets, ended by CR LF.
struct CalendarText {
    /// RFC 5545, 3.1: a line is no longer than this, without its end.
    private static let lengthOfLineInBytes = 75

    private(set) var bytes: [UInt8] = []

    mutating func begin(_ component: String) { add("BEGIN", component) }

    mutating func end(_ component: String) { add("END", component) }

    /// A property whose value is text.
    mutating func addText(_ name: String, _ text: String) {
        var escaped = String.UnicodeScalarView()
        for scalar in text.withoutControls.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                escaped.append("\\")
                escaped.append(scalar)
            case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
            case "\r": break
            default: escaped.append(scalar)
            }
        }
        add(name, String(escaped))
    }

    /// A property whose value needs no escaping.
    mutating func add(_ name: String, _ value: String) {
        let line = Array("\(name):\(value)".utf8)
        var start = 0
        var room = Self.lengthOfLineInBytes
        while line.count - start > room {
            var end = start + room
            // A line must not end inside a character: its further bytes start with the bits 10.
            while end > start + 1, line[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
            bytes.append(contentsOf: line[start..<end])
            bytes.append(contentsOf: [0x0d, 0x0a, 0x20])
            start = end
            room = Self.lengthOfLineInBytes - 1
        }
        bytes.append(contentsOf: line[start...])
        bytes.append(contentsOf: [0x0d, 0x0a])
    }
}

extension Character {
    /// Whether it is a control character other than a tab or a line break; no output format has a use for one, and XML
    /// forbids them.
    var isControl: Bool {
        unicodeScalars.contains(where: \.isForbiddenInXML)
    }
}

extension Unicode.Scalar {
    var isForbiddenInXML: Bool {
        switch value {
        case 0x9, 0xa, 0xd: false
        case 0..<0x20, 0x7f..<0xa0, 0xfffe, 0xffff: true
        default: false
        }
    }

    /// Whether it turns the direction of text beyond the one that holds it.
    var turnsText: Bool {
        switch value {
        case 0x202a...0x202e, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    /// The text without control characters, and without those that turn the direction of text.
    package var withoutControls: String {
        guard unicodeScalars.contains(where: { $0.isForbiddenInXML || $0.turnsText }) else { return self }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: unicodeScalars.lazy.filter { !$0.isForbiddenInXML && !$0.turnsText })
        return String(scalars)
    }

    /// The text without control characters, each of its line breaks a line feed.
    package var withPlainLineBreaks: String {
        let text = withoutControls
        guard text.unicodeScalars.contains(where: { $0 == "\r" || $0 == "\u{2028}" || $0 == "\u{2029}" }) else {
            return text
        }
        return String(text.map { $0.isNewline ? "\n" : $0 })
    }
}

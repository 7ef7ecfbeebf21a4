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
}

extension String {
    /// The text without control characters.
    package var withoutControls: String {
        guard unicodeScalars.contains(where: \.isForbiddenInXML) else { return self }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: unicodeScalars.lazy.filter { !$0.isForbiddenInXML })
        return String(scalars)
    }
}

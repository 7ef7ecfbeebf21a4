import DocumentModel

extension String {
    /// The text without white space at its ends.
    package var trimmingSpace: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// The text without white space at its start.
    package var trimmingSpaceAtStart: String { String(unicodeScalars.drop(while: \.isWhitespace)) }

    /// The text without white space at its end.
    package var trimmingSpaceAtEnd: String {
        guard let last = unicodeScalars.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(unicodeScalars[...last])
    }

    /// The text without the white space of XML at its ends; a no-break space is text there.
    package var trimmingXMLSpace: String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d }
        guard let first = utf8.firstIndex(where: { !isSpace($0) }), let last = utf8.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[first...last])
    }
}

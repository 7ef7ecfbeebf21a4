import DocumentModel

/// Tells figures from words.
enum Figures {
    /// Whether a text is a number and no list mark.
    static func isFigure(_ text: String) -> Bool { isNumber(text) && !ListMarkColumns.isListMark(text) }

    private static func isNumber(_ text: String) -> Bool {
        var digits = 0
        var letters = 0
        for scalar in text.unicodeScalars {
            // Looking properties up costs more than all the rest, and nearly all text is ASCII.
            if scalar.isASCII {
                switch scalar {
                case "0"..."9": digits += 1
                case "a"..."z", "A"..."Z": letters += 1
                default: break
                }
            } else {
                if scalar.isNumeric { digits += 1 }
                if scalar.isAlphabetic { letters += 1 }
            }
        }
        return digits > 0 && letters <= 1 || ["-", "–", "—", "..", ":", "n/a"].contains(text)
    }
}

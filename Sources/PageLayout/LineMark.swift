import DocumentModel

/// Tells whether a line begins a list item by what it begins with.
package enum LineMark {
    /// Whether the line's first word is a bullet or a list number such as `1.`, `1a.`, `A1.2`, `(iv)` or `b)`.
    package static func begins(_ line: TextLine) -> Bool {
        guard line.words.count > 1, let first = line.words.first else { return false }
        return ListSign.kind(of: first.text) != nil || isNumber(first.text)
    }

    /// How surely a line begins a list item.
    enum Certainty {
        /// A bullet, or a label with letters and digits: `1b.`, `A1.2`.
        case strong
        /// A plain number or letter, which a sentence may hold as well: `3.`, `b)`, `1.5`.
        case weak
    }

    /// What a line begins with; nil where that is no list mark.
    static func certainty(of line: TextLine) -> Certainty? {
        guard begins(line), let first = line.words.first?.text else { return nil }
        if let sign = ListSign.kind(of: first) { return sign == .drawn ? .strong : .weak }
        let scalars = first.unicodeScalars
        let hasDigit = scalars.contains { $0.isNumeric }
        let hasLetter = scalars.contains { $0.isAlphabetic }
        return hasDigit && hasLetter ? .strong : .weak
    }

    /// Whether a label follows another in a series: `2.` after `1.`, `b)` after `a)`, `1.3` after `1.2`.
    package static func follows(_ label: String, _ earlier: String) -> Bool {
        func tail(_ text: String) -> (head: String, value: Int)? {
            let body = text.unicodeScalars.filter { !".):(".unicodeScalars.contains($0) || $0 == "." }
            var scalars = Array(body)
            while scalars.last == "." { scalars.removeLast() }
            guard let last = scalars.last else { return nil }
            if last.isAlphabetic {
                return (String(String.UnicodeScalarView(scalars.dropLast())), Int(last.value))
            }
            let digits = scalars.reversed().prefix { $0.isNumeric }
            let head = String(String.UnicodeScalarView(scalars.dropLast(digits.count)))
            return Int(String(String.UnicodeScalarView(digits.reversed()))).map { (head, $0) }
        }
        guard let later = tail(label), let before = tail(earlier) else { return false }
        return later.head == before.head && later.value == before.value + 1
    }

    /// A short label with a digit or a single letter, closed by `.`, `)` or `:`, or made of numbers parted by dots.
    static func isNumber(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count <= 8, let last = scalars.last else { return false }
        let isDigit = { (scalar: Unicode.Scalar) in scalar.isNumeric }
        let isLetter = { (scalar: Unicode.Scalar) in scalar.isAlphabetic }
        let isClosed = last == "." || last == ")" || last == ":"
        let body = (isClosed ? Array(scalars.dropLast()) : scalars).filter { $0 != "(" }
        guard !body.isEmpty, body.allSatisfy({ isDigit($0) || isLetter($0) || $0 == "." }) else { return false }
        let digits = body.filter(isDigit).count
        let letters = body.filter(isLetter).count
        if digits == 0 {
            guard isClosed else { return false }
            return letters == 1 || body.allSatisfy { "ivxIVX".unicodeScalars.contains($0) }
        }
        // Years and amounts at the start of a wrapped line are no labels.
        if letters > 3 || digits > 3 { return false }
        let hasInnerDot = body.contains(".")
        return isClosed || hasInnerDot || (letters > 0 && isDigit(body[0]) && letters == 1)
    }
}

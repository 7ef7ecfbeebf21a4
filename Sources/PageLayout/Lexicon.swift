/// The words that a document writes whole, by which words broken over two lines are known.
public struct Lexicon: Sendable {
    private var counts: [String: Int] = [:]

    public init() {}

    /// Takes in the words of a line that no line break can have cut: all but the last.
    public mutating func add(_ line: TextLine) {
        for word in line.words.dropLast() { add(word.text) }
    }

    mutating func add(_ text: String) {
        let key = Lexicon.key(text)
        if !key.isEmpty { counts[key, default: 0] += 1 }
    }

    public func contains(_ text: String) -> Bool {
        counts[Lexicon.key(text)] != nil
    }

    /// Lower case, without punctuation at the ends; hyphens of all kinds are one.
    static func key(_ text: String) -> String {
        var scalars = text.lowercased().unicodeScalars.map { Lexicon.isHyphen($0) ? "-" : $0 }
        let isLetterOrDigit = { (scalar: Unicode.Scalar) in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        while let last = scalars.last, !isLetterOrDigit(last) { scalars.removeLast() }
        while let first = scalars.first, !isLetterOrDigit(first) { scalars.removeFirst() }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Hyphens that a typesetter or an author may put at a line's end; dashes are not among them.
    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        ["\u{2D}", "\u{AD}", "\u{2010}", "\u{2011}"].contains(scalar)
    }
}

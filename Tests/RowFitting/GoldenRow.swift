@testable import TableRecovery

/// A row that is known, by the letters of its cells.
struct GoldenRow {
    private let cells: [[UInt8]]

    init(_ cells: [String]) { self.cells = cells.map(GoldenRow.letters) }

    /// Letters and digits alone: marks, spaces and hyphens are drawn in many ways.
    static func letters(_ text: String) -> [UInt8] {
        var letters = String.UnicodeScalarView()
        letters.append(contentsOf: text.lowercased().unicodeScalars.filter(\.properties.isAlphabeticOrDigit))
        return Array(String(letters).utf8)
    }

    /// How many letters of a line of text a cell of this row holds, less those that none holds.
    func score(of words: [String]) -> Double {
        let letters = words.map(GoldenRow.letters)
        let count = Double(letters.joined().count)
        guard count > 0 else { return 0 }
        if holds(Array(letters.joined())) { return count }
        // A mark or a number that the page draws, the front half of a word that goes on.
        if holds(Array(letters.dropFirst().joined())) || holds(Array(letters.dropLast().joined())) {
            return GoldenRow.partialShare * count
        }
        return -GoldenRow.foreignShare * count
    }

    private static let partialShare = 0.7
    private static let foreignShare = 0.6

    private func holds(_ letters: [UInt8]) -> Bool {
        !letters.isEmpty && cells.contains { $0.firstRange(of: letters) != nil }
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isAlphabeticOrDigit: Bool { isAlphabetic || numericType != nil }
}

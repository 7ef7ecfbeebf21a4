import DocumentModel

/// What the cells under some columns of a table hold, by how they read.
struct CellKinds: Hashable, Sendable {
    private(set) var filled = 0
    /// Figures, with a unit or a sign, and days: `61%`, `£4,200`, `12 FTE`, `14 October`.
    private(set) var figures = 0
    /// At least so many words as make a thing to do.
    private(set) var sentences = 0
    /// People: `Mrs Khan`, `J Carr`.
    private(set) var names = 0

    /// `Audit of books` is the least that is done.
    private static let leastWordsOfSentence = 3
    /// A figure's unit is no longer than this: `FTE`, `days`.
    private static let mostLettersOfUnit = 5

    private let formsOfAddress: Set<String>

    init(in grid: TableGrid, below row: Int, columns: [Int], lexicon: Lexicon) {
        formsOfAddress = lexicon.formsOfAddress
        let columns = Set(columns)
        for (index, cell) in grid.table.cells.enumerated()
        where cell.row >= row && columns.contains(cell.column) && !grid.texts[index].isEmpty {
            add(grid.texts[index])
        }
    }

    private mutating func add(_ text: String) {
        filled += 1
        if Self.isFigure(text) {
            figures += 1
        } else if isName(text) {
            names += 1
        } else if text.split(separator: " ").count >= Self.leastWordsOfSentence {
            sentences += 1
        }
    }

    var areFigures: Bool { figures * 2 > filled }
    var areSentences: Bool { sentences * 2 > filled }
    /// Whether they are mostly people, with figures among them: who works where, or how much.
    var areNames: Bool { names > 0 && (names + figures) * 4 >= filled * 3 && sentences * 4 < filled }

    static func isFigure(_ text: String) -> Bool {
        let words = Folding.words(text)
        guard text.contains(where: \.isNumber) else { return !text.contains(where: \.isLetter) }
        let letters = words.filter { !$0.contains(where: \.isNumber) }
        return words.count <= 3 && letters.count <= 1
            && letters.allSatisfy { $0.count <= mostLettersOfUnit || CalendarWords.month($0) != nil }
    }

    /// A form of address and a name, or an initial and a name.
    private func isName(_ text: String) -> Bool {
        let words = text.split { $0 == " " || $0 == "." }
        guard (2...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false }) else { return false }
        return formsOfAddress.contains(words[0].lowercased())
            || (words[0].count <= 2 && words[0].allSatisfy(\.isUppercase))
    }
}

import DocumentModel

/// A line of a text on its grid of letters: each letter has a column, from 0.
struct DumpLine: Hashable {
    /// Without space at the end.
    let letters: [Character]
    /// Spaces of a line that holds nothing else: dumps leave one for each empty cell.
    private(set) var spaceCount = 0

    static let tabWidthInColumns = 8

    init(_ text: some StringProtocol) {
        var letters: [Character] = []
        for character in text {
            if character == "\t" {
                repeat { letters.append(" ") } while letters.count % Self.tabWidthInColumns != 0
            } else if character.isWhitespace {
                letters.append(" ")
            } else if !Self.isMark(character) {
                letters.append(character)
            }
        }
        if letters.allSatisfy({ $0 == " " }) { spaceCount = letters.count }
        while letters.last == " " { letters.removeLast() }
        self.letters = letters.contains(Self.softHyphen) ? Self.withoutIdleHyphens(letters) : letters
    }

    /// The hyphen that shows only where a line breaks at it.
    private static let softHyphen: Character = "\u{ad}"

    /// Without the soft hyphens at which no line broke. What stands behind them in other columns keeps its place.
    private static func withoutIdleHyphens(_ letters: [Character]) -> [Character] {
        var result: [Character] = []
        var owed = 0
        for (column, letter) in letters.enumerated() {
            let next = column + 1 < letters.count ? letters[column + 1] : " "
            if letter == softHyphen, next != " " {
                owed += 1
                continue
            }
            result.append(letter)
            if letter == " ", next == " ", owed > 0 {
                result.append(contentsOf: repeatElement(" ", count: owed))
                owed = 0
            }
        }
        return result
    }

    /// Characters that steer a terminal or stand for nothing.
    private static func isMark(_ character: Character) -> Bool {
        character == "\u{feff}" || character == "\u{200b}" || character == "\u{1a}"
    }

    var isEmpty: Bool { letters.isEmpty }
    var count: Int { letters.count }
    var text: String { String(letters) }
    /// The column of the first letter.
    var indent: Int { letters.firstIndex { $0 != " " } ?? 0 }

    /// Whether a word starts at a column.
    func startsWord(at column: Int) -> Bool {
        letters.indices.contains(column) && letters[column] != " " && (column == 0 || letters[column - 1] == " ")
    }

    /// The stretches of text with no more than one space in a row. A mark of a list belongs to what it marks.
    var pieces: [Range<Int>] {
        var result: [Range<Int>] = []
        var start: Int?
        for column in 0...letters.count {
            let isSpace = column == letters.count || letters[column] == " "
            if !isSpace {
                if start == nil { start = column }
                continue
            }
            guard let begun = start else { continue }
            let isEnd = column + 1 >= letters.count || letters[column + 1] == " "
            if isEnd {
                result.append(begun..<column)
                start = nil
            }
        }
        return joiningMarks(result)
    }

    /// Whether no wide space parts it: two spaces may stand between sentences.
    var isUnbroken: Bool {
        let pieces = pieces
        return zip(pieces, pieces.dropFirst()).allSatisfy { $1.lowerBound - $0.upperBound < Self.leastWideSpace }
    }

    /// Pieces so far apart stand in columns.
    static let leastWideSpace = 3

    /// The space behind a list's mark: `1.    All schools`.
    private static let widestSpaceBehindMark = 8

    private func joiningMarks(_ pieces: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < pieces.count {
            let piece = pieces[index]
            if index + 1 < pieces.count, ListMark.isMark(letters[piece]),
                pieces[index + 1].lowerBound - piece.upperBound < Self.widestSpaceBehindMark
            {
                result.append(piece.lowerBound..<pieces[index + 1].upperBound)
                index += 2
            } else {
                result.append(piece)
                index += 1
            }
        }
        return result
    }
}

/// Marks before items of a list.
enum ListMark {
    /// `12)` and `A.` and `(iv)` have no more.
    private static let mostLetters = 5

    static func isMark(_ letters: ArraySlice<Character>) -> Bool {
        guard let first = letters.first, letters.count <= mostLetters else { return false }
        if letters.count == 1 {
            return ListSign.kind(of: first) != nil && first != "o" || first.unicodeScalars.allSatisfy(isPrivate)
        }
        guard let last = letters.last, last == "." || last == ")" else { return false }
        let core = letters.drop { $0 == "(" }.dropLast()
        return core.allSatisfy { $0.isNumber || $0 == "." } || core.count == 1
            || core.allSatisfy { "ivxIVX".contains($0) }
    }

    /// Bullets of symbol fonts lie in the private area.
    private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0xe000...0xf8ff).contains(scalar.value) }
}

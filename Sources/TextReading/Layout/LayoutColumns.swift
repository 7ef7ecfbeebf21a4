/// Finds the columns of a table in lines whose letters keep their places.
///
/// ```
/// Action / Task          Lead   Outcomes
/// 1. Curriculum          HTs    1a. Children have access to a broad
///    development                curriculum offer.
/// ^                      ^      ^
/// ```
struct LayoutColumns {
    /// The column of letters in which each column of the table begins, ascending.
    private(set) var starts: [Int]

    /// A column begins in at least so many lines, and in this share of all.
    private static let fewestLines = 2
    private static let leastShareOfLines = 0.04
    /// The letter before a column's start is a space in all but this share of the lines: cells span columns.
    private static let mostCrossingShare = 0.08
    /// Lines that cross a start may be so many for each that begins there.
    private static let mostCrossingsForStart = 0.3
    /// Where one space parts columns, words must begin there in so many lines, and hardly any may cross.
    private static let fewestLinesOfNarrowGap = 4
    private static let leastShareOfNarrowGap = 0.08
    private static let mostCrossingShareOfNarrowGap = 0.03
    /// Of the letters in that place so many begin a word.
    private static let leastShareOfBeginnings = 0.8
    /// No column is narrower: starts that lie closer are indents.
    private static let narrowestColumn = 5
    /// A start right of an indent is the column's own where it is so much the more frequent.
    private static let shareOfStrayStart = 0.15
    /// The widest grids have a column for each of 36 months, and some more; beyond, words happen to stand in line.
    private static let mostColumns = 64
    /// Heads of columns take the first lines.
    static let mostHeadLines = 2

    init(of lines: [DumpLine]) {
        let filled = lines.filter { !$0.isEmpty }
        let width = filled.map(\.count).max() ?? 0
        var ink = Array(repeating: 0, count: width + 1)
        var pieceStarts = ink
        var wordStarts = ink
        for line in filled {
            for (column, letter) in line.letters.enumerated() where letter != " " {
                ink[column] += 1
                if column > 0, line.startsWord(at: column) { wordStarts[column] += 1 }
            }
            for piece in line.pieces { pieceStarts[piece.lowerBound] += 1 }
        }
        let count = Double(filled.count)
        let needed = max(Double(Self.fewestLines), Self.leastShareOfLines * count)
        var found: [(start: Int, weight: Int)] = []
        for column in 0..<width {
            var weight = pieceStarts[column]
            if Double(weight) < needed, column > 0 {
                let words = Double(wordStarts[column])
                guard words >= max(Double(Self.fewestLinesOfNarrowGap), Self.leastShareOfNarrowGap * count),
                    Double(ink[column - 1]) <= Self.mostCrossingShareOfNarrowGap * count,
                    words >= Self.leastShareOfBeginnings * Double(ink[column])
                else { continue }
                weight = wordStarts[column]
            }
            guard Double(weight) >= needed else { continue }
            let mostCrossing = max(
                1, Self.mostCrossingShare * count, Self.mostCrossingsForStart * Double(weight))
            if column > 0, Double(ink[column - 1]) > mostCrossing { continue }
            if let last = found.last, column - last.start < Self.narrowestColumn {
                if Double(last.weight) < Self.shareOfStrayStart * Double(weight) {
                    found[found.count - 1] = (column, weight)
                }
                continue
            }
            found.append((column, weight))
        }
        guard found.count <= Self.mostColumns else {
            starts = []
            return
        }
        starts = found.map(\.start)
        splitByHeads(filled)
    }

    init(starts: [Int]) { self.starts = starts }

    /// The column that begins at or before a place.
    func index(at place: Int) -> Int { max(0, (starts.lastIndex { $0 <= place } ?? 0)) }

    /// Empty columns show in their heads alone: a column that holds two heads and has room for the second is two.
    private mutating func splitByHeads(_ lines: [DumpLine]) {
        for head in lines.prefix(Self.mostHeadLines) {
            let pieces = head.pieces
            var index = 0
            while index < starts.count {
                let end = index + 1 < starts.count ? starts[index + 1] : Int.max
                let heads = pieces.filter { $0.lowerBound >= starts[index] && $0.lowerBound < end }
                if heads.count > 1 {
                    let textEnd = lines.dropFirst(Self.mostHeadLines).reduce(starts[index]) { most, line in
                        cells(of: line)[index].map { max(most, $0.upperBound) } ?? most
                    }
                    let room = heads.dropFirst().first { $0.lowerBound >= textEnd }
                    if let room, let before = heads.last(where: { $0.upperBound < room.lowerBound }) {
                        let start = max(before.upperBound + 1, min(textEnd + 1, room.lowerBound))
                        if !starts.contains(start) {
                            starts.insert(start, at: index + 1)
                            continue
                        }
                    }
                }
                index += 1
            }
        }
    }

    /// Where the text of each column stands in a line; a text that spans columns stands in its first.
    func cells(of line: DumpLine) -> [Int: Range<Int>] {
        var result: [Int: Range<Int>] = [:]
        for part in parts(of: line) {
            // A letter before the start is still the column's.
            let column = index(at: part.lowerBound + Self.mostLettersBeforeStart)
            result[column] = result[column].map { $0.lowerBound..<part.upperBound } ?? part
        }
        return result
    }

    private static let mostLettersBeforeStart = 2
    /// A full cell pushes the next one by no more letters.
    private static let mostPush = 6
    /// A dump shifts a cell by a letter or two where the one before it is full.
    private static let shifts = [0, -1, 1, -2]

    /// The pieces of a line, cut where a column begins inside one.
    private func parts(of line: DumpLine) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for piece in line.pieces {
            var begun = piece.lowerBound
            for start in starts where start > begun + 1 && start < piece.upperBound {
                guard let cut = cut(line, at: start), cut > begun, cut < piece.upperBound else { continue }
                result.append(begun..<cut - 1)
                begun = cut
            }
            result.append(begun..<piece.upperBound)
        }
        return result
    }

    /// Where a word begins that a column may begin with; nil where the text runs on over the start.
    private func cut(_ line: DumpLine, at start: Int) -> Int? {
        if line.startsWord(at: start), !Beginning.isFresh(line.letters[start...]) {
            // A cell that was pushed to the left by a full one before it begins with its capital.
            let pushed = (max(1, start - Self.mostPush)..<start).last { place in
                line.startsWord(at: place) && Beginning.isFresh(line.letters[place...])
            }
            if let pushed { return pushed }
        }
        for shift in Self.shifts {
            let place = start + shift
            if place > 0, line.startsWord(at: place), shift == 0 || Beginning.isFresh(line.letters[place...]) {
                return place
            }
        }
        return nil
    }

    /// Whether a line's text runs over the start of a column.
    func isCrossed(by line: DumpLine, at start: Int) -> Bool {
        guard line.pieces.contains(where: { $0.lowerBound < start && start < $0.upperBound }),
            line.letters[start - 1] != " "
        else { return false }
        return cut(line, at: start) == nil
    }
}

/// How a text begins.
enum Beginning {
    /// Whether letters may begin a cell or a sentence.
    static func isFresh(_ letters: some Collection<Character>) -> Bool {
        guard let first = letters.first(where: { $0 != " " }) else { return false }
        return first.isUppercase || first.isNumber || "“‘\"'(•–-▪●➢".contains(first)
            || first.unicodeScalars.allSatisfy { (0xe000...0xf8ff).contains($0.value) }
    }
}

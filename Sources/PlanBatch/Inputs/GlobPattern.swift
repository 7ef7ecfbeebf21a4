/// A pattern for paths, as shells have them: `*` any run within a name, `**` any run, `?` one character, `[a-z]` one of
/// a set. A pattern without a slash is for the name alone; one with a slash may begin at any folder of the path. Letters
/// match in either case.
///
///     GlobPattern("*.pdf").matches("2021/Plan.PDF")      // true
///     GlobPattern("drafts/**").matches("archive/drafts/a/b.pdf") // true
package struct GlobPattern: Hashable, Sendable {
    private enum Piece: Hashable {
        case character(Character)
        case anyCharacter
        case set([ClosedRange<Character>], isNegated: Bool)
        case run(crossesFolders: Bool)
    }

    private let pieces: [Piece]
    private let isForName: Bool

    package init(_ pattern: String) {
        isForName = !pattern.contains("/")
        var pieces: [Piece] = []
        var rest = Array(pattern.lowercased())[...]
        while let character = rest.popFirst() {
            switch character {
            case "*":
                let crosses = rest.first == "*"
                while rest.first == "*" { rest.removeFirst() }
                pieces.append(.run(crossesFolders: crosses))
                // `**/` also matches no folder at all.
                if crosses, rest.first == "/" { rest.removeFirst() }
            case "?": pieces.append(.anyCharacter)
            case "[":
                if let (set, after) = GlobPattern.set(rest) {
                    pieces.append(set)
                    rest = after
                } else {
                    pieces.append(.character(character))
                }
            default: pieces.append(.character(character))
            }
        }
        self.pieces = pieces
    }

    package func matches(_ path: String) -> Bool {
        let names = path.lowercased().split(separator: "/")
        let starts = isForName ? [max(0, names.count - 1)] : Array(names.indices)
        return starts.contains { matches(Array(names[min($0, names.count)...].joined(separator: "/"))) }
    }

    /// Row by row over the pieces, so that no pattern takes longer than its length times the path's.
    private func matches(_ text: [Character]) -> Bool {
        var reached = [Bool](repeating: false, count: text.count + 1)
        reached[0] = true
        for piece in pieces {
            var next = [Bool](repeating: false, count: text.count + 1)
            for place in reached.indices {
                if case .run(let crosses) = piece {
                    let goesOn = place > 0 && next[place - 1] && (crosses || text[place - 1] != "/")
                    next[place] = reached[place] || goesOn
                } else if reached[place], place < text.count, GlobPattern.matches(piece, text[place]) {
                    next[place + 1] = true
                }
            }
            reached = next
        }
        return reached[text.count]
    }

    private static func matches(_ piece: Piece, _ character: Character) -> Bool {
        switch piece {
        case .character(let expected): character == expected
        case .anyCharacter: character != "/"
        case .set(let ranges, let isNegated):
            character != "/" && ranges.contains { $0.contains(character) } != isNegated
        case .run: false
        }
    }

    /// `a-z]` after the opening bracket; nil where it never closes.
    private static func set(_ text: ArraySlice<Character>) -> (Piece, ArraySlice<Character>)? {
        guard let end = text.dropFirst().firstIndex(of: "]") else { return nil }
        var inner = text[..<end]
        let isNegated = inner.first == "!" || inner.first == "^"
        if isNegated { inner.removeFirst() }
        var ranges: [ClosedRange<Character>] = []
        while let first = inner.popFirst() {
            if inner.first == "-", let last = inner.dropFirst().first, first <= last {
                ranges.append(first...last)
                inner = inner.dropFirst(2)
            } else {
                ranges.append(first...first)
            }
        }
        return (.set(ranges, isNegated: isNegated), text[(end + 1)...])
    }
}

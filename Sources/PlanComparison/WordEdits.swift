import DocumentModel

/// What changed between two texts, word by word.
enum WordEdits {
    /// Longer texts are told apart only at their ends: what differs between is one deletion and one insertion.
    private static let mostTokensCompared = 1500

    /// `Audit of staff views` against `Audit of colleagues’ views`: equal, delete, insert, equal.
    ///
    /// The runs that are equal or inserted, joined, are the text after; those equal or deleted are the text before up to
    /// white space. The other way round gives the mirror image.
    static func between(_ before: String, _ after: String) -> [WordEdit] {
        if after.unicodeScalars.lexicographicallyPrecedes(before.unicodeScalars) {
            return normalised(steps(tokens(of: after), tokens(of: before)).map(\.mirrored))
        }
        return normalised(steps(tokens(of: before), tokens(of: after)))
    }

    /// A word or a punctuation mark with the white space behind it.
    private struct Token {
        let word: String
        let text: String
    }

    private enum Step {
        case equal(Token, Token)
        case delete(Token)
        case insert(Token)

        var mirrored: Step {
            switch self {
            case .equal(let before, let after): .equal(after, before)
            case .delete(let token): .insert(token)
            case .insert(let token): .delete(token)
            }
        }
    }

    private static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        var word = ""
        var space = ""
        func close() {
            if !word.isEmpty { tokens.append(Token(word: word, text: word + space)) }
            word = ""
            space = ""
        }
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            if character.isWhitespace {
                if !word.isEmpty { space.append(character) }
                continue
            }
            let joins =
                character.isLetter || character.isNumber
                || index + 1 < characters.count && !word.isEmpty && space.isEmpty && Self.joinsWords(character)
                    && (characters[index + 1].isLetter || characters[index + 1].isNumber)
            if !joins {
                close()
                word = String(character)
                // A mark stands alone: what follows opens a new token.
                if index + 1 < characters.count, !characters[index + 1].isWhitespace { close() }
                continue
            }
            if !space.isEmpty { close() }
            word.append(character)
        }
        close()
        return tokens
    }

    /// Apostrophes, hyphens and points inside words and numbers: `schools’`, `on-going`, `1.5`.
    private static func joinsWords(_ character: Character) -> Bool {
        "'’-‐‑.".contains(character)
    }

    private static func steps(_ before: [Token], _ after: [Token]) -> [Step] {
        var start = 0
        while start < min(before.count, after.count), before[start].word == after[start].word { start += 1 }
        var tail = 0
        while tail < min(before.count, after.count) - start,
            before[before.count - 1 - tail].word == after[after.count - 1 - tail].word
        { tail += 1 }
        let middleBefore = Array(before[start..<(before.count - tail)])
        let middleAfter = Array(after[start..<(after.count - tail)])
        var steps = (0..<start).map { Step.equal(before[$0], after[$0]) }
        steps += middle(middleBefore, middleAfter)
        steps += (0..<tail).reversed().map { Step.equal(before[before.count - 1 - $0], after[after.count - 1 - $0]) }
        return steps
    }

    /// Myers' shortest edit script.
    private static func middle(_ before: [Token], _ after: [Token]) -> [Step] {
        if before.isEmpty || after.isEmpty || before.count + after.count > mostTokensCompared {
            return before.map(Step.delete) + after.map(Step.insert)
        }
        let limit = before.count + after.count
        var furthest = [Int](repeating: 0, count: 2 * limit + 2)
        var trace: [[Int]] = []
        search: for depth in 0...limit {
            trace.append(Array(furthest[(limit - depth)...(limit + depth + 1)]))
            for diagonal in stride(from: -depth, through: depth, by: 2) {
                let goesDown =
                    diagonal == -depth
                    || diagonal != depth && furthest[limit + diagonal - 1] < furthest[limit + diagonal + 1]
                var x = goesDown ? furthest[limit + diagonal + 1] : furthest[limit + diagonal - 1] + 1
                while x < before.count, x - diagonal < after.count, before[x].word == after[x - diagonal].word {
                    x += 1
                }
                furthest[limit + diagonal] = x
                if x >= before.count, x - diagonal >= after.count { break search }
            }
        }
        return walkBack(trace, before, after)
    }

    private static func walkBack(_ trace: [[Int]], _ before: [Token], _ after: [Token]) -> [Step] {
        var steps: [Step] = []
        var (x, y) = (before.count, after.count)
        for depth in trace.indices.reversed() {
            let furthest = trace[depth]
            let diagonal = x - y
            // The row of `trace` starts at diagonal -depth.
            func reach(_ diagonal: Int) -> Int { furthest[diagonal + depth] }
            let goesDown =
                diagonal == -depth || diagonal != depth && reach(diagonal - 1) < reach(diagonal + 1)
            let previousX = depth == 0 ? 0 : goesDown ? reach(diagonal + 1) : reach(diagonal - 1)
            let previousY = depth == 0 ? 0 : previousX - (goesDown ? diagonal + 1 : diagonal - 1)
            while x > previousX, y > previousY, x > 0, y > 0, before[x - 1].word == after[y - 1].word {
                steps.append(.equal(before[x - 1], after[y - 1]))
                x -= 1
                y -= 1
            }
            guard depth > 0 else { break }
            steps.append(goesDown ? .insert(after[previousY]) : .delete(before[previousX]))
            (x, y) = (previousX, previousY)
        }
        return steps.reversed()
    }

    /// Deletions before insertions between two equal runs, runs joined, and lone short words between changes drawn in:
    /// nobody reads `work on [of] the` word by word.
    private static func normalised(_ steps: [Step]) -> [WordEdit] {
        var runs: [(equal: [(Token, Token)], deleted: [Token], inserted: [Token])] = [([], [], [])]
        for step in steps {
            let last = runs.count - 1
            switch step {
            case .equal(let before, let after):
                if !runs[last].deleted.isEmpty || !runs[last].inserted.isEmpty { runs.append(([], [], [])) }
                runs[runs.count - 1].equal.append((before, after))
            case .delete(let token): runs[last].deleted.append(token)
            case .insert(let token): runs[last].inserted.append(token)
            }
        }
        var joined: [(equal: [(Token, Token)], deleted: [Token], inserted: [Token])] = []
        for run in runs {
            let isChange = !run.deleted.isEmpty || !run.inserted.isEmpty
            if let last = joined.indices.last, isChange, isTrifle(run.equal.map(\.0.word)),
                !joined[last].deleted.isEmpty, !joined[last].inserted.isEmpty
            {
                joined[last].deleted += run.equal.map(\.0) + run.deleted
                joined[last].inserted += run.equal.map(\.1) + run.inserted
            } else {
                joined.append(run)
            }
        }
        var edits: [WordEdit] = []
        for run in joined {
            if !run.equal.isEmpty { edits.append(WordEdit(.equal, run.equal.map(\.1.text).joined())) }
            if !run.deleted.isEmpty {
                let space = run.equal.last.map { missingSpace(before: $0, after: $1) } ?? ""
                edits.append(WordEdit(.delete, space + run.deleted.map(\.text).joined()))
            }
            if !run.inserted.isEmpty { edits.append(WordEdit(.insert, run.inserted.map(\.text).joined())) }
        }
        return edits
    }

    /// The white space that stood behind a word before and is gone after: it goes with what was deleted behind it.
    private static func missingSpace(before: Token, after: Token) -> String {
        after.text == after.word ? String(before.text.dropFirst(before.word.count)) : ""
    }

    /// One short word or mark between two changes.
    private static func isTrifle(_ words: [String]) -> Bool {
        words.count == 1 && (words.first?.count ?? 0) <= 3
    }
}

import DocumentModel

/// What stands in frames of the body.
///
/// Heads that a table repeats over what little of it is left for a page look like furniture, were it not that they stand at
/// the same places over the rest of the table.
struct FramedRows {
    private var lines: [String: [TextLine]] = [:]

    /// Heads of several columns have at least so many words.
    private static let fewestWords = 2
    /// What a table repeats stands at the same places, but for rounding.
    private static let sameLeftEdgeInPoints = 1.0

    init(in pages: [FurnitureFinder.PageLines]) {
        for page in pages where !page.frames.isEmpty {
            let margin = FurnitureFinder.marginShare * page.heightInPoints
            for line in page.lines where line.words.count >= Self.fewestWords {
                let middle = line.box.center
                guard middle.y >= margin, middle.y <= page.heightInPoints - margin,
                    page.frames.contains(where: { $0.contains(middle) })
                else { continue }
                lines[line.words[0].text, default: []].append(line)
            }
        }
    }

    /// Whether the words of a line stand at the same places in a frame of the body.
    func contain(_ line: TextLine) -> Bool {
        guard line.words.count >= Self.fewestWords, let likes = lines[line.words[0].text] else { return false }
        return likes.contains { like in
            like.words.count == line.words.count
                && zip(like.words, line.words).allSatisfy {
                    $0.text == $1.text && abs($0.box.left - $1.box.left) <= Self.sameLeftEdgeInPoints
                }
        }
    }
}

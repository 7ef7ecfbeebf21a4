package import DocumentModel
import PageLayout

extension PageContent {
    /// How the page is to be turned so that most of its letters stand upright; nil where they do.
    package var turn: PageTurn? {
        var letters: [TextDirection: Int] = [:]
        for word in words { letters[word.direction, default: 0] += word.text.utf8.count }
        let all = letters.values.reduce(0, +)
        let most = [TextDirection.upward, .downward, .reversed].first { 2 * letters[$0, default: 0] > all }
        return most.map {
            PageTurn(direction: $0, widthInPoints: widthInPoints, heightInPoints: heightInPoints)
        }
    }

    /// Whether all text runs in one other direction: a page on its side or on its head, as scanners take it in. Of a page
    /// that was turned for a wide table alone, head and foot stand upright.
    package var liesTurned: Bool { turn != nil && Set(words.map(\.direction)).count == 1 }

    /// The page with all its marks turned.
    package func turned(by turn: PageTurn) -> PageContent {
        PageContent(
            number: number, widthInPoints: turn.isQuarter ? heightInPoints : widthInPoints,
            heightInPoints: turn.isQuarter ? widthInPoints : heightInPoints,
            words: words.map { word in
                var turned = word
                turned.box = turn.turned(word.box)
                turned.direction = turn.turned(word.direction)
                return turned
            }.sorted(by: Word.readsBefore),
            rulings: rulings.map(turn.turned), fills: fills.map { Fill(box: turn.turned($0.box), color: $0.color) },
            taggedTables: taggedTables)
    }
}

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

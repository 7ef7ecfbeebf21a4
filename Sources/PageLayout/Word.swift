package import DocumentModel

/// A run of letters without white space, in one direction and on one baseline.
package struct Word: Hashable, Sendable, Codable {
    package var text: String
    /// In page coordinates.
    package var box: Rectangle
    package var style: TextStyle
    package var direction: TextDirection
    package var fontSizeInPoints: Double
    /// Whether it is set smaller and higher than the text beside it: the mark of a note, an ordinal's ending.
    package var isRaised: Bool
    /// The table cell that the file tags all its glyphs into; nil where they disagree, or where it does not tell.
    package var cellTag: CellTag?
    /// Whether an icon stands right before it.
    package var followsIcon = false
    /// From 0 to 1: how sure the reader is of its letters.
    package var confidence = 1.0

    package init(
        text: String, box: Rectangle, style: TextStyle = TextStyle(), direction: TextDirection = .horizontal,
        fontSizeInPoints: Double, isRaised: Bool = false, cellTag: CellTag? = nil
    ) {
        self.cellTag = cellTag
        self.isRaised = isRaised
        self.text = text
        self.box = box
        self.style = style
        self.direction = direction
        self.fontSizeInPoints = fontSizeInPoints
    }
}

extension Word {
    /// Tags, icons and confidence are no part of the written form.
    private enum CodingKeys: String, CodingKey {
        case text, box, style, direction, fontSizeInPoints, isRaised
    }
}

/// Words side by side on one baseline with no more than word spaces between them.
package struct TextLine: Hashable, Sendable, Codable {
    /// In reading order; never empty.
    package var words: [Word]
    /// In page coordinates.
    package var box: Rectangle

    /// Makes a line of words that are already in reading order; nil where there are none.
    package init?(words: [Word]) {
        guard let box = Rectangle.enclosing(words.lazy.map(\.box)) else { return nil }
        self.words = words
        self.box = box
    }

    package var text: String { words.map(\.text).joined(separator: " ") }
    package var direction: TextDirection { words[0].direction }

    /// The size of most of its letters: bullets and raised marks come in sizes of their own.
    package var fontSizeInPoints: Double {
        guard let first = words.first else { return 0 }
        if words.allSatisfy({ $0.fontSizeInPoints == first.fontSizeInPoints }) { return first.fontSizeInPoints }
        var letters: [Double: Int] = [:]
        for word in words { letters[word.fontSizeInPoints, default: 0] += word.text.utf8.count }
        return letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? first.fontSizeInPoints
    }
}

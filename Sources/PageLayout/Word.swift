public import DocumentModel

/// A run of letters without white space, in one direction and on one baseline.
public struct Word: Hashable, Sendable, Codable {
    public var text: String
    /// In page coordinates.
    public var box: Rectangle
    public var style: TextStyle
    public var direction: TextDirection
    public var fontSizeInPoints: Double

    public init(
        text: String, box: Rectangle, style: TextStyle = TextStyle(), direction: TextDirection = .horizontal,
        fontSizeInPoints: Double
    ) {
        self.text = text
        self.box = box
        self.style = style
        self.direction = direction
        self.fontSizeInPoints = fontSizeInPoints
    }
}

/// Words side by side on one baseline with no more than word spaces between them.
public struct TextLine: Hashable, Sendable, Codable {
    /// In reading order; never empty.
    public var words: [Word]
    /// In page coordinates.
    public var box: Rectangle

    /// Makes a line of words that are already in reading order; nil where there are none.
    public init?(words: [Word]) {
        guard let box = Rectangle.enclosing(words.lazy.map(\.box)) else { return nil }
        self.words = words
        self.box = box
    }

    public var text: String { words.map(\.text).joined(separator: " ") }
    public var direction: TextDirection { words[0].direction }

    /// The size of its largest words, which sets the line's height.
    public var fontSizeInPoints: Double { words.reduce(0) { max($0, $1.fontSizeInPoints) } }
}

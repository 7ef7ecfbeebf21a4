import DocumentModel
import PageLayout

/// A line of text set in 12 pt, each character 5 points wide.
enum LineSketch {
    static func words(_ text: String, topInPoints: Double) -> [Word] {
        var left = 60.0
        return text.split { $0 == " " }.map(String.init).map { part in
            let right = left + 5 * Double(part.count)
            defer { left = right + 5 }
            return Word(
                text: part,
                box: Rectangle(left: left, top: topInPoints, right: right, bottom: topInPoints + 12),
                fontSizeInPoints: 12)
        }
    }

    static func line(_ text: String, topInPoints: Double) -> TextLine? {
        TextLine(words: words(text, topInPoints: topInPoints))
    }
}

extension Word {
    /// The word elsewhere on its line.
    func moved(toLeft left: Double) -> Word {
        var word = self
        word.box = Rectangle(left: left, top: box.top, right: left + box.width, bottom: box.bottom)
        return word
    }
}

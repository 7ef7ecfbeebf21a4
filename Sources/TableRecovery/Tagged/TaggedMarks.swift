import DocumentModel
import PageLayout

/// Gives the marks of list items the cell of their text: producers draw them, and tag them as no part of it.
enum TaggedMarks {
    /// From a mark to its text: an indent.
    private static let widestIndentInEms = 3.0
    /// Words are looked up in bands of this height.
    private static let bandInPoints = 8.0

    static func tag(_ words: inout [Word]) {
        let marks = words.indices.filter { words[$0].cellTag == nil && isMark(words[$0].text) }
        guard !marks.isEmpty else { return }
        var tagged: [Int: [Int]] = [:]
        for index in words.indices where words[index].cellTag != nil && words[index].direction == .horizontal {
            tagged[band(words[index].box.center.y), default: []].append(index)
        }
        for mark in marks {
            let box = words[mark].box
            let place = band(box.center.y)
            var text: Int?
            for other in (place - 1...place + 1).flatMap({ (tagged[$0] ?? []).prefix(mostNeighbours) }) {
                let word = words[other]
                let gap = word.box.left - box.right
                guard gap >= -1, gap <= widestIndentInEms * word.fontSizeInPoints, word.box.top <= box.center.y,
                    word.box.bottom >= box.center.y
                else { continue }
                if let nearest = text, words[nearest].box.left <= word.box.left { continue }
                text = other
            }
            words[mark].cellTag = text.flatMap { words[$0].cellTag }
        }
    }

    /// Lines of text hold fewer words; a page of words piled on one spot must not cost more.
    private static let mostNeighbours = 200

    private static func isMark(_ text: String) -> Bool {
        text.unicodeScalars.count == 1
            && text.unicodeScalars.allSatisfy { !$0.isAlphabetic && !$0.isNumeric }
    }

    private static func band(_ y: Double) -> Int { Int(saturating: (y / bandInPoints).rounded(.down)) }
}

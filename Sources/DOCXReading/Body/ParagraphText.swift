import DocumentModel

/// Gathers a paragraph's text: white space folded, line breaks kept, runs of one look joined.
struct ParagraphText {
    /// Stretches of text that show as paragraphs of their own: a page break or an empty line parts them.
    private(set) var pieces: [[Run]] = []
    private var runs: [Run] = []
    private var hasPendingSpace = false
    private var pendingTabs = 0
    private var pendingBreaks = 0
    private(set) var byteCount = 0
    /// The tabs before the first letter.
    private(set) var leadingTabs = 0

    mutating func append(_ scalar: Unicode.Scalar, style: TextStyle) {
        byteCount += UTF8.width(scalar)
        if pendingBreaks >= Self.breaksThatPart, !runs.isEmpty { part() }
        if let last = runs.indices.last {
            // What parts two words belongs to the run before it.
            if pendingBreaks > 0 {
                runs[last].text.unicodeScalars.append("\n")
            } else if pendingTabs > 0 {
                runs[last].text += String(repeating: "\t", count: pendingTabs)
            } else if hasPendingSpace {
                runs[last].text.unicodeScalars.append(" ")
            }
        } else {
            leadingTabs = pendingTabs
        }
        hasPendingSpace = false
        pendingTabs = 0
        pendingBreaks = 0
        if let last = runs.indices.last, runs[last].style == style {
            runs[last].text.unicodeScalars.append(scalar)
        } else {
            runs.append(Run(String(scalar), style: style))
        }
    }

    /// The word that the next letter would go on with; nil where it would begin one.
    var openWord: Substring? {
        guard !hasPendingSpace, pendingBreaks == 0, let text = runs.last?.text else { return nil }
        return text.suffix(Self.longestOpenWord).split(whereSeparator: \.isWhitespace).last
    }

    /// Of a longer word the end tells enough.
    private static let longestOpenWord = 24

    mutating func space() { hasPendingSpace = true }

    /// A tab, which may part the columns of a table.
    mutating func tab() {
        byteCount += 1
        pendingTabs += 1
    }

    mutating func lineBreak() {
        byteCount += 1
        pendingBreaks += 1
    }

    /// A page or column break: what follows is a paragraph of its own to the eye.
    mutating func pageBreak() { pendingBreaks = Self.breaksThatPart }

    /// Two line breaks in a row leave an empty line, which looks like the end of a paragraph.
    private static let breaksThatPart = 2

    private mutating func part() {
        pieces.append(runs)
        runs = []
        hasPendingSpace = false
        pendingTabs = 0
        pendingBreaks = 0
    }

    /// The finished stretches; none for a paragraph without text.
    func finished() -> [[Run]] {
        runs.isEmpty ? pieces : pieces + [runs]
    }
}

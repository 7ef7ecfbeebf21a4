import DocumentModel
import PackageReading

/// Makes paragraphs of a cell's text.
enum SheetText {
    static func wordCount(of text: RichText) -> Int {
        paragraphs(of: text, look: CellLook(), provenance: []).reduce(0) { $0 + WordCount.of($1) }
    }

    /// - Parameter partsLines: whether each line is a paragraph; else only an empty line parts two.
    static func paragraphs(
        of text: RichText, look: CellLook, isNumber: Bool = false, partsLines: Bool = false, provenance: [Provenance]
    ) -> [Paragraph] {
        var result: [Paragraph] = []
        var runs: [Run] = []
        var pendingSpace = false
        var pendingLines = 0
        var followsLineBreak = false
        func close() {
            var paragraph = Paragraph(
                runs: runs, alignment: look.alignment ?? (isNumber ? .right : .left), provenance: provenance)
            paragraph.followsLineBreak = followsLineBreak
            result.append(paragraph)
            runs = []
        }
        func append(_ text: String, _ style: TextStyle) {
            if let last = runs.indices.last, runs[last].style == style {
                runs[last].text += text
            } else {
                runs.append(Run(text, style: style))
            }
        }
        for part in text.parts {
            let style = (part.font ?? look.font).textStyle
            for scalar in part.text.unicodeScalars {
                if scalar == "\n" || scalar == "\u{2028}" || scalar == "\u{2029}" {
                    pendingLines += 1
                    continue
                }
                switch SourceText.character(scalar) {
                case .nothing: continue
                case .space: pendingSpace = true
                case .letter(let letter):
                    if pendingLines > 1 || pendingLines == 1 && partsLines, !runs.isEmpty {
                        close()
                        followsLineBreak = pendingLines == 1
                    } else if pendingLines == 1, !runs.isEmpty {
                        append("\n", style)
                    } else if pendingSpace, !runs.isEmpty {
                        append(" ", style)
                    }
                    (pendingLines, pendingSpace) = (0, false)
                    append(String(Character(letter)), style)
                }
            }
        }
        if !runs.isEmpty { close() }
        return result.map { paragraph in
            var paragraph = paragraph
            for index in paragraph.runs.indices { paragraph.runs[index].text = paragraph.runs[index].text.composed }
            return paragraph
        }
    }
}

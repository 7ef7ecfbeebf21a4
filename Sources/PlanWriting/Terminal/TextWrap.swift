/// Breaks text into lines that fit a number of terminal columns.
enum TextWrap {
    /// Words stay whole unless one alone is too wide; line breaks of the text are kept.
    static func lines(_ text: String, columns: Int) -> [String] {
        let columns = max(columns, 1)
        return text.withoutControls.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
            wrapped($0, columns: columns)
        }
    }

    private static func wrapped(_ text: Substring, columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(whereSeparator: \.isWhitespace) {
            let width = TextWidth.columns(of: word)
            if used > 0, used + 1 + width > columns {
                lines.append(line)
                line = ""
                used = 0
            }
            if used > 0 {
                line += " "
                used += 1
            }
            if width <= columns {
                line += word
                used += width
                continue
            }
            for character in word {
                let width = TextWidth.columns(of: character)
                if used + width > columns, used > 0 {
                    lines.append(line)
                    line = ""
                    used = 0
                }
                line.append(character)
                used += width
            }
        }
        lines.append(line)
        return lines
    }
}

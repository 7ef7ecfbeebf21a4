internal import PlanWriting

/// Some words in one look.
struct StyledRun {
    enum Style {
        case plain, strong, faint, heading, added, removed, edited, moved, inserted, deleted
    }

    var text: String
    var style: Style

    init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// Lines of styled words, wrapped to a width in terminal columns.
struct StyledPage {
    let widthInColumns: Int
    let usesColor: Bool
    private var lines: [String] = []

    init(widthInColumns: Int, usesColor: Bool) {
        self.widthInColumns = widthInColumns
        self.usesColor = usesColor
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func addEmptyLine() {
        lines.append("")
    }

    private struct Word {
        var text: String
        var style: StyledRun.Style
        /// Whether white space stands before it.
        var isApart: Bool
    }

    /// A paragraph, wrapped; lines after the first hang further in.
    mutating func add(_ runs: [StyledRun], indent: Int = 0, hanging: Int = 0) {
        // Deep paths must not squeeze the text out of a narrow terminal.
        let indent = min(indent, widthInColumns / 4)
        var line = String(repeating: " ", count: indent)
        var used = indent
        var isStart = true
        var style = StyledRun.Style.plain
        func close() -> String { line + set(style, to: .plain) }
        for word in words(of: runs) {
            var text = word.text
            let width = TextWidth.columns(of: text)
            if !isStart, word.isApart, used + 1 + width > widthInColumns {
                lines.append(close())
                style = .plain
                line = String(repeating: " ", count: indent + hanging)
                used = indent + hanging
                isStart = true
            }
            if !isStart, word.isApart {
                // The space between two words of one look wears it too.
                if word.style == style {
                    line += " "
                } else {
                    line += set(style, to: .plain) + " "
                    style = .plain
                }
                used += 1
            }
            line += set(style, to: word.style)
            style = word.style
            while used + TextWidth.columns(of: text) > widthInColumns, text.count > 1 {
                let head = Self.head(of: text, columns: widthInColumns - used)
                line += head
                text = String(text.dropFirst(head.count))
                lines.append(close())
                line = String(repeating: " ", count: indent + hanging) + set(.plain, to: style)
                used = indent + hanging
            }
            line += text
            used += TextWidth.columns(of: text)
            isStart = false
        }
        lines.append(close())
    }

    /// As many characters as fit into so many columns, but at least one.
    private static func head(of text: String, columns: Int) -> Substring {
        var room = columns
        let end = text.indices.dropFirst().first { index in
            room -= TextWidth.columns(of: text[text.index(before: index)..<index])
            return room - TextWidth.columns(of: text[index...index]) < 0
        }
        return text[..<(end ?? text.endIndex)]
    }

    /// The words of all runs; without colours, deletions and insertions wear their brackets.
    private func words(of runs: [StyledRun]) -> [Word] {
        var words: [Word] = []
        var isApart = false
        var last = StyledRun.Style.plain
        for run in runs {
            // What was put in stands apart from what it stands for.
            if last == .deleted, run.style == .inserted { isApart = true }
            last = run.style
            let brackets = usesColor ? nil : Self.brackets(of: run.style)
            var own: [Word] = []
            var word = ""
            for character in run.text.withoutControls {
                guard character.isWhitespace else {
                    word.append(character)
                    continue
                }
                if !word.isEmpty {
                    own.append(Word(text: word, style: run.style, isApart: isApart))
                    word = ""
                }
                isApart = true
            }
            let endsApart = word.isEmpty
            if !word.isEmpty { own.append(Word(text: word, style: run.style, isApart: isApart)) }
            if own.count > 1 {
                for index in own.indices.dropFirst() { own[index].isApart = true }
            }
            if let brackets, let end = own.indices.last {
                own[0].text = brackets.open + own[0].text
                own[end].text += brackets.close
            }
            if own.isEmpty { continue }
            words += own
            isApart = endsApart
        }
        return words
    }

    private static func brackets(of style: StyledRun.Style) -> (open: String, close: String)? {
        switch style {
        case .deleted: ("[-", "-]")
        case .inserted: ("{+", "+}")
        default: nil
        }
    }

    /// The codes that change one look into another.
    private func set(_ old: StyledRun.Style, to new: StyledRun.Style) -> String {
        guard usesColor, old != new else { return "" }
        let code =
            switch new {
            case .plain: ""
            case .strong: "1"
            case .faint: "2"
            case .heading: "1;36"
            case .added, .inserted: "32"
            case .removed: "31"
            case .deleted: "9;31"
            case .edited: "33"
            case .moved: "35"
            }
        return (old == .plain ? "" : "\u{1b}[0m") + (code.isEmpty ? "" : "\u{1b}[\(code)m")
    }
}

internal import PlanModel

/// Plain text as Markdown that shows it as it is.
package enum MarkdownText {
    private static let marks: Set<Character> = ["\\", "`", "*", "[", "]", "<", ">", "|", "~", "$"]

    /// One line; line breaks become spaces.
    package static func inLine(_ text: String) -> String {
        escaped(text.withPlainLineBreaks.replacing("\n", with: " "))
    }

    /// A paragraph; its line breaks are kept.
    package static func paragraph(_ text: String) -> String {
        text.withPlainLineBreaks.split(separator: "\n\n", omittingEmptySubsequences: true).map { part in
            part.split(separator: "\n", omittingEmptySubsequences: true).map { escapedLineStart(escaped(String($0))) }
                .joined(separator: "\\\n")
        }.joined(separator: "\n\n")
    }

    /// A list item with its label; lines after the first are indented to it.
    static func item(_ item: SectionBlock.ListItem) -> String {
        let indent = String(repeating: "    ", count: max(item.level, 0))
        let isOrdinal = isOrdinalLabel(item.label)
        let marker = isOrdinal ? item.label : "-"
        let label = isOrdinal || item.label.isEmpty ? "" : escapedLineStart(inLine(item.label)) + " "
        let hang = indent + String(repeating: " ", count: marker.count + 1)
        return indent + marker + " " + label
            + paragraph(item.text).split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\n" + hang)
    }

    /// A table; line breaks in cells become `<br>`.
    package static func table(header: [String], rows: [[String]]) -> String {
        func line(_ cells: [String]) -> String { "| " + cells.map(cell).joined(separator: " | ") + " |" }
        let rule = "|" + header.map { _ in " --- |" }.joined()
        return ([line(header), rule] + rows.map(line)).joined(separator: "\n")
    }

    private static func cell(_ text: String) -> String {
        escaped(text.withPlainLineBreaks).replacing("\n", with: "<br>")
    }

    /// `1.` or `12)`, which Markdown knows as a list marker.
    private static func isOrdinalLabel(_ label: String) -> Bool {
        let digits = label.dropLast()
        return (label.hasSuffix(".") || label.hasSuffix(")")) && (1...9).contains(digits.count)
            && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func escaped(_ text: String) -> String {
        var output = ""
        var previous: Character = " "
        var rest = text[...]
        while let character = rest.popFirst() {
            let next = rest.first ?? " "
            let isWordPart = { (character: Character) in character.isLetter || character.isNumber }
            // A combining mark makes one character of itself and the sign before it; the sign steers Markdown all the same.
            let isMark =
                marks.contains(character) || isMarkWithAccents(character)
                || character == "_" && !(isWordPart(previous) && isWordPart(next))
                || character == "&" && startsEntity(rest)
                || character == "!" && next == "["
            if isMark { output.append("\\") }
            if !character.isControl || character == "\n" { output.append(character) }
            previous = character
        }
        return output
    }

    private static func isMarkWithAccents(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first, first.isASCII else { return false }
        return character.unicodeScalars.count > 1 && marks.contains(Character(first))
    }

    /// Whether `&` and what follows would be read as one character, like `&copy;`.
    private static func startsEntity(_ rest: Substring) -> Bool {
        let name = rest.prefix { $0 == "#" || $0.isLetter || $0.isNumber }
        return !name.isEmpty && rest.dropFirst(name.count).first == ";"
    }

    /// Keeps a line from starting a heading, list, rule or underline.
    private static func escapedLineStart(_ line: String) -> String {
        guard let first = line.first else { return line }
        if "#+-=".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")" {
            return digits + "\\" + line.dropFirst(digits.count)
        }
        return line
    }
}

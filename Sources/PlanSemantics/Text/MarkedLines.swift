import DocumentModel

/// Paragraphs whose hard line breaks part a list that was typed by hand: each marked line is an item of its own.
///
///     Before half term:⏎• audit the books⏎• order new ones      ▸ a paragraph and two items
enum MarkedLines {
    /// The paragraph, or one for each of its lines where their marks make a list.
    static func parted(_ paragraph: Paragraph) -> [Paragraph] {
        guard paragraph.text.contains("\n") else { return [paragraph] }
        let lines = lines(of: paragraph.runs)
        guard lines.count > 1, areMarked(lines.map { $0.map(\.text).joined() }, label: paragraph.label) else {
            return [paragraph]
        }
        return lines.enumerated().map { index, runs in
            var line = paragraph
            line.runs = runs
            if index > 0 { line.label = nil }
            return line
        }
    }

    private static func areMarked(_ texts: [String], label: ListLabel?) -> Bool {
        let pieces = texts.enumerated().map { TextLine(text: $1, label: $0 == 0 ? label : nil) }
        let cores = pieces.compactMap(\.possibleCore)
        if cores.count > 1, LabelSeries.isSeries(cores) { return true }
        let marks = pieces.dropFirst(label == nil ? 0 : 1).compactMap(\.mark)
        // Signs that sentences hold as well need a second.
        return marks.count > 1 || marks.contains { !$0.isDash && !"o*·".contains($0) }
    }

    /// The runs of each line, without space at its ends; lines without words are left out.
    private static func lines(of runs: [Run]) -> [[Run]] {
        var lines: [[Run]] = [[]]
        for run in runs {
            for (index, part) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { lines.append([]) }
                if !part.isEmpty { lines[lines.count - 1].append(Run(String(part), style: run.style)) }
            }
        }
        return lines.map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ runs: [Run]) -> [Run] {
        var result = runs
        while let first = result.first {
            result[0].text = String(first.text.drop(while: \.isWhitespace))
            if result[0].text.isEmpty { result.removeFirst() } else { break }
        }
        while let last = result.last {
            var text = last.text[...]
            while text.last?.isWhitespace == true { text.removeLast() }
            result[result.count - 1].text = String(text)
            if text.isEmpty { result.removeLast() } else { break }
        }
        return result
    }
}

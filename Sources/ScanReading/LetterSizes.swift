import DocumentModel

/// Tells the size of type from how far letters rise over their line.
enum LetterSizes {
    /// Capitals, digits and letters like b and d, in sizes: 0.64 in Calibri, 0.72 in Arial.
    private static let tallInEms = 0.69
    /// Letters like x: 0.46 in Calibri, 0.52 in Arial.
    private static let lowInEms = 0.49
    private static let tall = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789bdfhklÂÊÎÔÛŴŶ")
    private static let low = Set("acemnorsuvwxz")
    /// Sizes of one page that differ by less are one: the next size of type is a tenth larger.
    private static let sameSize = 0.07
    private static let usualInPoints = 10.0

    /// Gives every line its size, and lines of nearly one size the same.
    static func assign(to words: inout [ReadWord], pixelsPerPoint: Double) {
        var samples: [Int: [Double]] = [:]
        var rises: [Int: [Double]] = [:]
        for word in words {
            let rise = word.rise / pixelsPerPoint
            guard rise > 0 else { continue }
            if word.text.contains(where: tall.contains) {
                samples[word.line, default: []].append(rise / tallInEms)
            } else if word.text.allSatisfy(low.contains) {
                rises[word.line, default: []].append(rise / lowInEms)
            }
        }
        var letters: [Int: Int] = [:]
        for word in words { letters[word.line, default: 0] += word.text.count }
        let lines = letters.sorted { $0.key < $1.key }.compactMap { line, count -> Line? in
            guard let sizes = samples[line] ?? rises[line] else { return nil }
            let sorted = sizes.sorted()
            return Line(number: line, size: sorted[sorted.count / 2], letters: count)
        }
        let sizes = snapped(lines)
        let usual = middle(lines) ?? usualInPoints
        for index in words.indices { words[index].fontSizeInPoints = sizes[words[index].line] ?? usual }
    }

    private struct Line {
        var number: Int
        var size: Double
        var letters: Int
    }

    private static func middle(_ lines: [Line]) -> Double? {
        let all = lines.reduce(0) { $0 + $1.letters }
        var seen = 0
        for line in lines.sorted(by: { ($0.size, $0.number) < ($1.size, $1.number) }) {
            seen += line.letters
            if 2 * seen >= all { return line.size }
        }
        return nil
    }

    /// Around the size that most letters have all lines get it, then around the next.
    private static func snapped(_ lines: [Line]) -> [Int: Double] {
        var rest = lines.sorted { ($0.size, $0.number) < ($1.size, $1.number) }
        var result: [Int: Double] = [:]
        while !rest.isEmpty {
            var best: (range: Range<Int>, letters: Int) = (0..<1, -1)
            var end = 0
            for start in rest.indices {
                while end < rest.count, rest[end].size <= rest[start].size * (1 + 2 * sameSize) { end += 1 }
                let letters = rest[start..<end].reduce(0) { $0 + $1.letters }
                if letters > best.letters { best = (start..<end, letters) }
            }
            let group = Array(rest[best.range])
            let size = ((middle(group) ?? usualInPoints) * 10).rounded() / 10
            for line in group { result[line.number] = size }
            rest.removeSubrange(best.range)
        }
        return result
    }
}

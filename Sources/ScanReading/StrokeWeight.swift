import DocumentModel

/// Tells bold type by the thickness of its strokes.
struct StrokeWeight {
    private let ink: Bitmap
    private let core: Bitmap
    private let pixelsPerPoint: Double

    /// Strokes of bold type are one and a half times as thick as those of the same face; other faces differ by a fifth.
    private static let leastOfUsual = 1.28
    /// In sizes: regular faces have 0.07 to 0.1, bold ones 0.13 and more.
    private static let surelyBoldInEms = 0.135
    private static let neverBoldInEms = 0.095
    /// Of fewer letters a stroke's thickness cannot be told.
    private static let fewestLetters = 2

    init?(ink: Bitmap, pixelsPerPoint: Double) {
        guard let core = ink.eroded(3, 3) else { return nil }
        self.ink = ink
        self.core = core
        self.pixelsPerPoint = pixelsPerPoint
    }

    func mark(_ words: inout [ReadWord]) {
        let weights = words.map(weight)
        let usual = Self.usual(zip(words, weights).compactMap { word, weight in weight.map { ($0, word.text.count) } })
        for index in words.indices {
            guard let weight = weights[index] else { continue }
            words[index].isBold =
                weight >= Self.surelyBoldInEms
                || (weight >= Self.leastOfUsual * usual && weight >= Self.neverBoldInEms)
        }
        // A short word between bold ones is as bold as they are.
        for index in words.indices where weights[index] == nil {
            let neighbors = [index - 1, index + 1].filter {
                words.indices.contains($0) && words[$0].line == words[index].line
            }
            words[index].isBold = !neighbors.isEmpty && neighbors.allSatisfy { words[$0].isBold }
        }
    }

    /// The thickness of a word's strokes, in sizes.
    private func weight(_ word: ReadWord) -> Double? {
        // Turned heads are short, and mostly stand beside light ones on dark that do not look bold.
        guard word.text.filter(\.isLetter).count >= Self.fewestLetters, word.fontSizeInPoints > 0,
            word.direction == .horizontal
        else { return nil }
        let area = ink.count(in: word.box)
        let edge = area - core.count(in: word.box)
        guard edge > 0 else { return nil }
        // A stroke of so many pixels has two edges, each a pixel wide.
        return 2 * Double(area) / Double(edge) / pixelsPerPoint / word.fontSizeInPoints
    }

    private static func usual(_ weights: [(weight: Double, letters: Int)]) -> Double {
        let all = weights.reduce(0) { $0 + $1.letters }
        var seen = 0
        for (weight, letters) in weights.sorted(by: { $0 < $1 }) {
            seen += letters
            if 2 * seen >= all { return weight }
        }
        return .infinity
    }
}

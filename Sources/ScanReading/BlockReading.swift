import DocumentModel

/// The words of one block, in pixels of its picture. Of a block whose letters seem to follow each other up or down, as in
/// turned heads, the way is taken that reads best.
struct BlockReading {
    private(set) var words: [ReadWord] = []

    /// Read across, turned letters are doubtful; single letters under each other are not, and turned they are.
    private static let leastGain = 0.1

    /// - Parameter part: the block's picture.
    init(_ part: Bitmap, of block: TextBlocks.Block, by recognizer: Recognizer) {
        words = Self.words(in: part, isLine: block.lineCount <= 1, .horizontal, by: recognizer)
        guard let turnedLineCount = block.turnedLineCount else { return }
        var best = words.meanConfidence + Self.leastGain
        for (direction, quarters) in [(TextDirection.upward, Int32(1)), (.downward, 3)] {
            guard let turned = part.turned(quarters: quarters) else { continue }
            let found = Self.words(in: turned, isLine: turnedLineCount <= 1, direction, by: recognizer)
            let confidence = found.meanConfidence
            guard confidence > best else { continue }
            best = confidence
            words = found.map { Self.laid($0, on: part) }
        }
    }

    private static func words(
        in picture: Bitmap, isLine: Bool, _ direction: TextDirection, by recognizer: Recognizer
    ) -> [ReadWord] {
        recognizer.words(in: picture, isLine: isLine).map { word in
            ReadWord(
                text: word.text, box: word.box, confidence: word.certainty, baseline: word.baseline, line: word.line,
                direction: direction)
        }
    }

    /// A word that was read with the picture turned, as it lies on the picture.
    private static func laid(_ word: ReadWord, on part: Bitmap) -> ReadWord {
        var result = word
        let box = word.box
        if word.direction == .upward {
            result.box = PixelBox(
                left: box.top, top: part.height - box.right, right: box.bottom, bottom: part.height - box.left)
        } else {
            result.box = PixelBox(
                left: part.width - box.bottom, top: box.left, right: part.width - box.top, bottom: box.right)
            result.baseline = Double(part.width) - word.baseline
        }
        return result
    }
}

/// Turns what Tesseract says of a word into how often such words are right.
enum WordConfidence {
    /// Each with the share of right words among those that Tesseract gave that certainty.
    private static let measured: [(certainty: Double, isRight: Double)] = [(0, 0), (1, 1)]

    /// Between measured points it is on the line between them.
    static func calibrated(_ certainty: Double) -> Double {
        guard let above = measured.firstIndex(where: { $0.certainty >= certainty }) else {
            return measured[measured.count - 1].isRight
        }
        guard above > 0 else { return measured[0].isRight }
        let (low, high) = (measured[above - 1], measured[above])
        let share = (certainty - low.certainty) / (high.certainty - low.certainty)
        return low.isRight + share * (high.isRight - low.isRight)
    }
}

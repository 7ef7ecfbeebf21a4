/// Lengths as OOXML writes them.
package enum Measure {
    /// `720` (twentieths of a point) or, in Strict, `36pt`, `1.27cm`; nil for anything else.
    package static func points(_ text: String?, unit: Double = 20) -> Double? {
        guard let text, !text.isEmpty else { return nil }
        if let number = Double(text) { return number.isFinite ? bounded(number / unit) : nil }
        guard let (factor, digits) = split(text), let number = Double(digits), number.isFinite else { return nil }
        return bounded(number * factor)
    }

    /// Longer than any page, so that hostile numbers cannot overflow later sums.
    private static let longestInPoints = 100_000.0

    private static func bounded(_ points: Double) -> Double {
        min(max(points, -longestInPoints), longestInPoints)
    }

    private static func split(_ text: String) -> (Double, Substring)? {
        for (suffix, factor) in units where text.hasSuffix(suffix) {
            return (factor, text.dropLast(suffix.count))
        }
        return nil
    }

    private static let units: [(String, Double)] = [
        ("pt", 1), ("cm", 72 / 2.54), ("mm", 72 / 25.4), ("in", 72), ("pc", 12), ("pi", 12),
    ]
}

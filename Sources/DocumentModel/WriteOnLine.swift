/// Lines to write on, drawn with underscores: no text.
package enum WriteOnLine {
    /// Fewer underscores are part of a name.
    package static let fewestUnderscores = 3

    /// The text without runs of underscores, and without the space that they leave at its end.
    package static func removed(from text: String) -> String {
        var result = String.UnicodeScalarView()
        var run = 0
        for scalar in text.unicodeScalars {
            if scalar == "_" {
                run += 1
                continue
            }
            if run > 0, run < fewestUnderscores { result.append(contentsOf: repeatElement("_", count: run)) }
            run = 0
            result.append(scalar)
        }
        if run < fewestUnderscores { result.append(contentsOf: repeatElement("_", count: run)) }
        return String(result)
    }
}

internal import DocumentModel

/// Numbers in SVG; foreign text is escaped as in HTML.
package enum SVGText {
    /// Rounded to hundredths of a point.
    package static func number(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(saturating: rounded)) : String(rounded)
    }
}

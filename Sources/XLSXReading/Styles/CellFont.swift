import DocumentModel
import PackageReading

/// How a cell's text, or a part of it, is set.
struct CellFont: Hashable {
    var sizeInPoints: Double?
    var isBold = false
    var isItalic = false
    var isUnderlined = false
    var color: Color = .black

    init() {}

    /// Reads `font` or `rPr`.
    init(in scope: XMLCursor.Scope, from cursor: inout XMLCursor, palette: Palette) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            switch element {
            case .sheetBold: isBold = cursor.isOn
            case .sheetItalic: isItalic = cursor.isOn
            case .sheetUnderline: isUnderlined = cursor.value != "none"
            case .sheetFontSize: sizeInPoints = Measure.points(cursor.value, unit: 1)
            case .sheetColor: color = palette.color(cursor) ?? .black
            default: continue
            }
        }
    }

    var textStyle: TextStyle {
        TextStyle(
            fontSizeInPoints: sizeInPoints, isBold: isBold, isItalic: isItalic, isUnderlined: isUnderlined, color: color
        )
    }
}

import DocumentModel
import PackageReading

/// What one style of an OpenDocument file says; what it leaves open its parent says.
struct OpenStyle {
    /// What styles are for: names are unique within a family.
    enum Family: String {
        case cell = "table-cell"
        case column = "table-column"
        case table
        case text
    }

    var parent: String?
    var sizeInPoints: Double?
    var isBold: Bool?
    var isItalic: Bool?
    var isUnderlined: Bool?
    var color: Color?
    /// No colour inside says that there is no shading, whatever the parent says.
    var fill: Color??
    var hasBorder: Bool?
    var alignment: Paragraph.Alignment?
    var wraps: Bool?
    var widthInPoints: Double?
    /// Of a sheet: whether it is shown.
    var isShown: Bool?

    init() {}

    /// Reads `style:style` or `style:default-style`.
    init(in scope: XMLCursor.Scope, from cursor: inout XMLCursor) throws(PackageError) {
        parent = cursor.attribute("parent-style-name", in: "style")
        while let element = try cursor.next(in: scope) {
            switch element {
            case .openTextProperties: readText(cursor)
            case .openCellProperties: readCell(cursor)
            case .openParagraphProperties:
                alignment = cursor.attribute("text-align", in: "fo").flatMap { Self.alignments[$0] }
            case .openColumnProperties:
                widthInPoints = Measure.points(cursor.attribute("column-width", in: "style"), unit: 1)
            case .openTableProperties: isShown = cursor.attribute("display", in: "table").map { $0 != "false" }
            default: continue
            }
        }
    }

    private static let alignments: [String: Paragraph.Alignment] = [
        "start": .left, "left": .left, "center": .center, "end": .right, "right": .right, "justify": .justified,
    ]

    private mutating func readText(_ cursor: borrowing XMLCursor) {
        // A share of the parent's size (`120%`) is no length, and left open.
        sizeInPoints = Measure.points(cursor.attribute("font-size", in: "fo"), unit: 1)
        isBold = cursor.attribute("font-weight", in: "fo").map { $0 == "bold" || Int($0) ?? 0 >= Self.leastBoldWeight }
        isItalic = cursor.attribute("font-style", in: "fo").map { $0 != "normal" }
        isUnderlined = cursor.attribute("text-underline-style", in: "style").map { $0 != "none" }
        color = cursor.attribute("color", in: "fo").flatMap { Self.color($0) }
    }

    /// Weights are written in hundreds, too: 700 is bold, 600 nearly.
    private static let leastBoldWeight = 600

    private mutating func readCell(_ cursor: borrowing XMLCursor) {
        if let background = cursor.attribute("background-color", in: "fo") {
            let color = Self.color(background)
            fill = .some(color == .white ? nil : color)
        }
        let borders = ["border", "border-left", "border-right", "border-top", "border-bottom"].compactMap {
            cursor.attribute($0, in: "fo")
        }
        if !borders.isEmpty { hasBorder = borders.contains { $0 != "none" } }
        wraps = cursor.attribute("wrap-option", in: "fo").map { $0 == "wrap" }
    }

    private static func color(_ text: String) -> Color? {
        text.first == "#" ? Color(hex: text.dropFirst()) : nil
    }

    /// The style with what it leaves open taken from another.
    func completed(by base: OpenStyle) -> OpenStyle {
        var result = self
        result.sizeInPoints = sizeInPoints ?? base.sizeInPoints
        result.isBold = isBold ?? base.isBold
        result.isItalic = isItalic ?? base.isItalic
        result.isUnderlined = isUnderlined ?? base.isUnderlined
        result.color = color ?? base.color
        result.fill = fill ?? base.fill
        result.hasBorder = hasBorder ?? base.hasBorder
        result.alignment = alignment ?? base.alignment
        result.wraps = wraps ?? base.wraps
        result.widthInPoints = widthInPoints ?? base.widthInPoints
        result.isShown = isShown ?? base.isShown
        return result
    }

    /// A font with what the style says of it.
    func font(over base: CellFont = CellFont()) -> CellFont {
        var font = base
        font.sizeInPoints = sizeInPoints ?? base.sizeInPoints
        font.isBold = isBold ?? base.isBold
        font.isItalic = isItalic ?? base.isItalic
        font.isUnderlined = isUnderlined ?? base.isUnderlined
        font.color = color ?? base.color
        return font
    }

    var look: CellLook {
        var look = CellLook()
        look.font = font()
        look.fill = fill.flatMap { $0 }
        look.hasBorder = hasBorder ?? false
        look.alignment = alignment
        look.wraps = wraps ?? false
        return look
    }
}

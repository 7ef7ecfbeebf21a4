import DocumentModel
import PackageReading

/// The looks that cells refer to by number.
struct CellLooks {
    private var looks: [CellLook] = []

    /// Cells without a number, and those with a wrong one, look like the first.
    subscript(_ number: Int?) -> CellLook {
        let number = number ?? 0
        return looks.indices.contains(number) ? looks[number] : looks.first ?? CellLook()
    }

    init() {}

    init(_ looks: [CellLook]) { self.looks = looks }

    /// Reads the part `styles.xml`.
    init(from cursor: inout XMLCursor, palette: Palette, limits: PackageLimits) throws(PackageError) {
        guard let root = try cursor.root(), root.element == .styleSheet else { return }
        var formats: [Int: NumberFormat] = [:]
        var fonts: [CellFont] = []
        var fills: [Color?] = []
        var borders: [Bool] = []
        while let element = try cursor.next(in: root.scope) {
            let scope = cursor.scope
            switch element {
            case .cellNumberFormats:
                while let inner = try cursor.next(in: scope) {
                    guard inner == .cellNumberFormat, let number = cursor.attribute("numFmtId").flatMap({ Int($0) }),
                        let code = cursor.attribute("formatCode")
                    else { continue }
                    formats[number] = NumberFormat(code: code)
                    try Self.check(formats.count, cursor, limits)
                }
            case .cellFonts:
                while let inner = try cursor.next(in: scope) {
                    guard inner == .cellFont else { continue }
                    fonts.append(try CellFont(in: cursor.scope, from: &cursor, palette: palette))
                    try Self.check(fonts.count, cursor, limits)
                }
            case .cellFills:
                while let inner = try cursor.next(in: scope) {
                    guard inner == .cellFill else { continue }
                    fills.append(try Self.fill(in: cursor.scope, from: &cursor, palette: palette))
                    try Self.check(fills.count, cursor, limits)
                }
            case .cellBorders:
                while let inner = try cursor.next(in: scope) {
                    guard inner == .cellBorder else { continue }
                    borders.append(try Self.hasLine(in: cursor.scope, from: &cursor))
                    try Self.check(borders.count, cursor, limits)
                }
            case .cellLooks:
                while let inner = try cursor.next(in: scope) {
                    guard inner == .cellLook else { continue }
                    var look = CellLook()
                    look.font = Self.part("fontId", of: fonts, cursor) ?? CellFont()
                    look.fill = Self.part("fillId", of: fills, cursor).flatMap { $0 }
                    look.hasBorder = Self.part("borderId", of: borders, cursor) ?? false
                    let format = cursor.attribute("numFmtId").flatMap { Int($0) } ?? 0
                    look.numberFormat = formats[format] ?? NumberFormat.builtIn(format)
                    try Self.readAlignment(in: cursor.scope, from: &cursor, into: &look)
                    looks.append(look)
                    try Self.check(looks.count, cursor, limits)
                }
            default: continue
            }
        }
    }

    /// The part of a look that an attribute names by its number.
    private static func part<Part>(_ name: String, of all: [Part], _ cursor: borrowing XMLCursor) -> Part? {
        guard let number = cursor.attribute(name).flatMap({ Int($0) }), all.indices.contains(number) else { return nil }
        return all[number]
    }

    private static func check(
        _ count: Int, _ cursor: borrowing XMLCursor, _ limits: PackageLimits
    ) throws(PackageError) {
        // Workbooks that were copied together for years hold tens of thousands of looks; Excel stops at 65,490.
        guard count <= mostLooks else { throw .partTooLarge(part: cursor.part, limit: .definitions) }
    }

    private static let mostLooks = 65_536

    private static func fill(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, palette: Palette
    ) throws(PackageError) -> Color? {
        var result: Color?
        while let element = try cursor.next(in: scope) {
            guard element == .patternFill, let pattern = cursor.attribute("patternType"), pattern != "none" else {
                continue
            }
            let inner = cursor.scope
            while let color = try cursor.next(in: inner) {
                if color == .fillForeground { result = palette.color(cursor) }
            }
        }
        return result == .white ? nil : result
    }

    private static func hasLine(in scope: XMLCursor.Scope, from cursor: inout XMLCursor) throws(PackageError) -> Bool {
        var result = false
        while let element = try cursor.next(in: scope) {
            switch element {
            case .leftBorder, .rightBorder, .topBorder, .bottomBorder:
                if let style = cursor.attribute("style"), style != "none" { result = true }
            default: continue
            }
        }
        return result
    }

    private static func readAlignment(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, into look: inout CellLook
    ) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            guard element == .cellAlignment else { continue }
            look.wraps = cursor.attribute("wrapText").map { $0 == "1" || $0 == "true" } ?? false
            switch cursor.attribute("horizontal") {
            case "center": look.alignment = .center
            case "right": look.alignment = .right
            case "justify": look.alignment = .justified
            case "left": look.alignment = .left
            case "centerContinuous":
                look.alignment = .center
                look.isCenteredAcross = true
            default: continue
            }
        }
    }
}

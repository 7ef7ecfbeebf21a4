import DocumentModel
import PackageReading

/// The colours that a workbook names by number: those of its theme, and the old fixed ones.
struct Palette: Hashable {
    /// In the order of the scheme: dark 1, light 1, dark 2, light 2, six accents, two kinds of link.
    private var theme: [Color]

    /// The theme of a workbook that brings none: Office's own.
    init() {
        theme = ["000000", "ffffff", "44546a", "e7e6e6", "4472c4", "ed7d31", "a5a5a5", "ffc000", "5b9bd5", "70ad47"]
            .compactMap { Color(hex: $0) }
    }

    /// Reads a theme's colour scheme.
    init?(themeFrom cursor: inout XMLCursor) throws(PackageError) {
        guard let root = try cursor.root(), let colors = try Self.scheme(in: root.scope, from: &cursor, depth: 0),
            colors.count >= Palette().theme.count
        else { return nil }
        theme = colors
    }

    private static let deepestScheme = 4

    private static func scheme(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, depth: Int
    ) throws(PackageError) -> [Color]? {
        while let element = try cursor.next(in: scope) {
            if element == .colorScheme {
                var colors: [Color] = []
                let slots = cursor.scope
                while try cursor.next(in: slots) != nil {
                    let slot = cursor.scope
                    var color: Color?
                    while let inner = try cursor.next(in: slot) {
                        switch inner {
                        case .systemColor: color = cursor.attribute("lastClr").flatMap { Color(hex: $0) }
                        case .plainColor: color = cursor.value.flatMap { Color(hex: $0) }
                        default: continue
                        }
                    }
                    colors.append(color ?? .black)
                }
                return colors
            }
            if depth < deepestScheme, let found = try scheme(in: cursor.scope, from: &cursor, depth: depth + 1) {
                return found
            }
        }
        return nil
    }

    /// The colour that the element the cursor stands on names: by value, by theme or by number.
    func color(_ cursor: borrowing XMLCursor) -> Color? {
        if let hex = cursor.attribute("rgb") { return Color(hex: hex.suffix(6)) }
        if let number = cursor.attribute("theme").flatMap({ Int($0) }) {
            // The numbers swap each dark with its light.
            let place = number < 4 ? number ^ 1 : number
            guard theme.indices.contains(place) else { return nil }
            return Self.tinted(theme[place], by: cursor.attribute("tint").flatMap { Double($0) } ?? 0)
        }
        guard let number = cursor.attribute("indexed").flatMap({ Int($0) }) else { return nil }
        return Self.fixed.indices.contains(number) ? Color(hex: Self.fixed[number]) : nil
    }

    /// Lighter (above 0) or darker (below), as a share of the way to white or black.
    private static func tinted(_ color: Color, by tint: Double) -> Color {
        guard tint.isFinite, tint != 0 else { return color }
        let share = min(max(tint, -1), 1)
        func moved(_ channel: UInt8) -> UInt8 {
            let value = Double(channel)
            let result = share < 0 ? value * (1 + share) : value + (255 - value) * share
            return UInt8(saturating: result.rounded())
        }
        return Color(red: moved(color.red), green: moved(color.green), blue: moved(color.blue))
    }

    /// The colours 0 to 63 of old workbooks (ECMA-376 18.8.27).
    private static let fixed: [String] = {
        let first = ["000000", "ffffff", "ff0000", "00ff00", "0000ff", "ffff00", "ff00ff", "00ffff"]
        return first + first + [
            "800000", "008000", "000080", "808000", "800080", "008080", "c0c0c0", "808080", "9999ff", "993366",
            "ffffcc", "ccffff", "660066", "ff8080", "0066cc", "ccccff", "000080", "ff00ff", "ffff00", "00ffff",
            "800080", "800000", "008080", "0000ff", "00ccff", "ccffff", "ccffcc", "ffff99", "99ccff", "ff99cc",
            "cc99ff", "ffcc99", "3366ff", "33cccc", "99cc00", "ffcc00", "ff9900", "ff6600", "666699", "969696",
            "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
        ]
    }()
}

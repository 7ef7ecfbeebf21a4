import DocumentModel
import PackageReading

/// Reads `word/styles.xml`.
extension StyleSheet {
    static func read(
        from cursor: inout XMLCursor, limits: PackageLimits
    ) throws(PackageError) -> StyleSheet {
        var definitions: [String: Definition] = [:]
        var defaultParagraphStyleID: String?
        var runDefaults = RunProperties()
        var paragraphDefaults = ParagraphProperties()
        guard let root = try cursor.root(), root.element == .styles else { return StyleSheet() }
        while let element = try cursor.next(in: root.scope) {
            switch element {
            case .documentDefaults:
                try readDefaults(from: &cursor, run: &runDefaults, paragraph: &paragraphDefaults)
            case .style:
                guard let id = cursor.attribute("styleId") else { continue }
                let kind = cursor.attribute("type").flatMap { Definition.Kind(rawValue: $0) } ?? .paragraph
                let isDefault = cursor.attribute("default").map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
                if kind == .paragraph, isDefault { defaultParagraphStyleID = id }
                definitions[id] = try readDefinition(kind, from: &cursor)
                guard definitions.count <= limits.maximumDefinitionCount else {
                    throw .partTooLarge(part: cursor.part, limit: .definitions)
                }
            default: continue
            }
        }
        return StyleSheet(
            definitions: definitions, defaultParagraphStyleID: defaultParagraphStyleID, runDefaults: runDefaults,
            paragraphDefaults: paragraphDefaults)
    }

    private static func readDefaults(
        from cursor: inout XMLCursor, run: inout RunProperties, paragraph: inout ParagraphProperties
    ) throws(PackageError) {
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            let inner = cursor.scope
            guard element == .runDefaults || element == .paragraphDefaults else { continue }
            while let element = try cursor.next(in: inner) {
                switch element {
                case .runProperties: run = try cursor.runProperties()
                case .paragraphProperties: paragraph = try cursor.paragraphProperties()
                default: continue
                }
            }
        }
    }

    private static func readDefinition(
        _ kind: Definition.Kind, from cursor: inout XMLCursor
    ) throws(PackageError) -> Definition {
        var result = Definition(kind: kind, name: "")
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            switch element {
            case .name: result.name = cursor.value ?? ""
            case .basedOn: result.parentID = cursor.value
            case .paragraphProperties: result.paragraph = try cursor.paragraphProperties()
            case .runProperties: result.run = try cursor.runProperties()
            case .tableProperties where kind == .table:
                let inner = cursor.scope
                while let element = try cursor.next(in: inner) {
                    switch element {
                    case .rowBandSize: result.table.rowBandSize = cursor.integer
                    case .columnBandSize: result.table.columnBandSize = cursor.integer
                    default: continue
                    }
                }
            case .tableCellProperties where kind == .table:
                let fill = try cursor.tableCellFill()
                result.table.dresses[.wholeTable, default: .init()].fill = fill
            case .tableStyleProperties where kind == .table:
                guard let region = cursor.attribute("type").flatMap({ TableStyleProperties.Region(rawValue: $0) })
                else { continue }
                result.table.dresses[region] = try readDress(from: &cursor)
            default: continue
            }
        }
        if kind == .table {
            let run = result.run
            result.table.dresses[.wholeTable, default: .init()].run = run
            result.run = RunProperties()
        }
        return result
    }

    private static func readDress(
        from cursor: inout XMLCursor
    ) throws(PackageError) -> TableStyleProperties.Dress {
        var result = TableStyleProperties.Dress()
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            switch element {
            case .runProperties: result.run = try cursor.runProperties()
            case .tableCellProperties: result.fill = try cursor.tableCellFill()
            default: continue
            }
        }
        return result
    }
}

extension XMLCursor {
    /// The shading inside a `w:tcPr`.
    mutating func tableCellFill() throws(PackageError) -> CellFill? {
        var result: CellFill?
        let scope = scope
        while let element = try next(in: scope) {
            if element == .shading { result = shading }
        }
        return result
    }

    /// A `w:shd` as the colour that it looks like: patterns are mixed from their two colours by their share of ink.
    var shading: CellFill {
        let pattern = attribute("val") ?? "clear"
        guard pattern != "nil" else { return .none }
        let ground = attribute("fill").flatMap { Color(hex: $0) }
        let ink = attribute("color").flatMap { Color(hex: $0) } ?? .black
        switch pattern {
        case "clear": return ground.map(CellFill.color) ?? .none
        case "solid": return .color(ink)
        default:
            guard pattern.hasPrefix("pct"), let percent = Double(pattern.dropFirst(3)), (0...100).contains(percent)
            else { return ground.map(CellFill.color) ?? .none }
            return .color((ground ?? .white).mixed(with: ink, share: percent / 100))
        }
    }
}

extension Color {
    /// This colour with a share (0 to 1) of another in it.
    fileprivate func mixed(with ink: Color, share: Double) -> Color {
        func mix(_ ground: UInt8, _ ink: UInt8) -> UInt8 {
            UInt8(saturating: (Double(ground) * (1 - share) + Double(ink) * share).rounded())
        }
        return Color(red: mix(red, ink.red), green: mix(green, ink.green), blue: mix(blue, ink.blue))
    }
}

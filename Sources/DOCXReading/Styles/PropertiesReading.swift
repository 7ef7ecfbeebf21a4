import DocumentModel
import PackageReading

/// Reads `w:rPr` and `w:pPr`, wherever they stand.
extension XMLCursor {
    /// - Parameter original: whether to read what stood before tracked changes of the formatting.
    mutating func runProperties(original: Bool = false) throws(PackageError) -> RunProperties {
        var result = RunProperties()
        let scope = scope
        while let element = try next(in: scope) {
            switch element {
            case .runStyle: result.styleID = value
            case .bold: result.isBold = isOn
            case .italic: result.isItalic = isOn
            case .capitals: result.isCapitals = isOn
            case .smallCapitals: result.isSmallCapitals = isOn
            case .hidden: result.isHidden = isOn
            case .verticalAlignment: result.isRaised = value == "superscript"
            case .underline: result.isUnderlined = value.map { $0 != "none" }
            case .size: result.sizeInPoints = Measure.points(value, unit: 2)
            case .color: result.color = value.flatMap { $0 == "auto" ? .black : Color(hex: $0) }
            case .fonts: result.font = attribute("ascii") ?? attribute("hAnsi")
            case .inserted, .movedTo: result.revision = .inserted
            case .deleted, .movedFrom: result.revision = .deleted
            case .runPropertiesChange where original:
                let changed = self.scope
                let revision = result.revision
                while let inner = try next(in: changed) {
                    if inner == .runProperties { result = try runProperties() }
                }
                result.revision = revision
            default: continue
            }
        }
        return result
    }

    mutating func paragraphProperties(original: Bool = false) throws(PackageError) -> ParagraphProperties {
        var result = ParagraphProperties()
        let scope = scope
        while let element = try next(in: scope) {
            switch element {
            case .paragraphStyle: result.styleID = value
            case .numberingProperties: try numberingProperties(into: &result, original: original)
            case .outlineLevel: result.outlineLevel = integer
            case .justification: result.alignment = value.flatMap(Self.alignment)
            case .indent:
                result.indentInPoints =
                    Measure.points(attribute("left") ?? attribute("start")) ?? result.indentInPoints
            case .spacing:
                result.spaceBeforeInPoints = Measure.points(attribute("before")) ?? result.spaceBeforeInPoints
                result.spaceAfterInPoints = Measure.points(attribute("after")) ?? result.spaceAfterInPoints
            case .tabStops: result.tabStopsInPoints = try tabStops()
            case .contextualSpacing: result.ignoresSpaceBetweenSameStyle = isOn
            case .runProperties: result.mark = try runProperties(original: original)
            case .sectionProperties: result.section = try sectionProperties()
            case .paragraphPropertiesChange where original:
                let changed = self.scope
                let mark = result.mark
                let section = result.section
                while let inner = try next(in: changed) {
                    if inner == .paragraphProperties { result = try paragraphProperties() }
                }
                result.mark = mark
                result.section = section
            default: continue
            }
        }
        return result
    }

    private mutating func tabStops() throws(PackageError) -> [Double] {
        let scope = scope
        var stops: [Double] = []
        while let element = try next(in: scope) {
            guard element == .tab, value != "clear", value != "bar", let place = Measure.points(attribute("pos")) else {
                continue
            }
            stops.append(place)
        }
        return stops.sorted()
    }

    private mutating func numberingProperties(
        into result: inout ParagraphProperties, original: Bool
    ) throws(PackageError) {
        let scope = scope
        var isInserted = false
        var level: Int?
        var numbering: Int?
        while let element = try next(in: scope) {
            switch element {
            case .level: level = integer
            case .numberingID: numbering = integer
            case .inserted: isInserted = true
            default: continue
            }
        }
        guard !(original && isInserted) else { return }
        result.numberingLevel = level
        result.numberingID = numbering
    }

    private static func alignment(_ value: String) -> Paragraph.Alignment? {
        switch value {
        case "left", "start": .left
        case "right", "end": .right
        case "center": .center
        case "both", "distribute", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute": .justified
        default: nil
        }
    }
}

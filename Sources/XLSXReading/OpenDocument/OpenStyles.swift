import DocumentModel
import PackageReading

/// The styles of an OpenDocument file, by family and name.
struct OpenStyles {
    private var styles: [String: OpenStyle] = [:]
    private var numbers: [String: Int] = [:]
    private var looks: [CellLook] = []

    /// The style that a family's others begin from stands under no name.
    private static let unnamed = ""
    /// Parents that name each other would never end.
    private static let mostParents = 16

    /// Reads the styles in an element that holds some: `office:styles`, `office:automatic-styles`.
    mutating func read(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, limits: PackageLimits
    ) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            guard element == .openStyle || element == .openDefaultStyle,
                let family = cursor.attribute("family", in: "style").flatMap({ OpenStyle.Family(rawValue: $0) })
            else { continue }
            let name = element == .openStyle ? cursor.attribute("name", in: "style") ?? "" : Self.unnamed
            guard styles.count < limits.maximumDefinitionCount else {
                throw .partTooLarge(part: cursor.part, limit: .definitions)
            }
            styles[Self.key(family, name)] = try OpenStyle(in: cursor.scope, from: &cursor)
        }
    }

    private static func key(_ family: OpenStyle.Family, _ name: String) -> String { "\(family.rawValue) \(name)" }

    /// A style with all that it takes from its parents.
    func style(_ family: OpenStyle.Family, _ name: String?) -> OpenStyle {
        var result = OpenStyle()
        var next = name
        for _ in 0..<Self.mostParents {
            guard let named = next, let style = styles[Self.key(family, named)] else { break }
            result = result.completed(by: style)
            next = style.parent
        }
        return result.completed(by: styles[Self.key(family, Self.unnamed)] ?? OpenStyle())
    }

    /// The number of a cell style's look among ``cellLooks``.
    mutating func look(_ name: String?) -> Int {
        let name = name ?? Self.usualCellStyle
        if let number = numbers[name] { return number }
        looks.append(style(.cell, name).look)
        numbers[name] = looks.count - 1
        return looks.count - 1
    }

    /// The style of cells that name none.
    private static let usualCellStyle = "Default"

    var cellLooks: CellLooks { CellLooks(looks) }
}

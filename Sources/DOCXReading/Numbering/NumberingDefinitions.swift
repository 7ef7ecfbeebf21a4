import PackageReading

/// The lists that a document defines.
struct NumberingDefinitions {
    /// One level of a list.
    struct Level: Hashable {
        /// A level that does not say where it starts starts at 0 (ECMA-376 17.9.25).
        var start = 0
        var format = NumberFormat.decimal
        /// `%1.%2` with literal text around.
        var text = ""
        /// Legal numbering writes all levels in digits.
        var isLegal = false
        /// The level (counted from 1) whose use starts this one anew; 0 for never; nil for any above.
        var restartsAfter: Int?
        /// The paragraph style that this level belongs to.
        var styleID: String?
        var indentInPoints: Double?
        var font: String?
    }

    struct Abstract {
        var levels: [Int: Level] = [:]
        /// A numbering style that holds the real levels.
        var styleLink: String?
    }

    /// A use of a list: its own starting numbers and levels.
    struct Instance {
        var abstractID: Int
        var startOverrides: [Int: Int] = [:]
        var levelOverrides: [Int: Level] = [:]
    }

    var abstracts: [Int: Abstract] = [:]
    var instances: [Int: Instance] = [:]

    /// Word has nine levels, 0 to 8.
    static let levelCount = 9

    /// The list that a numbering id stands for, links through numbering styles followed.
    func list(_ id: Int, styles: StyleSheet) -> (abstractID: Int, abstract: Abstract, instance: Instance)? {
        guard let instance = instances[id] else { return nil }
        var abstractID = instance.abstractID
        for _ in 0..<Self.longestLinkChain {
            guard let abstract = abstracts[abstractID] else { return nil }
            guard let link = abstract.styleLink, let linked = styles.numberingID(ofStyle: link),
                let target = instances[linked], target.abstractID != abstractID
            else { return (abstractID, abstract, instance) }
            abstractID = target.abstractID
        }
        return nil
    }

    /// A link leads to a style, whose list holds the levels; more steps are a circle.
    private static let longestLinkChain = 8

    func level(_ level: Int, of list: (abstractID: Int, abstract: Abstract, instance: Instance)) -> Level? {
        list.instance.levelOverrides[level] ?? list.abstract.levels[level]
    }

    static func read(
        from cursor: inout XMLCursor, limits: PackageLimits
    ) throws(PackageError) -> NumberingDefinitions {
        var result = NumberingDefinitions()
        guard let root = try cursor.root() else { return result }
        while let element = try cursor.next(in: root.scope) {
            guard max(result.abstracts.count, result.instances.count) <= limits.maximumDefinitionCount else {
                throw .partTooLarge(part: cursor.part, limit: .definitions)
            }
            switch element {
            case .abstractNumbering:
                guard let id = cursor.attribute("abstractNumId").flatMap({ Int($0) }) else { continue }
                result.abstracts[id] = try readAbstract(from: &cursor)
            case .numbering:
                guard let id = cursor.attribute("numId").flatMap({ Int($0) }) else { continue }
                result.instances[id] = try readInstance(from: &cursor)
            default: continue
            }
        }
        return result
    }

    private static func readAbstract(from cursor: inout XMLCursor) throws(PackageError) -> Abstract {
        var result = Abstract()
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            switch element {
            case .levelDefinition:
                guard let index = cursor.attribute("ilvl").flatMap({ Int($0) }), (0..<levelCount).contains(index)
                else { continue }
                result.levels[index] = try readLevel(from: &cursor)
            case .numberingStyleLink: result.styleLink = cursor.value
            default: continue
            }
        }
        return result
    }

    private static func readInstance(from cursor: inout XMLCursor) throws(PackageError) -> Instance? {
        var abstractID: Int?
        var result = Instance(abstractID: 0)
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            switch element {
            case .abstractNumberingID: abstractID = cursor.integer
            case .levelOverride:
                guard let index = cursor.attribute("ilvl").flatMap({ Int($0) }), (0..<levelCount).contains(index)
                else { continue }
                let inner = cursor.scope
                while let element = try cursor.next(in: inner) {
                    switch element {
                    case .startOverride: result.startOverrides[index] = cursor.integer.map(bounded)
                    case .levelDefinition: result.levelOverrides[index] = try readLevel(from: &cursor)
                    default: continue
                    }
                }
            default: continue
            }
        }
        guard let abstractID else { return nil }
        result.abstractID = abstractID
        return result
    }

    private static func readLevel(from cursor: inout XMLCursor) throws(PackageError) -> Level {
        var result = Level()
        let scope = cursor.scope
        while let element = try cursor.next(in: scope) {
            switch element {
            case .start: result.start = bounded(cursor.integer ?? 1)
            case .numberFormat:
                result.format = NumberFormat(cursor.value ?? "", custom: cursor.attribute("format")) ?? .decimal
            case .levelText: result.text = cursor.attribute("null") == nil ? cursor.value ?? "" : ""
            case .levelRestart: result.restartsAfter = cursor.integer
            case .legalNumbering: result.isLegal = cursor.isOn
            case .paragraphStyle: result.styleID = cursor.value
            case .paragraphProperties: result.indentInPoints = try cursor.paragraphProperties().indentInPoints
            case .runProperties: result.font = try cursor.runProperties().font
            default: continue
            }
        }
        return result
    }

    /// Word counts to 32,767; hostile starts must not overflow.
    private static func bounded(_ start: Int) -> Int { min(max(start, 0), 32_767) }
}

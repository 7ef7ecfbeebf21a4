/// What one part says it is related to.
struct Relationships {
    struct Relationship {
        var id: String
        /// The last step of the type's address, the same in Transitional and Strict: `officeDocument`, `styles`.
        var kind: String
        var target: String
        var isExternal: Bool
    }

    private let source: PartName
    private(set) var all: [Relationship] = []

    init(of source: PartName, all: [Relationship] = []) {
        self.source = source
        self.all = all
    }

    /// The part behind an id; nil for unknown ids and for targets outside the package, which are never followed.
    func part(id: String) -> PartName? {
        all.first { $0.id == id && !$0.isExternal }.flatMap { source.resolving($0.target) }
    }

    /// The first part of a kind.
    func part(kind: String) -> PartName? {
        all.first { $0.kind == kind && !$0.isExternal }.flatMap { source.resolving($0.target) }
    }

    static func read(of source: PartName, from cursor: inout XMLCursor) throws(DOCXReadingError) -> Relationships {
        var result = Relationships(of: source)
        guard let root = try cursor.root() else { return result }
        while let element = try cursor.next(in: root.scope) {
            guard element == .relationship, let id = cursor.attribute("Id"), let target = cursor.attribute("Target")
            else { continue }
            let type = cursor.attribute("Type") ?? ""
            result.all.append(
                Relationship(
                    id: id, kind: String(type.split(separator: "/").last ?? ""), target: target,
                    isExternal: cursor.attribute("TargetMode") == "External"))
        }
        return result
    }
}

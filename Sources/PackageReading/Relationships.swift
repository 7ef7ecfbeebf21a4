/// What one part says it is related to.
package struct Relationships {
    package struct Relationship {
        package var id: String
        /// The last step of the type's address, the same in Transitional and Strict: `officeDocument`, `styles`.
        package var kind: String
        package var target: String
        package var isExternal: Bool
    }

    private let source: PartName
    package private(set) var all: [Relationship] = []

    package init(of source: PartName, all: [Relationship] = []) {
        self.source = source
        self.all = all
    }

    /// The part behind an id; nil for unknown ids and for targets outside the package, which are never followed.
    package func part(id: String) -> PartName? {
        all.first { $0.id == id && !$0.isExternal }.flatMap { source.resolving($0.target) }
    }

    /// The first part of a kind.
    package func part(kind: String) -> PartName? {
        all.first { $0.kind == kind && !$0.isExternal }.flatMap { source.resolving($0.target) }
    }

    static func read(of source: PartName, from cursor: inout XMLCursor) throws(PackageError) -> Relationships {
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

    /// The relationships of a part; none where the package does not list any.
    package static func read(
        of source: PartName, in package: inout PackageReader, limits: PackageLimits
    ) throws(PackageError) -> Relationships {
        let part = source.relationships
        guard let content = try package.content(of: part) else { return Relationships(of: source) }
        var cursor = try XMLCursor(bytes: content, part: part, limits: limits)
        return try read(of: source, from: &cursor)
    }
}

/// The part that holds what a package is about: the one that its relationships name, else the usual one.
package struct MainPart {
    package let name: PartName
    /// Whether the package names none, and the usual one was taken.
    package let isGuessed: Bool
    /// What the package as a whole is related to.
    package let packageRelationships: Relationships

    package init(
        of package: inout PackageReader, usual path: String, limits: PackageLimits
    ) throws(PackageError) {
        packageRelationships = try Relationships.read(of: PartName(""), in: &package, limits: limits)
        let named = packageRelationships.part(kind: "officeDocument")
        let part = named ?? PartName(path)
        guard package.contains(part) else { throw .mainPartMissing(part: named?.path) }
        name = part
        isGuessed = named == nil
    }
}

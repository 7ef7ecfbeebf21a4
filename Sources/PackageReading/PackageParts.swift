package import DocumentModel

/// The parts of one package, read in the order in which a document's reader needs them, and what was found on the way.
package struct PackageParts<Finding: ReadingFinding> {
    package let limits: PackageLimits
    /// The part that holds what the package is about.
    package let main: PartName
    /// What the main part refers to; nothing before it is read.
    package var relationships: Relationships
    package var findings = ReadingLog<Finding>()
    private var package: PackageReader
    private let packageRelationships: Relationships

    /// Opens a package at the part that its relationships name; where they name none, at the usual one.
    package init(bytes: [UInt8], usualMainPart: String, limits: PackageLimits) throws(PackageError) {
        package = try PackageReader(bytes: bytes, limits: limits)
        packageRelationships = try Relationships.read(of: PartName(""), in: &package, limits: limits)
        let named = packageRelationships.part(kind: "officeDocument")
        main = named ?? PartName(usualMainPart)
        guard package.contains(main) else { throw .mainPartMissing(part: named?.path) }
        if named == nil { findings.note(.mainPartGuessed) }
        relationships = Relationships(of: main)
        self.limits = limits
    }

    package mutating func mainContent() throws(PackageError) -> [UInt8] {
        guard let content = try package.content(of: main) else { throw .mainPartMissing(part: main.path) }
        return content
    }

    package mutating func readRelationships() throws(PackageError) {
        relationships = try Relationships.read(of: main, in: &package, limits: limits)
    }

    /// What another part refers to; told where it cannot be read.
    package mutating func relationships(of part: PartName) -> Relationships {
        attempt { (parts) throws(PackageError) in
            try Relationships.read(of: part, in: &parts.package, limits: parts.limits)
        } ?? Relationships(of: part)
    }

    /// A part that something refers to; told where it is missing.
    package mutating func content(of part: PartName) throws(PackageError) -> [UInt8]? {
        guard let content = try package.content(of: part) else {
            findings.note(.partMissing)
            return nil
        }
        return content
    }

    /// Reads the part of a kind that the main part refers to; nil where there is none or it cannot be read.
    package mutating func read<Value>(
        kind: String, _ body: (inout XMLCursor) throws(PackageError) -> Value
    ) -> Value? {
        relationships.part(kind: kind).flatMap { read($0, body) }
    }

    /// Reads a part; nil where it is missing or cannot be read, which is told.
    package mutating func read<Value>(
        _ part: PartName, _ body: (inout XMLCursor) throws(PackageError) -> Value
    ) -> Value? {
        let value: Value?? = attempt { (parts) throws(PackageError) in
            guard let content = try parts.content(of: part) else { return nil }
            var cursor = try XMLCursor(bytes: content, part: part, limits: parts.limits)
            return try body(&cursor)
        }
        return value.flatMap { $0 }
    }

    /// The title and the producer that the package's properties tell.
    package mutating func facts(format: DocumentFacts.Format) -> DocumentFacts {
        var result = DocumentFacts(format: format)
        if let part = packageRelationships.part(kind: "core-properties") {
            let title = read(part) { (cursor) throws(PackageError) in try cursor.firstText(of: .documentTitle) }
            result.title = title.flatMap { $0 }
        }
        if let part = packageRelationships.part(kind: "extended-properties")
            ?? packageRelationships.part(kind: "extendedProperties")
        {
            let name = read(part) { (cursor) throws(PackageError) in try cursor.firstText(of: .application) }
            result.producer = name.flatMap { $0 }
        }
        return result
    }

    /// The document can be read without a part that fails, but the user is told.
    package mutating func attempt<Value>(
        _ body: (inout PackageParts) throws(PackageError) -> Value
    ) -> Value? {
        do throws(PackageError) {
            return try body(&self)
        } catch {
            findings.note(unreadable: error)
            return nil
        }
    }
}

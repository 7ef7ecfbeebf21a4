/// The parts of an OOXML package, unpacked on demand, within limits that fail closed.
package struct PackageReader {
    private let bytes: [UInt8]
    private let limits: PackageLimits
    private let entries: Set<PartName>
    private var unpackedBytes = 0

    /// Lists the package and refuses it where an entry is encrypted, doubled or leads outside.
    package init(bytes: [UInt8], limits: PackageLimits) throws(PackageError) {
        guard !bytes.starts(with: Self.compoundFileSignature) else { throw .compoundFile }
        guard bytes.starts(with: Self.zipSignature) else {
            throw .notAPackage(reason: bytes.isEmpty ? "the file is empty" : "it is no zip archive")
        }
        var entries: Set<PartName> = []
        try Self.forEachEntry(of: bytes, limits: limits) { (_, entry) throws(PackageError) in
            guard let name = PartName.ofEntry(entry.name) else {
                throw .unsafeEntry(name: entry.name, reason: .outsidePackage)
            }
            guard !entry.isEncrypted else { throw .unsafeEntry(name: entry.name, reason: .encrypted) }
            guard entries.insert(name).inserted else { throw .unsafeEntry(name: entry.name, reason: .duplicate) }
            return true
        }
        self.bytes = bytes
        self.limits = limits
        self.entries = entries
    }

    /// An OLE compound file: old Word documents, and OOXML behind a password.
    private static let compoundFileSignature: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0]
    private static let zipSignature: [UInt8] = [0x50, 0x4b]

    package func contains(_ part: PartName) -> Bool { entries.contains(part) }

    /// A part's bytes; nil where the package holds no such part.
    package mutating func content(of part: PartName) throws(PackageError) -> [UInt8]? {
        guard entries.contains(part) else { return nil }
        var found: ZipArchive.Content?
        // The ratio is taken against the whole package: libarchive does not tell an entry's packed size.
        let bounds: [(bytes: Int, error: PackageError)] = [
            (limits.maximumPartBytes, .partTooLarge(part: part.path, limit: .bytes)),
            (limits.maximumTotalBytes - unpackedBytes, .packageTooLarge(limit: .totalBytes)),
            (
                max(limits.ratioFreeBytes, bytes.count * limits.maximumCompressionRatio),
                .partTooLarge(part: part.path, limit: .compressionRatio)
            ),
        ]
        var tightest = bounds[0]
        for bound in bounds where bound.bytes < tightest.bytes { tightest = bound }
        try Self.forEachEntry(of: bytes, limits: limits) { (archive, entry) throws(PackageError) in
            guard PartName.ofEntry(entry.name) == part else { return true }
            found = archive.content(limitInBytes: tightest.bytes)
            return false
        }
        switch found {
        case .bytes(let content):
            unpackedBytes += content.count
            return content
        case .beyondLimit:
            throw tightest.error
        case .damaged(let reason):
            throw .damagedPart(part: part.path, reason: reason)
        case nil:
            return nil
        }
    }

    /// Visits entries until the visitor answers false.
    private static func forEachEntry(
        of bytes: [UInt8], limits: PackageLimits,
        visit: (inout ZipArchive, ZipArchive.Entry) throws(PackageError) -> Bool
    ) throws(PackageError) {
        let outcome: Result<Void, PackageError> = bytes.withUnsafeBytes { buffer in
            do throws(PackageError) {
                var archive = try ZipArchive(over: buffer)
                var count = 0
                while let entry = try archive.next() {
                    count += 1
                    guard count <= limits.maximumEntryCount else { throw .packageTooLarge(limit: .entryCount) }
                    guard try visit(&archive, entry) else { break }
                }
                guard count > 0 else { throw .notAPackage(reason: "the archive is empty") }
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try outcome.get()
    }
}

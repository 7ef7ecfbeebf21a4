package import Foundation

/// The shared corpora and scorers, which lie beside the project and may be missing.
///
/// Found at `PLANLIFT_SHARED`, else at `../shared` seen from the package. Tests that need them are disabled by name
/// where they are missing: `@Test(.enabled(if: SharedMaterial.isAvailable, SharedMaterial.whyMissing))`.
package enum SharedMaterial {
    package static let packageFolder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    package static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["PLANLIFT_SHARED"] { return URL(filePath: path) }
        return packageFolder.deletingLastPathComponent().appending(path: "shared")
    }()

    package static let whyMissing = "the shared material is missing: lay it at ../shared or set PLANLIFT_SHARED"

    package static var isAvailable: Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "corpus/dev").path)
    }

    /// The files of a shared folder with one of the endings, sorted by name; empty where the folder is missing.
    package static func files(in path: String, endings: [String]) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)) ?? []
        return names.sorted().filter { name in endings.contains { name.hasSuffix($0) } }
            .map { folder.appending(path: path).appending(path: $0) }
    }

    package static func bytes(of file: URL) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: file))
    }
}

/// The project's own fixtures.
package enum Fixtures {
    package static let folder = SharedMaterial.packageFolder.appending(path: "fixtures")

    package static func bytes(_ path: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: folder.appending(path: path)))
    }
}

package import Foundation

/// A program outside the project that a test checks the project's output with. Where it is missing, the test is
/// disabled by name: `@Test(.enabled(if: ExternalTool("xmllint").isAvailable, "xmllint is missing"))`.
package struct ExternalTool: Sendable {
    package let name: String

    package init(_ name: String) {
        self.name = name
    }

    /// Where the search path has it.
    package var location: URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    package var isAvailable: Bool { location != nil }

    /// Whether Python has a module.
    package static func pythonHas(_ module: String) -> Bool {
        let python = ExternalTool("python3")
        return python.isAvailable && ((try? python.run(["-c", "import \(module)"]))?.exitCode == 0)
    }

    package struct Result: Sendable {
        package let exitCode: Int32
        package let output: String
        package let errors: String
    }

    package struct Missing: Error {
        package let name: String
    }

    /// No tool that a test asks takes so long: a browser and LibreOffice are quick, and hang for ever where they do.
    private static let mostSeconds = 120.0

    /// Runs the program to its end; both its streams go through files, so that neither can fill up and block.
    package func run(_ arguments: [String], in folder: URL? = nil) throws -> Result {
        guard let location else { throw Missing(name: name) }
        return try TemporaryFolder.with { scratch in
            let outputFile = scratch.appending(path: "output")
            let errorFile = scratch.appending(path: "errors")
            for file in [outputFile, errorFile] { try Data().write(to: file) }
            let process = Process()
            process.executableURL = location
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: outputFile)
            process.standardError = try FileHandle(forWritingTo: errorFile)
            try process.run(atMostSeconds: Self.mostSeconds)
            return Result(
                exitCode: process.terminationStatus,
                output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
                errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
        }
    }
}

/// A folder that is gone after the test.
package enum TemporaryFolder {
    package static func with<Value>(_ body: (URL) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "planlift-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}

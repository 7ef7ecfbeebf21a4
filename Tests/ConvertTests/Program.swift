import Foundation
import TestSupport

/// The planlift that was built with the tests, as a program.
struct Program {
    static let location = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "planlift")

    struct Result {
        let exitCode: Int32
        let output: String
        let errors: String
    }

    /// A run that hangs is ended, so that the others are still tested.
    private static let mostSeconds = 300.0

    /// Runs it to its end.
    static func run(
        _ arguments: [String], input: String? = nil, environment: [String: String] = [:], in folder: URL? = nil
    ) throws -> Result {
        try TemporaryFolder.with { scratch in
            let process = Process()
            process.executableURL = location
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            let files = ["input", "output", "errors"].map { scratch.appending(path: $0) }
            try Data((input ?? "").utf8).write(to: files[0])
            for file in files.dropFirst() { try Data().write(to: file) }
            process.standardInput = try FileHandle(forReadingFrom: files[0])
            process.standardOutput = try FileHandle(forWritingTo: files[1])
            process.standardError = try FileHandle(forWritingTo: files[2])
            try process.run(atMostSeconds: mostSeconds)
            return Result(
                exitCode: process.terminationStatus,
                output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
                errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
        }
    }

    /// Starts it and leaves it running.
    static func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = location
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}

/// What a run left: every file below a folder with its bytes, without the ledger, which holds times, and the lock.
struct FolderContent: Equatable {
    var files: [String: Data] = [:]

    init(_ folder: URL) throws {
        let names = FileManager.default.enumerator(atPath: folder.path)
        while let name = names?.nextObject() as? String {
            let file = folder.appending(path: name)
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            if isFolder.boolValue || name.contains("ledger") || name.hasSuffix("/lock") { continue }
            files[name] = try Data(contentsOf: file)
        }
    }

    var names: [String] { files.keys.sorted() }
}

/// A folder as trusts have it: plans, copies, broken files, and what is no plan at all.
enum SampleArchive {
    static func make(in folder: URL) throws {
        func write(_ bytes: some Collection<UInt8>, _ name: String) throws {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        for (name, year) in [("aldhelm", "2021"), ("kestrel", "2022"), ("larkfield", "2023")] {
            try write(try Fixtures.bytes("plans/\(name).pdf"), "\(year)/\(name).pdf")
        }
        try write(try Fixtures.bytes("plans/larkfield.pdf"), "2023/copies/larkfield copy.pdf")
        let words = "BT /F1 12 Tf 72 720 Td (Strategic Plan 2021-2024) Tj ET"
        for number in 1...6 {
            try write(
                PDFFixture(pages: [words.replacing("2021-2024", with: "\(2010 + number)-\(2011 + number)")]).bytes,
                "small/plan-\(number).pdf")
        }
        try write("%PDF-1.7\nbroken".utf8, "broken.pdf")
        try write([UInt8](), "empty.pdf")
        try write([0x7E], "2021/~$aldhelm.docx")
        try write("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n".utf8, "2022/pointer.pdf")
        try write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "2005/old.doc")
        try write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "2022/logo.png")
        try write("Minutes".utf8, "2022/minutes.txt")
    }
}

import Foundation
import TestSupport
import Testing

/// What `planlift convert` does when things go wrong around it.
@Suite(.timeLimit(.minutes(20))) struct TroubleTests {
    func withFolder(_ body: (_ input: URL, _ output: URL) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "in")
            try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
            try body(input, folder.appending(path: "out"))
        }
    }

    func copyPlans(to folder: URL) throws {
        for name in ["aldhelm", "kestrel", "larkfield"] {
            try Data(try Fixtures.bytes("plans/\(name).pdf")).write(to: folder.appending(path: "\(name).pdf"))
        }
    }

    func row(_ output: URL, _ path: String) throws -> String? {
        let text = String(decoding: try Data(contentsOf: output.appending(path: "report.csv")), as: UTF8.self)
        return text.components(separatedBy: "\r\n").first { $0.hasPrefix(path + ",") }
    }

    /// The workers of a run.
    func workers(of process: Process) -> [Int32] {
        let path = "/proc/\(process.processIdentifier)/task/\(process.processIdentifier)/children"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(separator: " ").compactMap { Int32($0) }
    }

    struct Waited: Error {}

    /// Waits until something is there.
    func waitFor<Value>(_ what: () -> Value?) throws -> Value {
        for _ in 0..<2000 {
            if let value = what() { return value }
            usleep(5000)
        }
        throw Waited()
    }

    @Test func `a worker that crashes costs nothing but a second try`() throws {
        try withFolder { input, output in
            try copyPlans(to: input)
            let process = try Program.start(["convert", input.path, "-o", output.path, "-j", "1"])
            let worker = try waitFor { workers(of: process).first }
            usleep(150_000)
            kill(worker, SIGSEGV)
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            let names = try FolderContent(output).names.filter { $0.hasSuffix(".json") }
            #expect(names == ["in/aldhelm.pdf.json", "in/kestrel.pdf.json", "in/larkfield.pdf.json"])
        }
    }

    @Test func `a document whose worker hangs twice is given up, and the others are converted`() throws {
        try withFolder { input, output in
            // Waits for a reader that never comes are cut short by the clock: a page with very many words.
            let words = String(repeating: "BT /F1 1 Tf 72 720 Td (Plan) Tj ET ", count: 60_000)
            try Data(PDFFixture(pages: Array(repeating: words, count: 40)).bytes)
                .write(to: input.appending(path: "endless.pdf"))
            try copyPlans(to: input)
            try FileManager.default.removeItem(at: input.appending(path: "kestrel.pdf"))
            let start = ContinuousClock.now
            let result = try Program.run(["convert", input.path, "-o", output.path, "--timeout", "5"])
            #expect(result.exitCode == 0)
            #expect(ContinuousClock.now - start < .seconds(60))
            let endless = try #require(try row(output, "in/endless.pdf"))
            #expect(endless.hasPrefix("in/endless.pdf,failed,timeout,"), "\(endless.prefix(200))")
            #expect(try row(output, "in/larkfield.pdf")?.hasPrefix("in/larkfield.pdf,converted,") == true)
            let again = try Program.run(["convert", input.path, "-o", output.path, "--timeout", "5"])
            #expect(again.errors.contains("(0 now"))
        }
    }

    @Test func `a document that needs too much memory is given up, and named so`() throws {
        try withFolder { input, output in
            let words = "BT /F1 12 Tf 72 720 Td (Plan) Tj ET"
            let padding = [UInt8](repeating: UInt8(ascii: " "), count: 120 << 20)
            try Data(PDFFixture(pages: [words]).bytes + padding).write(to: input.appending(path: "greedy.pdf"))
            try Data(try Fixtures.bytes("plans/larkfield.pdf")).write(to: input.appending(path: "larkfield.pdf"))
            let result = try Program.run(["convert", input.path, "-o", output.path, "--max-memory", "220M", "-j", "1"])
            #expect(result.exitCode == 0, "\(result.errors)")
            #expect(try row(output, "in/greedy.pdf")?.hasPrefix("in/greedy.pdf,failed,memory-limit,") == true)
            #expect(try row(output, "in/larkfield.pdf")?.hasPrefix("in/larkfield.pdf,converted,") == true)
        }
    }

    @Test func `a PDF with more pages than wanted is refused`() throws {
        try withFolder { input, output in
            try copyPlans(to: input)
            #expect(
                try Program.run(["convert", input.path, "-o", output.path, "--max-pages", "2"]).exitCode == 0)
            #expect(try row(output, "in/kestrel.pdf")?.contains(",failed,too-many-pages,") == true)
            #expect(
                try Program.run(["convert", input.path, "-o", output.path, "--fail-on", "failures", "--max-pages", "2"])
                    .exitCode == 1)
            #expect(try Program.run(["convert", input.path, "-o", output.path]).exitCode == 0)
            #expect(try row(output, "in/kestrel.pdf")?.contains(",converted,") == true)
        }
    }

    @Test func `two runs on one folder exclude each other, with a message`() throws {
        try withFolder { input, output in
            try copyPlans(to: input)
            let process = try Program.start(["convert", input.path, "-o", output.path, "-j", "1"])
            _ = try waitFor { workers(of: process).first }
            let second = try Program.run(["convert", input.path, "-o", output.path])
            #expect(second.exitCode == 3)
            #expect(second.errors.contains("is in use by another run (process \(process.processIdentifier))"))
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
    }

    @Test func `an output folder that is removed during the run is told, and the same command begins anew`() throws {
        try withFolder { input, output in
            try copyPlans(to: input)
            let arguments = ["convert", input.path, "-o", output.path, "-j", "1"]
            let log = input.deletingLastPathComponent().appending(path: "log")
            try Data().write(to: log)
            let process = Process()
            (process.executableURL, process.arguments) = (Program.location, arguments)
            process.standardError = try FileHandle(forWritingTo: log)
            try process.run()
            _ = try waitFor { workers(of: process).first }
            try FileManager.default.moveItem(at: output, to: input.deletingLastPathComponent().appending(path: "away"))
            process.waitUntilExit()
            #expect(process.terminationStatus == 3)
            #expect(try String(contentsOf: log, encoding: .utf8).contains("was removed or moved away during the run"))
            #expect(try Program.run(arguments).exitCode == 0)
            #expect(try FolderContent(output).names.filter { $0.hasSuffix(".json") }.count == 3)
        }
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `a signal ends a run with 75, and the same command goes on`(signal: Int32) throws {
        try withFolder { input, output in
            try copyPlans(to: input)
            let arguments = ["convert", input.path, "-o", output.path, "-j", "1"]
            let process = try Program.start(arguments)
            let worker = try waitFor { workers(of: process).first }
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            #expect(process.terminationStatus == 75)
            #expect(kill(worker, 0) != 0, "no worker is left behind")
            #expect(try Program.run(arguments).exitCode == 0)
            #expect(try FolderContent(output).names.filter { $0.hasSuffix(".json") }.count == 3)
        }
    }

    @Test func `a worker ends with a parent that is killed`() throws {
        try withFolder { input, output in
            try copyPlans(to: input)
            let process = try Program.start(["convert", input.path, "-o", output.path, "-j", "1"])
            let worker = try waitFor { workers(of: process).first }
            usleep(100_000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let isGone = try waitFor { kill(worker, 0) != 0 ? true : nil }
            #expect(isGone)
        }
    }

    @Test func `an output that cannot be written ends with 3`() throws {
        try withFolder { input, output in
            try copyPlans(to: input)
            try Data("a file".utf8).write(to: output)
            let result = try Program.run(["convert", input.path, "-o", output.appending(path: "deep/er").path])
            #expect(result.exitCode == 3)
            #expect(result.errors.contains("cannot be written"))
            #expect(try Program.run(["convert", input.path + "/none.pdf", "-o", input.path + "/out"]).exitCode == 3)
        }
    }

    @Test(arguments: [
        ["convert"], ["convert", "a.pdf"], ["convert", "-o", "out"], ["convert", "a.pdf", "--to", "-"],
        ["convert", "--from", "-", "--to", "-", "-o", "out"], ["convert", "a.pdf", "-o", "out", "--shard", "4/4"],
        ["convert", "a.pdf", "-o", "out", "--max-memory", "1M"], ["convert", "a.pdf", "-o", "out", "--format", "doc"],
        ["convert", "a.pdf", "-o", "out", "--bom"], ["convert", "-", "-o", "out"], ["convert-worker"],
    ])
    func `a wrong command line ends with 2`(arguments: [String]) throws {
        #expect(try Program.run(arguments).exitCode == 2)
    }
}

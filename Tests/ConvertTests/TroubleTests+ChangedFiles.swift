import Foundation
import TestSupport
import Testing

/// Files that change or vanish while planlift is at work.
extension TroubleTests {
    /// A run over plans, one of which is there twice, and something done to the folder while the only worker is at another
    /// document.
    private func run(
        _ input: URL, _ output: URL, meanwhile change: () throws -> Void
    ) throws -> (arguments: [String], exitCode: Int32) {
        try copyPlans(to: input)
        try FileManager.default.copyItem(
            at: input.appending(path: "larkfield.pdf"), to: input.appending(path: "other.pdf"))
        // The largest comes first.
        let endless = String(repeating: "BI /W 99999999 /H 99999999 /BPC 8 /CS /G ID x EI ", count: 8_000)
        try Data(PDFFixture(pages: [endless]).bytes).write(to: input.appending(path: "first.pdf"))
        let arguments = ["convert", input.path, "-o", output.path, "-j", "1", "--timeout", "3"]
        let process = try Program.start(arguments)
        _ = try waitFor { workers(of: process).first }
        usleep(500_000)
        try change()
        process.waitUntilExit()
        return (arguments, process.terminationStatus)
    }

    @Test func `a file that vanishes during the run is named so, and its copy is read in its place`() throws {
        try withFolder { input, output in
            let run = try run(input, output) {
                try FileManager.default.removeItem(at: input.appending(path: "larkfield.pdf"))
            }
            #expect(run.exitCode == 0)
            let vanished = try #require(try row(output, "in/larkfield.pdf"))
            #expect(vanished.contains(",failed,file-vanished,"), "\(vanished)")
            let copy = try #require(try row(output, "in/other.pdf"))
            #expect(copy.hasPrefix("in/other.pdf,converted,"), "\(copy)")
        }
    }

    @Test func `a file that is replaced during the run is named so, and its copy is read for itself`() throws {
        try withFolder { input, output in
            let run = try run(input, output) {
                try Data(PDFFixture(pages: ["BT /F1 12 Tf 72 720 Td (Strategic Plan) Tj ET"]).bytes)
                    .write(to: input.appending(path: "larkfield.pdf"), options: .atomic)
            }
            #expect(run.exitCode == 0)
            let replaced = try #require(try row(output, "in/larkfield.pdf"))
            #expect(replaced.contains("the file changed during the run"), "\(replaced)")
            let copy = try #require(try row(output, "in/other.pdf"))
            #expect(copy.hasPrefix("in/other.pdf,converted,"), "\(copy)")
            #expect(try Program.run(run.arguments).errors.contains("(0 now"))
            #expect(try row(output, "in/larkfield.pdf")?.contains("changed during the run") == false)
        }
    }

    /// Writes to a file, again and again, as long as the body runs: where no clock ticks between, its times stay.
    private func writing<Value>(to file: URL, _ body: () throws -> Value) throws -> Value {
        let writer = Process()
        writer.executableURL = URL(filePath: "/bin/sh")
        writer.arguments = ["-c", "while printf x >> \"$0\"; do :; done", file.path]
        try writer.run()
        defer {
            // Threads that tests run on have milder signals blocked, which children inherit.
            kill(writer.processIdentifier, SIGKILL)
            writer.waitUntilExit()
        }
        return try body()
    }

    /// A PDF that takes a while to read from the disk.
    private func writeLongFile(_ file: URL) throws {
        let words = "BT /F1 12 Tf 72 720 Td (Plan) Tj ET"
        let padding = [UInt8](repeating: UInt8(ascii: "\n"), count: 200 << 20)
        try Data(PDFFixture(pages: [words]).bytes + padding).write(to: file)
    }

    @Test func `a file that is written to while it is read is named so, and read once it rests`() throws {
        try withFolder { input, output in
            try copyPlans(to: input)
            let long = input.appending(path: "long.pdf")
            try writeLongFile(long)
            let arguments = ["convert", input.path, "-o", output.path]
            let result = try writing(to: long) { try Program.run(arguments) }
            #expect(result.exitCode == 0)
            let changed = try #require(try row(output, "in/long.pdf"))
            #expect(changed.contains(",failed,file-changed,"), "\(changed)")
            #expect(changed.contains("the file changed while it was read"))
            #expect(try row(output, "in/larkfield.pdf")?.contains(",converted,") == true)
            try Data(PDFFixture(pages: ["BT /F1 12 Tf 72 720 Td (Plan) Tj ET"]).bytes).write(to: long)
            #expect(try Program.run(arguments).errors.contains("(1 now"))
            #expect(try row(output, "in/long.pdf")?.contains(",file-changed,") == false)
        }
    }

    @Test func `a file that is written to while extract reads it is refused, and the message says so`() throws {
        try withFolder { input, _ in
            let long = input.appending(path: "long.pdf")
            try writeLongFile(long)
            let result = try writing(to: long) { try Program.run(["extract", long.path]) }
            #expect(result.exitCode == 3)
            #expect(result.output.isEmpty)
            #expect(result.errors.contains("long.pdf: the file changed while it was read"), "\(result.errors)")
        }
    }

    @Test func `a file that is gone when extract comes to it is named so`() throws {
        try withFolder { input, _ in
            let file = input.appending(path: "gone.pdf").path
            let result = try Program.run(["extract", file])
            #expect(result.exitCode == 3)
            #expect(result.errors.contains("gone.pdf: there is no such file"), "\(result.errors)")
        }
    }
}

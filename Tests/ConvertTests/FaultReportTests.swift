import Foundation
import TestSupport
import Testing

/// What is said when planlift or a library ends in the middle of a document.
@Suite(.timeLimit(.minutes(20))) struct FaultReportTests {
    private static let endless = String(repeating: "BI /W 99999999 /H 99999999 /BPC 8 /CS /G ID x EI ", count: 40)
    private static let words = "BT /F1 12 Tf 72 720 Td (Strategic Plan 2021-2024) Tj ET"

    private struct Waited: Error {}

    /// Runs planlift, and ends it or the process that reads for it by a signal once the reading hangs.
    private func ended(_ arguments: [String], by signal: Int32, isReader: Bool) throws -> (Int32, String, Duration) {
        let process = Process()
        process.executableURL = Program.location
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        // Until the page that never ends is reached: on a busy machine that takes longer, and no more of the processor's time.
        let identifier = process.processIdentifier
        var target: Int32?
        for _ in 0..<mostWaits {
            usleep(100_000)
            target = isReader ? Self.child(of: identifier) : identifier
            if let target, Self.processorTicks(of: target) >= ticksToReachPage { break }
        }
        guard let target else { throw Waited() }
        let start = ContinuousClock.now
        kill(target, signal)
        let text = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text, ContinuousClock.now - start)
    }

    /// A worker is given up after four seconds.
    private let mostWaits = 35
    /// A second, in hundredths.
    private let ticksToReachPage = 100

    private static func child(of identifier: Int32) -> Int32? {
        let children = try? String(
            contentsOfFile: "/proc/\(identifier)/task/\(identifier)/children", encoding: .utf8)
        return children?.split(separator: " ").compactMap { Int32($0) }.first
    }

    /// What a process took of the processor: fields 14 and 15 of its line of state, whose second may hold spaces.
    private static func processorTicks(of identifier: Int32) -> Int {
        let line = (try? String(contentsOfFile: "/proc/\(identifier)/stat", encoding: .utf8)) ?? ""
        let fields = line.split(separator: ")").last?.split(separator: " ") ?? []
        return fields.dropFirst(11).prefix(2).compactMap { Int($0) }.reduce(0, +)
    }

    private func withFile(_ pages: [String], _ body: (String) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "plan.pdf")
            try Data(PDFFixture(pages: pages).bytes).write(to: file)
            try body(file.path)
        }
    }

    /// Threads that tests run on have others blocked, which children inherit.
    @Test(arguments: [SIGILL, SIGSEGV])
    func `a fault of the very process ends with 4 and one line, at once`(signal: Int32) throws {
        try withFile([Self.words, Self.endless]) { file in
            let (code, text, time) = try ended(["extract", file, "--no-isolation"], by: signal, isReader: false)
            #expect(code == 4)
            #expect(text.contains("(signal \(signal)), reading page 2 of "), "\(text)")
            #expect(text.contains("please report it"))
            #expect(text.split(separator: "\n").count == 1, "\(text)")
            #expect(time < .seconds(1))
        }
    }

    @Test func `a page that ends the reader is named with the signal, and a trap of planlift's is owned to`() throws {
        for (signal, reason) in [(SIGILL, "a fault of planlift ended its reading"), (SIGSEGV, "ended the PDF library")]
        {
            try withFile([Self.endless]) { file in
                let (code, text, time) = try ended(["extract", file], by: signal, isReader: true)
                #expect(code == 3)
                #expect(text.contains("page 1, "), "\(text)")
                #expect(text.contains("\(reason) (signal \(signal)); please report it"), "\(text)")
                #expect(time < .seconds(1))
            }
        }
    }

    @Test func `a batch says what a worker was at when it ended, and keeps it`() throws {
        try withFile([Self.words, Self.endless]) { file in
            let output = file + ".out"
            let (_, text, _) = try ended(
                ["convert", file, "-o", output, "-j", "1", "--timeout", "4"], by: SIGSEGV, isReader: true)
            #expect(text.contains("the worker was ended by signal 11, reading page 2; please report it"), "\(text)")
        }
    }

    @Test func `what the PDF library says of a file is told with its page to those who ask for it, and to nobody else`()
        throws
    {
        let flawed = "\(Self.words) broken \u{1b}\u{9b}flawed"
        try withFile([Self.words, flawed]) { file in
            let plain = try Program.run(["extract", file])
            #expect(!plain.errors.contains("library"), "\(plain.errors)")
            for more in [["--verbose"], ["--verbose", "--no-isolation"]] {
                let verbose = try Program.run(["extract", file] + more)
                let lines = verbose.errors.split(separator: "\n").filter { $0.contains("the PDF library says") }
                #expect(lines.count >= 2, "\(verbose.errors)")
                #expect(
                    lines.allSatisfy { $0.hasPrefix("planlift: debug: plan.pdf, page 2: the PDF library says: ") },
                    "\(verbose.errors)")
                #expect(lines.contains { $0.contains("Unknown operator 'broken'") }, "\(verbose.errors)")
                let steers = verbose.errors.unicodeScalars.contains {
                    $0.value < 0x20 && $0 != "\n" || (0x7f..<0xa0).contains($0.value)
                }
                #expect(!steers, "\(verbose.errors)")
                #expect(verbose.output == plain.output)
            }
            let quiet = try Program.run(["extract", file, "--quiet"])
            #expect(quiet.errors.isEmpty, "\(quiet.errors)")
            #expect(quiet.output == plain.output)
        }
    }

    @Test(arguments: [
        ["tables"], ["inspect", "--stage", "document"], ["history", "--no-pager"], ["diff", "--no-pager"], ["show"],
        ["review"],
    ])
    func `every command that reads tells it under --verbose, and prints the same`(command: [String]) throws {
        try withFile([Self.words, Self.words + " flawed"]) { file in
            let several = ["history", "diff"].contains(command[0])
            let arguments = command + (several ? [file, file] : [file])
            let plain = try Program.run(arguments)
            let verbose = try Program.run(arguments + ["--verbose"])
            #expect(!plain.errors.contains("library"), "\(plain.errors)")
            #expect(verbose.errors.contains("plan.pdf, page 2: the PDF library says: "), "\(verbose.errors)")
            #expect(verbose.output == plain.output && verbose.exitCode == plain.exitCode)
        }
    }

    @Test func `a batch tells it under --verbose, and as JSON where the log is`() throws {
        try withFile([Self.words, Self.words + " flawed"]) { file in
            let said = "page 2: the PDF library says: "
            let plain = try Program.run(["convert", file, "-o", file + ".1"])
            #expect(!plain.errors.contains("library"), "\(plain.errors)")
            let verbose = try Program.run(["convert", file, "-o", file + ".2", "--verbose"])
            #expect(verbose.errors.contains("plan.pdf, \(said)"), "\(verbose.errors)")
            let json = try Program.run(["convert", file, "-o", file + ".3", "--verbose", "--log-format", "json"])
            let line = try #require(json.errors.split(separator: "\n").first { $0.contains(said) })
            #expect(
                line.hasPrefix("{\"level\":\"debug\",\"message\":\"") && line.contains("\"path\":\"plan.pdf\""),
                "\(line)")
            let stream = try Program.run(["convert", "--from", "-", "--to", "-", "--verbose"], input: file + "\n")
            #expect(stream.errors.contains(", \(said)"), "\(stream.errors)")
            let silent = try Program.run(["convert", "--from", "-", "--to", "-"], input: file + "\n")
            #expect(!silent.errors.contains("library") && silent.output == stream.output)
        }
    }

    @Test func `what libraries print comes as planlift's own messages, and not at all when it is to be quiet`() throws {
        // A letter of a size that cannot be makes the page be drawn, which takes fonts.
        let huge = "BT /F1 1000000000000000000000000000000 Tf 50 600 Td (ab) Tj ET"
        try withFile([Self.words + " " + huge]) { file in
            let chatty = ["FC_DEBUG": "1024"]
            let told = try Program.run(["extract", file, "--format", "csv"], environment: chatty)
            let lines = told.errors.split(separator: "\n")
            #expect(lines.contains { $0.contains("a library says: ") })
            #expect(lines.allSatisfy { $0.hasPrefix("planlift: ") }, "\(told.errors)")
            #expect(lines.count < 12)
            let quiet = try Program.run(["extract", file, "--format", "csv", "--quiet"], environment: chatty)
            #expect(quiet.errors.isEmpty, "\(quiet.errors)")
            #expect(quiet.output == told.output)
        }
    }
}

import Foundation
import TestSupport
import Testing

/// `planlift convert --from - --to -` as other engines run it.
@Suite(.timeLimit(.minutes(20))) struct StreamTests {
    private struct Record: Decodable {
        var input: String
        var status: String
        var code: String?
        var sha256: String?
        var tool: String
        var schemaVersion: String
        var plan: Plan?

        struct Plan: Decodable {
            var title: String
            var source: Source

            struct Source: Decodable {
                var name: String
                var sha256: String
            }
        }
    }

    private func records(_ output: String) throws -> [Record] {
        try output.split(separator: "\n").map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
    }

    private var plans: String { Fixtures.folder.appending(path: "plans").path }

    @Test func `each line is answered by one line in its place, whatever it leads to`() throws {
        let lines = [
            "\(plans)/kestrel.pdf", "", "no such file.pdf", "file://\(plans)/larkfield.pdf", "s3://bucket/plan.pdf",
            plans, "\(plans)/larkfield.pdf\r", #filePath, String(repeating: "x", count: 100_000),
            "file:\(plans)/lark%66ield.pdf",
        ]
        let result = try Program.run(
            ["convert", "--from", "-", "--to", "-", "-j", "3"], input: lines.joined(separator: "\n"))
        #expect(result.exitCode == 0, "\(result.errors)")
        let records = try records(result.output)
        #expect(
            records.map { $0.code ?? $0.status } == [
                "converted", "empty-line", "file-missing", "converted", "unsupported-address", "is-folder", "converted",
                "not-a-plan-document", "line-too-long", "converted",
            ])
        #expect(records[0].plan?.source.name == "kestrel.pdf")
        #expect(records[0].plan?.source.sha256 == records[0].sha256)
        #expect(records[3].plan?.source.sha256 == records[9].plan?.source.sha256)
        #expect(records.allSatisfy { $0.schemaVersion.hasPrefix("1.") && !$0.tool.isEmpty })
    }

    @Test func `no line gives no answer, and any number of workers gives the same answers`() throws {
        let nothing = try Program.run(["convert", "--from", "-", "--to", "-"], input: "")
        #expect(nothing.exitCode == 0 && nothing.output.isEmpty)
        try TemporaryFolder.with { folder in
            try SampleArchive.make(in: folder)
            let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
            let list = names.sorted().map { folder.appending(path: $0).path }.joined(separator: "\n")
            let one = try Program.run(["convert", "--from", "-", "--to", "-", "-j", "1"], input: list)
            let three = try Program.run(["convert", "--from", "-", "--to", "-", "-j", "3"], input: list)
            #expect(one.exitCode == 0)
            #expect(one.output == three.output)
            let count = one.output.split(separator: "\n").count
            #expect(count == names.count)
        }
    }

    @Test func `the shares of a list are all of it, and none twice`() throws {
        try TemporaryFolder.with { folder in
            try SampleArchive.make(in: folder)
            let lines = (1...6).map { folder.appending(path: "small/plan-\($0).pdf").path }
            let list = folder.appending(path: "list")
            try Data(lines.joined(separator: "\n").utf8).write(to: list)
            var found: [String] = []
            for share in 0..<3 {
                let result = try Program.run(["convert", "--from", list.path, "--to", "-", "--shard", "\(share)/3"])
                found += try records(result.output).map(\.input)
            }
            #expect(found.sorted() == lines.sorted())
        }
    }

    /// A stream that answers lines, and its two ends.
    private func startedStream() throws -> (process: Process, input: Pipe, output: Pipe) {
        let process = Process()
        process.executableURL = Program.location
        process.arguments = ["convert", "--from", "-", "--to", "-"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        return (process, input, output)
    }

    @Test func `an answer comes as soon as its line is there`() throws {
        let (process, input, output) = try startedStream()
        for _ in 1...2 {
            try input.fileHandleForWriting.write(contentsOf: Data("\(plans)/larkfield.pdf\n".utf8))
            var line = Data()
            while line.last != UInt8(ascii: "\n") {
                let part = output.fileHandleForReading.availableData
                try #require(!part.isEmpty)
                line += part
            }
            _ = try JSONDecoder().decode(Record.self, from: line)
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func `a reader that has had enough is no error`() throws {
        let result = try ExternalTool("sh").run([
            "-c",
            "(for i in 1 2 3 4 5 6 7 8; do echo \(plans)/larkfield.pdf; done; echo x) | "
                + "{ \(Program.location.path) convert --from - --to -; echo $? >&2; } | head -n 1 > /dev/null",
        ])
        #expect(result.errors == "0\n")
    }

    @Test func `SIGTERM ends it with 75, after whole lines only`() throws {
        let (process, input, output) = try startedStream()
        try input.fileHandleForWriting.write(contentsOf: Data("\(plans)/larkfield.pdf\n".utf8))
        let first = output.fileHandleForReading.availableData
        #expect(!first.isEmpty)
        try input.fileHandleForWriting.write(contentsOf: Data("\(plans)/kestrel.pdf\n".utf8))
        process.terminate()
        let rest = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 75)
        #expect((first + rest).last == UInt8(ascii: "\n"))
    }
}

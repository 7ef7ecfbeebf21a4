internal import DocumentSandbox
public import Foundation
public import PlanModel
internal import PlanWriting

/// Reads documents in processes of their own, with limits and shut in: what a server wants that takes files from anyone.
///
///     let reader = IsolatedReader(program: "/usr/local/bin/planlift")
///     let plan = try reader.plan(contentsOf: URL(filePath: "plan.pdf"))
///
/// ``Planlift/plan(contentsOf:options:)`` reads in the caller's process, without limits: a document that is made for it can
/// take all time and memory there, end the process, and use a fault of poppler, cairo or libxml2.
///
/// Each call waits for its own process; calls from several threads run side by side.
public struct IsolatedReader: Sendable {
    /// The path of planlift, of the same version.
    public var program: String
    /// How long the reading may make no progress.
    public var timeoutInSeconds: Int
    public var memoryInMegabytes: Int

    public init(program: String, timeoutInSeconds: Int = 60, memoryInMegabytes: Int = 2048) {
        self.program = program
        self.timeoutInSeconds = timeoutInSeconds
        self.memoryInMegabytes = memoryInMegabytes
    }

    /// The plan in a file. Of the options those are taken that fit in a command line.
    public func plan(contentsOf file: URL, options: Options = Options()) throws(PlanliftError) -> Plan {
        // Says in the same words what is missing or a folder.
        let bytes = try PlanFile.bytes(of: file)
        return try plan(from: bytes, name: file.lastPathComponent, options: options)
    }

    /// The plan in a file's bytes.
    public func plan(
        from bytes: [UInt8], name: String, options: Options = Options()
    ) throws(PlanliftError) -> Plan {
        let answer: ChildProcess.Answer
        do {
            answer = try ChildProcess.answer(
                of: program, arguments: arguments(options), environment: ProcessInfo.processInfo.environment, to: bytes)
        } catch {
            throw .isolated("\(error)")
        }
        guard case .exit(0) = answer.ending.manner else {
            let line = answer.errors.split(separator: "\n").first { $0.hasPrefix(Self.errorMark) }
            throw .isolated(line.map { String($0.dropFirst(Self.errorMark.count)) } ?? "the reading process ended")
        }
        do {
            var plan = try PlanJSON.decode(answer.output)
            plan.source.name = name
            return plan
        } catch {
            throw .isolated("\(error)")
        }
    }

    /// What can be chosen about a reading in another process.
    public struct Options: Hashable, Sendable {
        public var termsPerYear: Int?
        public var firstYear: Int?
        public var joinsTablesOverPages = true

        public init(termsPerYear: Int? = nil, firstYear: Int? = nil, joinsTablesOverPages: Bool = true) {
            self.termsPerYear = termsPerYear
            self.firstYear = firstYear
            self.joinsTablesOverPages = joinsTablesOverPages
        }
    }

    private static let errorMark = "planlift: error: standard input: "

    private func arguments(_ options: Options) -> [String] {
        [
            "extract", "-", "--compact", "--quiet", "--timeout=\(timeoutInSeconds)",
            "--max-memory=\(memoryInMegabytes)M",
        ] + (options.termsPerYear.map { ["--terms=\($0)"] } ?? [])
            + (options.firstYear.map { ["--first-year=\($0)"] } ?? [])
            + (options.joinsTablesOverPages ? [] : ["--no-stitch"])
    }
}

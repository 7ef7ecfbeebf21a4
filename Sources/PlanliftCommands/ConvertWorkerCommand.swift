import ArgumentParser
import ContentHashing
import DocumentSandbox
import Foundation
import PDFReading
import PlanBatch
import PlanCorrection
import PlanModel
import PlanWriting
import Planlift

/// What `planlift convert` runs itself as, to read documents in a process that may crash.
struct ConvertWorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert-worker", abstract: "Read documents for “planlift convert”.", shouldDisplay: false)

    @Option var formats: CommaSeparated<WorkerFormat>
    @Option var maxMemory: Int
    @Option var maxPages: Int
    @Option var folder: String
    @Flag var unpack = false
    /// A file outside: prints what can be reached from within, for tests.
    @Option var probe: String?
    /// Reads the files that are named in this very process, to measure what a process of its own costs.
    @Flag var measure = false
    /// A program to become, once shut in.
    @Option var become: String?
    @Argument(parsing: .postTerminator) var programArguments: [String] = []
    @Flag(inversion: .prefixedNo) var isolation = true
    @OptionGroup var reading: DocumentReadingOptions
    @OptionGroup var writing: WritingOptions

    /// A larger form of a plan is a fault.
    private static let largestOutputInBytes = 512 << 20
    /// What comes out of an archive may be as large as planlift reads.
    private static let largestMemberInBytes = PlanFile.largestInBytes

    func run() throws {
        if measure { return try measureHere() }
        Sandbox.closeOtherDescriptors()
        // Whoever reads the answers is gone: so is this process.
        guard Sandbox.endWithParent(processIdentifier: getppid()) else { return }
        if let become { try Self.become(become, programArguments, folder: folder) }
        ResourceLimits(
            memoryInBytes: maxMemory << 20,
            fileSizeInBytes: unpack ? Self.largestMemberInBytes : Self.largestOutputInBytes
        ).apply()
        // Files that go with the options are read before the doors close.
        let converter = try PlanConverter(
            formats: formats.values, reading: reading.readingOptions(maximumPageCount: maxPages),
            writing: writing.opened())
        let shut =
            isolation
            ? Sandbox.enter(reach) : Isolation(landlockVersion: nil, refusesSockets: false, refusesNewPrivileges: false)
        if let probe {
            try StandardOutput.write("isolation: \(shut)\n")
            for (what, succeeded) in SandboxProbe.run(file: probe, folder: folder) {
                try StandardOutput.write("\(what): \(succeeded ? "yes" : "no")\n")
            }
            return
        }
        let isWhole =
            unpack
            ? WorkerLoop.unpack(into: folder)
            : WorkerLoop.run(isolation: shut) { request, bytes, progress in
                var reply = converter.convert(request, bytes, progress)
                if DrawingLibrary.hasFailed { reply.isLast = true }
                return reply
            }
        if !isWhole { throw CommandFailure(.usage, "convert-worker is run by “planlift convert” alone") }
    }

    private func measureHere() throws {
        let converter = try PlanConverter(
            formats: formats.values, reading: reading.readingOptions(maximumPageCount: maxPages),
            writing: writing.opened())
        let start = ContinuousClock.now
        for file in programArguments {
            let bytes = try PlanFile.bytes(of: URL(filePath: file))
            _ = converter.convert(
                WorkRequest(name: file, byteCount: bytes.count, draft: folder + "/plan", secondsAllowed: 0), bytes, nil)
        }
        try StandardOutput.write("\((ContinuousClock.now - start) / .milliseconds(1))\n")
    }

    /// LibreOffice runs under limits too; it reads its own files from many places, and writes to the folder.
    private static func become(_ program: String, _ arguments: [String], folder: String) throws {
        ResourceLimits(
            memoryInBytes: officeMemoryInBytes, fileSizeInBytes: largestOutputInBytes, openFileCount: 1024
        ).apply()
        _ = Sandbox.enter(
            .init(
                readablePaths: ["/"], writablePaths: [folder, "/tmp", "/var/tmp", "/dev", "/run"],
                mayStartPrograms: true))
        throw CommandFailure(.unreadable, "\(program): \(NewProgram.replaceThisOne(program, arguments))")
    }

    /// Addresses, not memory: an office suite maps several GB of libraries and fonts.
    private static let officeMemoryInBytes = 16 << 30

    private var reach: Sandbox.Reach {
        Sandbox.Reach(readablePaths: Sandbox.Reach.usualPaths, writablePaths: [folder])
    }
}

/// The forms that a worker writes: those of `extract`, and one for the archive that the batch makes of all plans.
enum WorkerFormat: String, CaseIterable, ExpressibleByArgument {
    case json, jsonl, csv, xlsx, markdown, html, ics, stratml, stored

    var planFormat: PlanFormat { self == .stored ? .json : PlanFormat(rawValue: rawValue) ?? .json }
}

/// Reads a document's bytes and writes its forms.
struct PlanConverter {
    let formats: [WorkerFormat]
    let reading: ReadingOptions
    let writing: OpenedWritingOptions

    func convert(_ request: WorkRequest, _ bytes: [UInt8], _ progress: WorkerLoop.Progress?) -> WorkReply {
        let hash = ContentHash.sha256(of: bytes)
        let reported = request.originalHash ?? hash
        do {
            let watch = ReadingWatch(
                lostPages: request.lostPages ?? [:],
                onMessage: { if progress != nil { PrintedText.say(ToldMessage.remark($0)) } },
                onStage: { stage in
                    if case .page(let number) = stage {
                        progress?.note(page: number)
                    } else {
                        progress?.note(stage: stage.name)
                    }
                })
            var reading = reading
            reading.corrections = try request.corrections.map { text in
                OfferedCorrections(try PlanCorrections(json: Array(text.utf8)), isAskedFor: false)
            }
            var plan =
                request.isPlan == true
                ? try PlanJSON.decode(bytes)
                : try Planlift.plan(from: bytes, name: request.name, options: reading, watch: watch)
            plan.source.sha256 = reported
            progress?.note(stage: "writing the plan")
            return WorkReply(hash: reported, result: write(plan, draft: request.draft))
        } catch let error as CorrectionsError {
            let message = "the corrections beside it: \(error)"
            return WorkReply(hash: reported, result: .failed(code: "corrections-damaged", message: message))
        } catch {
            let code = (error as? PlanliftError)?.code ?? "plan-damaged"
            return WorkReply(hash: reported, result: .failed(code: code, message: "\(error)"))
        }
    }

    private func write(_ plan: Plan, draft: String) -> WorkReply.Result {
        var outputs: [WorkReply.Output] = []
        for format in formats {
            let ending = format == .stored ? "stored" : format.planFormat.endings[0]
            let bytes: [UInt8]
            do {
                bytes =
                    try format == .stored
                    ? PlanJSON.encode(plan, options: .init(isCompact: true))
                    : writing.bytes(of: plan, as: format.planFormat)
            } catch {
                // A writer that uses a file of its own does not tell a full disk from other trouble.
                if let code = DraftFile.problem(beside: draft) { return .unwritable(code: code) }
                let message = (error as? CommandFailure)?.message ?? "\(error)"
                return .failed(code: "not-writable-as-\(format.rawValue)", message: message)
            }
            if let code = DraftFile.write(bytes, to: "\(draft).\(ending)") { return .unwritable(code: code) }
            outputs.append(WorkReply.Output(format: format.rawValue, ending: ending, byteCount: bytes.count))
        }
        return .converted(PlanFacts(of: plan), outputs)
    }
}

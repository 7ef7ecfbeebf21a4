import ArgumentParser
import DocumentModel
import DocumentSandbox
import Foundation
import Logging
import PlanBatch
import Planlift

/// Reads the inputs of a command and makes its output of them, in a process of its own.
///
/// A page that stops the reader costs that page: the inputs are read again without it.
struct IsolatedReading {
    let options: IsolationOptions
    let inputs: [OpenedInput]
    /// Whether a form is made that needs files meanwhile.
    var needsFolder = false
    /// Hears what the reading is at: which input, and its stage.
    var onStage: (_ input: Int, _ stage: ReadingStage) -> Void = { _, _ in }
    var logger = Logger(label: "planlift") { _ in StandardErrorLogHandler() }

    /// Whether readings are shut in: by the program, which has one thread; tests and whoever else calls
    /// `PlanliftTool.run` read in their own process.
    @TaskLocal static var isOffered = false

    /// More pages than this are no accident; the document is given up.
    private static let mostLostPages = 20
    /// Once a page has used up the time, the next ones get this share of it.
    private static let shareOfTimeAfterLoss = 5
    /// Lines of the libraries that are passed on.
    private static let mostLinesOfLibraries = 5

    /// - Parameter work: gets for each input what watches its reading; gives what to say, and bytes.
    func run<Remarks: Codable>(
        _ work: (_ watches: [ReadingWatch]) throws -> (Remarks, [UInt8])
    ) throws -> (Remarks, [UInt8]) {
        guard IsolatedReading.isOffered, !options.noIsolation else { return try runHere(work) }
        let folder = needsFolder ? try ScratchFolder() : nil
        defer { folder?.remove() }
        var lost: [[Int: String]] = inputs.map { _ in [:] }
        var timeout = options.timeout
        while true {
            let call = options.call(timeout: timeout, folder: folder?.path)
            let result: IsolatedCall.Result
            do {
                result = try call.run { progress in
                    if let folder { setenv("TMPDIR", folder.path, 1) }
                    let watches = inputs.indices.map { index in
                        let name = inputs[index].name
                        return ReadingWatch(
                            lostPages: lost[index], onMessage: { PrintedText.say(ToldMessage.line($0, name: name)) },
                            onStage: { progress.note(ReadingStep(index, $0).number) })
                    }
                    return IsolatedAnswer.bytes { try work(watches) }
                } onStep: { number in
                    if let step = ReadingStep(number: number) { onStage(step.input, step.stage) }
                }
            } catch {
                throw CommandFailure(.unreadable, "\(error)")
            }
            switch result.outcome {
            case .answer(let bytes):
                tell(result.printed)
                return try IsolatedAnswer.value(of: bytes)
            case .tooLong: throw CommandFailure(.unreadable, "\(names): the output is larger than planlift writes")
            case .lost(let reason, let number):
                let step = number.flatMap { ReadingStep(number: $0) }
                guard let step, inputs.indices.contains(step.input), case .page(let page) = step.stage,
                    lost[step.input][page] == nil, lost.map(\.count).reduce(0, +) < Self.mostLostPages
                else {
                    tell(result.printed.lines)
                    throw failure(reason, step)
                }
                lost[step.input][page] = reason.ofPage
                if case .timeout = reason { timeout = max(1, options.timeout / Self.shareOfTimeAfterLoss) }
            }
        }
    }

    private func runHere<Remarks>(
        _ work: (_ watches: [ReadingWatch]) throws -> (Remarks, [UInt8])
    ) throws -> (Remarks, [UInt8]) {
        try work(
            inputs.map { input in
                ReadingWatch(
                    onMessage: { [logger, name = input.name] message in
                        logger.log(level: ToldMessage.level, "\(ToldMessage.line(message, name: name))")
                    }, onStage: { FaultReport.note(", \($0.name) of \(ShownText.line(input.shownName))") })
            })
    }

    private var names: String { inputs.map(\.shownName).joined(separator: ", ") }

    private func failure(_ reason: LossReason, _ step: ReadingStep?) -> CommandFailure {
        let name = step.flatMap { inputs.indices.contains($0.input) ? inputs[$0.input].shownName : nil } ?? names
        let stage = step?.stage.name ?? "opening the file"
        switch reason {
        case .timeout(let seconds):
            return CommandFailure(
                .unreadable, "\(name): given up: no progress for \(seconds) seconds, \(stage) (--timeout)",
                code: reason.code)
        case .memory(let megabytes):
            return CommandFailure(
                .unreadable,
                "\(name): given up: more than \(megabytes) MB of memory are needed, \(stage) (--max-memory)",
                code: reason.code)
        case .signal, .exit:
            return CommandFailure(
                .fault,
                "\(name): a fault of planlift or of a library, \(stage) (\(reason.shortName)); \(LossReason.advice)",
                code: reason.code)
        }
    }

    private func tell(_ lines: [String]) {
        for line in lines { logger.log(level: ToldMessage.level, "\(line)") }
    }

    /// What libraries print is neither in our words nor whole sentences, but may help.
    private func tell(_ printed: PrintedText) {
        tell(printed.lines)
        var told: Set<Substring> = []
        for line in printed.rest.split(whereSeparator: \.isNewline) where told.insert(line).inserted {
            guard told.count <= Self.mostLinesOfLibraries else { return }
            logger.warning("\(names): a library says: \(line)")
        }
    }
}

/// A stage of the reading of one of several inputs, as a number.
private struct ReadingStep {
    let input: Int
    let stage: ReadingStage

    /// Numbers of pages are smaller.
    private static let stages: [(code: Int64, stage: ReadingStage)] = [
        (0, .opening), (0xFFFF_FFF0, .assembling), (0xFFFF_FFF1, .understanding),
    ]

    init(_ input: Int, _ stage: ReadingStage) {
        self.input = input
        self.stage = stage
    }

    init?(number: Int64) {
        let code = number & 0xFFFF_FFFF
        guard number >= 0 else { return nil }
        input = Int(number >> 32)
        if let known = Self.stages.first(where: { $0.code == code }) {
            stage = known.stage
        } else {
            guard code < 0xFFFF_FFF0 else { return nil }
            stage = .page(Int(code))
        }
    }

    var number: Int64 {
        let code: Int64
        if case .page(let page) = stage {
            code = Int64(page)
        } else {
            code = Self.stages.first { $0.stage == stage }?.code ?? 0
        }
        return Int64(input) << 32 | code
    }
}

/// A folder of its own for files that are needed meanwhile.
private struct ScratchFolder {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "planlift-" + UUID().uuidString)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        } catch {
            throw CommandFailure(.unreadable, "\(folder.path): \(error.localizedDescription)")
        }
        path = folder.path
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}

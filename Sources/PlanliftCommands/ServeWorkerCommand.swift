import ArgumentParser
import ContentHashing
import DifferenceWriting
import DocumentModel
import DocumentSandbox
import Foundation
import PlanBatch
import PlanComparison
import PlanCorrection
import PlanModel
import PlanServing
import PlanWriting
import Planlift
import ReviewWriting

/// What `planlift serve` runs itself as, to do one task: the server has many threads, and reading in a copy of a process
/// wants one.
struct ServeWorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve-worker", abstract: "Read documents for “planlift serve”.", shouldDisplay: false)

    @Option var maxPages: Int
    @OptionGroup var isolation: IsolationOptions
    @OptionGroup var reading: DocumentReadingOptions

    func run() throws {
        Sandbox.closeOtherDescriptors()
        // Whoever reads the answer is gone: so is this process.
        guard Sandbox.endWithParent(processIdentifier: getppid()) else { return }
        guard let request = try FileHandle.standardInput.readToEnd(),
            let task = try? JSONDecoder().decode(ReadingTask.self, from: request)
        else { throw CommandFailure(.usage, "serve-worker is run by “planlift serve” alone") }
        let outcome: ReadingOutcome
        do {
            outcome = try self.outcome(of: task)
        } catch let failure as CommandFailure {
            let message = failure.message ?? ""
            outcome = .failed(ReadingFailure(code: failure.code ?? "failed", message: message))
        } catch {
            outcome = .failed(ReadingFailure(code: "failed", message: "\(error)"))
        }
        try Self.say(.ended(outcome))
    }

    private static func say(_ report: ReadingReport) throws {
        if let line = report.line { try StandardOutput.write(Array(line)) }
    }

    private func outcome(of task: ReadingTask) throws -> ReadingOutcome {
        let opened = try task.sources.map(opened)
        let isolated = IsolatedReading(
            options: isolation, inputs: opened, needsFolder: true,
            onStage: { input, stage in
                let name = opened.count > 1 ? "\(stage.name) of \(opened[input].name)" : stage.name
                // Where nobody hears it any more, this process ends by itself.
                try? Self.say(.stage(name))
            })
        let writing = try WritingOptions.parse([]).opened()
        let (outcome, bytes) = try isolated.run { watches -> (ReadingOutcome, [UInt8]) in
            do {
                let (summary, bytes) = try Self.made(task.work, of: opened, watches, writing)
                return (.done(summary: summary), bytes)
            } catch let error as PlanliftError {
                return (.failed(ReadingFailure(code: error.code, message: "\(error)")), [])
            }
        }
        guard case .done = outcome else { return outcome }
        do {
            try Data(bytes).write(to: URL(filePath: task.output), options: .atomic)
        } catch {
            return .failed(ReadingFailure(code: "not-writable", message: "it cannot be kept"))
        }
        return outcome
    }

    private func opened(_ source: ReadingTask.Source) throws -> OpenedInput {
        var options = try reading.readingOptions(maximumPageCount: maxPages)
        options.password = source.password ?? options.password
        if FileManager.default.fileExists(atPath: source.corrections) {
            do {
                options.corrections = try CorrectionsFile.named(source.corrections)
            } catch {
                throw CommandFailure(.unreadable, "the corrections cannot be read", code: "corrections-damaged")
            }
        }
        let file = URL(filePath: source.file)
        do {
            return OpenedInput(
                input: source.name, bytes: try PlanFile.bytes(of: file), name: source.name, options: options)
        } catch {
            throw CommandFailure(.unreadable, "\(error)", code: error.code)
        }
    }

    private static func made(
        _ work: ReadingTask.Work, of inputs: [OpenedInput], _ watches: [ReadingWatch], _ writing: OpenedWritingOptions
    ) throws -> (PlanSummary?, [UInt8]) {
        if work == .review { return try reviewed(inputs[0], watches[0]) }
        if work == .offers { return (nil, try offers(inputs, watches)) }
        let plans = try zip(inputs, watches).map { try $0.servedReading($1).plan }
        switch work {
        case .review, .offers: return (nil, [])
        case .plan: return (nil, PlanHTML.write(plans[0], navigation: ServedNavigation.ofPlan))
        case .form(let name):
            guard let form = PlanFormat(rawValue: name) else { return (nil, []) }
            return (nil, try writing.bytes(of: plans[0], as: form))
        case .difference:
            let compared = PlanComparator.comparedPlans(plans[0], plans[1], options: ComparisonOptions())
            return (nil, DifferenceHTML.write(compared, navigation: ServedNavigation.ofComparison))
        case .history:
            let history = PlanHistory(of: plans, options: ComparisonOptions())
            return (
                nil,
                HistoryHTML.write(
                    history, of: plans, includesUnchanged: false, navigation: ServedNavigation.ofComparison)
            )
        }
    }

    /// What was put right in the others, for the first.
    private static func offers(_ inputs: [OpenedInput], _ watches: [ReadingWatch]) throws -> [UInt8] {
        let own = try inputs[0].withoutCorrections.servedReading(watches[0])
        let offers = try zip(inputs, watches).dropFirst().compactMap { input, watch -> CorrectionOffer? in
            guard !input.isPlan, let version = try input.correctedVersion(watch) else { return nil }
            let offer = CorrectionOffer(version, to: own.plan, of: own.document, options: inputs[0].options.plan)
            return offer.corrections.isEmpty ? nil : offer
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(["offers": offers]))
    }

    /// The page shows what was read; it fetches the corrections by itself, and makes them.
    private static func reviewed(_ input: OpenedInput, _ watch: ReadingWatch) throws -> (PlanSummary?, [UInt8]) {
        let input = input.withoutCorrections
        let (plan, document) = try input.servedReading(watch)
        let review = Review(
            plan: plan, document: document, images: try input.pageImages(watch),
            correctionsName: PlanCorrections.fileName(for: input.name),
            server: Review.Server(
                correctionsAddress: "corrections", offersAddress: "offers", planAddress: "plan",
                navigation: ServedNavigation.ofReview))
        let summary = PlanSummary(
            title: plan.title, periodStart: plan.period?.start.description, periodEnd: plan.period?.end.description,
            pageCount: plan.source.pageCount, counts: PlanCounts(of: plan).phrases,
            concernCount: ReviewHTML.concernCount(of: plan), sha256: plan.source.sha256)
        return (summary, ReviewHTML.write(review))
    }
}

extension OpenedInput {
    /// As `reading`, but with what is wrong with the document as it stands: a server says it in words of its own.
    fileprivate func servedReading(_ watch: ReadingWatch) throws -> (plan: Plan, document: Document) {
        guard !isPlan else { throw PlanliftError.unknownFormat(.plan) }
        return try Planlift.reading(from: bytes, name: name, options: options, watch: watch)
    }
}

import ArgumentParser
import DocumentModel
import PlanCorrection
import PlanModel
import PlanWriting
import Planlift
import ReviewWriting

/// `planlift review plan.pdf -o review.html`
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Show the document and the plan side by side, as one page for a browser.",
        discussion: """
            The page begins with what wants a look: what was read with doubt, words that were left over, warnings, and \
            what was joined over page breaks. Choose one, or go through them with j and k, and its place on the page \
            lights up. Pointing at a milestone or an action lights up its place, and the other way round.

            The page is one file: it can be mailed, and opens without a network. The pages of a PDF are shown as \
            pictures; of other files the text and the tables are shown.

            What was read wrongly can be put right there: a milestone moved to another term or strand, its text mended, a \
            text marked as no part of the plan. The page saves this as NAME.corrections.json; beside the document, it is \
            used whenever planlift reads the document. What was put right in an older version is offered there, each \
            with a click: name that version with --corrections-of.

            Examples:
              planlift review plan.pdf -o review.html
              planlift review plan.docx --first-year 2024 -o review.html
              planlift review 2023.pdf --corrections-of 2022.pdf -o review.html
            """)

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var version: OlderVersionOptions
    @OptionGroup(title: "Limits of the reading") var isolation: IsolationOptions
    @OptionGroup(title: "What is said") var diagnostics: DiagnosticsOptions

    func run() throws {
        let isOnTerminal = output.output == nil || output.output == "-"
        if isOnTerminal, Terminal.current.isInteractive {
            throw CommandFailure(.usage, "a terminal cannot show a page; name a file with --output")
        }
        let inputs = [input.input] + [version.correctionsOf].compactMap { $0 }
        try output.check(inputs: inputs)
        let opened = try input.opened()
        if opened.isPlan {
            throw CommandFailure(
                .usage,
                "\(opened.shownName): a plan as JSON has no pages to look at; name the document that it was read from")
        }
        let corrected = try version.opened(for: input)
        let reading = IsolatedReading(
            options: isolation, inputs: [opened] + [corrected].compactMap { $0 }, logger: diagnostics.logger)
        let (told, bytes) = try reading.run { watches -> (Told, [UInt8]) in
            let older = try corrected?.correctedVersion(watches[watches.count - 1])
            let review = try review(of: opened, older, watches[0])
            let told = Told(remarks: PlanRemarks(review.plan), summary: ReadingSummary.text(of: review.plan))
            return (told, ReviewHTML.write(review))
        }
        try output.write(bytes, inputs: inputs)
        if !isOnTerminal { diagnostics.say(told.summary, name: told.remarks.name) }
        try diagnostics.end(told.remarks)
    }

    /// What there is to say beside the page.
    private struct Told: Codable {
        let remarks: PlanRemarks
        let summary: String
    }

    /// The plan is shown as it was read: the page makes the corrections itself, and each can be undone there.
    private func review(
        of opened: OpenedInput, _ older: CorrectedVersion?, _ watch: ReadingWatch
    ) throws -> Review {
        let (plan, document) = try opened.withoutCorrections.reading(watch)
        let offered = opened.options.corrections
        let corrected = PlanCorrector.plan(
            from: document, source: plan.source, options: opened.options.plan, offered: offered)
        let isOfThisDocument = offered.map { $0.isAskedFor || $0.file.source.sha256 == plan.source.sha256 } ?? false
        var versions = [older].compactMap { $0 }
        // What lies beside a document that was replaced by its next version.
        if let offered, !isOfThisDocument, offered.file.source.name == plan.source.name {
            versions.append(CorrectedVersion(plan: nil, file: offered.file))
        }
        return Review(
            plan: plan, document: document, images: try opened.pageImages(watch),
            corrections: isOfThisDocument ? offered?.file : nil,
            offers: versions.map { CorrectionOffer($0, to: plan, of: document, options: opened.options.plan) },
            remarks: corrected.diagnostics.filter { $0.severity > .info && $0.code.hasPrefix("correction") },
            correctionsName: PlanCorrections.fileName(for: opened.name))
    }
}

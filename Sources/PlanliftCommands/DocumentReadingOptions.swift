import ArgumentParser
import ContentHashing
import Foundation
import PlanSemantics
import Planlift

/// How documents are read: one of them, or all of a batch.
struct DocumentReadingOptions: ParsableArguments {
    @OptionGroup var several: SeveralInputsOptions

    @Option(help: "Which state of a DOCX's tracked changes to read: final, original or all.")
    var revisions: InputOptions.RevisionsChoice = .final

    @Flag(help: "Leave the tables of a PDF apart at page breaks.")
    var noStitch = false

    func readingOptions(maximumPageCount: Int) throws -> ReadingOptions {
        var several = several
        // A batch takes no settings from among foreign files: the user's own are options already.
        several.noConfig = true
        // Corrections come with each document.
        several.noCorrections = true
        var options = try several.input("document", revisions: revisions).readingOptions()
        options.joinsTablesOverPages = !noStitch
        options.maximumPageCount = maximumPageCount
        return options
    }

    /// The options with the user's own settings where the command line gives none.
    func withSettings() throws -> DocumentReadingOptions {
        guard !several.noConfig else { return self }
        let settings = try SettingsFile.usersOwn()
        try InputOptions.check(terms: settings.terms, firstYear: settings.firstYear)
        var result = self
        result.several.terms = several.terms ?? settings.terms
        result.several.firstYear = several.firstYear ?? settings.firstYear
        result.several.termDates = several.termDates ?? settings.termDates
        result.several.vocabulary = several.vocabulary ?? settings.vocabulary
        result.several.recognition = several.recognition.completed(by: settings)
        return result
    }

    /// The options as a worker takes them.
    var arguments: [String] {
        named.map { "\($0.name)=\($0.value)" } + (noStitch ? ["--no-stitch"] : [])
    }

    /// Another text makes other plans. A file stands for what is in it.
    func fingerprint() throws -> String {
        try named.map { option in
            guard option.isFile, TermDatesOfNation(rawValue: option.value) == nil else {
                return "\(option.name)=\(option.value)"
            }
            do {
                let bytes = try PlanFile.bytes(of: URL(filePath: option.value))
                return "\(option.name)=\(ContentHash.sha256(of: bytes))"
            } catch {
                throw CommandFailure(.unreadable, "\(option.value): \(error)")
            }
        }.joined(separator: " ") + (noStitch ? " --no-stitch" : "")
    }

    private var named: [(name: String, value: String, isFile: Bool)] {
        let all: [(String, String?, Bool)] =
            [
                ("--password-file", several.passwordFile, true), ("--terms", several.terms.map { String($0) }, false),
                ("--first-year", several.firstYear.map { String($0) }, false),
                ("--term-dates", several.termDates, true), ("--vocabulary", several.vocabulary, true),
                ("--revisions", revisions.rawValue, false),
            ] + several.recognition.named.map { ($0.name, $0.value, false) }
        return all.compactMap { name, value, isFile in value.map { (name, $0, isFile) } }
    }
}

import ArgumentParser
import DOCXReading
import DocumentModel
import FileKinds
import Foundation
import PDFReading
import PlanSemantics
import PlanWriting
import Planlift

/// The input of a command, and how to read it.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A PDF, DOCX, XLSX, ODS or text file, or a plan as JSON; - reads standard input.", valueName: "input"),
        completion: .file(extensions: InputOptions.endings))
    var input: String

    @OptionGroup(title: "Reading") var reading: DocumentReadingOptions

    @Option(
        help: ArgumentHelp(
            "Corrections made by hand, of “planlift review”; without it those beside the input: NAME.corrections.json.",
            valueName: "file"), completion: .file(extensions: ["json"]))
    var corrections: String?

    @Option(help: ArgumentHelp("Refuse a PDF with more pages.", valueName: "pages"))
    var maxPages: Int?

    func validate() throws {
        if corrections != nil, reading.several.noCorrections {
            throw ValidationError("--corrections and --no-corrections exclude each other")
        }
        if let maxPages, maxPages < 1 { throw ValidationError("--max-pages needs a number above 0") }
    }

    /// Numbers that no year has are mistyped.
    static func check(terms: Int?, firstYear: Int?) throws {
        if let terms, TermScheme(partsPerYear: terms) == nil {
            throw ValidationError("--terms takes 1, 3, 4, 6 or 12")
        }
        if let firstYear, !(1900...2200).contains(firstYear) {
            throw ValidationError("--first-year takes a year like 2021")
        }
    }

    /// Of files that can be an input.
    static let endings = DocumentKind.allCases.map { $0.endings[0] } + ["json"]

    enum RevisionsChoice: String, CaseIterable, ExpressibleByArgument {
        case final, original, all

        var revisions: DOCXReadingOptions.Revisions {
            switch self {
            case .final: .final
            case .original: .original
            case .all: .all
            }
        }
    }

    /// The input's bytes and its name without the folder.
    private func bytes() throws -> (bytes: [UInt8], name: String) {
        do {
            if input == "-" { return (try PlanFile.bytes(from: .standardInput), "standard-input") }
            let file = URL(filePath: input)
            return (try PlanFile.bytes(of: file), file.lastPathComponent)
        } catch {
            throw CommandFailure(
                .unreadable, "\(input == "-" ? "standard input" : input): \(error)\(advice(on: error))")
        }
    }

    /// How to go on from an input that is no file.
    private func advice(on error: any Error) -> String {
        switch error as? PlanliftError {
        case .isFolder: "; planlift convert \(input) -o FOLDER reads all that is in it"
        case .fileMissing where input.contains("://"): "; addresses are not read: download the file first"
        default: ""
        }
    }

    /// The input with all files that go with it, read to their ends.
    func opened() throws -> OpenedInput {
        let (bytes, name) = try bytes()
        let options = try readingOptions()
        if corrections != nil, FileKind(of: bytes) == .plan {
            throw CommandFailure(
                .usage, "\(input): corrections go with the document, and not with a plan that was read from it")
        }
        return OpenedInput(
            input: input, bytes: bytes, name: name, options: options,
            hasIdleVocabulary: try (reading.several.vocabulary ?? settings().vocabulary) != nil
                && options.plan.vocabulary == .standard)
    }

    func readingOptions() throws -> ReadingOptions {
        var options = ReadingOptions(
            password: try password(), revisions: reading.revisions.revisions, plan: try planOptions(),
            joinsTablesOverPages: !reading.noStitch, maximumPageCount: maxPages,
            recognition: reading.several.recognition.recognition(settings: try settings()))
        if !reading.several.noCorrections {
            options.corrections = try corrections.map(CorrectionsFile.named) ?? CorrectionsFile.found(beside: input)
        }
        return options
    }

    /// What is set once for all commands; the command line goes before it.
    func settings() throws -> SettingsFile {
        reading.several.noConfig ? SettingsFile() : try SettingsFile.found(beside: input)
    }

    /// What the user knows better than the document.
    func planOptions() throws -> PlanOptions {
        let (given, settings) = (reading.several, try settings())
        var options = PlanOptions(
            termsPerYear: given.terms ?? settings.terms, firstYear: given.firstYear ?? settings.firstYear)
        try Self.check(terms: options.termsPerYear, firstYear: options.firstYear)
        if let termDates = given.termDates ?? settings.termDates {
            let text =
                try TermDatesOfNation(rawValue: termDates)?.file ?? String(decoding: side(termDates), as: UTF8.self)
            do {
                options.termDates = try TermDate.list(fromFile: text)
            } catch {
                throw CommandFailure(.unreadable, "\(termDates): \(error)")
            }
        }
        if let vocabulary = given.vocabulary ?? settings.vocabulary {
            let json = Data(try side(vocabulary))
            do {
                options.vocabulary = try Vocabulary.standard.extended(by: json)
            } catch {
                throw CommandFailure(.unreadable, "\(vocabulary): \(error)")
            }
        }
        return options
    }

    /// The bytes of a file that goes with the input.
    private func side(_ path: String) throws -> [UInt8] {
        do {
            return try PlanFile.bytes(of: URL(filePath: path))
        } catch {
            throw CommandFailure(.unreadable, "\(path): \(error)")
        }
    }

    private func password() throws -> String? {
        guard let passwordFile = reading.several.passwordFile else { return nil }
        do {
            let text = String(decoding: try PlanFile.bytes(of: URL(filePath: passwordFile)), as: UTF8.self)
            return text.split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .first.map(String.init)
        } catch {
            throw CommandFailure(.unreadable, "\(passwordFile): \(error)")
        }
    }
}

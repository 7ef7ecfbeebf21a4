import ArgumentParser
import DOCXReading
import DocumentModel
import Foundation
import PDFReading
import PlanSemantics
import PlanWriting
import Planlift

/// The input of a command, and how to read it.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("A PDF or DOCX file, or a plan as JSON; - reads standard input.", valueName: "input"),
        completion: .file(extensions: ["pdf", "docx", "json"]))
    var input: String

    @Option(help: ArgumentHelp("A file whose first line is the password of an encrypted PDF.", valueName: "file"))
    var passwordFile: String?

    @Option(help: "Which state of a DOCX's tracked changes to read: final, original or all.")
    var revisions: RevisionsChoice = .final

    @Option(
        help: ArgumentHelp(
            "How many terms a year has, where the document leaves it open: 1, 3, 4, 6 or 12.", valueName: "number"))
    var terms: Int?

    @Option(
        help: ArgumentHelp(
            "The year in which the plan's first academic year starts, for plans that write Year 1.", valueName: "year"))
    var firstYear: Int?

    @Option(
        help: ArgumentHelp("A TOML or YAML file with the school's own term dates.", valueName: "file"),
        completion: .file(extensions: ["toml", "yaml", "yml"]))
    var termDates: String?

    @Option(
        help: ArgumentHelp("A JSON file that adds words to the vocabulary.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var vocabulary: String?

    @Flag(help: "Leave the tables of a PDF apart at page breaks.")
    var noStitch = false

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
            throw CommandFailure(.unreadable, "\(input == "-" ? "standard input" : input): \(error)")
        }
    }

    /// The input with all files that go with it, read to their ends.
    func opened() throws -> OpenedInput {
        let (bytes, name) = try bytes()
        return OpenedInput(input: input, bytes: bytes, name: name, options: try readingOptions())
    }

    func readingOptions() throws -> ReadingOptions {
        ReadingOptions(
            password: try password(), revisions: revisions.revisions, plan: try planOptions(),
            joinsTablesOverPages: !noStitch)
    }

    /// What the user knows better than the document.
    func planOptions() throws -> PlanOptions {
        var options = PlanOptions(termsPerYear: terms, firstYear: firstYear)
        if let terms, TermScheme(partsPerYear: terms) == nil {
            throw ValidationError("--terms takes 1, 3, 4, 6 or 12")
        }
        if let firstYear, !(1900...2200).contains(firstYear) {
            throw ValidationError("--first-year takes a year like 2021")
        }
        if let termDates {
            let text = String(decoding: try side(termDates), as: UTF8.self)
            do {
                options.termDates = try TermDate.list(fromFile: text)
            } catch {
                throw CommandFailure(.unreadable, "\(termDates): \(error)")
            }
        }
        if let vocabulary {
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

    func password() throws -> String? {
        guard let passwordFile else { return nil }
        do {
            let text = String(decoding: try PlanFile.bytes(of: URL(filePath: passwordFile)), as: UTF8.self)
            return text.split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .first.map(String.init)
        } catch {
            throw CommandFailure(.unreadable, "\(passwordFile): \(error)")
        }
    }
}

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
    func bytes() throws -> (bytes: [UInt8], name: String) {
        do {
            if input == "-" { return (try PlanFile.bytes(from: .standardInput), "standard-input") }
            let file = URL(filePath: input)
            return (try PlanFile.bytes(of: file), file.lastPathComponent)
        } catch {
            throw failure(error)
        }
    }

    func plan() throws -> Plan {
        let (bytes, name) = try bytes()
        // JSON starts so and neither PDF nor DOCX does: a plan that was extracted before.
        if bytes.first == UInt8(ascii: "{") {
            do {
                return try PlanJSON.decode(bytes)
            } catch {
                throw CommandFailure(.unreadable, "\(input == "-" ? "standard input" : input): \(error)")
            }
        }
        do {
            return try Planlift.plan(from: bytes, name: name, options: try readingOptions())
        } catch let error as PlanliftError {
            throw failure(error)
        }
    }

    func document() throws -> Document {
        do {
            return try Planlift.document(from: try bytes().bytes, options: try readingOptions())
        } catch let error as PlanliftError {
            throw failure(error)
        }
    }

    func readingOptions() throws -> ReadingOptions {
        ReadingOptions(password: try password(), revisions: revisions.revisions)
    }

    func password() throws -> String? {
        guard let passwordFile else { return nil }
        do {
            let text = String(decoding: try PlanFile.bytes(of: URL(filePath: passwordFile)), as: UTF8.self)
            return text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).first.map {
                String($0.last == "\r" ? $0.dropLast() : $0)
            }
        } catch {
            throw CommandFailure(.unreadable, "\(passwordFile): \(error)")
        }
    }

    /// The message names the file, and how to go on where there is a way.
    private func failure(_ error: PlanliftError) -> CommandFailure {
        let name = input == "-" ? "standard input" : input
        let advice = error == .pdf(.passwordNeeded) ? "; give it with --password-file" : ""
        return CommandFailure(.unreadable, "\(name): \(error)\(advice)")
    }
}

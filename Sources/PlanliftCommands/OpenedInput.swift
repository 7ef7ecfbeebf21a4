import DocumentModel
import FileKinds
import PDFReading
import PlanModel
import PlanWriting
import Planlift

/// An input whose bytes are read, with all that goes with it: nothing more of the file system is needed.
struct OpenedInput {
    /// As it was named on the command line.
    let input: String
    let bytes: [UInt8]
    /// Without the folder.
    let name: String
    var options: ReadingOptions
    /// Whether a vocabulary was given that adds no words.
    var hasIdleVocabulary = false

    /// Whether it is a plan that was extracted before.
    var isPlan: Bool { FileKind(of: bytes) == .plan }

    /// The same input, as if nobody had corrected it.
    var withoutCorrections: OpenedInput {
        var result = self
        result.options.corrections = nil
        return result
    }

    /// For messages.
    var shownName: String { input == "-" ? "standard input" : input }

    func plan(_ watch: ReadingWatch) throws -> Plan { try planned(watch).plan }

    /// The plan, and what it was made of.
    func planned(_ watch: ReadingWatch) throws -> PlannedInput {
        guard isPlan else {
            let (plan, document) = try reading(watch)
            return PlannedInput(input: self, plan: plan, document: document)
        }
        do {
            watch.onStage(.opening)
            return PlannedInput(input: self, plan: try PlanJSON.decode(bytes), document: nil)
        } catch {
            throw CommandFailure(.unreadable, "\(shownName): \(error)")
        }
    }

    /// The plan of a document, and the text and the tables that it was made of.
    func reading(_ watch: ReadingWatch) throws -> (plan: Plan, document: Document) {
        do {
            var reading = try Planlift.reading(from: bytes, name: name, options: options, watch: watch)
            if hasIdleVocabulary {
                reading.plan.diagnostics.append(
                    Diagnostic(
                        .warning, code: "vocabulary-adds-nothing",
                        message: "the vocabulary that was given adds no words to planlift's own"))
            }
            return reading
        } catch {
            throw failure(error)
        }
    }

    /// The file as its reader opens it.
    func source(_ watch: ReadingWatch) throws -> DocumentReading {
        do {
            return try Planlift.reading(of: bytes, options: options, watch: watch)
        } catch {
            throw failure(error)
        }
    }

    /// The pages of a file whose pages can be drawn.
    func pageImages(_ watch: ReadingWatch) throws -> [Int: PageSnapshot] {
        guard case .pages(let source) = try source(watch) else { return [:] }
        var images = PageSnapshots(of: source)
        var drawn: [Int: PageSnapshot] = [:]
        for number in 1...max(source.pageCount, 1) where watch.lostPages[number] == nil {
            watch.onStage(.page(number))
            drawn[number] = images.next(page: number)
        }
        return drawn
    }

    func document(_ watch: ReadingWatch) throws -> Document {
        do {
            return try Planlift.document(from: bytes, options: options, watch: watch)
        } catch {
            throw failure(error)
        }
    }

    /// The message names the file, and how to go on where there is a way.
    private func failure(_ error: PlanliftError) -> CommandFailure {
        let advice = error == .pdf(.passwordNeeded) ? "; give it with --password-file" : ""
        return CommandFailure(.unreadable, "\(shownName): \(error)\(advice)")
    }
}

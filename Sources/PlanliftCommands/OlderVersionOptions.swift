import ArgumentParser
import ContentHashing
import PlanCorrection
import Planlift

/// The older version of a document, whose corrections are to be made in the newer one.
struct OlderVersionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "An older version of the document: what was put right in it is put right here too, where its place is found.",
            valueName: "file"), completion: .file(extensions: InputOptions.endings))
    var correctionsOf: String?

    /// The older version, with the corrections that lie beside it; nil where none is named.
    ///
    /// - Parameter input: the newer one; both are read with its options.
    func opened(for input: InputOptions) throws -> OpenedInput? {
        guard let path = correctionsOf else { return nil }
        guard !input.reading.several.noCorrections else {
            throw CommandFailure(.usage, "--corrections-of and --no-corrections exclude each other")
        }
        var older = input
        older.input = path
        older.corrections = nil
        let opened = try older.opened()
        guard !opened.isPlan else {
            throw CommandFailure(
                .usage, "\(path): corrections go with the document that this plan was read from; name that one")
        }
        guard let file = opened.options.corrections?.file else {
            throw CommandFailure(
                .usage, "\(path): nothing was put right in it: \(PlanCorrections.fileName(for: path)) is missing")
        }
        guard file.source.sha256 == ContentHash.sha256(of: opened.bytes) else {
            throw CommandFailure(
                .usage, "\(path): the corrections beside it were made in another version of it")
        }
        return opened
    }
}

extension OpenedInput {
    /// Its plan without corrections, and the corrections.
    func correctedVersion(_ watch: ReadingWatch) throws -> CorrectedVersion? {
        guard let file = options.corrections?.file else { return nil }
        return CorrectedVersion(plan: try withoutCorrections.reading(watch).plan, file: file)
    }

    /// The same input, with the corrections of an older version where their places are found.
    func carrying(_ older: CorrectedVersion?) -> OpenedInput {
        var result = self
        result.options.olderVersion = older
        return result
    }
}

import ArgumentParser
import DocumentModel
import Logging

/// How a command speaks of what is odd about the input.
struct DiagnosticsOptions: ParsableArguments {
    @Flag(help: "Exit with 1 where there are warnings or unplaced text.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @OptionGroup var detail: VerboseOptions

    var logger: Logger { detail.logger(quiet: quiet) }

    /// Says what there is to say of a plan that was read.
    func end(_ remarks: PlanRemarks) throws {
        report(remarks.diagnostics, name: remarks.name)
        try endStrictly(remarks.diagnostics, hasUnplacedText: remarks.hasUnplacedText)
    }

    /// Prints the diagnostics that the user wants to see, each naming its file and page.
    func report(_ diagnostics: [Diagnostic], name: String) {
        logger.tell(diagnostics, name: name)
    }

    /// Prints a line on what was done, unless the user wants none.
    func say(_ text: String, name: String) {
        if !quiet { StandardError.write("planlift: \(name): \(text)\n") }
    }

    /// Ends the run with 1 where `--strict` was given and something was found.
    func endStrictly(_ diagnostics: [Diagnostic], hasUnplacedText: Bool = false) throws {
        if strict && (hasUnplacedText || diagnostics.contains { $0.severity >= .warning }) {
            throw CommandFailure(.warnings)
        }
    }
}

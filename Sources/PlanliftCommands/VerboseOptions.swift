import ArgumentParser
import DocumentModel
import Logging

/// How much a command says of the reading of its inputs.
struct VerboseOptions: ParsableArguments {
    @Flag(
        name: .shortAndLong,
        help: "Say also what was understood from weak evidence, and what the PDF library says of the file.")
    var verbose = false

    /// - Parameter quiet: whether nothing but errors is said.
    func logger(quiet: Bool = false) -> Logger {
        var logger = Logger(label: "planlift") { _ in StandardErrorLogHandler() }
        logger.logLevel = quiet ? .error : verbose ? .debug : .warning
        return logger
    }

    /// Says what a command that shows no doubts else has to say of plans that it read: nothing, unless it was asked for.
    func tell(_ remarks: [PlanRemarks]) {
        for remark in remarks { tell(remark.diagnostics, name: remark.name) }
    }

    /// The same of one input.
    func tell(_ diagnostics: [Diagnostic], name: String) {
        if verbose { logger().tell(diagnostics, name: name) }
    }
}

extension Logger {
    /// Logs diagnostics, each naming its file and page.
    func tell(_ diagnostics: [Diagnostic], name: String) {
        for diagnostic in diagnostics {
            let place = diagnostic.page.map { ", page \($0)" } ?? ""
            log(level: diagnostic.severity.logLevel, "\(name)\(place): \(diagnostic.message)")
        }
    }
}

extension Diagnostic.Severity {
    fileprivate var logLevel: Logger.Level {
        switch self {
        case .info: .info
        case .warning: .warning
        case .error: .error
        }
    }
}

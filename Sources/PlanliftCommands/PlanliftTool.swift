import ArgumentParser
import DocumentSandbox
import Foundation
import PlanBatch

/// The program as a function of its arguments: it prints, and gives the exit code.
package enum PlanliftTool {
    /// The program itself: documents are read in a process of their own, and a fault is told in a line.
    ///
    /// Only for a process with one thread.
    package static func main(arguments: [String]) -> Int32 {
        // A worker's faults are told by the one who waits for it.
        if arguments.first != ConvertWorkerCommand.configuration.commandName { FaultReport.begin() }
        return IsolatedReading.$isOffered.withValue(true) { run(arguments: arguments) }
    }

    /// Reads documents in the calling process.
    package static func run(arguments: [String]) -> Int32 {
        if let misnamed = CommandLineHint.misnamedCommand(in: arguments) {
            return finish(with: CommandFailure(.usage, misnamed))
        }
        // Programs ask for it at each start; the parser would take most of the time.
        if arguments == ["-V"] || arguments == ["--version"] { return say(PlanliftVersion.withContract) }
        do {
            var command = try Self.command(of: arguments)
            do {
                try command.run()
            } catch let error as ValidationError {
                // The parser knows no longer whose options these were.
                throw CommandFailure(.usage, error.message)
            }
            return ExitStatus.done.rawValue
        } catch let failure as CommandFailure {
            return finish(with: failure)
        } catch {
            return finish(with: error, arguments)
        }
    }

    /// What the arguments ask for. A command whose arguments are right is parsed alone, without all others, which is quicker.
    static func command(of arguments: [String]) throws -> any ParsableCommand {
        let named = PlanliftCommand.configuration.subcommands.first {
            $0.configuration.commandName == arguments.first
        }
        if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named {
            return command
        }
        return try PlanliftCommand.parseAsRoot(arguments)
    }

    private static func finish(with failure: CommandFailure) -> Int32 {
        if let message = failure.message {
            StandardError.write("planlift: error: \(ShownText.lines(message))\n")
        }
        return failure.status.rawValue
    }

    /// What the parser throws: help and version are no errors, all else is a wrong command line.
    private static func finish(with error: any Error, _ arguments: [String]) -> Int32 {
        let text = PlanliftCommand.fullMessage(for: error)
        if PlanliftCommand.exitCode(for: error) == .success {
            return say(text)
        }
        let hint = CommandLineHint.hint(for: arguments, refusedWith: text).map { "\n  \($0)" } ?? ""
        StandardError.write(ShownText.lines(text + hint) + "\n")
        return PlanliftCommand.exitCode(for: error) == .validationFailure
            ? ExitStatus.usage.rawValue : ExitStatus.fault.rawValue
    }

    private static func say(_ text: String) -> Int32 {
        do {
            try StandardOutput.write(text + "\n")
            return ExitStatus.done.rawValue
        } catch {
            StandardError.write("planlift: error: \(error.message ?? "")\n")
            return error.status.rawValue
        }
    }
}

/// How a run ended.
enum ExitStatus: Int32 {
    case done = 0
    /// Done, but there were warnings and `--strict` was given.
    case warnings = 1
    /// Done, but nothing in the plan fits what was asked for, as of `grep`.
    static let nothingFound = ExitStatus.warnings
    /// The command line is wrong.
    case usage = 2
    /// The input cannot be read, or the output not be written.
    case unreadable = 3
    /// A fault of planlift itself.
    case fault = 4
    /// `convert` was stopped by a signal before its end; the same command goes on.
    case stopped = 75
}

/// The end of a run that did not do what it was asked for.
struct CommandFailure: Error, Hashable {
    let status: ExitStatus
    /// Nil where all has been said.
    let message: String?
    /// What the reading was lost by, for programs: `timeout`.
    let code: String?

    init(_ status: ExitStatus, _ message: String? = nil, code: String? = nil) {
        self.status = status
        self.message = message
        self.code = code
    }
}

enum StandardError {
    static func write(_ text: String) {
        // Nobody is left to tell where the error stream is closed.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}

enum StandardOutput {
    static func write(_ text: String) throws(CommandFailure) {
        try write(Array(text.utf8))
    }

    /// Writes all of the bytes, and says why where they are not written. Whoever read the output has had enough: that is
    /// no failure.
    static func write(_ bytes: [UInt8]) throws(CommandFailure) {
        guard let code = WholeWrite.write(bytes, to: STDOUT_FILENO), code != EPIPE else { return }
        throw CommandFailure(
            .unreadable, "the output cannot be written to standard output: \(String(cString: strerror(code)))")
    }
}

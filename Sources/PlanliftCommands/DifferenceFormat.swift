import ArgumentParser
import Foundation

/// The forms that a difference can be written in.
enum DifferenceFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown, html, xlsx

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    private var endings: [String] {
        switch self {
        case .text: ["txt"]
        case .json: ["json"]
        case .markdown: ["md", "markdown"]
        case .html: ["html", "htm"]
        case .xlsx: ["xlsx"]
        }
    }

    /// The form that was asked for, or that the output's ending tells.
    ///
    /// - Parameter forms: the forms that the command has.
    static func resolved(
        _ format: DifferenceFormat?, output: String?, among forms: [DifferenceFormat] = allCases
    ) throws -> DifferenceFormat {
        let names = forms.map(\.rawValue).joined(separator: ", ")
        if let format, !forms.contains(format) {
            throw CommandFailure(.usage, "the form \(format.rawValue) is not to be had here: \(names)")
        }
        let isOnTerminal = output == nil || output == "-"
        if let format {
            if format == .xlsx, isOnTerminal, isatty(STDOUT_FILENO) == 1 {
                throw CommandFailure(.usage, "a terminal cannot show xlsx; name a file with --output")
            }
            return format
        }
        guard let output, !isOnTerminal else { return .text }
        let ending = output.split(separator: "/").last?.split(separator: ".").last?.lowercased()
        guard let format = forms.first(where: { $0.endings.contains(ending ?? "") }) else {
            throw CommandFailure(
                .usage, "\(output): the ending tells no form; name one with --format: \(names)")
        }
        return format
    }
}

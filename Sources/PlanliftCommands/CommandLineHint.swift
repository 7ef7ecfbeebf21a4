import ArgumentParser
import Foundation

/// What the user may have meant by a command line that is wrong.
enum CommandLineHint {
    /// A typo is at most so many letters away from what was meant.
    private static let mostLettersWrong = 2
    private static let endingsOfDocuments: Set<String> = ["pdf", "docx", "json"]
    /// Commands that read one document.
    private static let commandsOfOneInput: Set<String> = ["extract", "show", "tables", "inspect"]

    /// What to say where the first word names no command; nil where it does.
    static func misnamedCommand(in arguments: [String]) -> String? {
        let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
        guard let word = words.first, !word.hasPrefix("-") else { return nil }
        let commands = PlanliftCommand.configuration.subcommands.map { $0.configuration }
        let names = commands.compactMap(\.commandName)
        guard !names.contains(word), word != "help" else { return nil }
        let shown = commands.filter(\.shouldDisplay).compactMap(\.commandName)
        if isDocument(word) {
            let rest = words.map(shellQuoted).joined(separator: " ")
            let several = words.count { !$0.hasPrefix("-") && isDocument($0) } > 1
            return several || isFolder(word)
                ? "the first word is a command: did you mean “planlift convert \(rest) -o FOLDER”?"
                : "the first word is a command: did you mean “planlift show \(rest)”?"
        }
        let nearest = shown.map { (name: $0, distance: distance($0, word.lowercased())) }
            .min { $0.distance < $1.distance }
        if let nearest, nearest.distance <= mostLettersWrong {
            return "“\(word)” is no command; did you mean “\(nearest.name)”?"
        }
        return "“\(word)” is no command; the commands are \(shown.joined(separator: ", ")) (see planlift --help)"
    }

    /// A further line under what the parser says.
    static func hint(for arguments: [String], refusedWith text: String) -> String? {
        guard let command = arguments.first else { return nil }
        if commandsOfOneInput.contains(command), text.contains("nexpected argument") {
            return "“\(command)” reads one document; for several: planlift convert FILES -o FOLDER"
        }
        if text.contains("Unknown option '--password'") {
            return "A password stands in a file, where nobody else sees it: --password-file FILE"
        }
        return nil
    }

    private static func isDocument(_ word: String) -> Bool {
        endingsOfDocuments.contains(URL(filePath: word).pathExtension.lowercased())
            || FileManager.default.fileExists(atPath: word)
    }

    private static func isFolder(_ word: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: word, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func shellQuoted(_ word: String) -> String {
        word.contains { $0.isWhitespace || "'\"$&;|<>()*?[]".contains($0) }
            ? "'" + word.replacing("'", with: "'\\''") + "'" : word
    }

    /// How many letters are added, left out or changed between two words.
    private static func distance(_ first: String, _ second: String) -> Int {
        let (first, second) = (Array(first), Array(second))
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            let previous = row
            row[0] = index + 1
            for column in second.indices {
                let change = previous[column] + (letter == second[column] ? 0 : 1)
                row[column + 1] = min(change, previous[column + 1] + 1, row[column] + 1)
            }
        }
        return row[second.count]
    }
}

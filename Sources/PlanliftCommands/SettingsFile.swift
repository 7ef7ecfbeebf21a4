package import Foundation
import PlanSemantics
import PlanWriting
import Planlift

/// What a school sets once instead of in every command: `planlift.toml` beside the input, or in the user's own folder of settings.
///
///     term-dates = "dates.toml"     # paths are seen from this file; or "england", "wales"
///     vocabulary = "words.json"
///     columns = "import-template.txt"
///     terms = 6
///     first-year = 2021
///     ocr = "never"
///     ocr-language = "eng+fra"
///     forms = "json,xlsx"           # of convert
///
/// Options of the command line go before it.
package struct SettingsFile: Hashable {
    var termDates: String?
    var vocabulary: String?
    var columns: String?
    var terms: Int?
    var firstYear: Int?
    var ocr: RecognitionOptions.Choice?
    var ocrLanguage: String?
    /// Those that `convert` writes.
    var forms: CommaSeparated<PlanFormat>?

    static let name = "planlift.toml"
    private static let fields = [
        "columns", "first-year", "forms", "ocr", "ocr-language", "term-dates", "terms", "vocabulary",
    ]
    /// A larger file is something else.
    private static let mostBytes = 1 << 16

    init() {}

    /// The settings beside an input, else the user's own; none where there is no file.
    static func found(beside input: String) throws -> SettingsFile {
        if input != "-" {
            let file = URL(filePath: input).deletingLastPathComponent().appending(path: name)
            if FileManager.default.fileExists(atPath: file.path) { return try SettingsFile(file) }
        }
        return try usersOwn()
    }

    /// The user's own settings: `$XDG_CONFIG_HOME/planlift/planlift.toml`.
    static func usersOwn() throws -> SettingsFile {
        let environment = ProcessInfo.processInfo.environment
        let folder =
            environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? environment["HOME"].map { $0 + "/.config" }
        guard let folder else { return SettingsFile() }
        let file = URL(filePath: folder).appending(path: "planlift").appending(path: name)
        return FileManager.default.fileExists(atPath: file.path) ? try SettingsFile(file) : SettingsFile()
    }

    private init(_ file: URL) throws {
        let bytes: [UInt8]
        do {
            bytes = try PlanFile.bytes(of: file)
        } catch {
            throw CommandFailure(.unreadable, "\(file.path): \(error)")
        }
        guard bytes.count <= SettingsFile.mostBytes else {
            throw CommandFailure(.usage, "\(file.path): this is too large for settings")
        }
        try self.init(text: String(decoding: bytes, as: UTF8.self), file: file)
    }

    /// - Parameter file: whose folder paths are seen from.
    package init(text: String, file: URL) throws {
        for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = raw.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            func failure(_ reason: String) -> CommandFailure {
                CommandFailure(.usage, "\(file.path), line \(index + 1): \(reason)")
            }
            guard let sign = line.firstIndex(of: "=") else { throw failure("“field = value” is wanted, not “\(line)”") }
            let field = line[..<sign].trimmingCharacters(in: .whitespaces)
            let written = line[line.index(after: sign)...].trimmingCharacters(in: .whitespaces)
            func quoted(_ what: String) throws -> String {
                guard let quote = written.first, quote == "\"" || quote == "'",
                    let end = written.dropFirst().firstIndex(of: quote)
                else { throw failure("\(field) takes \(what) in quotation marks") }
                return String(written[written.index(after: written.startIndex)..<end])
            }
            func path() throws -> String {
                let path = try quoted("a path")
                return path.hasPrefix("/")
                    ? path : file.deletingLastPathComponent().appending(path: path).path(percentEncoded: false)
            }
            func number() throws -> Int {
                let digits = written.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
                guard let number = Int(digits) else { throw failure("\(field) takes a number") }
                return number
            }
            switch field {
            case "term-dates":
                let nation = TermDatesOfNation(rawValue: try quoted("a path, or the name of a nation"))
                termDates = try nation?.rawValue ?? path()
            case "vocabulary": vocabulary = try path()
            case "columns": columns = try path()
            case "terms": terms = try number()
            case "first-year": firstYear = try number()
            case "ocr":
                let choice = RecognitionOptions.Choice(rawValue: try quoted("a word"))
                guard let choice else { throw failure("ocr takes \(RecognitionOptions.choices)") }
                ocr = choice
            case "ocr-language":
                let names = try quoted("languages")
                guard RecognitionOptions.areLanguages(names) else {
                    throw failure("ocr-language takes \(RecognitionOptions.languagesWanted)")
                }
                ocrLanguage = names
            case "forms":
                guard let forms = CommaSeparated<PlanFormat>(argument: try quoted("forms")) else {
                    throw failure("forms takes some of \(PlanFormat.allCases.map(\.rawValue).joined(separator: ","))")
                }
                self.forms = forms
            default:
                throw failure(
                    "there is no setting “\(field)”; the settings are \(SettingsFile.fields.joined(separator: ", "))")
            }
        }
    }
}

import ArgumentParser
import ContentHashing
import Foundation
import PlanDatabase
import PlanModel
import PlanWriting
import Planlift

/// What can be chosen about the forms of a plan.
struct WritingOptions: ParsableArguments {
    @Flag(help: "json: one line without spaces.")
    var compact = false

    @Flag(help: "json: leave out where in the document each piece stands.")
    var noProvenance = false

    @Option(help: "csv: flat, a row a milestone, action or step; or grid, the term grids as in the document.")
    var layout: PlanCSV.Layout?

    @Option(
        help: ArgumentHelp(
            "csv: a file that names the columns, a line each: “Header = field”, “Header = \"fixed text\"” or “field”.",
            valueName: "file"))
    var columns: String?

    @Flag(help: "csv: start with a byte order mark, for Excel.")
    var bom = false

    @Flag(
        help: """
            csv: for programs: cells just as they are, also those that a spreadsheet would take for formulas, which get an \
            apostrophe otherwise.
            """)
    var raw = false

    @Option(help: ArgumentHelp("ics: remind so long before: 14d, 2w or 12h.", valueName: "time"))
    var reminder: PlanCalendarFile.Reminder?

    @Option(help: ArgumentHelp("ics: count of the plan's version, so that a calendar takes the later.", valueName: "n"))
    var revision: Int?

    @Flag(help: "ics: actions and steps with a date as all-day entries, for calendars that show no tasks.")
    var tasksAsEvents = false

    @Option(help: "stratml: 1, goals and objectives (ISO 17469-1), or 2, also milestones and indicators.")
    var stratmlPart: PlanStratML.Part?

    /// An option that would do nothing is a mistake that the user should hear of.
    func check(belongsTo formats: [PlanFormat]) throws {
        let given: [(option: String, isGiven: Bool, format: PlanFormat)] = [
            ("--compact", compact, .json), ("--no-provenance", noProvenance, .json),
            ("--layout", layout != nil, .csv), ("--columns", columns != nil, .csv), ("--bom", bom, .csv),
            ("--raw", raw, .csv),
            ("--reminder", reminder != nil, .ics), ("--revision", revision != nil, .ics),
            ("--tasks-as-events", tasksAsEvents, .ics), ("--stratml-part", stratmlPart != nil, .stratml),
        ]
        for option in given where option.isGiven && !formats.contains(option.format) {
            throw CommandFailure(
                .usage,
                "\(option.option) is for \(option.format.rawValue), but the form is "
                    + formats.map(\.rawValue).joined(separator: ","))
        }
        if columns != nil, layout == .grid {
            throw CommandFailure(.usage, "--columns is for the flat layout, but the layout is grid")
        }
    }

    /// The options with all files that go with them, read to their ends.
    func opened(settings: SettingsFile = SettingsFile()) throws -> OpenedWritingOptions {
        OpenedWritingOptions(options: self, mapping: try mapping(columns ?? settings.columns))
    }

    private func mapping(_ columns: String?) throws -> CSVMapping {
        guard let columns else { return .everyField }
        do {
            let bytes = try PlanFile.bytes(of: URL(filePath: columns))
            return try CSVMapping(parsing: String(decoding: bytes, as: UTF8.self))
        } catch let error as CSVMappingError {
            throw CommandFailure(.usage, "\(columns): \(error)")
        } catch {
            throw CommandFailure(.unreadable, "\(columns): \(error)")
        }
    }
}

extension WritingOptions {
    /// The options as a worker takes them.
    var arguments: [String] {
        let flags = [
            ("--compact", compact), ("--no-provenance", noProvenance), ("--bom", bom), ("--raw", raw),
            ("--tasks-as-events", tasksAsEvents),
        ]
        return flags.filter(\.1).map(\.0) + named.map { "\($0.name)=\($0.value)" }
    }

    /// Another text makes other forms. A file stands for what is in it.
    func fingerprint() throws -> String {
        let mapping = try columns.map { path in
            do {
                return "\(ContentHash.sha256(of: try PlanFile.bytes(of: URL(filePath: path))))"
            } catch {
                throw CommandFailure(.unreadable, "\(path): \(error)")
            }
        }
        return arguments.map { $0.hasPrefix("--columns=") ? "--columns=\(mapping ?? "")" : $0 }.joined(separator: " ")
    }

    private var named: [(name: String, value: String)] {
        let all: [(String, String?)] = [
            ("--layout", layout?.rawValue), ("--columns", columns),
            ("--reminder", reminder.map { "\($0.count)\($0.unit.rawValue)" }),
            ("--revision", revision.map { String($0) }), ("--stratml-part", stratmlPart.map { "\($0.rawValue)" }),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }
}

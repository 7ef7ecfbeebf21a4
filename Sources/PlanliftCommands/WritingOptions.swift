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
        for option in given where !formats.contains(option.format) {
            throw CommandFailure(
                .usage,
                "\(option.name) is for \(option.format.rawValue), but the form is "
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
    /// One of the options as it was given, and the form that it is for.
    private struct Given {
        let name: String
        var value: String?
        let format: PlanFormat

        var argument: String { value.map { "\(name)=\($0)" } ?? name }
    }

    private var given: [Given] {
        func flag(_ name: String, _ isGiven: Bool, _ format: PlanFormat) -> Given? {
            isGiven ? Given(name: name, format: format) : nil
        }
        func option(_ name: String, _ value: String?, _ format: PlanFormat) -> Given? {
            value.map { Given(name: name, value: $0, format: format) }
        }
        return [
            flag("--compact", compact, .json), flag("--no-provenance", noProvenance, .json),
            option("--layout", layout?.rawValue, .csv), option("--columns", columns, .csv), flag("--bom", bom, .csv),
            flag("--raw", raw, .csv), option("--reminder", reminder.map { "\($0.count)\($0.unit.rawValue)" }, .ics),
            option("--revision", revision.map { String($0) }, .ics), flag("--tasks-as-events", tasksAsEvents, .ics),
            option("--stratml-part", stratmlPart.map { "\($0.rawValue)" }, .stratml),
        ].compactMap { $0 }
    }

    /// The options as a worker takes them.
    var arguments: [String] { given.map(\.argument) }

    /// How each form is to be written, by its name; none where nothing was chosen about it. A file stands for what is in
    /// it.
    func fingerprints() throws -> [String: String] {
        var texts: [String: [String]] = [:]
        for var option in given {
            if option.name == "--columns", let path = option.value {
                do {
                    option.value = ContentHash.sha256(of: try PlanFile.bytes(of: URL(filePath: path)))
                } catch {
                    throw CommandFailure(.unreadable, "\(path): \(error)")
                }
            }
            texts[option.format.rawValue, default: []].append(option.argument)
        }
        return texts.mapValues { $0.joined(separator: " ") }
    }
}

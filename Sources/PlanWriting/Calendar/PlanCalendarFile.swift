public import PlanModel

/// A plan as an iCalendar file (RFC 5545): each milestone an all-day entry on the last day of its term, each action and
/// each step a task with its due date.
///
/// What has no date becomes a task without one, so that every milestone, action and step is in the file exactly once. The
/// UIDs follow from the plan's title and the keys in it: importing a later version updates the entries of what stayed the
/// same.
public enum PlanCalendarFile {
    /// What can be chosen about the calendar.
    public struct Options: Hashable, Sendable {
        /// How long before its day an entry calls for attention; nil for never.
        public var reminder: Reminder?
        /// Counts the versions of one plan, so that a calendar knows which of two is the later.
        public var revision: Int
        /// Whether actions and steps that have a date are all-day entries, for calendars that show no tasks.
        public var showsTasksAsEvents: Bool

        /// Takes each field.
        public init(reminder: Reminder? = nil, revision: Int = 0, showsTasksAsEvents: Bool = false) {
            self.reminder = reminder
            self.revision = revision
            self.showsTasksAsEvents = showsTasksAsEvents
        }
    }

    /// A time before an entry's day: `14d`, `2w`, `12h`.
    public struct Reminder: Hashable, Sendable {
        /// What a reminder is counted in.
        public enum Unit: Character, Hashable, Sendable {
            /// `12h`
            case hours = "h"
            /// `14d`
            case days = "d"
            /// `2w`
            case weeks = "w"
        }

        /// From 0.
        public var count: Int
        /// What `count` counts.
        public var unit: Unit

        /// Takes each field.
        public init(count: Int, unit: Unit) {
            self.count = count
            self.unit = unit
        }

        /// Reads `14d`; nil for anything else, and beyond ten years.
        public init?(_ text: String) {
            guard let unit = text.last.flatMap(Unit.init), let count = Int(text.dropLast()), (0...3660).contains(count)
            else { return nil }
            self.init(count: count, unit: unit)
        }

        /// The duration as RFC 5545 writes it.
        var trigger: String {
            switch unit {
            case .hours: "-PT\(count)H"
            case .days: "-P\(count)D"
            case .weeks: "-P\(count)W"
            }
        }
    }

    /// The file’s bytes.
    public static func write(_ plan: Plan, options: Options = Options()) -> [UInt8] {
        var file = CalendarText()
        file.begin("VCALENDAR")
        file.add("VERSION", "2.0")
        file.add("PRODID", "-//planlift//Plan calendar//EN")
        file.add("CALSCALE", "GREGORIAN")
        file.add("METHOD", "PUBLISH")
        file.addText("NAME", plan.title)
        file.addText("X-WR-CALNAME", plan.title)
        for entry in CalendarEntry.entries(of: plan) { write(entry, of: plan, to: &file, options: options) }
        file.end("VCALENDAR")
        return file.bytes
    }

    /// The length that calendars show of a summary; the description has the whole text.
    private static let lengthOfSummaryInCharacters = 120

    private static func write(_ entry: CalendarEntry, of plan: Plan, to file: inout CalendarText, options: Options) {
        let isTask = entry.day == nil || entry.isTask && !options.showsTasksAsEvents
        let component = isTask ? "VTODO" : "VEVENT"
        file.begin(component)
        file.addText("UID", "\(entry.uid)@\(key(of: plan)).planlift")
        // The standard wants a time stamp; the only one that is the same in every run is a day of the plan itself.
        let stamp = entry.day ?? plan.period?.start ?? plan.years.first?.start
        file.add("DTSTAMP", (stamp.map(digits) ?? "19700101") + "T000000Z")
        file.add("SEQUENCE", String(options.revision))
        if isTask {
            if let day = entry.day { file.add("DUE;VALUE=DATE", digits(day)) }
            file.add("STATUS", entry.status == .complete ? "COMPLETED" : "NEEDS-ACTION")
        } else if let day = entry.day {
            file.add("DTSTART;VALUE=DATE", digits(day))
            file.add("DTEND;VALUE=DATE", digits(day.next ?? day))
            file.add("TRANSP", "TRANSPARENT")
        }
        file.addText("SUMMARY", summary(entry.summary))
        file.addText("DESCRIPTION", entry.details.joined(separator: "\n"))
        if let parent = entry.parent { file.addText("RELATED-TO", "\(parent)@\(key(of: plan)).planlift") }
        if let category = entry.category, !category.isEmpty { file.addText("CATEGORIES", category) }
        if let status = entry.status { file.addText("X-PLANLIFT-STATUS", status.rawValue) }
        if let reminder = options.reminder, entry.day != nil {
            file.begin("VALARM")
            file.add("ACTION", "DISPLAY")
            file.add(isTask ? "TRIGGER;RELATED=END" : "TRIGGER", reminder.trigger)
            file.addText("DESCRIPTION", summary(entry.summary))
            file.end("VALARM")
        }
        file.end(component)
    }

    private static func summary(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard line.count > lengthOfSummaryInCharacters else { return line }
        let start = line.prefix(lengthOfSummaryInCharacters - 1)
        let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
        return words + "…"
    }

    private static func digits(_ day: CalendarDay) -> String {
        day.description.filter { $0 != "-" }
    }

    /// What one plan's versions share: a 64-bit FNV-1a hash of its title and organisation.
    private static func key(of plan: Plan) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in (plan.title + "\n" + (plan.organisation ?? "")).utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return String(hash, radix: 16)
    }
}

extension CalendarDay {
    /// The day after; nil after the year 9999.
    var next: CalendarDay? {
        CalendarDay(year: year, month: month, day: day + 1) ?? CalendarDay(year: year, month: month + 1, day: 1)
            ?? CalendarDay(year: year + 1, month: 1, day: 1)
    }
}

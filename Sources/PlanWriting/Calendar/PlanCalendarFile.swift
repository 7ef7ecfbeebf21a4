public import PlanModel

/// A plan as an iCalendar file (RFC 5545): each milestone on the last day of its term, each action on its due date.
///
/// What has no date becomes a task without one, so that every milestone and action is in the file exactly once. The UIDs
/// follow from the plan's title and the ids in it: importing a later version updates the entries of an earlier one.
public enum PlanCalendarFile {
    public struct Options: Hashable, Sendable {
        /// How long before its day an entry calls for attention; nil for never.
        public var reminder: Reminder?
        /// Counts the versions of one plan, so that a calendar knows which of two is the later.
        public var revision: Int

        public init(reminder: Reminder? = nil, revision: Int = 0) {
            self.reminder = reminder
            self.revision = revision
        }
    }

    /// A time before an entry's day: `14d`, `2w`, `12h`.
    public struct Reminder: Hashable, Sendable {
        public enum Unit: Character, Hashable, Sendable {
            case hours = "h"
            case days = "d"
            case weeks = "w"
        }

        public var count: Int
        public var unit: Unit

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

    public static func write(_ plan: Plan, options: Options = Options()) -> [UInt8] {
        var file = CalendarText()
        file.begin("VCALENDAR")
        file.add("VERSION", "2.0")
        file.add("PRODID", "-//planlift//Plan calendar//EN")
        file.add("CALSCALE", "GREGORIAN")
        file.add("METHOD", "PUBLISH")
        file.addText("NAME", plan.title)
        file.addText("X-WR-CALNAME", plan.title)
        for entry in entries(of: plan) { write(entry, of: plan, to: &file, options: options) }
        file.end("VCALENDAR")
        return file.bytes
    }

    /// A milestone or an action on its day.
    private struct Entry {
        let id: String
        let summary: String
        let details: [String]
        let category: String?
        let day: CalendarDay?
        let status: ProgressStatus?
    }

    private static func entries(of plan: Plan) -> [Entry] {
        let calendar = PlanCalendar(plan.years)
        let milestones = plan.priorities.flatMap { priority in
            priority.strands.flatMap { strand in
                strand.milestones.map { milestone in
                    Entry(
                        id: milestone.id, summary: milestone.text,
                        details: [
                            milestone.text, priority.heading, strand.label, milestone.note,
                            calendar.span(of: milestone), milestone.lead.map { "Lead: \($0)" },
                        ].compactMap { $0 },
                        category: priority.title, day: milestone.end, status: milestone.status)
                }
            }
        }
        let actions = plan.actionPlans.flatMap { actionPlan in
            actionPlan.actions.map { action in
                Entry(
                    id: action.id, summary: [action.number, action.title].compactMap { $0 }.joined(separator: " "),
                    details: [
                        action.title, actionPlan.title, action.group, action.timescale.map { "Timescale: \($0)" },
                        action.leads.map { "Lead: \($0.joined(separator: ", "))" },
                    ].compactMap { $0 }
                        + action.steps.map { [$0.ref, $0.text].compactMap { $0 }.joined(separator: " ") },
                    category: action.group ?? actionPlan.title, day: action.due, status: action.status)
            }
        }
        return milestones + actions
    }

    /// The length that calendars show of a summary; the description has the whole text.
    private static let lengthOfSummaryInCharacters = 120

    private static func write(_ entry: Entry, of plan: Plan, to file: inout CalendarText, options: Options) {
        let component = entry.day == nil ? "VTODO" : "VEVENT"
        file.begin(component)
        file.addText("UID", "\(entry.id)@\(key(of: plan)).planlift")
        // The standard wants a time stamp; the only one that is the same in every run is a day of the plan itself.
        let stamp = entry.day ?? plan.period?.start ?? plan.years.first?.start
        file.add("DTSTAMP", (stamp.map(digits) ?? "19700101") + "T000000Z")
        file.add("SEQUENCE", String(options.revision))
        if let day = entry.day {
            file.add("DTSTART;VALUE=DATE", digits(day))
            file.add("DTEND;VALUE=DATE", digits(day.next ?? day))
            file.add("TRANSP", "TRANSPARENT")
        } else {
            file.add("STATUS", entry.status == .complete ? "COMPLETED" : "NEEDS-ACTION")
        }
        file.addText("SUMMARY", summary(entry.summary))
        file.addText("DESCRIPTION", entry.details.joined(separator: "\n"))
        if let category = entry.category, !category.isEmpty { file.addText("CATEGORIES", category) }
        if let status = entry.status { file.addText("X-PLANLIFT-STATUS", status.rawValue) }
        if let reminder = options.reminder, entry.day != nil {
            file.begin("VALARM")
            file.add("ACTION", "DISPLAY")
            file.add("TRIGGER", reminder.trigger)
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

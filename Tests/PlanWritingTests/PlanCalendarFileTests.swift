import Foundation
import PlanModel
import PlanWriting
import TestSupport
import Testing

@Suite struct PlanCalendarFileTests {
    private static let reader = """
        import json, sys
        from icalendar import Calendar
        calendar = Calendar.from_ical(open(sys.argv[1], "rb").read())
        entries = []
        for part in calendar.walk():
            if part.name in ("VEVENT", "VTODO"):
                start = part.get("dtstart") or part.get("due")
                entries.append({"kind": part.name, "uid": str(part["uid"]), "text": str(part["description"]),
                                "day": str(start.dt) if start else "",
                                "alarms": [str(alarm["trigger"].dt) for alarm in part.walk("VALARM")]})
        print(json.dumps({"name": str(calendar["x-wr-calname"]), "entries": entries}))
        """

    private struct Report: Decodable {
        struct Entry: Decodable {
            let kind: String
            let uid: String
            let text: String
            let day: String
            let alarms: [String]
        }

        let name: String
        let entries: [Entry]
    }

    private func read(_ bytes: [UInt8]) throws -> Report {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "plan.ics")
            try Data(bytes).write(to: file)
            let result = try ExternalTool("python3").run(["-c", Self.reader, file.path])
            #expect(result.exitCode == 0, "\(result.errors)")
            return try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
        }
    }

    @Test(.enabled(if: ExternalTool.pythonHas("icalendar"), "Python's icalendar is missing"))
    func `an independent parser finds every milestone, action and step once, on its day`() throws {
        for (name, plan) in [
            ("awkward", SamplePlans.awkward), ("empty", SamplePlans.empty), ("termly", SamplePlans.termly),
        ] + SamplePlans.varied {
            let report = try read(PlanCalendarFile.write(plan))
            #expect(report.name == plan.title, "\(name)")
            #expect(Set(report.entries.map(\.uid)).count == report.entries.count, "\(name)")
            #expect(
                report.entries.map { String($0.uid.prefix { $0 != "@" }) } == SamplePlans.keysOfRows(plan), "\(name)")
            #expect(report.entries.map(\.day) == SamplePlans.daysOfRows(plan), "\(name)")
        }
    }

    @Test(.enabled(if: ExternalTool.pythonHas("icalendar"), "Python's icalendar is missing"))
    func `a reminder calls fourteen days before`() throws {
        let options = PlanCalendarFile.Options(reminder: PlanCalendarFile.Reminder("14d"))
        let report = try read(PlanCalendarFile.write(SamplePlans.awkward, options: options))
        #expect(report.entries.first?.alarms == ["-14 days, 0:00:00"])
        #expect(report.entries.first?.text.hasPrefix("=SUM(A1:A9) is no formula, \"really\"\nPriority 1") == true)
    }

    @Test(.enabled(if: ExternalTool.pythonHas("icalendar"), "Python's icalendar is missing"))
    func `steps are tasks with their own day and lead, milestones entries that say where their day comes from`() throws
    {
        let entries = try read(PlanCalendarFile.write(SamplePlans.termly)).entries
        let step = try #require(entries.first { $0.text.hasPrefix("Buy the scheme") })
        #expect(step.kind == "VTODO" && step.day == "2024-10-31")
        #expect(step.text.contains("Lead: Mrs Patel") && step.text.contains("1 Teach times tables"))
        let milestone = try #require(entries.first { $0.text.hasPrefix("Scheme in every class") })
        #expect(milestone.kind == "VEVENT" && milestone.day == "2024-12-31")
        #expect(milestone.text.contains("usual end of such a term"))
        let events = try read(PlanCalendarFile.write(SamplePlans.termly, options: .init(showsTasksAsEvents: true)))
        #expect(events.entries.first { $0.text.hasPrefix("Buy the scheme") }?.kind == "VEVENT")
    }

    @Test func `no line is longer than 75 octets, and none breaks a character`() throws {
        let lines = String(decoding: PlanCalendarFile.write(SamplePlans.awkward), as: UTF8.self)
            .components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(!lines.contains { $0.contains("\u{fffd}") || $0.contains("\n") })
        #expect(lines.contains("UID:priority-1/strand-1/2021-22/1/1@\(try uidKey(in: lines)).planlift"))
    }

    private func uidKey(in lines: [String]) throws -> String {
        let line = try #require(lines.first { $0.hasPrefix("UID:") })
        return String(line.drop { $0 != "@" }.dropFirst().prefix { $0 != "." })
    }

    @Test func `a later version of the plan has the same UIDs and a higher sequence`() {
        var later = SamplePlans.awkward
        later.source.sha256 = String(repeating: "1", count: 64)
        later.priorities[0].strands[0].milestones[0].text = "Reworded"
        func lines(_ plan: Plan, _ prefix: String, revision: Int) -> [Substring] {
            String(decoding: PlanCalendarFile.write(plan, options: .init(revision: revision)), as: UTF8.self)
                .split(separator: "\r\n").filter { $0.hasPrefix(prefix) }
        }
        #expect(lines(SamplePlans.awkward, "UID", revision: 0) == lines(later, "UID", revision: 1))
        #expect(Set(lines(later, "SEQUENCE", revision: 1)) == ["SEQUENCE:1"])
    }

    @Test func `reminders are counted in hours, days or weeks`() {
        #expect(PlanCalendarFile.Reminder("2w") == .init(count: 2, unit: .weeks))
        #expect(PlanCalendarFile.Reminder("12h") == .init(count: 12, unit: .hours))
        #expect(PlanCalendarFile.Reminder("14") == nil)
        #expect(PlanCalendarFile.Reminder("-1d") == nil)
        #expect(PlanCalendarFile.Reminder("d") == nil)
    }
}

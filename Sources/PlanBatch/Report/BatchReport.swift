import ContentHashing
import FoundationEssentials
import Glibc
import PlanDatabase
import PlanModel
import PlanWriting

/// What a finished run leaves: the report as a page and as a table, the list of versions, and the archive of all plans.
struct BatchReport {
    let options: BatchOptions
    let folder: OutputFolder
    let ledger: Ledger

    func write(into summary: inout BatchSummary) throws {
        try writeTable(&summary)
        let groups = try writeVersions()
        summary.versionGroups = groups
        try writePage()
        if options.makesArchive { try writeArchive() }
        summary.reportPath = folder.report("html")
    }

    private func writeTable(_ summary: inout BatchSummary) throws {
        let file = try ReportFile(path: folder.report("csv"), drafts: folder.work)
        try file.write(ReportTable.line(ReportTable.header))
        var withWarnings = 0
        try ledger.visitEntries { entry in
            let row = ReportRow(entry)
            if row.facts?.warningCount ?? 0 > 0 { withWarnings += 1 }
            try file.write(ReportTable.line(ReportTable.fields(row)))
        }
        summary.withWarnings = withWarnings
        try file.finish()
    }

    private func writeVersions() throws -> Int {
        let file = try ReportFile(path: folder.versions, drafts: folder.work)
        try file.write(
            ReportTable.line(["plan", "title", "organisation", "period_start", "path", "sha256"]))
        var number = 0
        try ledger.visitVersionGroups { group in
            number += 1
            for entry in group {
                try file.write(
                    ReportTable.line([
                        "\(number)", entry.title ?? "", entry.organisation ?? "", entry.periodStart ?? "",
                        PathText.shown(entry.path), entry.hash ?? "",
                    ]))
            }
        }
        try file.finish()
        return number
    }

    private func writePage() throws {
        let file = try ReportFile(path: folder.report("html"), drafts: folder.work)
        let page = ReportPage(folder: folder, counts: try ledger.counts())
        try file.write(page.beginning)
        var shown = 0
        var isCut = false
        try ledger.visitEntries { entry in
            // A browser shows no million rows; what needs a person's eye stays.
            guard shown < ReportPage.mostRows || entry.state == .failed && shown < 2 * ReportPage.mostRows else {
                isCut = true
                return
            }
            shown += 1
            try file.write(page.row(ReportRow(entry)))
        }
        try file.write(page.endOfRows(isCut: isCut))
        var groups = 0
        try ledger.visitVersionGroups { group in
            groups += 1
            if groups == 1 { try file.write(page.beginningOfVersions) }
            if groups <= ReportPage.mostVersionGroups { try file.write(page.versions(group.map(ReportRow.init))) }
        }
        try file.write(page.end)
        try file.finish()
    }

    /// All plans in one SQLite file, in the order of their paths, so that its bytes do not depend on who was first.
    private func writeArchive() throws {
        let state = try archiveState()
        let isThere = FileStatus(path: folder.archive, followsLinks: false) != nil
        if isThere, try ledger.mark("archive") == state { return }
        let draft = folder.work + "/plans.part"
        do {
            let archive = try PlanArchive(path: draft)
            var paths: [String] = []
            try ledger.visitEntries(in: .converted) { entry in
                for output in Outputs.decode(entry.outputs) where output.format == BatchOptions.stored {
                    paths.append(folder.output(entry.path, output))
                }
            }
            var next = paths.makeIterator()
            try archive.save { try next.next().map { try BatchReport.plan(at: $0) } }
            try archive.close()
        } catch let failure as BatchFailure {
            throw failure
        } catch {
            throw DraftFile.problem(beside: draft).map { BatchFailure.output(path: folder.archive, code: $0) }
                ?? BatchFailure.ledger(path: folder.archive, reason: "\(error)")
        }
        try FolderWork.move(draft, to: folder.archive)
        try ledger.setMark("archive", state)
    }

    private static func plan(at path: String) throws -> Plan {
        let file = OpenFile.forReading(path)
        guard file >= 0 else { throw BatchFailure.output(path: path, code: -file) }
        defer { close(file) }
        guard let status = FileStatus(path: path, followsLinks: false),
            let bytes = OpenFile.bytes(file, from: 0, count: status.byteCount)
        else { throw BatchFailure.output(path: path, code: EIO) }
        return try PlanJSON.decode(bytes)
    }

    /// Another text makes another archive.
    private func archiveState() throws -> String {
        // A chain of hashes: nothing but the last is held, however many plans there are.
        var state = ""
        try ledger.visitEntries(in: .converted) { entry in
            state = ContentHash.sha256(
                of: Array("\(state)\t\(entry.path)\t\(entry.hash ?? "")\t\(entry.options)".utf8))
        }
        return state
    }
}

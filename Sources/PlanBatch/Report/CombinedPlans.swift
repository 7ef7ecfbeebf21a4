import ContentHashing
import Glibc
import PlanDatabase
import PlanModel
import PlanWriting

/// All plans of a batch in one file, in the order of their paths, so that its bytes do not depend on who was first.
struct CombinedPlans {
    let folder: OutputFolder
    let ledger: Ledger

    func write(_ form: CombinedForm) throws {
        let path = folder.combined(form)
        let mark = "combined-" + form.rawValue
        let state = try state()
        let isThere = FileStatus(path: path, followsLinks: false) != nil
        if isThere, try ledger.mark(mark) == state { return }
        switch form {
        case .csv: try writeTable(to: path)
        case .xlsx: try writeWorkbook(to: path)
        case .sqlite: try writeDatabase(to: path)
        }
        try ledger.setMark(mark, state)
    }

    /// Plan by plan, so that nothing but one of them is held.
    private func writeTable(to path: String) throws {
        let file = try ReportFile(path: path, drafts: folder.work)
        var isFirst = true
        for stored in try stored() {
            let bytes = PlanCSV.write(try plan(stored), includesHeader: isFirst)
            isFirst = false
            try file.write(String(decoding: bytes, as: UTF8.self))
        }
        if isFirst { try file.write(String(decoding: PlanCSV.header, as: UTF8.self)) }
        try file.finish()
    }

    private func writeWorkbook(to path: String) throws {
        var rows: [FlatRow] = []
        for stored in try stored() { rows += FlatRow.rows(of: try plan(stored)) }
        let draft = folder.work + "/plans.part"
        let bytes: [UInt8]
        do {
            bytes = try PlanWorkbook.write(rows: rows, title: "All plans")
        } catch {
            throw BatchFailure.ledger(path: path, reason: "\(error)")
        }
        if let code = DraftFile.write(bytes, to: draft) { throw BatchFailure.output(path: path, code: code) }
        try FolderWork.move(draft, to: path)
    }

    private func writeDatabase(to path: String) throws {
        let draft = folder.work + "/plans.part"
        do {
            let archive = try PlanArchive(path: draft)
            var next = try stored().makeIterator()
            try archive.save { try next.next().map { try CombinedPlans.decoded($0.file) } }
            try archive.close()
        } catch let failure as BatchFailure {
            throw failure
        } catch {
            throw DraftFile.problem(beside: draft).map { BatchFailure.output(path: path, code: $0) }
                ?? BatchFailure.ledger(path: path, reason: "\(error)")
        }
        try FolderWork.move(draft, to: path)
    }

    // MARK: The plans

    private struct Stored {
        /// Of the document, as the report has it.
        let path: String
        let file: String
    }

    private func stored() throws -> [Stored] {
        var all: [Stored] = []
        try ledger.visitEntries(in: .converted) { entry in
            for output in Outputs.decode(entry.outputs) where output.format == BatchOptions.stored {
                all.append(Stored(path: PathText.shown(entry.path), file: folder.output(entry.path, output)))
            }
        }
        return all
    }

    /// Rows of many plans tell by the path which document they are from.
    private func plan(_ stored: Stored) throws -> Plan {
        var plan = try CombinedPlans.decoded(stored.file)
        plan.source.name = stored.path
        return plan
    }

    private static func decoded(_ path: String) throws -> Plan {
        let file = OpenFile.forReading(path)
        guard file >= 0 else { throw BatchFailure.output(path: path, code: -file) }
        defer { close(file) }
        guard let status = FileStatus(path: path, followsLinks: false),
            let bytes = OpenFile.bytes(file, from: 0, count: status.byteCount)
        else { throw BatchFailure.output(path: path, code: EIO) }
        return try PlanJSON.decode(bytes)
    }

    /// Another text makes other files.
    private func state() throws -> String {
        // A chain of hashes: nothing but the last is held, however many plans there are.
        var state = ""
        try ledger.visitEntries(in: .converted) { entry in
            state = ContentHash.sha256(
                of: Array("\(state)\t\(entry.path)\t\(entry.hash ?? "")\t\(entry.options)".utf8))
        }
        return state
    }
}

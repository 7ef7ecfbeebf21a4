internal import FoundationEssentials
internal import GRDB
public import PlanModel

/// Many plans in one SQLite file, so that a whole archive can be asked with SQL: normalised tables with foreign keys,
/// and the views `milestones_flat`, `actions_flat`, `steps_flat` and `action_milestones_flat`.
///
/// A plan is known by the hash of its source: saving it again replaces it.
public struct PlanArchive: Sendable {
    private let queue: DatabaseQueue

    /// Opens the archive at a path, or makes an empty one where no file is.
    public init(path: String) throws(PlanArchiveError) {
        do {
            let queue = try DatabaseQueue(path: path)
            self.queue = queue
            try queue.write { database in
                if try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
                    try PlanArchive.prepare(database)
                }
                try PlanArchive.check(database)
            }
        } catch {
            throw PlanArchiveError(error)
        }
    }

    private static func prepare(_ database: Database) throws {
        try database.execute(sql: DatabaseSchema.tables)
        try database.execute(sql: DatabaseViews.text)
        try database.execute(sql: "PRAGMA application_id = \(DatabaseSchema.applicationId)")
        try database.execute(sql: "PRAGMA user_version = \(DatabaseSchema.version)")
    }

    private static func check(_ database: Database) throws {
        guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == DatabaseSchema.applicationId else {
            throw PlanArchiveError.notAnArchive
        }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version == Int(DatabaseSchema.version) else { throw PlanArchiveError.otherVersion(version) }
    }

    /// Adds a plan, or replaces the one that was read from the same bytes; all of it or nothing.
    public func save(_ plan: Plan) throws(PlanArchiveError) {
        do {
            try queue.write { database in try PlanRows(database: database).save(plan) }
        } catch {
            throw PlanArchiveError(error)
        }
    }

    /// Adds many plans in one go: all of them or none.
    ///
    /// - Parameter next: gives the next plan; nil at the end. What it throws is thrown on.
    public func save(each next: () throws -> Plan?) throws {
        try queue.write { database in
            let rows = PlanRows(database: database)
            while let plan = try next() { try rows.save(plan) }
        }
    }

    /// Closes the file; the archive cannot be used afterwards.
    public func close() throws(PlanArchiveError) {
        do {
            try queue.close()
        } catch {
            throw PlanArchiveError(error)
        }
    }

    /// An archive of the plans as the bytes of a file; `existing` are those of one to add them to.
    public static func bytes(of plans: [Plan], addedTo existing: [UInt8]? = nil) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "planlift-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "plans.sqlite")
        if let existing { try Data(existing).write(to: file) }
        let archive = try PlanArchive(path: file.path)
        for plan in plans { try archive.save(plan) }
        try archive.close()
        return [UInt8](try Data(contentsOf: file))
    }
}

/// Why an archive could not be read or written.
public enum PlanArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file is another program's database, or none at all.
    case notAnArchive
    /// Made by another version of planlift, with its number.
    case otherVersion(Int)
    /// What SQLite says.
    case database(code: Int, message: String)

    /// In words for people.
    public var description: String {
        switch self {
        case .notAnArchive: "the SQLite file to add the plan to is no plan archive"
        case .otherVersion(let version):
            "the plan archive has version \(version); this planlift writes \(DatabaseSchema.version)"
        case .database(let code, let message): "the plan archive could not be written: \(message) (SQLite \(code))"
        }
    }

    init(_ error: any Error) {
        switch error {
        case let error as PlanArchiveError: self = error
        case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB: self = .notAnArchive
        case let error as DatabaseError:
            self = .database(code: Int(error.extendedResultCode.rawValue), message: error.message ?? "unknown")
        default: self = .database(code: 1, message: "\(error)")
        }
    }
}

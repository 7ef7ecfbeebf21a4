import FoundationEssentials
internal import GRDB

/// What became of every file: one SQLite file in the output folder, so that a run can end at any moment and go on later.
///
/// Each change is on disk before the next document is given out; a process that is killed loses what it was at.
struct Ledger {
    private let queue: DatabaseQueue
    private let path: String

    /// Opens the ledger, or makes one where none is.
    init(path: String) throws(BatchFailure) {
        self.path = path
        do {
            var configuration = Configuration()
            configuration.journalMode = .wal
            configuration.prepareDatabase { database in
                // A kill loses nothing so; the last moments before a power cut are converted again.
                try database.execute(sql: "PRAGMA synchronous = NORMAL")
            }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.write { database in
                if try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
                    try database.execute(sql: LedgerSchema.tables)
                    try database.execute(sql: "PRAGMA application_id = \(LedgerSchema.applicationId)")
                    try database.execute(sql: "PRAGMA user_version = \(LedgerSchema.version)")
                }
                guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == LedgerSchema.applicationId else {
                    throw BatchFailure.ledger(path: path, reason: "this is another program's file")
                }
                try LedgerSchema.bringUpToDate(database)
                let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                guard version == LedgerSchema.version else {
                    throw BatchFailure.ledger(
                        path: path, reason: "the ledger has version \(version), not \(LedgerSchema.version)")
                }
            }
            self.queue = queue
        } catch {
            throw Ledger.failure(error, path: path)
        }
    }

    // MARK: Entries

    func entry(_ path: String) throws(BatchFailure) -> LedgerEntry? {
        try read { try LedgerEntry.fetchOne($0, key: path) }
    }

    func save(_ entries: [LedgerEntry]) throws(BatchFailure) {
        try write { database in
            for entry in entries { try entry.upsert(database) }
        }
    }

    func remove(_ path: String) throws(BatchFailure) {
        _ = try write { try LedgerEntry.deleteOne($0, key: path) }
    }

    /// The entries of an archive's files.
    func entries(in container: String) throws(BatchFailure) -> [LedgerEntry] {
        try read { database in
            try LedgerEntry.filter(Column("container") == container).order(Column("path")).fetchAll(database)
        }
    }

    /// The next entries in a state, the largest first: a long document begun last would leave the other workers idle.
    func next(_ state: LedgerEntry.State, count: Int, without busy: Set<PathKey>) throws(BatchFailure) -> [LedgerEntry]
    {
        try read { database in
            try LedgerEntry.filter(Column("state") == state.rawValue)
                .order(Column("byteCount").desc, Column("path")).limit(count + busy.count).fetchAll(database)
        }.filter { !busy.contains(PathKey($0.path)) }
    }

    /// Calls for every entry, or for those in a state, by path.
    func visitEntries(in state: LedgerEntry.State? = nil, _ body: (LedgerEntry) throws -> Void) throws {
        try queue.read { database in
            let request = state.map { LedgerEntry.filter(Column("state") == $0.rawValue) } ?? LedgerEntry.all()
            let cursor = try request.order(Column("path")).fetchCursor(database)
            while let entry = try cursor.next() { try body(entry) }
        }
    }

    /// What is left to do.
    func open() throws(BatchFailure) -> (count: Int, byteCount: Int) {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: "SELECT count(*), coalesce(sum(byteCount), 0) FROM document WHERE state IN ('pending', 'retry')")
            return (row?[0] ?? 0, row?[1] ?? 0)
        }
    }

    func count() throws(BatchFailure) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM document") ?? 0 }
    }

    func counts() throws(BatchFailure) -> [LedgerEntry.State: Int] {
        try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT state, count(*) FROM document GROUP BY state")
            return Dictionary(
                uniqueKeysWithValues: rows.compactMap { row in
                    LedgerEntry.State(rawValue: row[0]).map { ($0, row[1] as Int) }
                })
        }
    }

    /// Entries that hold the same bytes become one to be converted and its duplicates. The one that is converted
    /// already stays; else the first by path is taken.
    func settleDuplicates() throws(BatchFailure) {
        try write { database in
            // What was a duplicate is looked at anew: the other may have changed.
            try database.execute(
                sql: """
                    UPDATE document SET state = 'pending', duplicateOf = NULL, code = NULL, message = NULL
                    WHERE state = 'duplicate'
                    """)
            try database.execute(sql: "DROP TABLE IF EXISTS temp.original")
            try database.execute(
                sql: """
                    CREATE TEMP TABLE original AS SELECT hash, path FROM (
                      SELECT hash, path,
                        row_number() OVER (PARTITION BY hash ORDER BY state = 'pending', path) AS place
                      FROM document
                      WHERE hash IS NOT NULL AND state IN ('converted', 'no-plan', 'plan-not-understood', 'failed', 'retry', 'pending')
                    ) WHERE place = 1
                    """)
            try database.execute(sql: "CREATE INDEX temp.original_hash ON original(hash)")
            try database.execute(
                sql: """
                    UPDATE document SET state = 'duplicate', code = 'duplicate', outputs = NULL, facts = NULL,
                      duplicateOf = original.path, message = 'the same bytes as ' || original.path
                    FROM temp.original
                    WHERE document.hash = original.hash AND document.path <> original.path
                      AND document.state = 'pending'
                    """)
        }
    }

    /// Calls for every group of converted plans that are versions of each other, the oldest period first.
    func visitVersionGroups(_ body: ([LedgerEntry]) throws -> Void) throws {
        try queue.read { database in
            let cursor = try LedgerEntry.fetchCursor(
                database,
                sql: """
                    SELECT * FROM document WHERE state = 'converted' AND versionKey IN (
                      SELECT versionKey FROM document WHERE state = 'converted'
                      GROUP BY versionKey HAVING count(DISTINCT hash) > 1)
                    ORDER BY versionKey, periodStart, path
                    """)
            var group: [LedgerEntry] = []
            while let entry = try cursor.next() {
                if let last = group.last, last.versionKey != entry.versionKey {
                    try body(group)
                    group = []
                }
                group.append(entry)
            }
            if !group.isEmpty { try body(group) }
        }
    }

    // MARK: Runs and marks

    func beginRun(tool: String, options: String) throws(BatchFailure) -> Int64 {
        try write { database in
            try database.execute(
                sql: "INSERT INTO run (startedAt, tool, options) VALUES (strftime('%Y-%m-%dT%H:%M:%SZ'), ?, ?)",
                arguments: [tool, options])
            return database.lastInsertedRowID
        }
    }

    func endRun(_ run: Int64, isolation: String?, ending: String) throws(BatchFailure) {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE run SET endedAt = strftime('%Y-%m-%dT%H:%M:%SZ'), isolation = ?, ending = ? WHERE id = ?
                    """, arguments: [isolation, ending, run])
        }
    }

    func mark(_ name: String) throws(BatchFailure) -> String? {
        try read { try String.fetchOne($0, sql: "SELECT value FROM mark WHERE name = ?", arguments: [name]) }
    }

    func setMark(_ name: String, _ value: String) throws(BatchFailure) {
        try write { database in
            try database.execute(sql: "INSERT OR REPLACE INTO mark VALUES (?, ?)", arguments: [name, value])
        }
    }

    /// Closes the file, with the write-ahead log folded into it.
    func close() throws(BatchFailure) {
        do {
            try queue.close()
        } catch {
            throw Ledger.failure(error, path: path)
        }
    }

    // MARK: Access

    private func read<Value>(_ body: (Database) throws -> Value) throws(BatchFailure) -> Value {
        do {
            return try queue.read(body)
        } catch {
            throw Ledger.failure(error, path: path)
        }
    }

    private func write<Value>(_ body: (Database) throws -> Value) throws(BatchFailure) -> Value {
        do {
            return try queue.write(body)
        } catch {
            throw Ledger.failure(error, path: path)
        }
    }

    private static func failure(_ error: any Error, path: String) -> BatchFailure {
        switch error {
        case let failure as BatchFailure: failure
        case let error as DatabaseError where error.resultCode == .SQLITE_FULL: .output(path: path, code: 28)
        case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB:
            .ledger(path: path, reason: "this is no SQLite file")
        case let error as DatabaseError:
            .ledger(path: path, reason: "\(error.message ?? "unknown") (SQLite \(error.extendedResultCode.rawValue))")
        default: .ledger(path: path, reason: "\(error)")
        }
    }
}

internal import GRDB

/// The tables of the ledger.
enum LedgerSchema {
    /// Marks the file as planlift's ledger: `plbl`.
    static let applicationId: Int32 = 0x706C_626C
    static let version = 2

    /// Adds what later versions have to the ledger of an earlier one, so that its runs go on.
    static func bringUpToDate(_ database: Database) throws {
        guard try Int.fetchOne(database, sql: "PRAGMA user_version") == 1 else { return }
        try database.execute(sql: "ALTER TABLE document ADD COLUMN lostPages TEXT")
        try database.execute(sql: "PRAGMA user_version = \(version)")
    }

    static let tables = """
        CREATE TABLE document (
          path TEXT PRIMARY KEY NOT NULL, location TEXT NOT NULL, container TEXT, signature TEXT NOT NULL,
          byteCount INTEGER NOT NULL, hash TEXT, options TEXT NOT NULL, limits TEXT, state TEXT NOT NULL, code TEXT,
          message TEXT, detail TEXT, duplicateOf TEXT, versionKey TEXT, title TEXT, organisation TEXT, periodStart TEXT,
          facts TEXT, outputs TEXT, lostPages TEXT, attempts INTEGER NOT NULL, milliseconds INTEGER, peakMemoryInBytes INTEGER
        );
        CREATE INDEX document_state ON document(state, byteCount DESC, path);
        CREATE INDEX document_hash ON document(hash);
        CREATE INDEX document_container ON document(container);
        CREATE INDEX document_version ON document(versionKey);
        CREATE TABLE run (
          id INTEGER PRIMARY KEY, startedAt TEXT NOT NULL, endedAt TEXT, tool TEXT NOT NULL, options TEXT NOT NULL,
          isolation TEXT, ending TEXT
        );
        CREATE TABLE mark (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
        """
}

/// The tables and views of a plan archive. Every row of a plan hangs on its row in `plan` and goes with it.
enum DatabaseSchema {
    /// `PLFT` in ASCII: tells a plan archive from any other SQLite file (`PRAGMA application_id`).
    static let applicationId: Int32 = 0x504c_4654
    /// Counts changes of the tables (`PRAGMA user_version`).
    static let version: Int32 = 2

    /// All tables, in an order in which each is behind those that it names.
    static let tables = [tablesOfPriorities, tablesOfActions, tablesOfDocument].joined(separator: "\n")

    /// The plan, its years, its narrative and its priorities.
    private static let tablesOfPriorities = """
        CREATE TABLE plan (
          id INTEGER PRIMARY KEY,
          sha256 TEXT NOT NULL UNIQUE,
          name TEXT NOT NULL,
          format TEXT NOT NULL,
          page_count INTEGER,
          producer TEXT,
          title TEXT NOT NULL,
          organisation TEXT,
          period_start TEXT,
          period_end TEXT,
          schema_version TEXT NOT NULL,
          source_words INTEGER NOT NULL,
          plan_words INTEGER NOT NULL,
          furniture_words INTEGER NOT NULL,
          unplaced_words INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE academic_year (
          plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
          id TEXT NOT NULL,
          position INTEGER NOT NULL,
          label TEXT NOT NULL,
          start TEXT NOT NULL,
          "end" TEXT NOT NULL,
          PRIMARY KEY (plan_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE term (
          plan_id INTEGER NOT NULL,
          year_id TEXT NOT NULL,
          term INTEGER NOT NULL,
          label TEXT NOT NULL,
          name TEXT NOT NULL,
          start TEXT,
          "end" TEXT,
          certainty TEXT NOT NULL,
          PRIMARY KEY (plan_id, year_id, term),
          FOREIGN KEY (plan_id, year_id) REFERENCES academic_year ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE section (
          plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
          position INTEGER NOT NULL,
          heading TEXT NOT NULL,
          level INTEGER NOT NULL,
          number TEXT,
          PRIMARY KEY (plan_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE section_text (
          plan_id INTEGER NOT NULL,
          section INTEGER NOT NULL,
          position INTEGER NOT NULL,
          kind TEXT NOT NULL,
          label TEXT,
          level INTEGER,
          text TEXT,
          table_id TEXT,
          PRIMARY KEY (plan_id, section, position),
          FOREIGN KEY (plan_id, section) REFERENCES section ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE priority (
          plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
          id TEXT NOT NULL,
          key TEXT,
          position INTEGER NOT NULL,
          number TEXT,
          title TEXT NOT NULL,
          heading TEXT NOT NULL,
          PRIMARY KEY (plan_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE objective (
          plan_id INTEGER NOT NULL,
          id TEXT NOT NULL,
          key TEXT,
          priority_id TEXT NOT NULL,
          position INTEGER NOT NULL,
          number TEXT,
          text TEXT NOT NULL,
          PRIMARY KEY (plan_id, id),
          FOREIGN KEY (plan_id, priority_id) REFERENCES priority ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE success_criterion (
          plan_id INTEGER NOT NULL,
          id TEXT NOT NULL,
          key TEXT,
          priority_id TEXT NOT NULL,
          position INTEGER NOT NULL,
          number TEXT,
          text TEXT NOT NULL,
          PRIMARY KEY (plan_id, id),
          FOREIGN KEY (plan_id, priority_id) REFERENCES priority ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE strand (
          plan_id INTEGER NOT NULL,
          id TEXT NOT NULL,
          key TEXT,
          priority_id TEXT NOT NULL,
          position INTEGER NOT NULL,
          number TEXT,
          label TEXT NOT NULL,
          title TEXT NOT NULL,
          PRIMARY KEY (plan_id, id),
          FOREIGN KEY (plan_id, priority_id) REFERENCES priority ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE milestone (
          plan_id INTEGER NOT NULL,
          id TEXT NOT NULL,
          key TEXT,
          strand_id TEXT NOT NULL,
          position INTEGER NOT NULL,
          text TEXT NOT NULL,
          from_year TEXT NOT NULL,
          from_term INTEGER NOT NULL,
          to_year TEXT NOT NULL,
          to_term INTEGER NOT NULL,
          start TEXT,
          "end" TEXT,
          table_row INTEGER NOT NULL,
          note TEXT,
          lead TEXT,
          status TEXT,
          page INTEGER,
          confidence REAL NOT NULL,
          PRIMARY KEY (plan_id, id),
          FOREIGN KEY (plan_id, strand_id) REFERENCES strand ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        """

    /// What stands beside priorities and action plans, and how the plan was read.
    private static let tablesOfDocument = """
        CREATE TABLE indicator (
          plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
          position INTEGER NOT NULL,
          group_title TEXT NOT NULL,
          number TEXT,
          text TEXT NOT NULL,
          PRIMARY KEY (plan_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE found_table (
          plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
          id TEXT NOT NULL,
          position INTEGER NOT NULL,
          kind TEXT NOT NULL,
          caption TEXT,
          row_count INTEGER NOT NULL,
          column_count INTEGER NOT NULL,
          header_row_count INTEGER NOT NULL,
          first_page INTEGER,
          last_page INTEGER,
          PRIMARY KEY (plan_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE table_cell (
          plan_id INTEGER NOT NULL,
          table_id TEXT NOT NULL,
          "row" INTEGER NOT NULL,
          "column" INTEGER NOT NULL,
          row_span INTEGER NOT NULL,
          column_span INTEGER NOT NULL,
          text TEXT NOT NULL,
          is_header INTEGER NOT NULL,
          fill TEXT,
          page INTEGER,
          PRIMARY KEY (plan_id, table_id, "row", "column"),
          FOREIGN KEY (plan_id, table_id) REFERENCES found_table ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE provenance (
          plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
          item_id TEXT NOT NULL,
          position INTEGER NOT NULL,
          page INTEGER,
          "left" REAL,
          top REAL,
          "right" REAL,
          bottom REAL,
          part TEXT,
          block INTEGER,
          "row" INTEGER,
          cell INTEGER,
          PRIMARY KEY (plan_id, item_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE unplaced (
          plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
          position INTEGER NOT NULL,
          text TEXT NOT NULL,
          page INTEGER,
          PRIMARY KEY (plan_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE diagnostic (
          plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
          position INTEGER NOT NULL,
          severity TEXT NOT NULL,
          code TEXT NOT NULL,
          message TEXT NOT NULL,
          page INTEGER,
          PRIMARY KEY (plan_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX milestone_by_end ON milestone ("end");
        CREATE INDEX action_by_due ON action (due);
        CREATE INDEX step_by_due ON step (due);
        CREATE INDEX action_milestone_by_end ON action_milestone ("end");
        """
}

extension DatabaseSchema {
    /// The action plans with their actions and steps.
    static let tablesOfActions = """
        CREATE TABLE action_plan (
          plan_id INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
          id TEXT NOT NULL,
          position INTEGER NOT NULL,
          title TEXT,
          year_id TEXT,
          PRIMARY KEY (plan_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE action_plan_column (
          plan_id INTEGER NOT NULL,
          action_plan_id TEXT NOT NULL,
          position INTEGER NOT NULL,
          header TEXT NOT NULL,
          role TEXT NOT NULL,
          from_year TEXT,
          from_term INTEGER,
          to_year TEXT,
          to_term INTEGER,
          in_rows INTEGER NOT NULL,
          PRIMARY KEY (plan_id, action_plan_id, position),
          FOREIGN KEY (plan_id, action_plan_id) REFERENCES action_plan ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE action (
          plan_id INTEGER NOT NULL,
          id TEXT NOT NULL,
          key TEXT,
          action_plan_id TEXT NOT NULL,
          position INTEGER NOT NULL,
          number TEXT,
          title TEXT NOT NULL,
          group_title TEXT,
          timescale TEXT,
          due TEXT,
          status TEXT,
          page INTEGER,
          confidence REAL NOT NULL,
          PRIMARY KEY (plan_id, id),
          FOREIGN KEY (plan_id, action_plan_id) REFERENCES action_plan ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE action_lead (
          plan_id INTEGER NOT NULL,
          action_id TEXT NOT NULL,
          position INTEGER NOT NULL,
          name TEXT NOT NULL,
          PRIMARY KEY (plan_id, action_id, position),
          FOREIGN KEY (plan_id, action_id) REFERENCES action ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE step (
          plan_id INTEGER NOT NULL,
          action_id TEXT NOT NULL,
          position INTEGER NOT NULL,
          key TEXT,
          ref TEXT,
          text TEXT NOT NULL,
          lead TEXT,
          timescale TEXT,
          due TEXT,
          status TEXT,
          PRIMARY KEY (plan_id, action_id, position),
          FOREIGN KEY (plan_id, action_id) REFERENCES action ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE action_milestone (
          plan_id INTEGER NOT NULL,
          id TEXT NOT NULL,
          key TEXT,
          action_id TEXT NOT NULL,
          position INTEGER NOT NULL,
          text TEXT NOT NULL,
          from_year TEXT NOT NULL,
          from_term INTEGER NOT NULL,
          to_year TEXT NOT NULL,
          to_term INTEGER NOT NULL,
          start TEXT,
          "end" TEXT,
          status TEXT,
          page INTEGER,
          confidence REAL NOT NULL,
          PRIMARY KEY (plan_id, id),
          FOREIGN KEY (plan_id, action_id) REFERENCES action ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE group_fact (
          plan_id INTEGER NOT NULL,
          action_plan_id TEXT NOT NULL,
          position INTEGER NOT NULL,
          group_title TEXT NOT NULL,
          label TEXT NOT NULL,
          text TEXT NOT NULL,
          PRIMARY KEY (plan_id, action_plan_id, position),
          FOREIGN KEY (plan_id, action_plan_id) REFERENCES action_plan ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE outcome (
          plan_id INTEGER NOT NULL,
          action_id TEXT NOT NULL,
          position INTEGER NOT NULL,
          ref TEXT,
          text TEXT NOT NULL,
          PRIMARY KEY (plan_id, action_id, position),
          FOREIGN KEY (plan_id, action_id) REFERENCES action ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE action_cell (
          plan_id INTEGER NOT NULL,
          action_id TEXT NOT NULL,
          header TEXT NOT NULL,
          text TEXT NOT NULL,
          PRIMARY KEY (plan_id, action_id, header),
          FOREIGN KEY (plan_id, action_id) REFERENCES action ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        """
}

extension Schema {
  /// The comments inside the statements stay in the file: `.schema` in sqlite3 shows them.
  static let tables = """
    CREATE TABLE recorded_night (
      number INTEGER PRIMARY KEY,  -- 1, 2, 3...; the numbers of pruned nights are missing
      service TEXT NOT NULL,       -- the service's URL
      started REAL NOT NULL,       -- seconds since 2001-01-01T00:00:00Z, as all times; views have dates
      finished REAL NOT NULL,
      stacks INTEGER NOT NULL,     -- all stacks, those that failed among them
      failed INTEGER NOT NULL,
      unmatched TEXT NOT NULL      -- JSON: patterns of site.json that no stack answered to
    );

    CREATE TABLE organization (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE    -- in all names, a backslash is written \\\\ and a zero byte \\0
    );

    CREATE TABLE stack (
      id INTEGER PRIMARY KEY,
      organization INTEGER NOT NULL REFERENCES organization,
      project TEXT NOT NULL,
      name TEXT NOT NULL,
      UNIQUE (organization, project, name)
    );

    -- What was said, each text once however many stacks and nights share it.
    CREATE TABLE content (
      id INTEGER PRIMARY KEY,      -- larger than those of its parts
      hash INTEGER NOT NULL,       -- of the body and the parts' hashes: finds equal content, proves nothing
      body TEXT NOT NULL,          -- JSON
      parts TEXT                   -- JSON list of ids: a stack's packs, a pack's configuration
    );
    CREATE INDEX content_hash ON content (hash);

    -- A state is one row for as long as it lasts: from the night 'since' to the night 'until', both included;
    -- the state that still holds has no 'until'.

    -- The groups and packs of a stack. A failure does not end it: it is what was last known.
    CREATE TABLE stack_policies (
      stack INTEGER NOT NULL REFERENCES stack,
      since INTEGER NOT NULL,
      until INTEGER,
      content INTEGER NOT NULL REFERENCES content,
      PRIMARY KEY (stack, since)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX stack_policies_now ON stack_policies (stack) WHERE until IS NULL;

    -- Why a stack could not be observed.
    CREATE TABLE stack_failure (
      stack INTEGER NOT NULL REFERENCES stack,
      since INTEGER NOT NULL,
      until INTEGER,
      content INTEGER NOT NULL REFERENCES content,
      PRIMARY KEY (stack, since)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX stack_failure_now ON stack_failure (stack) WHERE until IS NULL;

    -- What the list of stacks says about a stack.
    CREATE TABLE stack_summary (
      stack INTEGER NOT NULL REFERENCES stack,
      since INTEGER NOT NULL,
      until INTEGER,
      last_update REAL,
      resources INTEGER,
      PRIMARY KEY (stack, since)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX stack_summary_now ON stack_summary (stack) WHERE until IS NULL;

    -- What an organization's stacks say about its groups; then what it says itself: groups, packs, versions,
    -- scores.
    CREATE TABLE organization_state (
      organization INTEGER NOT NULL REFERENCES organization,
      since INTEGER NOT NULL,
      until INTEGER,
      content INTEGER NOT NULL REFERENCES content,
      PRIMARY KEY (organization, since)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX organization_state_now ON organization_state (organization) WHERE until IS NULL;

    """
}

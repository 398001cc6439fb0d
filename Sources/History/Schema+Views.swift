extension Schema {
  /// What users query. Always name a night, or a stack: without either, every night is unfolded.
  static let views = """
    CREATE VIEW night AS
    SELECT number,
      strftime('%Y-%m-%d', finished + 978307200, 'unixepoch') AS date,  -- the UTC day on which it finished
      strftime('%Y-%m-%dT%H:%M:%SZ', started + 978307200, 'unixepoch') AS started,
      strftime('%Y-%m-%dT%H:%M:%SZ', finished + 978307200, 'unixepoch') AS finished,
      service, stacks, failed
    FROM recorded_night;

    -- A row for each stack of each night.
    CREATE VIEW stack_state AS
    SELECT n.number AS night, n.date, o.name AS organization, s.project, s.name AS stack,
      iif(f.stack IS NULL, 'observed', 'failed') AS state,
      json_extract(fc.body, '$.kind') AS failure,
      json_extract(fc.body, '$.reason') AS reason,
      iif(f.stack IS NULL, ifnull(json_array_length(pc.body, '$.groups'), 0), NULL) AS policy_groups,
      iif(f.stack IS NULL, json_array_length(ifnull(pc.parts, '[]')), NULL) AS required_packs,
      p.since AS unchanged_since,  -- since this night, groups and packs are these; of a failed one, last known
      strftime('%Y-%m-%dT%H:%M:%SZ', m.last_update + 978307200, 'unixepoch') AS last_update,
      m.resources
    FROM night n
    CROSS JOIN stack s
    JOIN organization o ON o.id = s.organization
    LEFT JOIN stack_policies p
      ON p.stack = s.id AND p.since <= n.number AND ifnull(p.until, n.number) >= n.number
    LEFT JOIN stack_failure f
      ON f.stack = s.id AND f.since <= n.number AND ifnull(f.until, n.number) >= n.number
    LEFT JOIN stack_summary m
      ON m.stack = s.id AND m.since <= n.number AND ifnull(m.until, n.number) >= n.number
    LEFT JOIN content pc ON pc.id = p.content
    LEFT JOIN content fc ON fc.id = f.content
    WHERE p.stack IS NOT NULL OR f.stack IS NOT NULL;

    -- The policies of each stack that was observed: what the two views below unfold.
    CREATE VIEW observed_policies AS
    SELECT n.number AS night, n.date, o.name AS organization, s.project, s.name AS stack, c.body, c.parts
    FROM night n
    CROSS JOIN stack s
    JOIN organization o ON o.id = s.organization
    JOIN stack_policies p
      ON p.stack = s.id AND p.since <= n.number AND ifnull(p.until, n.number) >= n.number
    JOIN content c ON c.id = p.content
    WHERE NOT EXISTS (
      SELECT 1 FROM stack_failure f
      WHERE f.stack = s.id AND f.since <= n.number AND ifnull(f.until, n.number) >= n.number);

    -- A row for each pack that a stack must pass.
    CREATE VIEW required_pack AS
    SELECT p.night, p.date, p.organization, p.project, p.stack,
      json_extract(c.body, '$.name') AS pack,
      json_extract(c.body, '$.version') AS version,
      json_extract(c.body, '$.versionTag') AS version_tag,
      CASE
        WHEN json_extract(p.body, '$.preventative') IS NULL THEN NULL  -- a service that tells no modes
        WHEN part.key < json_extract(p.body, '$.preventative') THEN 'preventative'
        ELSE 'audit'
      END AS mode,
      configuration.body AS configuration,                           -- JSON, by policy
      json_extract(c.body, '$.environments') AS environments
    FROM observed_policies p
    CROSS JOIN json_each(p.parts) part
    JOIN content c ON c.id = part.value
    LEFT JOIN content configuration ON configuration.id = json_extract(c.parts, '$[0]');

    -- A row for each group of a stack.
    CREATE VIEW stack_group AS
    SELECT p.night, p.date, p.organization, p.project, p.stack,
      iif(part.type = 'text', part.value, json_extract(part.value, '$.name')) AS policy_group
    FROM observed_policies p
    CROSS JOIN json_each(p.body, '$.groups') part;

    -- A row for each level that a stack's configuration sets: 'all' stands for every policy of the pack. A
    -- policy that is not configured has its author's level, which is not here.
    CREATE VIEW configured_level AS
    SELECT r.night, r.date, r.organization, r.project, r.stack, r.pack, r.version, r.mode,
      entry.key AS policy,
      json_extract(entry.value, '$.enforcementLevel') AS level
    FROM required_pack r
    CROSS JOIN json_each(r.configuration) entry
    WHERE json_extract(entry.value, '$.enforcementLevel') IS NOT NULL;

    """
}

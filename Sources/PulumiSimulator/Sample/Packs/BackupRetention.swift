extension World.Pack {
  /// Its author counts versions by month: no semantic versions, but in order.
  static let backupRetention = World.Pack(
    "backup-retention", "Backup and retention",
    Release("2025-06", adds: backups), Release("2026-02", adds: recovery, raises: ["database-backups"]))
}

private let backups: [World.Policy] = [
  policy(
    "database-backups", .critical, "Databases are backed up daily.", iso("A.8.13", "Information backup"),
    fix: "Set backupRetentionPeriod to the days the data class asks for.",
    parameters: [number("days", "How long a backup is kept.", default: 35)]),
  policy(
    "point-in-time-recovery", .high, "Tables can be restored to any second of the last days.",
    iso("A.8.13", "Information backup")),
  policy("bucket-versioning", .high, "Buckets with data of ours keep old versions of objects."),
  policy("bucket-lifecycle", .low, "Old versions are moved to cheap storage, and deleted in the end."),
  policy("volumes-in-backup-plan", .medium, "Volumes are selected by a backup plan."),
]

private let recovery: [World.Policy] = [
  policy(
    "backups-in-another-region", .high, "Backups of restricted data are copied to a second region.",
    nist("CP-6", "Alternate storage site"), parameters: [text("region", "The second region.")],
    required: ["region"]),
  policy(
    "backup-vault-is-locked", .critical, "Backups cannot be deleted before their time, not even by us.",
    nist("CP-9(8)", "Cryptographic protection of backups"), fix: "Lock the vault in compliance mode."),
  policy("final-snapshot", .high, "Deleting a database leaves a last snapshot."),
  policy(
    "restore-is-tested", .low, "A restore test is scheduled; a backup that was never restored is a hope."),
]

import Governance

extension Edition {
  /// What stands beside the pages of changes: the feed, and a night's changes for machines.
  var changeFiles: [GeneratedFiles] {
    [AtomFeed(self).file] + nightFiles(newest: history.changes.count)
  }

  /// Of so many nights.
  func nightFiles(newest count: Int) -> [GeneratedFiles] {
    zip(history.changes, history.nightPaths).prefix(count).map { night, path in
      GeneratedFiles(path: path.json) { Array(ChangeReport.json(night).utf8) }
    }
  }
}

import Governance

extension Edition {
  /// What stands beside the pages of changes: the feed, and a night's changes for machines.
  var changeFiles: [GeneratedFiles] {
    [AtomFeed(self).file]
      + zip(history.changes, history.nightPaths).map { night, path in
        GeneratedFiles(path: path.json) { Array(ChangeReport.json(night).utf8) }
      }
  }
}

import Governance

extension Edition {
  /// What stands beside the pages of changes: the feed, and a night's changes for machines.
  var changeFiles: [GeneratedFile] {
    [AtomFeed(self).file]
      + zip(history.changes, history.nightPaths).map { night, path in
        GeneratedFile(path: path.json) { Array(ChangeReport.json(night).utf8) }
      }
  }
}

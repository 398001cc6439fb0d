extension ArchiveError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .newer(let path, let version, let known):
      """
      cannot open '\(path)': a newer Policy Portal wrote it (version \(version) of the history, this program \
      knows \(known)); it was not touched
      try: update this program, or name another file as "history" in site.json
      """
    case .foreign(let path, let foreign):
      """
      cannot open '\(path)': \(foreign.words); it was not touched
      try: name a file of its own for the history, such as 'history.sqlite'
      """
    case .damaged(let path, let what):
      "cannot read '\(path)': it holds \(what), which this program does not write\n\(Problem.damagedAdvice)"
    case .failed(let step, let path, let problem): "cannot \(step.words) '\(path)': \(problem.words)"
    }
  }
}

extension ArchiveError.Foreign {
  fileprivate var words: String {
    switch self {
    case .otherFormat: "it is no SQLite file"
    case .otherProgram: "it is the SQLite file of another program"
    case .folder: "it is a folder"
    }
  }
}

extension ArchiveError.Step {
  fileprivate var words: String {
    switch self {
    case .open: "open"
    case .read: "read"
    case .record: "record the night in"
    case .prune: "prune"
    case .close: "close"
    }
  }
}

extension ArchiveError.Problem {
  fileprivate static let damagedAdvice =
    "try: put a copy from before in its place, or move it away: the next build begins a new history"

  fileprivate var words: String {
    switch self {
    case .busy: "another process is using it\ntry: wait for it, or stop it"
    case .cannotOpen:
      "the system does not open it\ntry: create the folder that it is in, and let this user write there"
    case .disk(let code):
      """
      the disk failed, or the user's quota is used up (SQLite code \(code))
      try: check both, and run it again
      """
    case .full: "no space is left on the disk\ntry: make room; the nights before are safe"
    case .malformed: "it is damaged\n\(Self.damagedAdvice)"
    case .noWriteAheadLog:
      """
      its file system cannot share memory between processes
      try: name a file on a local disk, not on a network share
      """
    case .notWritable:
      "this user may not write it\ntry: let this user write the file, and the folder that it is in"
    case .other(let code, let message): "\(message) (SQLite code \(code))"
    }
  }
}

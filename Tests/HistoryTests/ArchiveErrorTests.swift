import Testing

@testable import History

@Suite("Messages of the archive")
struct ArchiveErrorTests {
  private static let refusals: [(ArchiveError, String)] = [
    (
      .newer(path: "h.sqlite", version: 3, known: 1),
      """
      cannot open 'h.sqlite': a newer Policy Portal wrote it (version 3 of the history, this program knows 1); \
      it was not touched
      try: update this program, or name another file as "history" in site.json
      """
    ),
    (
      .foreign(path: "h.sqlite", .otherFormat),
      """
      cannot open 'h.sqlite': it is no SQLite file; it was not touched
      try: name a file of its own for the history, such as 'history.sqlite'
      """
    ),
    (
      .foreign(path: "h.sqlite", .otherProgram),
      """
      cannot open 'h.sqlite': it is the SQLite file of another program; it was not touched
      try: name a file of its own for the history, such as 'history.sqlite'
      """
    ),
    (
      .foreign(path: "h.sqlite", .folder),
      """
      cannot open 'h.sqlite': it is a folder; it was not touched
      try: name a file of its own for the history, such as 'history.sqlite'
      """
    ),
    (
      .damaged(path: "h.sqlite", what: "a 'name' that is missing"),
      """
      cannot read 'h.sqlite': it holds a 'name' that is missing, which this program does not write
      try: put a copy from before in its place, or move it away: the next build begins a new history
      """
    ),
  ]

  @Test("a file that is not used", arguments: refusals)
  func refusal(error: ArchiveError, text: String) { #expect(error.description == text) }

  private static let failures: [(ArchiveError.Step, ArchiveError.Problem, String)] = [
    (
      .record, .busy,
      "cannot record the night in 'h.sqlite': another process is using it\ntry: wait for it, or stop it"
    ),
    (
      .open, .cannotOpen,
      """
      cannot open 'h.sqlite': the system does not open it
      try: create the folder that it is in, and let this user write there
      """
    ),
    (
      .read, .disk(code: 266),
      """
      cannot read 'h.sqlite': the disk failed, or the user's quota is used up (SQLite code 266)
      try: check both, and run it again
      """
    ),
    (
      .record, .full,
      """
      cannot record the night in 'h.sqlite': no space is left on the disk
      try: make room; the nights before are safe
      """
    ),
    (
      .read, .malformed,
      """
      cannot read 'h.sqlite': it is damaged
      try: put a copy from before in its place, or move it away: the next build begins a new history
      """
    ),
    (
      .open, .noWriteAheadLog,
      """
      cannot open 'h.sqlite': its file system cannot share memory between processes
      try: name a file on a local disk, not on a network share
      """
    ),
    (
      .prune, .notWritable,
      """
      cannot prune 'h.sqlite': this user may not write it
      try: let this user write the file, and the folder that it is in
      """
    ),
    (
      .close, .other(code: 1, message: "no such table: x"),
      "cannot close 'h.sqlite': no such table: x (SQLite code 1)"
    ),
  ]

  @Test("what SQLite refused", arguments: failures)
  func failure(step: ArchiveError.Step, problem: ArchiveError.Problem, text: String) {
    #expect(ArchiveError.failed(step, path: "h.sqlite", problem).description == text)
  }
}

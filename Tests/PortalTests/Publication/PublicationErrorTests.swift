import Foundation
import Testing

@testable import Portal

@Suite("Messages of publication")
struct PublicationErrorTests {
  private static let holder = LockHolder(
    process: 4711, host: "build-7", since: Date(timeIntervalSince1970: 1_787_278_445))

  private static let refusals: [(PublicationError.Refusal, String)] = [
    (.file, "it is a file\ntry: name a folder of its own for the site, such as 'public'"),
    (
      .root, "it is the root of the file system\ntry: name a folder of its own for the site, such as 'public'"
    ),
    (
      .home,
      "it is your home folder, or holds it\ntry: name a folder of its own for the site, such as 'public'"
    ),
    (
      .workingFolder,
      "it is the current folder, or holds it\ntry: name a folder of its own for the site, such as 'public'"
    ),
    (
      .mountPoint,
      """
      it is a mount point, which a new site cannot replace in one step
      try: name a folder inside it, such as 'site'
      """
    ),
    (
      .holds(".git"),
      "it holds '.git', which no site does\ntry: name a folder of its own for the site, such as 'public'"
    ),
    (
      .foreign,
      """
      it is not empty, and no earlier build made it; nothing in it was touched
      try: name a new folder, or empty this one
      """
    ),
  ]

  @Test("a refused folder", arguments: refusals)
  func refusal(refusal: PublicationError.Refusal, words: String) {
    #expect(
      PublicationError.refused(output: "web", refusal).description == "cannot publish to 'web': \(words)")
  }

  private static let others: [(PublicationError, String)] = [
    (
      .locked(output: "web", by: holder),
      """
      cannot publish to 'web': process 4711 on build-7 is building it since 2026-08-21 02:14:05 UTC
      try: wait for it, or stop it; a build that was killed is in nobody's way
      """
    ),
    (
      .locked(output: "web", by: nil),
      "cannot publish to 'web': another process is building it\ntry: wait for it, or stop it"
    ),
    (
      .occupied("/srv/.web.staging"),
      """
      cannot remove '/srv/.web.staging': no earlier build made it
      try: move it elsewhere, since builds use this name
      """
    ),
    (.outside("../x"), "cannot write '../x': it is no path inside the site"),
    (.writtenTwice("a.html"), "cannot write 'a.html': another page has been written there"),
    (.ended, "cannot write or publish a page: this build has ended"),
  ]

  @Test("a build that cannot go on", arguments: others)
  func other(error: PublicationError, text: String) {
    #expect(error.description == text)
  }

  private static let systemErrors: [(PublicationError.Step, Int32, String)] = [
    (
      .write, ENOSPC,
      """
      cannot write 'web': no space is left on the disk
      try: make room; while a site is built, the old one stays beside it
      """
    ),
    (
      .save, EDQUOT,
      """
      cannot save 'web': the user's quota is used up
      try: make room; while a site is built, the old one stays beside it
      """
    ),
    (
      .create, EACCES,
      "cannot create 'web': permission denied\ntry: let this user write there, and to the folder above it"
    ),
    (
      .remove, EPERM,
      "cannot remove 'web': permission denied\ntry: let this user write there, and to the folder above it"
    ),
    (.lock, EROFS, "cannot lock 'web': the file system is read-only\ntry: name a folder on another one"),
    (
      .publish, EBUSY,
      """
      cannot publish to 'web': the system does not let it be renamed
      try: name a folder inside it, such as 'site'
      """
    ),
    (
      .publish, EXDEV,
      """
      cannot publish to 'web': the system does not let it be renamed
      try: name a folder inside it, such as 'site'
      """
    ),
    (.write, ENAMETOOLONG, "cannot write 'web': the name is too long"),
    (.write, EMFILE, "cannot write 'web': too many files are open\ntry: raise the limit with 'ulimit -n'"),
    (.write, ENFILE, "cannot write 'web': too many files are open\ntry: raise the limit with 'ulimit -n'"),
    (.create, ENOTDIR, "cannot create 'web': a part of the path is no folder"),
    (.read, EIO, "cannot read 'web': input/output error"),
  ]

  @Test("what the system refused", arguments: systemErrors)
  func systemError(step: PublicationError.Step, code: Int32, text: String) {
    #expect(PublicationError.failed(step, "web", Errno(code)).description == text)
  }
}

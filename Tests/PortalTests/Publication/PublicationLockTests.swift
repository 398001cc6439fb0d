import Foundation
import Testing

@testable import Portal

@Suite("The lock")
struct PublicationLockTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a second build is told who is building")
  func excludes() throws {
    let first = try Publication(to: folder.output)
    let holder = try #require(LockHolder(text: folder.text(".public.lock")))
    #expect(holder.process == getpid())
    #expect(throws: PublicationError.locked(output: folder.output.path, by: holder)) {
      try Publication(to: folder.output)
    }
    first.abandon()
    try Publication(to: folder.output).abandon()
  }

  @Test("a build of another output is no hindrance")
  func allowsOthers() throws {
    let first = try Publication(to: folder.output)
    try publish("other", to: folder.url.appending(path: "other"))
    try first.publish()
    #expect(
      try folder.tree == [
        "other", "other/.policy-portal", "other/index.html", "public", "public/.policy-portal",
      ])
  }

  @Test("a file that is not locked is no lock, whatever it says")
  func ignoresStaleFile() throws {
    try folder.write(
      "process 1 on elsewhere since 2026-08-21T02:14:05Z\n" + String(repeating: "x", count: 900),
      to: ".public.lock")
    let publication = try Publication(to: folder.output)
    #expect(try LockHolder(text: folder.text(".public.lock"))?.process == getpid())
    publication.abandon()
    #expect(try folder.tree == [])
  }

  @Test(
    "a killed build holds nothing, and the next one clears what it left",
    // The command of util-linux, which macOS has not.
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock")))
  func survivesKill() throws {
    try publish("old", to: folder.output)
    let (build, input) = try otherBuild()
    let holder = try #require(
      LockHolder(text: "process \(build.processIdentifier) on build-7 since 2026-08-21T02:14:05Z\n"))
    #expect(throws: PublicationError.locked(output: folder.output.path, by: holder)) {
      try Publication(to: folder.output)
    }
    kill(build.processIdentifier, SIGKILL)
    build.waitUntilExit()
    try input.close()
    #expect(try folder.tree.contains(".public.staging/stacks/prod.html"))

    try publish("new", to: folder.output)
    #expect(try folder.tree == ["public", "public/.policy-portal", "public/index.html"])
    #expect(try folder.text("public/index.html") == "new")
  }

  /// A shell that locks the output as a build does, stages a page, and waits for a line that never comes.
  private func otherBuild() throws -> (Process, FileHandle) {
    let script = """
      exec 9<>.public.lock && flock 9 && echo "process $$ on build-7 since 2026-08-21T02:14:05Z" >&9
      mkdir -p .public.staging/stacks && touch .public.staging/.policy-portal .public.staging/stacks/prod.html
      echo ready && read line
      """
    let (input, output) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder.url
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    #expect(output.fileHandleForReading.availableData == Data("ready\n".utf8))
    return (process, input.fileHandleForWriting)
  }
}

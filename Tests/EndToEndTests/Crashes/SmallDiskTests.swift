import Foundation
import Testing

/// A disk that is too small. Mounting one takes root: elsewhere these tests are left out.
@Suite("A small disk", .enabled(if: SmallDisk.isPossible))
struct SmallDiskTests {
  private let program: Program
  private static let stacks = #""stacks": ["initech/*/*"]"#

  init() throws { program = try Program() }

  @Test(
    "where the new site does not fit beside the old one, the old one stands, and with room the next build succeeds"
  )
  func site() async throws {
    let disk = try SmallDisk(at: program.folder.appending(path: "disk"), megabytes: 40)
    try program.write(#"{ \#(Self.stacks), "output": "disk/public" }"#)
    #expect(try await program.run("build").status == 0)
    let before = try program.text("disk/public/index.html")
    try disk.fill(leaving: 20_000)
    let full = try await program.run("build", "--as-of", "1", "--full")
    #expect(full.status == 1 && full.errors.contains("no space is left on the disk"), "\(full.errors)")
    #expect(try program.text("disk/public/index.html") == before)
    try disk.empty()
    #expect(try await program.run("build", "--as-of", "1").status == 0)
    #expect(try program.text("disk/public/index.html") != before)
  }

  @Test(
    "where the night does not fit into the archive, nothing is published, and with room the next build succeeds"
  )
  func archive() async throws {
    let disk = try SmallDisk(at: program.folder.appending(path: "disk"), megabytes: 8)
    try program.write(#"{ \#(Self.stacks), "history": "disk/history.sqlite" }"#)
    try disk.fill(leaving: 60_000)
    let full = try await program.run("build")
    #expect(full.status == 1 && full.errors.contains("no space is left on the disk"), "\(full.errors)")
    #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "public").path))
    try disk.empty()
    let next = try await program.run("build")
    #expect(next.status == 0, "\(next.errors)")
  }
}

/// A file system of a few megabytes, in memory.
final class SmallDisk {
  private let folder: URL
  private var ballast: URL { folder.appending(path: "ballast") }

  static let isPossible: Bool = {
    guard geteuid() == 0 else { return false }
    let probe = FileManager.default.temporaryDirectory.appending(path: "small-disk-\(UUID().uuidString)")
    do {
      _ = try SmallDisk(at: probe, megabytes: 1)
      return true
    } catch {
      return false
    }
  }()

  init(at folder: URL, megabytes: Int) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "portal-test", folder.path)
  }

  deinit {
    // Lazily, since the build may just be ending. What fails here leaves a small mount behind, and no wrong result.
    try? Self.run("umount", "-l", folder.path)
    try? FileManager.default.removeItem(at: folder)
  }

  func fill(leaving bytes: Int) throws {
    let free =
      try FileManager.default.attributesOfFileSystem(forPath: folder.path)[.systemFreeSize] as? Int ?? 0
    try Data(count: max(0, free - bytes)).write(to: ballast)
  }

  func empty() throws { try FileManager.default.removeItem(at: ballast) }

  private static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.featureUnsupported) }
  }
}

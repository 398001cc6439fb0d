#if os(Linux)
  import Foundation
  import Testing

  @testable import Portal

  /// On a real file system of 64 KiB in memory, which root may mount, outside most containers.
  @Suite(
    "A full disk and a mount point",
    .enabled(if: TinyDisk.isAvailable, "this user cannot mount a file system"))
  struct FullDiskTests {
    let disk: TinyDisk
    var folder: TemporaryFolder { disk.folder }

    init() throws { disk = try TinyDisk() }

    @Test("a page that does not fit ends in an error, and nothing is left behind")
    func failsWhole() throws {
      let output = URL(filePath: "disk/public", relativeTo: folder.url)
      try publish("old", to: output)
      let publication = try Publication(to: output)
      #expect(throws: PublicationError.failed(.write, "disk/public/large.html", Errno(ENOSPC))) {
        try publication.write([UInt8](repeating: 1, count: 100_000), to: "large.html")
      }
      publication.abandon()
      #expect(
        try folder.tree == ["disk", "disk/public", "disk/public/.policy-portal", "disk/public/index.html"])
      #expect(try folder.text("disk/public/index.html") == "old")
    }

    @Test("a disk that is full from the start is an error, and nothing is left behind")
    func failsEarly() throws {
      try folder.write(String(repeating: "x", count: 65_536), to: "disk/full")
      #expect(throws: PublicationError.self) { try Publication(to: disk.url.appending(path: "public")) }
      #expect(try folder.tree == ["disk", "disk/full"])
    }

    @Test("a mount point cannot be replaced, and is refused at once")
    func refusesMountPoint() throws {
      #expect(throws: PublicationError.refused(output: disk.url.path, .mountPoint)) {
        try Publication(to: disk.url)
      }
    }
  }

  /// A small file system on the folder `disk`, unmounted before the folder around it goes.
  final class TinyDisk {
    let folder: TemporaryFolder
    let url: URL

    init() throws {
      folder = try TemporaryFolder()
      url = folder.url.appending(path: "disk")
      try folder.makeFolder("disk")
      try Errno.check { mount("policy-portal", url.path, "tmpfs", 0, "size=64k") }
    }

    deinit { umount(url.path) }

    static let isAvailable: Bool = {
      do {
        return try withExtendedLifetime(TinyDisk()) { true }
      } catch {
        return false
      }
    }()
  }
#endif

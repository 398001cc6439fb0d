import Dispatch
package import Foundation
import Synchronization
package import Templates

/// One build's way to the public: a site is written beside the old one, and takes its place when it is whole.
///
/// All or nothing. Until ``publish(records:keepsOld:)`` the old site stands; whatever happens, at no moment does a folder bear
/// the site's name that is neither the old site nor the new. A build that fails leaves nothing behind, and
/// one that is killed leaves what the next one clears. Two builds of one output exclude each other.
///
/// It does not know what a page is, and does not check what it is given.
package final class Publication: Sendable {
  let output: OutputFolder
  /// The site that stands, if any: files are carried over from it.
  private let published: PublishedFolder?
  private let staging: StagingFolder
  private let swap: FolderSwap
  private let writers = DispatchGroup()
  /// Nil when the build has ended, in whichever way.
  private let lock: Mutex<PublicationLock?>

  /// Makes sure that the folder may be published to and that nobody else does, before anything is written.
  package convenience init(to output: URL) throws(PublicationError) {
    try self.init(to: output, swap: .atomic)
  }

  init(to url: URL, swap: FolderSwap, carriage: FileCarriage = .byLink) throws(PublicationError) {
    let output = try OutputFolder(url)
    try output.refuseForeign()
    let lock = try PublicationLock(for: output)
    try output.clearLeftovers()
    output.settleRecords()
    published = try PublishedFolder(output)
    do {
      staging = try StagingFolder(for: output, carriage: carriage)
    } catch {
      output.discardLeftovers()
      throw error
    }
    self.output = output
    self.swap = swap
    self.lock = Mutex(lock)
  }

  deinit { abandon() }
}

extension Publication {
  /// Adds a file to the new site, at a path below it: `stacks/acme/shop/prod.html`. Any number of threads may
  /// write at the same time.
  @discardableResult
  package func write(_ content: Rendering, to path: String) throws(PublicationError) -> FileStamp {
    try beginWriting()
    defer { writers.leave() }
    return try staging.write(content, to: path)
  }

  @discardableResult
  package func write(_ bytes: [UInt8], to path: String) throws(PublicationError) -> FileStamp {
    try write(Rendering(bytes), to: path)
  }

  /// Gives a file of the new site one more path.
  /// - Returns: false where the system cannot: it has to be written.
  package func link(_ existing: String, to path: String) throws(PublicationError) -> Bool {
    try beginWriting()
    defer { writers.leave() }
    return try staging.link(existing, to: path)
  }

  /// Makes a file of the published site one of the new site, without reading or writing it where the system can.
  /// - Parameter stamp: of the file that is expected there; nil for any file.
  /// - Returns: nil where it is not that file any more: it has to be written.
  package func carryOver(
    _ path: String, expecting stamp: FileStamp?
  ) throws(PublicationError) -> FileStamp? {
    try beginWriting()
    defer { writers.leave() }
    return try published?.carryOver(path, expecting: stamp, to: staging)
  }

  /// The same for many files at once.
  /// - Returns: false where one of them has to be written.
  package func carryOver(
    _ files: ArraySlice<some StampedFile>
  ) throws(PublicationError) -> Bool {
    try beginWriting()
    defer { writers.leave() }
    return try published?.carryOver(files, to: staging) ?? files.isEmpty
  }

  /// Makes a whole folder of the published site one of the new site, as it is.
  /// - Returns: the paths of its files; nil where there is none.
  package func carryOver(folder: String) throws(PublicationError) -> [String]? {
    guard let published else { return nil }
    let paths = try published.files(below: folder)
    for path in paths where try carryOver(path, expecting: nil) == nil {
      throw .failed(.read, "\(output.given)/\(path)", Errno(EACCES))
    }
    return paths.isEmpty ? nil : paths
  }

  /// The paths of the published site's files, as they lie on the disk.
  /// - Parameter folder: nil for all of them.
  package func publishedFiles(below folder: String? = nil) throws(PublicationError) -> [String] {
    try published?.files(below: folder) ?? []
  }

  /// Puts the new site in the place of the old one, and removes that.
  /// - Parameter records: what to leave beside it; records of the old site go with it.
  /// - Parameter keepsOld: whether the old site becomes the next one's beginning. It takes the room of what the two do not
  ///   share.
  package func publish(
    records: [SiteRecord: RecordContent] = [:], keepsOld: Bool = false
  ) throws(PublicationError) {
    try end { () throws(PublicationError) in
      defer {
        output.discardLeftovers()
        output.settleRecords()
      }
      try output.prepare(records, of: staging.marker)
      try staging.finish()
      // Someone may have put files there while we were building.
      try output.refuseForeign()
      do throws(Errno) {
        try swap.replace(output)
      } catch {
        throw .failed(.publish, output.given, error)
      }
      if keepsOld { output.keepOld() }
    }
  }

  /// Ends the build without a trace. Does nothing to a build that has ended, and waits for one that is just
  /// being published; so a signal may call it at any time, from any thread.
  package func abandon() {
    do {
      try end { output.discardLeftovers() }
    } catch {
      // It has ended: nothing is left to do.
    }
  }
}

extension Publication {
  /// Whoever writes leaves ``writers`` when it is done.
  private func beginWriting() throws(PublicationError) {
    let mayWrite = lock.withLock { lock in
      if lock != nil { writers.enter() }
      return lock != nil
    }
    guard mayWrite else { throw .ended }
  }

  /// Keeps further writers out, waits for those who are in, and gives the lock back when all is done.
  private func end(_ finish: () throws(PublicationError) -> Void) throws(PublicationError) {
    try lock.withLock { lock throws(PublicationError) in
      guard lock != nil else { throw .ended }
      defer { lock = nil }
      writers.wait()
      try finish()
    }
  }
}

extension OutputFolder {
  /// Losing the error is right: whether the site was published is settled by now. The next build clears what
  /// is left, and tells if it cannot.
  fileprivate func discardLeftovers() {
    try? clearLeftovers()
  }
}

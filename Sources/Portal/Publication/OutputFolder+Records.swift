import Foundation
import PolicyData

/// What a build leaves beside the site for the next one, and for those who copy the site elsewhere.
package enum SiteRecord: String, CaseIterable, Sendable {
  /// What every file of the site was made from.
  case manifest
  /// What the pages of the site lead to. It may be of an earlier site with the same pages: the manifest tells.
  case links
  /// The paths of the files that are new or other than before, one a line.
  case changed = "changed.txt"
  /// The paths of the files that are gone.
  case deleted = "deleted.txt"
}

/// Pieces that are made when they are written: the links of 100,000 stacks take some 100 MB.
package typealias RecordContent = AnySequence<[UInt8]>

extension RecordContent {
  /// So many pieces, some at a time, on all cores.
  package init(count: Int, _ piece: @escaping @Sendable (Int) -> [UInt8]) {
    let size = 4 * ProcessInfo.processInfo.activeProcessorCount
    self.init(
      stride(from: 0, to: count, by: size).lazy.flatMap { start in
        Array(start..<Swift.min(start + size, count)).mapOnAllCores(piece)
      })
  }
}

// Records lie beside the site, not in it: `.public.manifest` beside `public`. They are written before the swap and
// named after it. A record is as old as the marker of the site that it is about: so one of another site is told
// from it, whenever a build was killed. Links alone may be older: they belong to the manifest that names their number.
extension OutputFolder {
  func name(of record: SiteRecord) -> String { ".\(name).\(record.rawValue)" }

  private func nextName(of record: SiteRecord) -> String { "\(name(of: record)).next" }

  /// More than any site has to say of itself.
  private static var recordLimit: Int64 { 1_073_741_824 }

  /// Nil where there is none of the published site, or it cannot be read.
  func content(of record: SiteRecord) -> [UInt8]? {
    do throws(Errno) {
      guard let marker = try markerStamp() else { return nil }
      let file = try FileDescriptor(name(of: record), in: parent, O_RDONLY | O_NONBLOCK)
      let status = try file.status()
      guard status.isFile, record == .links || FileStamp(status).isOfSameTime(as: marker),
        status.st_size <= Self.recordLimit
      else { return nil }
      return try file.read(upTo: Int(status.st_size))
    } catch {
      return nil  // whoever asks does without
    }
  }

  /// Lays down the records of a site that is about to be published.
  func prepare(_ records: [SiteRecord: RecordContent], of marker: FileStamp) throws(PublicationError) {
    for (record, content) in records {
      let name = nextName(of: record)
      do throws(Errno) {
        try Errno.check(expecting: ENOENT) { unlinkat(parent.number, name, 0) }
        // The key of a manifest's fingerprints is nobody else's business.
        let mode: mode_t = [.manifest, .links].contains(record) ? 0o600 : 0o644
        let file = try FileDescriptor(name, in: parent, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
        for piece in content { try file.write(piece) }
        try file.setTime(of: marker)
        try file.close()
      } catch {
        throw .failed(.write, sibling(name), error)
      }
    }
  }

  /// Names the records that are prepared, if they are of the published site, and removes those of any other.
  ///
  /// Losing an error is right: a site whose records are lost is built anew as a whole.
  func settleRecords() {
    for record in SiteRecord.allCases {
      let (name, next) = (name(of: record), nextName(of: record))
      if isOfPublishedSite(next) {
        try? parent.rename(next, to: name)
      } else {
        _ = unlinkat(parent.number, next, 0)
        let owner = self.name(of: record == .links ? .manifest : record)
        if !isOfPublishedSite(owner) { _ = unlinkat(parent.number, name, 0) }
      }
    }
  }

  private func isOfPublishedSite(_ name: String) -> Bool {
    do throws(Errno) {
      guard let marker = try markerStamp(), let status = try parent.status(of: name) else { return false }
      return status.isFile && FileStamp(status).isOfSameTime(as: marker)
    } catch {
      return false
    }
  }

  private func markerStamp() throws(Errno) -> FileStamp? {
    guard try parent.status(of: name)?.isFolder == true else { return nil }
    return try parent.subfolder(name).status(of: Self.marker).map(FileStamp.init)
  }
}

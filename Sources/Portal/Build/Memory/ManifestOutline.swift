import Templates
import XHTML

/// A manifest of which the files wait to be read: what a night without news needs of them is little.
struct ManifestOutline: Sendable {
  /// Without them.
  let head: Manifest
  private let bytes: [UInt8]
  /// What follows the two pieces of the night.
  private let rest: ByteReader
  private let count: Int

  /// Nil where the bytes are not those of a manifest, or their beginning is damaged.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Manifest.form) else { return nil }
    var reader = ByteReader(bytes, from: Manifest.form.count)
    do throws(ByteReader.End) {
      let key = try reader.key()
      var first = try reader.piece(0, key)
      let (origin, night, overview) = (try first.fingerprint(), try first.night(), try first.overview())
      let wanted = try first.targets()
      let count = try first.number()
      var second = try reader.piece(1, key)
      let nightFiles = try second.list { (reader) throws(ByteReader.End) in try reader.file([]) }
      guard let count = Int(exactly: count), first.isAtEnd, second.isAtEnd else { return nil }
      head = Manifest(
        key: key, origin: origin, night: night, overview: overview, wanted: Set(wanted),
        nightFiles: nightFiles, files: [])
      self.count = count
      self.bytes = bytes
      rest = reader
    } catch {
      return nil
    }
  }

  /// All that are not new every night.
  var files: [PublishedFile]? {
    guard let parts else { return nil }
    return files { (reader) throws(ByteReader.End) in try reader.file(parts) }
  }

  var outlinedFiles: [OutlinedFile]? {
    files { (reader) throws(ByteReader.End) in try reader.outlinedFile() }
  }

  /// What pages share; nil where that is damaged.
  var parts: [LinkPart]? {
    var reader = rest
    do {
      var piece = try reader.piece(2, head.key)
      let parts = try piece.parts()
      return piece.isAtEnd ? parts : nil
    } catch {
      return nil
    }
  }

  /// Nil where they are damaged.
  private func files<File>(
    _ file: (inout ByteReader) throws(ByteReader.End) -> File
  ) -> [File]? {
    var reader = rest
    do throws(ByteReader.End) {
      _ = try reader.piece(2, head.key)
      var (files, number): ([File], Int) = ([], 2)
      while files.count < count {
        number += 1
        var piece = try reader.piece(number, head.key)
        files += try piece.list(file)
        guard piece.isAtEnd else { return nil }
      }
      return files.count == count && reader.isAtEnd ? files : nil
    } catch {
      return nil
    }
  }

  /// Nil for what is no page.
  func links(of file: OutlinedFile, _ parts: [LinkPart]) -> PageLinks? {
    guard let place = file.links else { return nil }
    var reader = ByteReader(bytes, from: place)
    do {
      return try reader.links(parts)
    } catch {
      return nil
    }
  }

  /// The manifest of a site of which only the night is another.
  /// - Parameter night: without the other files.
  func encoded(with night: Manifest) -> RecordContent {
    RecordContent([night.head(fileCount: count), night.nightPiece, Array(bytes[rest.place...])])
  }
}

/// A file of a site, with the place where its links stand in the manifest.
struct OutlinedFile: Sendable {
  let path: String
  let stamp: FileStamp
  /// Nil for what is no page.
  let links: Int?
}

extension ByteReader {
  /// What follows, if it is this piece.
  fileprivate mutating func piece(_ number: Int, _ key: FingerprintKey) throws(End) -> ByteReader {
    var piece = ByteReader(self, try range())
    guard try fingerprint() == piece.fingerprint(by: key), try piece.number() == number else { throw End() }
    return piece
  }
}

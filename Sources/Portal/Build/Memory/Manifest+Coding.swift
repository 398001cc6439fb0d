import Templates
import XHTML

// The manifest's form on the disk: behind a line that names the form, and the key, pieces with their lengths before
// them and their fingerprints behind. The first piece is about the site, the second about the files of the night: a
// night without news writes these two and copies the rest. The third holds what pages share, once; each further one is
// about some files. In a piece stand numbers of eight bytes one after the other, with counts before lists; the first is
// the piece's own.
extension Manifest {
  /// Another form gets another number: older files are then no manifests any more.
  static let form = Array("policy-portal manifest 6\n".utf8)
  private static let filesInPiece = 1_000

  var encoded: RecordContent {
    var parts = PartNumbers()
    for file in files { for part in file.links?.parts ?? [] { parts.add(part) } }
    let count = (files.count + Self.filesInPiece - 1) / Self.filesInPiece
    return RecordContent((0..<3 + count).lazy.map { [parts] in piece($0, parts) })
  }

  private func piece(_ number: Int, _ parts: PartNumbers) -> [UInt8] {
    switch number {
    case 0: head(fileCount: files.count)
    case 1: nightPiece
    case 2: key.piece(number) { $0.append(parts) }
    default:
      key.piece(number) { writer in
        let files = files.dropFirst((number - 3) * Self.filesInPiece).prefix(Self.filesInPiece)
        writer.append(Array(files), parts)
      }
    }
  }

  /// The two pieces that are new every night.
  func head(fileCount: Int) -> [UInt8] {
    var writer = ByteWriter(Self.form)
    writer.append(key)
    return writer.bytes
      + key.piece(0) { writer in
        writer.append(origin)
        writer.append(night)
        writer.append(overview)
        writer.append(Array(wanted))
        writer.append(fileCount)
      }
  }

  var nightPiece: [UInt8] { key.piece(1) { $0.append(nightFiles, PartNumbers()) } }

  /// Nil where the bytes are not those of a manifest, or damaged.
  init?(_ bytes: [UInt8]) {
    guard let outline = ManifestOutline(bytes), let files = outline.files else { return nil }
    self = outline.head.with(files: files)
  }

  func with(files: [PublishedFile]) -> Manifest {
    Manifest(
      key: key, origin: origin, night: night, overview: overview, wanted: wanted, nightFiles: nightFiles,
      files: files)
  }
}

extension FingerprintKey {
  fileprivate func piece(_ number: Int, _ write: (inout ByteWriter) -> Void) -> [UInt8] {
    var content = ByteWriter(capacity: number < 2 ? 0 : 512_000)
    content.append(number)
    write(&content)
    var piece = ByteWriter(capacity: content.bytes.count + 24)
    piece.append(content.bytes)
    piece.append(fingerprint(of: content.bytes))
    return piece.bytes
  }
}

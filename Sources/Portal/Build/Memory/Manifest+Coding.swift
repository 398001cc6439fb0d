import PolicyData
import Templates
import XHTML

// The manifest's form on the disk: behind a line that names the form, and the key, pieces with their lengths before
// them and their fingerprints behind. The first piece is about the site and the files of the night; each further one is
// about some of the others. In a piece stand numbers of eight bytes one after the other, with counts before lists; the
// first is the piece's own.
extension Manifest {
  /// Another form gets another number: older files are then no manifests any more.
  private static let form = Array("policy-portal manifest 10\n".utf8)
  private static let filesInPiece = 1_000

  var encoded: RecordContent {
    let parts = (files.count + Self.filesInPiece - 1) / Self.filesInPiece
    return RecordContent(count: 1 + parts) { $0 == 0 ? head : piece($0) }
  }

  private var head: [UInt8] {
    var writer = ByteWriter(Self.form)
    writer.append(key)
    return writer.bytes
      + key.piece(0) { writer in
        writer.append(origin)
        writer.append(night)
        writer.append(overview)
        writer.append(wanted.sorted())
        writer.append(linksNumber)
        writer.append(nightFiles.count)
        for file in nightFiles {
          writer.append(file)
          writer.append((file.links ?? PageLinks()).withoutParts.own)
        }
        writer.append(files.count)
      }
  }

  private func piece(_ number: Int) -> [UInt8] {
    let files = files.dropFirst((number - 1) * Self.filesInPiece).prefix(Self.filesInPiece)
    return key.piece(number, capacity: 192 * files.count) { writer in
      writer.append(files.count)
      for file in files { writer.append(file) }
    }
  }

  /// Nil where the bytes are not those of a manifest, or damaged.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.form) else { return nil }
    var reader = ByteReader(bytes, from: Self.form.count)
    do throws(ByteReader.End) {
      let key = try reader.key()
      var head = try reader.piece(0, key)
      let (origin, night, overview) = (try head.fingerprint(), try head.night(), try head.overview())
      let (wanted, linksNumber) = (try head.targets(), try head.number())
      let nightFiles = try head.list { (reader) throws(ByteReader.End) in
        let file = try reader.file()
        let links = try reader.links()
        return file.isPage ? file.with(PageLinks(links)) : file
      }
      let count = try head.number()
      guard head.isAtEnd else { return nil }
      let files = try reader.pieces(key, from: 1) { (reader) throws(ByteReader.End) in try reader.file() }
      guard files.count == count else { return nil }
      self.init(
        key: key, origin: origin, night: night, overview: overview, wanted: Set(wanted),
        linksNumber: linksNumber, nightFiles: nightFiles, files: files)
    } catch {
      return nil
    }
  }
}

extension FingerprintKey {
  func piece(_ number: Int, capacity: Int = 0, _ write: (inout ByteWriter) -> Void) -> [UInt8] {
    var content = ByteWriter(capacity: capacity)
    content.append(number)
    write(&content)
    var piece = ByteWriter(capacity: content.bytes.count + 24)
    piece.append(content.bytes)
    piece.append(fingerprint(of: content.bytes))
    return piece.bytes
  }
}

extension ByteReader {
  /// What follows, if it is this piece.
  mutating func piece(_ number: Int, _ key: FingerprintKey) throws(End) -> ByteReader {
    var piece = ByteReader(self, try range())
    guard try fingerprint() == piece.fingerprint(by: key), try piece.number() == number else { throw End() }
    return piece
  }

  /// All elements of the lists that are left, a piece each; read on all cores.
  mutating func pieces<Element: Sendable>(
    _ key: FingerprintKey, from first: Int,
    _ element: @Sendable (inout ByteReader) throws(End) -> Element
  ) throws(End) -> [Element] {
    var pieces: [(number: Int, range: Range<Int>, fingerprint: Fingerprint)] = []
    while !isAtEnd { pieces.append((first + pieces.count, try range(), try fingerprint())) }
    let lists = pieces.mapOnAllCores { [self] number, range, fingerprint in
      Result { () throws(End) in
        var piece = ByteReader(self, range)
        guard piece.fingerprint(by: key) == fingerprint, try piece.number() == number else { throw End() }
        let list = try piece.list(element)
        guard piece.isAtEnd else { throw End() }
        return list
      }
    }
    var all: [Element] = []
    for list in lists { all += try list.get() }
    return all
  }
}

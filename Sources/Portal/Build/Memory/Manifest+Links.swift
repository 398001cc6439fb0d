import Templates
import XHTML

// The links of the pages of a manifest stand in a record of their own, in pieces of the same form: what pages share,
// once, and then the pages in the manifest's order.
extension Manifest {
  private static let pagesInPiece = 1_000

  var encodedLinks: RecordContent {
    let pages = files.filter(\.isPage)
    var parts = PartNumbers()
    for page in pages { for part in page.links?.parts ?? [] { parts.add(part) } }
    let count = (pages.count + Self.pagesInPiece - 1) / Self.pagesInPiece
    return RecordContent(count: 1 + count) { [parts] number in
      number == 0
        ? head(parts)
        : piece(number, pages.dropFirst((number - 1) * Self.pagesInPiece).prefix(Self.pagesInPiece), parts)
    }
  }

  private func head(_ parts: PartNumbers) -> [UInt8] {
    key.piece(0) { writer in
      writer.append(linksNumber)
      writer.append(parts.all.count)
      for part in parts.all { writer.append(part.own) }
    }
  }

  private func piece(_ number: Int, _ pages: ArraySlice<PublishedFile>, _ parts: PartNumbers) -> [UInt8] {
    key.piece(number, capacity: 512 * pages.count) { writer in
      writer.append(pages.count)
      for page in pages {
        let links = page.links ?? PageLinks()
        writer.append(links.own)
        writer.append(links.parts.map { UInt64(parts.number(of: $0)) })
      }
    }
  }

  /// The same, with the links of all pages.
  /// - Returns: nil where the bytes are not those of its links, or damaged.
  func with(links bytes: [UInt8]) -> Manifest? {
    var reader = ByteReader(bytes, from: 0)
    do throws(ByteReader.End) {
      var head = try reader.piece(0, key)
      guard try head.number() == linksNumber else { return nil }
      let parts = try head.list { (reader) throws(ByteReader.End) in
        LinkPart(try reader.links())
      }
      guard head.isAtEnd else { return nil }
      let links = try reader.pieces(key, from: 1) { (reader) throws(ByteReader.End) in
        let own = try reader.links()
        let pageParts = try reader.numbers().map { (number) throws(ByteReader.End) in
          guard number < parts.count else { throw ByteReader.End() }
          return parts[Int(number)]
        }
        return PageLinks(own, parts: pageParts)
      }
      return with(links)
    } catch {
      return nil
    }
  }

  private func with(_ links: [PageLinks]) -> Manifest? {
    var (files, left) = (files, links[...])
    for index in files.indices where files[index].isPage {
      guard let links = left.popFirst() else { return nil }
      files[index] = files[index].with(links)
    }
    guard left.isEmpty else { return nil }
    return Manifest(
      key: key, origin: origin, night: night, overview: overview, wanted: wanted, linksNumber: linksNumber,
      nightFiles: nightFiles, files: files)
  }
}

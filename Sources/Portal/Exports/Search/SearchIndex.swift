import Governance
import PolicyData

/// The names that the search box finds. They are scripts, not data: those a page may load straight from a disk, too.
///
/// Names are foreign text in a script. So each stands there as a quoted text in ASCII, and can end neither the
/// quotes nor the script.
package enum SearchIndex {
  /// Names of one script. One of this size weighs about half a megabyte, and is read in a few milliseconds.
  package static let pieceSize = 5_000

  /// How many scripts there are: `search/1.js` is the first.
  package static func pieces(_ edition: Edition) -> Int {
    pieces(names: SearchName.all(in: edition.site).count)
  }

  static func files(of site: Site) -> [GeneratedFiles] {
    let names = SearchName.all(in: site)
    return (0..<pieces(names: names.count)).map { piece in
      let part = names[piece * pieceSize..<min((piece + 1) * pieceSize, names.count)]
      return GeneratedFiles(path: "search/\(piece + 1).js", scope: .site) { script(part) }
    }
  }

  private static func pieces(names: Int) -> Int { (names + pieceSize - 1) / pieceSize }

  private static func script(_ names: some Collection<SearchName>) -> [UInt8] {
    var bytes = Array("policyPortalNames(".utf8)
    JSONText.append(names, between: ("[", "]"), to: &bytes) { name, bytes in
      let texts = [name.kind.rawValue, name.name, name.place, name.path]
      JSONText.append(texts, between: ("[", "]"), to: &bytes) { JSONText.append(ascii: $0, to: &$1) }
    }
    bytes += ");\n".utf8
    return bytes
  }
}

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
    (SearchName.count(in: edition) + pieceSize - 1) / pieceSize
  }

  static func files(of edition: Edition) -> [GeneratedFiles] {
    let names = Once { SearchName.all(in: edition) }
    return (0..<pieces(edition)).map { piece in
      GeneratedFiles(path: "search/\(piece + 1).js", scope: .site) {
        script(names.value.dropFirst(piece * pieceSize).prefix(pieceSize))
      }
    }
  }

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

import Foundation
import XHTML

/// The project's own grammar, and pages around a body.
enum House {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL
  static let look = root.appending(path: "../shared/look").standardizedFileURL
  static var hasLook: Bool { FileManager.default.fileExists(atPath: look.path) }

  static func grammar() throws -> Grammar {
    let dtd = try Data(contentsOf: root.appending(path: "Theme/xhtml.dtd"))
    return try Grammar(dtd: Array(dtd), name: "Theme/xhtml.dtd")
  }

  static func page(_ body: String) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>t</title></head><body>
      \(body)
      </body></html>
      """.utf8)
  }

  static func report(_ body: String) throws -> PageReport {
    try Checker(grammar()).check(page(body))
  }
}

extension House {
  /// A page of literals and texts, `[` and `]` around each text, and `{` and `}` around each row.
  static func pieces(_ body: String) -> PageInPieces {
    var bytes: [UInt8] = [], texts: [Range<Int>] = [], rows: [PageRow] = []
    var start = 0, row = (byte: 0, text: 0)
    for byte in page(body) {
      switch byte {
      case UInt8(ascii: "["): start = bytes.count
      case UInt8(ascii: "]"): texts.append(start..<bytes.count)
      case UInt8(ascii: "{"): row = (bytes.count, texts.count)
      case UInt8(ascii: "}"):
        rows.append(PageRow(bytes: row.byte..<bytes.count, texts: row.text..<texts.count))
      default: bytes.append(byte)
      }
    }
    return PageInPieces(bytes, texts: texts, rows: rows) { [bytes] in bytes }
  }
}

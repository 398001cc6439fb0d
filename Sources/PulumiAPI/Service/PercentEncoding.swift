/// Puts names into URLs. Strict: everything but RFC 3986's unreserved characters is encoded, byte by byte.
enum PercentEncoding {
  /// `["a b", "c/d"]` becomes `/a%20b/c%2Fd`.
  /// - Throws: for a name that is empty, `.` or `..`. Clients, proxies and servers drop such segments, encoded
  ///   or not, and the request would ask for something else.
  static func path(_ names: [String]) throws(APIError) -> String {
    var path = ""
    for name in names {
      guard !name.isEmpty, name != ".", name != ".." else { throw APIError.unsendableName(name) }
      path += "/" + encode(name)
    }
    return path
  }

  /// `?a=b&c=d`; empty without items.
  static func query(_ items: [(name: String, value: String)]) -> String {
    items.isEmpty ? "" : "?" + items.map { "\(encode($0.name))=\(encode($0.value))" }.joined(separator: "&")
  }

  static func encode(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      if isUnreserved(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += byte < 0x10 ? "%0" : "%"
        encoded += String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

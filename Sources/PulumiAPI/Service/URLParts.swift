/// Takes the URL of a service or a proxy apart, and refuses what such a URL must not have.
///
/// Deliberately narrower than a URL library: what is not plainly a scheme, a host, a port and a path is an
/// error, so that two readings of one text (here and in the HTTP client) cannot differ about where a token
/// goes.
struct URLParts: Hashable {
  let scheme: ServiceURL.Scheme
  let host: String
  let port: Int?
  /// Without a slash at its end.
  let path: String

  init(_ text: String) throws(ServiceURLProblem) {
    guard let colon = text.firstRange(of: "://") else { throw .noScheme }
    let schemeName = text[..<colon.lowerBound].lowercased()
    guard let scheme = ServiceURL.Scheme(rawValue: schemeName) else {
      throw Self.storageSchemes.contains(schemeName) ? .storageBackend(schemeName) : .unknownScheme
    }
    let rest = text[colon.upperBound...]
    guard !rest.contains(where: { $0 == "?" || $0 == "#" }) else { throw .queryOrFragment }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let authority = try Authority(rest[..<slash])
    self.scheme = scheme
    host = authority.host
    port = authority.port == (scheme == .https ? 443 : 80) ? nil : authority.port
    path = try Self.path(rest[slash...])
  }

  /// Backends that keep state in a bucket, a folder or a database (CLI: `diy` backends).
  private static let storageSchemes: Set = ["file", "s3", "gs", "azblob", "postgres"]

  private static func path(_ text: Substring) throws(ServiceURLProblem) -> String {
    let path = text.hasSuffix("/") ? text.dropLast() : text
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let areSendable = segments.allSatisfy { segment in
      !segment.isEmpty && segment != "." && segment != ".."
        && segment.utf8.allSatisfy(PercentEncoding.isUnreserved)
    }
    guard areSendable else { throw .path }
    return String(path)
  }

  /// A host, perhaps with a port: `localhost:3000`.
  static func isAuthority(_ text: String) -> Bool {
    do {
      _ = try Authority(text[...])
      return true
    } catch {
      return false
    }
  }
}

/// `host`, `host:port`, `[::1]:port`.
private struct Authority {
  let host: String
  let port: Int?

  init(_ text: Substring) throws(ServiceURLProblem) {
    guard !text.contains("@") else { throw .userInformation }
    let colon: Substring.Index?
    if let bracket = text.lastIndex(of: "]") {
      colon = text.index(after: bracket) < text.endIndex ? text.index(after: bracket) : nil
    } else {
      colon = text.firstIndex(of: ":")
    }
    let name = text[..<(colon ?? text.endIndex)].lowercased()
    guard Self.isHost(name) else { throw .host }
    host = name
    port = try colon.map { (colon) throws(ServiceURLProblem) in try Self.port(text[colon...]) }
  }

  private static func isHost(_ name: String) -> Bool {
    if name.hasPrefix("["), name.hasSuffix("]") {
      return name.contains(":")
        && name.dropFirst().dropLast().allSatisfy { $0.isASCII && $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    let isPlain = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }
    return isPlain && !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 253
  }

  private static func port(_ text: Substring) throws(ServiceURLProblem) -> Int {
    let digits = text.dropFirst()
    guard text.hasPrefix(":"), let port = UInt16(digits), port > 0, digits.allSatisfy(\.isNumber) else {
      throw .port
    }
    return Int(port)
  }
}

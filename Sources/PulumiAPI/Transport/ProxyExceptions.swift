/// The hosts that `NO_PROXY` takes out: `*`, `example.com` (with what is below it), `.example.com` (only what
/// is below it), each perhaps with a port.
struct ProxyExceptions: Hashable {
  private let entries: [Entry]

  fileprivate struct Entry: Hashable {
    let host: String
    let port: Int?
  }

  init(_ text: String) {
    entries = text.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map {
      Entry(String($0).lowercased())
    }
  }

  func contain(host: String, port: Int) -> Bool {
    entries.contains { $0.covers(host: host, port: port) }
  }
}

extension ProxyExceptions.Entry {
  fileprivate init(_ text: String) {
    let isAddress = text.hasPrefix("[") ? text.hasSuffix("]") : text.count { $0 == ":" } > 1
    if !isAddress, let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]) {
      self.init(host: String(text[..<colon]), port: port)
    } else {
      // Addresses of version 6 are written with and without brackets; the URL always has them.
      self.init(host: isAddress && !text.hasPrefix("[") ? "[\(text)]" : text, port: nil)
    }
  }

  fileprivate func covers(host: String, port: Int) -> Bool {
    guard self.port == nil || self.port == port else { return false }
    if self.host == "*" { return true }
    // Some write '*.example.com'; Go, and so the Pulumi CLI, reads it like '.example.com'.
    let suffix = self.host.hasPrefix("*.") ? String(self.host.dropFirst()) : self.host
    return suffix.hasPrefix(".") ? host.hasSuffix(suffix) : host == suffix || host.hasSuffix(".\(suffix)")
  }
}

import PolicyData

/// An http or https address of a service: scheme, host, and a path. No user name, no query, no fragment.
///
/// It checks spelling alone. Whether the token may travel there is the business of the module that sends it.
struct WebURL {
  let scheme: String
  /// Without its port, an IPv6 address without its brackets.
  let host: String

  init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !#"?#@\"<>"#.utf8.contains($0) }
    guard isPlain, text.utf8.count <= 2_000, let separator = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<separator.lowerBound].lowercased()
    let authority = text[separator.upperBound...].prefix { $0 != "/" }
    guard ["http", "https"].contains(scheme), let host = Self.host(of: authority) else { return nil }
    self.scheme = scheme
    self.host = host
  }

  var isPlainHTTP: Bool { scheme == "http" }

  /// This machine: nothing travels over a network.
  var isLoopback: Bool { host == "localhost" || host == "::1" || Self.isLoopbackIPv4(host) }

  /// `127.evil.example` begins like an address and is a name.
  private static func isLoopbackIPv4(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func host(of authority: Substring) -> String? {
    let isBracketed = authority.hasPrefix("[")
    guard
      let end = isBracketed
        ? authority.firstIndex(of: "]") : authority.firstIndex(of: ":") ?? authority.endIndex
    else { return nil }
    let host = isBracketed ? authority[authority.index(after: authority.startIndex)..<end] : authority[..<end]
    let rest = authority[end...].drop { $0 == "]" }
    let isPort = rest.isEmpty || rest.first == ":" && UInt16(rest.dropFirst()) != nil
    return host.isEmpty || !isPort ? nil : host.lowercased()
  }
}

extension ValueFormat where Value == String {
  static func webURL(like example: String) -> Self {
    .string("an address like '\(example)'", pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#@]+[^?#@]*$") { text in
      WebURL(text) == nil ? nil : text
    }
  }

  static var serviceURL: Self {
    ValueFormat(
      "an address like 'https://api.pulumi.com'", plural: "strings",
      schema: ["type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#@]+[^?#@]*$"]
    ) { value in
      guard let text = value.string else { return .wrongKind }
      if let scheme = selfManagedScheme(of: text) { return .fault(.selfManagedBackend(scheme: scheme)) }
      return Reading(WebURL(text) == nil ? nil : text)
    }
  }

  /// The state backends of the Pulumi CLI that are storage, not a service.
  private static func selfManagedScheme(of text: String) -> String? {
    ["azblob", "file", "gs", "postgres", "s3"].first { text.lowercased().hasPrefix("\($0)://") }
  }
}

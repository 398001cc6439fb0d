/// Where a Pulumi Cloud is: `https://api.pulumi.com`, or the API of a self-hosted one.
///
/// The token is sent to this place and to no other, so it is checked strictly: https, or plain http to this
/// machine. It is no general URL: no query, no user, and never the address of a DIY backend, which has no
/// policies at all.
package struct ServiceURL: Hashable, Sendable {
  package enum Scheme: String, Sendable {
    case https
    case http
  }

  package let scheme: Scheme
  /// In lower case; an IPv6 address stands in brackets.
  package let host: String
  /// Nil for the scheme's own port.
  package let port: Int?
  /// What stands before `/api`: mostly empty, never with a slash at its end.
  package let pathPrefix: String
  /// The console's host where it cannot be derived from the service's (`PULUMI_CONSOLE_DOMAIN`).
  package let consoleDomain: String?

  /// The text is as the Pulumi CLI takes it: one slash at the end is ignored. `isInsecureAllowed` lets plain
  /// http go to other machines, where anyone on the way can read the token.
  package init(
    _ text: String, isInsecureAllowed: Bool = false, consoleDomain: String? = nil
  ) throws(APIError) {
    let parts: URLParts
    do { parts = try URLParts(text) } catch { throw APIError.serviceURL(text: Self.showable(text), error) }
    guard parts.scheme == .https || isInsecureAllowed || Self.isLoopback(parts.host) else {
      throw APIError.serviceURL(text: Self.showable(text), .insecure)
    }
    let consoleDomain = consoleDomain.flatMap { $0.isEmpty ? nil : $0 }
    if let consoleDomain, !URLParts.isAuthority(consoleDomain) {
      throw APIError.consoleDomain(Self.showable(consoleDomain))
    }
    scheme = parts.scheme
    host = parts.host
    port = parts.port
    pathPrefix = parts.path
    self.consoleDomain = consoleDomain
  }
}

extension ServiceURL: CustomStringConvertible {
  package var description: String { "\(origin)\(pathPrefix)" }

  /// Host and port, as in the `Host` header.
  package var authority: String { port.map { "\(host):\($0)" } ?? host }

  /// Scheme, host and port: within it the token may travel.
  package var origin: String { "\(scheme.rawValue)://\(authority)" }

  /// The port that connections go to.
  package var effectivePort: Int { port ?? (scheme == .https ? 443 : 80) }

  package static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    // A name such as 127.example.com is no address.
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return numbers.count == 4 && numbers[0] == 127 && !numbers.contains(nil)
  }

  /// A refused URL for an error message: without the password or the token that it may hold.
  private static func showable(_ text: String) -> String {
    var shown = text[..<(text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex)]
    if let at = shown.lastIndex(of: "@") {
      let start = shown.firstRange(of: "://")?.upperBound ?? shown.startIndex
      shown.replaceSubrange(min(start, at)..<at, with: "‹hidden›")
    }
    return Wording.clean(String(shown))
  }
}

import Foundation

/// An HTTP proxy as the environment names it: `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, in either case.
///
/// The rules are those of Go's `httpproxy`, which the Pulumi CLI follows, without ranges of addresses (CIDR).
struct ProxySettings: Hashable {
  let host: String
  let port: Int
  let credentials: Credentials?

  struct Credentials: Hashable {
    let user: String
    let password: String
  }

  /// The proxy for a service; nil for a direct connection. This machine is always reached directly.
  static func named(in environment: [String: String], for service: ServiceURL) throws(APIError)
    -> ProxySettings?
  {
    let names = service.scheme == .https ? ["HTTPS_PROXY", "https_proxy"] : ["HTTP_PROXY", "http_proxy"]
    guard !ServiceURL.isLoopback(service.host),
      let name = names.first(where: { environment.nonEmpty($0) != nil }), let text = environment[name]
    else { return nil }
    let exceptions = environment.nonEmpty("NO_PROXY") ?? environment.nonEmpty("no_proxy") ?? ""
    if ProxyExceptions(exceptions).contain(host: service.host, port: service.effectivePort) { return nil }
    do throws(ProxyProblem) { return try ProxySettings(text) } catch {
      throw APIError.proxy(variable: name, error)
    }
  }
}

extension ProxySettings {
  /// `http://user:password@host:port`; scheme, credentials and port (80) may be missing.
  init(_ text: String) throws(ProxyProblem) {
    var rest = text[...]
    if let separator = text.firstRange(of: "://") {
      let scheme = text[..<separator.lowerBound].lowercased()
      guard scheme == "http" else { throw .scheme(Wording.clean(scheme)) }
      rest = text[separator.upperBound...]
    }
    // A password may hold '@' and '/' only percent-encoded, yet people write '@': the last one counts.
    let at = rest.lastIndex(of: "@")
    let address = String(rest[(at.map { rest.index(after: $0) } ?? rest.startIndex)...])
    do {
      let parts = try URLParts("http://\(address)")
      guard parts.path.isEmpty else { throw ServiceURLProblem.path }
      host = parts.host
      port = parts.port ?? 80
    } catch {
      throw .malformed
    }
    credentials = try at.map { (at) throws(ProxyProblem) in try Credentials(rest[..<at]) }
  }
}

extension ProxySettings.Credentials {
  fileprivate init(_ text: Substring) throws(ProxyProblem) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let user = parts[0].removingPercentEncoding,
      let password = (parts.count > 1 ? parts[1] : "").removingPercentEncoding
    else { throw .malformed }
    self.init(user: user, password: password)
  }
}

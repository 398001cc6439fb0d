import PolicyData

extension Configuration {
  /// Where a night's data comes from.
  package enum Source: Hashable, Sendable {
    /// The built-in sample world: a portal to look at before there is a token.
    case sample
    case service(Service)
  }

  /// An installation of Pulumi Cloud, and how to talk to it.
  package struct Service: Hashable, Sendable {
    /// As written: `https`, or `http` to this machine or where that was allowed.
    package var url: String
    /// Where links lead that open a stack in the console; nil where the address tells.
    package var consoleURL: String?
    package var allowsInsecureHTTP: Bool
    package var concurrentRequests: Int

    /// The defaults are those of the keys; a test compares them.
    package init(
      url: String, consoleURL: String? = nil, allowsInsecureHTTP: Bool = false, concurrentRequests: Int = 8
    ) {
      self.url = url
      self.consoleURL = consoleURL
      self.allowsInsecureHTTP = allowsInsecureHTTP
      self.concurrentRequests = concurrentRequests
    }
  }
}

extension ValueFormat where Value == Configuration.Source {
  static var source: Self {
    .object(startingAs: SourceKeys(), keys: SourceKeys.keys, schema: SourceKeys.schema) {
      read, path, findings in
      read.source(at: path, reportingTo: &findings)
    }
  }
}

/// The keys of `source`, before it is known which of the two it is.
private struct SourceKeys {
  var sample = false
  var service = Configuration.Service(url: "")

  static let keys: [ConfigurationKey<SourceKeys>] = [
    ConfigurationKey(
      "sample", \.sample, .bool, .defaults(to: false),
      "`true` publishes the built-in sample: no token, no network."),
    ConfigurationKey(
      "url", \.service.url, .serviceURL, .optional,
      "Pulumi Cloud's API, or that of a self-hosted installation."),
    ConfigurationKey(
      "insecure", \.service.allowsInsecureHTTP, .bool, .defaults(to: false),
      "`true` allows plain `http`, which sends the access token unencrypted. Not needed for `localhost`."),
    ConfigurationKey(
      "concurrency", \.service.concurrentRequests, .integer(in: 1...64), .defaults(to: 8),
      "How many requests are under way at once."),
    ConfigurationKey(
      "console", \.service.consoleURL, .webURL(like: "https://app.pulumi.com"), .optional,
      "The console that links to stacks lead to, where it cannot be told from `url`."),
  ]

  static let schema: [JSONValue.Member] = [
    JSONValue.Member(
      "oneOf", [["required": ["url"]], ["properties": ["sample": ["const": true]], "required": ["sample"]]])
  ]

  func source(at path: JSONPath, reportingTo findings: inout Findings) -> Configuration.Source? {
    guard !service.url.isEmpty else {
      if !sample { findings.report(.noSource, at: path) }
      return sample ? .sample : nil
    }
    guard !sample else {
      findings.report(.twoSources, at: path)
      return nil
    }
    if let url = WebURL(service.url), url.isPlainHTTP, !url.isLoopback, !service.allowsInsecureHTTP {
      findings.report(.plainHTTP(host: url.host), at: path.appending(.key("url")))
      return nil
    }
    return .service(service)
  }
}

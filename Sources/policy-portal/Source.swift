import Foundation
import PolicyData
import Portal
import PulumiAPI
import PulumiSimulator

/// Where the data comes from: Pulumi Cloud, or the built-in simulator, over real HTTP in both cases.
struct Source {
  private let source: Configuration.Source

  init(_ source: Configuration.Source) { self.source = source }

  /// As pages and messages call it.
  var name: String {
    switch source {
    case .sample: "the built-in sample"
    case .service(let service): service.url
    }
  }

  /// Where links to the console lead. A made-up stack has no page there.
  func console() throws -> @Sendable (StackReference) -> String? {
    switch source {
    case .sample: return { _ in nil }
    case .service(let service):
      if let console = try service.consoleURL.map({ try ServiceURL($0, isInsecureAllowed: true) }) {
        return { console.page(of: $0) }
      }
      let url = try Self.url(of: service)
      return { url.consoleURL(for: $0) }
    }
  }

  /// Runs something with a client of this source.
  /// - Throws: `APIError` where there is no token or no way to the service, and what the body throws.
  func withCloud<Result: Sendable>(_ body: @Sendable (PulumiCloud) async throws -> Result) async throws
    -> Result
  {
    switch source {
    case .sample: return try await withCloud(simulating: .sample, body)
    case .service(let service):
      var limits = Limits()
      limits.concurrentRequests = service.concurrentRequests
      let url = try Self.url(of: service)
      let token = try AccessToken.found(
        environment: ProcessInfo.processInfo.environment, service: url,
        home: FileManager.default.homeDirectoryForCurrentUser.path)
      return try await connect(url, token: token, limits: limits, pacing: .system, body)
    }
  }

  private func withCloud<Result: Sendable>(
    simulating world: World, _ body: @Sendable (PulumiCloud) async throws -> Result
  ) async throws -> Result {
    try await SimulatorServer.with(Simulator(world)) { address in
      try await connect(
        ServiceURL(address), token: AccessToken("sample"), limits: Limits(), pacing: .still(at: world.now),
        body)
    }
  }

  private func connect<Result: Sendable>(
    _ url: ServiceURL, token: AccessToken, limits: Limits, pacing: Pacing,
    _ body: @Sendable (PulumiCloud) async throws -> Result
  ) async throws -> Result {
    let environment = ProcessInfo.processInfo.environment
    return try await Transport.withNetwork(to: url, environment: environment, limits: limits) { transport in
      try await body(
        PulumiCloud(
          service: url, token: token, transport: transport, limits: limits, pacing: pacing,
          userAgent: "policy-portal/\(PolicyPortal.version)"))
    }
  }

  /// Where the console is, if that cannot be told from the service's address.
  static var consoleDomain: String? { ProcessInfo.processInfo.environment["PULUMI_CONSOLE_DOMAIN"] }

  private static func url(of service: Configuration.Service) throws(APIError) -> ServiceURL {
    try ServiceURL(
      service.url, isInsecureAllowed: service.allowsInsecureHTTP,
      consoleDomain: consoleDomain)
  }
}

extension Source {
  /// The sample's nights before its own, oldest first; none of a real service.
  func earlierNights(of patterns: [StackPattern], scores: Bool) async throws -> [Night] {
    guard case .sample = source else { return [] }
    var nights: [Night] = []
    for world in World.sampleNights {
      nights.append(
        try await withCloud(simulating: world) { cloud in try await cloud.observe(patterns, scores: scores) })
    }
    return nights
  }

  /// The nightly fetch, with its progress.
  /// - Throws: ``NothingObserved`` where not one stack could be observed.
  /// - Parameter shard: may hold no stack, and then nothing is known of none.
  func observe(
    _ patterns: [StackPattern], shard: Shard = .whole, scores: Bool = false, console: Console
  ) async throws -> (Night, Traffic) {
    let (stacks, organizations) = (console.progress("stacks"), console.progress("organizations"))
    let (night, traffic) = try await withCloud { cloud in
      let night = try await cloud.observe(patterns, shard: shard, scores: scores) { step in
        switch step {
        case .listing(let organization):
          console.info("listing the stacks of \(organization ?? "all organizations")")
        case .observing(let finished, _, let total): stacks?.update(finished, of: total)
        case .asking(let finished, let total): organizations?.update(finished, of: total)
        }
      }
      return (night, cloud.traffic)
    }
    if shard == .whole || !night.stacks.isEmpty { try NothingObserved.check(night) }
    return (night, traffic)
  }
}

extension Pacing {
  /// The sample world stands still, so that its pages are the same bytes every time.
  fileprivate static func still(at moment: Date) -> Pacing {
    var pacing = Pacing.system
    pacing.now = { moment }
    return pacing
  }
}

/// Nothing is known about any stack: a portal of it would be worse than last night's.
struct NothingObserved: Error, CustomStringConvertible {
  let patterns: [StackPattern]
  let failure: ObservationFailure?
  let stacks: Int

  static func check(_ night: Night) throws(NothingObserved) {
    let failures = night.stacks.compactMap { stack -> ObservationFailure? in
      if case .failed(let failure) = stack.observation { failure } else { nil }
    }
    guard failures.count == night.stacks.count else { return }
    throw NothingObserved(patterns: night.unmatchedPatterns, failure: failures.first, stacks: failures.count)
  }

  var description: String {
    guard let failure else {
      let names = patterns.map { "'\($0)'" }.joined(separator: ", ")
      return """
        cannot publish: no stack matches \(names)
        try: correct "stacks" in site.json; policy-portal check tells what the token can see
        """
    }
    return
      "cannot publish: none of \(stacks) stacks could be observed\n\(failure.reason)\ntry: \(advice(failure))"
  }

  private func advice(_ failure: ObservationFailure) -> String {
    switch failure.kind {
    case .unauthorized: "set PULUMI_ACCESS_TOKEN to a valid access token, or run pulumi login"
    case .forbidden: "use a token of somebody who may read these stacks"
    case .notFound: "check the names in site.json; a token that may not see a stack gets the same answer"
    case .rateLimited: "lower \"concurrency\" in site.json, and run again later"
    case .service, .transport, .answer: "run again later; policy-portal check tests the connection"
    }
  }
}

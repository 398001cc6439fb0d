import PulumiAPI

/// A client over the real network, with time that passes at once.
struct NetworkClient {
  let service: String
  var environment: [String: String] = [:]
  var limits = Limits()
  var pacing = VirtualTime().pacing()

  func run<Result: Sendable>(_ body: @Sendable (PulumiCloud) async throws -> Result) async throws -> Result {
    let service = try ServiceURL(service)
    let token = try AccessToken("pul-0123456789abcdef")
    return try await Transport.withNetwork(to: service, environment: environment, limits: limits) {
      [limits, pacing] transport in
      try await body(
        PulumiCloud(service: service, token: token, transport: transport, limits: limits, pacing: pacing))
    }
  }
}

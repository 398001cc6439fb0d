package import HTTPTypes
import PolicyData

/// A pretend Pulumi Cloud: a function from request to response over a world that is a value.
///
/// It answers as the service does, with its quirks (pulumi-cloud-api.md, sections 1 to 4 and 8). It needs no
/// socket: a test plugs ``answer(_:body:)`` in as its transport, ``SimulatorServer`` puts it on a port. Its
/// only state is the log, from which faults know an attempt from the next.
package struct Simulator: Sendable {
  package let log = RequestLog()
  private let world: World
  private let faults: [Fault]

  package init(_ world: World, faults: [Fault] = []) {
    self.world = world
    self.faults = faults
  }

  /// Of a request count its method, its raw path with the query, and its headers.
  package func answer(_ request: HTTPRequest, body: [UInt8] = []) -> Answer {
    let path = request.path ?? ""
    let attempt = log.record(request)
    var answer = healthyAnswer(request, path: path, body: body)
    for fault in faults where fault.meets(path, attempt: attempt) { fault.spoil(&answer) }
    return answer
  }

  /// Counts the request as under way until its answer is delivered, which is what ``RequestLog/mostAtOnce``
  /// tells.
  package func answer<Result>(
    _ request: HTTPRequest, body: [UInt8] = [], isolation: isolated (any Actor)? = #isolation,
    deliver: (Answer) async throws -> Result
  ) async rethrows -> Result {
    log.begin()
    defer { log.end() }
    return try await deliver(answer(request, body: body))
  }
}

extension Simulator {
  private func healthyAnswer(_ request: HTTPRequest, path: String, body: [UInt8]) -> Answer {
    guard let target = RequestTarget(path) else { return .malformedURL }
    guard let route = Route(target.segments) else { return .unknownRoute }
    guard request.method == route.method else { return .methodNotAllowed }
    guard route == .capabilities || isAuthorized(request) else { return .unauthorized }
    return answer(route, target, body: body)
  }

  /// The word is `token`, not `Bearer`.
  private func isAuthorized(_ request: HTTPRequest) -> Bool {
    let prefix = "token "
    guard let credentials = request.headerFields[.authorization], credentials.hasPrefix(prefix) else {
      return false
    }
    let token = credentials.dropFirst(prefix.count)
    return world.token.map { token == $0 } ?? !token.isEmpty
  }

  private func answer(_ route: Route, _ target: RequestTarget, body: [UInt8]) -> Answer {
    switch route {
    case .capabilities: .json(World.capabilities)
    case .user: .json(world.userAnswer)
    case .userStacks: world.stacksAnswer(target)
    case .stackGroups(let stack): world.groupsAnswer(of: stack)
    case .stackPacks(let stack): world.packsAnswer(of: stack, mode: target["mode"])
    case .groups(let organization): world.groupsAnswer(in: organization)
    case .group(let name, let organization): world.groupAnswer(name, in: organization)
    case .packs(let organization): world.packsAnswer(in: organization, named: target["policypack"])
    case .pack(let name, let version, let organization):
      world.packAnswer(name, in: organization) { $0.version(named: version) }
    case .newestPack(let name, let organization): world.packAnswer(name, in: organization) { $0.newest }
    case .compliance(let organization): world.complianceAnswer(in: organization, body: body)
    }
  }
}

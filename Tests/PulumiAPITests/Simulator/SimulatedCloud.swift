import Foundation
import HTTPTypes
import PolicyData
import PulumiAPI
import PulumiSimulator

/// A client of a simulated world: on the simulator's function, or over real sockets. Nothing ever sleeps.
struct SimulatedCloud {
  let simulator: Simulator
  var limits = Limits()

  init(_ world: World, faults: [Fault] = []) {
    simulator = Simulator(world, faults: faults)
  }

  private var pacing: Pacing {
    var pacing = VirtualTime().pacing()
    pacing.now = { World.start }
    return pacing
  }

  /// The simulator's function as the client's transport.
  func direct() throws -> PulumiCloud {
    let simulator = simulator
    let transport = Transport { (request, body, _) async throws(TransportFailure) in
      let answer = simulator.answer(request, body: body)
      return Transport.Answer(head: answer.response, body: answer.body)
    }
    return PulumiCloud(
      service: try ServiceURL("http://127.0.0.1"), token: try AccessToken("t"), transport: transport,
      limits: limits,
      pacing: pacing)
  }

  /// The same simulator on a port, and the client over the network.
  func served<Result: Sendable>(_ body: @escaping @Sendable (PulumiCloud) async throws -> Result) async throws
    -> Result
  {
    let (limits, pacing) = (limits, pacing)
    return try await SimulatorServer.with(simulator) { address in
      let service = try ServiceURL(address)
      return try await Transport.withNetwork(to: service, environment: [:], limits: limits) { transport in
        try await body(
          PulumiCloud(
            service: service, token: AccessToken("t"), transport: transport, limits: limits, pacing: pacing))
      }
    }
  }
}

extension Night {
  func observation(of name: String) -> Observation? {
    stacks.first { $0.reference.description == name }?.observation
  }

  func failure(of name: String) -> ObservationFailure? {
    if case .failed(let failure)? = observation(of: name) { failure } else { nil }
  }
}

func pattern(_ text: String) -> StackPattern { StackPattern(text) ?? .everything }

import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Serves a simulator on loopback, for whatever wants real HTTP: the sample site, trying things out, tests of
/// a client's network code.
///
/// It adds nothing to the answers but what only a connection can do: delays, ends in mid-body, gzip.
package enum SimulatorServer {
  /// Runs something while the simulator is served, and stops serving when that ends.
  /// The body gets the address, such as `http://127.0.0.1:8080`. Throws ``SimulatorError``, and what the body
  /// throws.
  package static func with<Result: Sendable>(
    _ simulator: Simulator, port: Int = 0, isolation: isolated (any Actor)? = #isolation,
    _ body: (String) async throws -> Result
  ) async throws -> Result {
    let (started, announce) = AsyncStream.makeStream(of: Int.self)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { announce.finish() }
        try await serve(simulator, port: port) { announce.yield($0) }
      }
      defer { group.cancelAll() }
      guard let port = await started.first(where: { _ in true }) else {
        try await group.waitForAll()
        throw CancellationError()
      }
      return try await body("http://127.0.0.1:\(port)")
    }
  }

  /// Serves until the task is cancelled. Throws ``SimulatorError``.
  package static func run(
    _ simulator: Simulator, port: Int, onStart: @escaping @Sendable (String) -> Void
  ) async throws {
    try await serve(simulator, port: port) { onStart("http://127.0.0.1:\($0)") }
  }
}

extension SimulatorServer {
  private static func serve(
    _ simulator: Simulator, port: Int, onStart: @escaping @Sendable (Int) -> Void
  ) async throws {
    guard (0...65_535).contains(port) else { throw SimulatorError.noSuchPort(port) }
    var logger = Logger(label: "simulator")
    logger.logLevel = .critical
    let application = Application(
      responder: SimulatorResponder(simulator: simulator),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { channel in onStart(channel.localAddress?.port ?? port) },
      logger: logger)
    do {
      try await application.run()
    } catch let error as IOError {
      throw SimulatorError.cannotListen(port: port, SimulatorError.Obstacle(errorNumber: error.errnoCode))
    }
  }
}

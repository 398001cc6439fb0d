import ArgumentParser
import HTTPTypes
import PulumiSimulator

/// Serves the simulator, for trying things out without a token.
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the Pulumi Cloud simulator on loopback.",
    discussion: """
      It serves a made-up world of three organizations: acme, globex and initech. Use it with
      "source": { "url": "http://127.0.0.1:8080" } and any token in PULUMI_ACCESS_TOKEN.
      """)

  @Option(help: "The port; 0 takes a free one.")
  var port = 8080

  @Option(help: "How long every answer takes, in milliseconds.")
  var latency = 0

  @Option(help: "A status that requests get instead of their answer, such as 429 or 503.")
  var status: Int?

  @Option(help: "Part of the paths that get the status; all unless said.")
  var path = ""

  @Option(help: "How often a request gets the status before it is answered; for ever unless said.")
  var attempts = Int.max

  @Option(help: "The world: 'sample', or 'edges', in which layouts break.")
  var world = SimulatedWorld.sample

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard latency >= 0 else { throw ValidationError("The latency must not be negative.") }
    guard status.map((400...599).contains) ?? true else {
      throw ValidationError("The status must be 400 to 599.")
    }
  }

  func run() async throws {
    let console = Console(output)
    let (faults, port, world) = (faults, port, world.world)
    try await console.run {
      try await SimulatorServer.run(Simulator(world, faults: faults), port: port) { address in
        console.result(address)
        console.info("simulating Pulumi Cloud; stop with Ctrl-C")
      }
    }
  }

  private var faults: [Fault] {
    var faults: [Fault] = []
    if latency > 0 { faults.append(Fault(.latency(.milliseconds(latency)))) }
    if let status {
      let path = path
      faults.append(
        Fault(.status(HTTPResponse.Status(code: status)), attempts: attempts) {
          path.isEmpty || $0.contains(path)
        })
    }
    return faults
  }
}

enum SimulatedWorld: String, ExpressibleByArgument, CaseIterable {
  case sample, edges

  var world: World {
    switch self {
    case .sample: .sample
    case .edges: .edges
    }
  }
}

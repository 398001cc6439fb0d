import ArgumentParser
import PulumiSimulator

/// Serves the simulator, for trying things out without a token.
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the Pulumi Cloud simulator on loopback.",
    discussion: """
      It serves a made-up world of three organizations. Use it with "source": { "url": "http://127.0.0.1:8080" } and
      any token in PULUMI_ACCESS_TOKEN. Faults make it misbehave, as real services do.
      """)

  @Option(help: "The port; 0 takes a free one.")
  var port = 8080

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let console = Console(output)
    try await console.run {
      try await SimulatorServer.with(Simulator(World.sample), port: port) { address in
        console.result(address)
        try await Task.sleep(for: .seconds(365 * 86_400))
      }
    }
  }
}

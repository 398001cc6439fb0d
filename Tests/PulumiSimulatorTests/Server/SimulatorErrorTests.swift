import Foundation
import PulumiSimulator
import Testing

@Suite("SimulatorError")
struct SimulatorErrorTests {
  @Test(
    "every message has its exact text",
    arguments: [
      (
        .noSuchPort(70_000),
        "cannot serve the simulator: there is no port 70000\ntry: a port from 1 to 65535, or 0 for a free one"
      ),
      (
        .cannotListen(port: 8080, .inUse),
        """
        cannot serve the simulator: cannot listen on 127.0.0.1:8080: the port is in use
        try: another port, or 0 for a free one
        """
      ),
      (
        .cannotListen(port: 80, .notPermitted),
        """
        cannot serve the simulator: cannot listen on 127.0.0.1:80: not permitted
        try: a port above 1023, or 0 for a free one
        """
      ),
      (
        .cannotListen(port: 80, .other("too many open files")),
        "cannot serve the simulator: cannot listen on 127.0.0.1:80: too many open files"
      ),
    ] as [(SimulatorError, String)])
  func texts(error: SimulatorError, text: String) {
    #expect(error.description == text)
  }

  @Test(
    "an obstacle is known by the system's number",
    arguments: [
      (EADDRINUSE, .inUse), (EACCES, .notPermitted), (EPERM, .notPermitted),
      (EMFILE, .other("too many open files")),
    ] as [(Int32, SimulatorError.Obstacle)])
  func obstacles(number: Int32, obstacle: SimulatorError.Obstacle) {
    #expect(SimulatorError.Obstacle(errorNumber: number) == obstacle)
  }
}

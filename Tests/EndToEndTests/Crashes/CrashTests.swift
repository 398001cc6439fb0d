import Foundation
import PulumiSimulator
import Testing

/// Builds that are killed at random moments. `Scripts/crash-test` runs hundreds of them.
@Suite("A build that is killed")
struct CrashTests {
  private let site: CrashSite
  private static let kills = ProcessInfo.processInfo.environment["CRASH_KILLS"].flatMap { Int($0) } ?? 3

  init() throws { site = try CrashSite() }

  @Test("leaves the old site or the new one, whole; the archive opens, and the next build succeeds")
  func publishing() async throws {
    let program = site.program
    try program.write(#"{ "stacks": ["acme/shop-search/*"] }"#)
    _ = try await program.run("build")
    let expected = try await site.publishedNights([8, 9])
    let span = try await site.duration { try await site.build(asOf: 8) }

    var tally = CrashTally()
    for kill in 0..<Self.kills {
      let night = kill.isMultiple(of: 2) ? 9 : 8
      let before = try site.published
      try await site.kill(["build", "--as-of", "\(night)"], within: span, number: kill)
      let after = try site.published
      tally.count(isOld: after == before, isNew: after == expected[night], site.hasLeftovers)
      #expect(expected.values.contains(after), "kill \(kill): neither the site of one night nor of the other")
      #expect(try await program.run("history").output.split(separator: "\n").count == 9)

      let next = try await program.run("build", "--as-of", "\(night)")
      #expect(next.status == 0, "kill \(kill): \(next.errors)")
      #expect(try site.published == expected[night], "kill \(kill): the next build is not the whole site")
      #expect(try site.rubbish == [], "kill \(kill)")
    }
    print("\(tally)")
  }

  @Test("keeps the last whole night, or has recorded this one")
  func recording() async throws {
    let program = site.program
    try await SimulatorServer.with(Simulator(.sample)) { address in
      try program.write(#"{ "source": { "url": "\#(address)" }, "stacks": ["initech/*/*"] }"#)
      let build = ["build"]
      let span = try await site.duration { try await site.succeed(build) }
      var nights = 1
      for kill in 0..<Self.kills {
        try await site.kill(build, within: span, number: kill)
        let recorded = try await program.run("history").output.split(separator: "\n")
        #expect([nights, nights + 1].contains(recorded.count), "kill \(kill)")
        #expect(recorded.allSatisfy { $0.hasSuffix("9 stacks") }, "kill \(kill): \(recorded)")
        try await site.succeed(build)
        #expect(try site.rubbish == [], "kill \(kill)")
        nights = try await program.run("history").output.split(separator: "\n").count
      }
      let quick = try site.published
      try await site.succeed(["build", "--offline", "--full"])
      #expect(try site.published == quick)
    }
  }

  @Test("two at once: one publishes, and the other one publishes too or says who is first")
  func twoAtOnce() async throws {
    let program = site.program
    try program.write(#"{ "stacks": ["acme/shop-search/*"] }"#)
    _ = try await program.run("build")
    let expected = try await site.publishedNights([8, 9])
    for pair in 0..<max(2, Self.kills / 3) {
      let first = try program.start(["build", "--as-of", "8"])
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...200)))
      let second = try program.start(["build", "--as-of", "9"])
      let outcomes = [try await first.outcome(), try await second.outcome()]
      #expect(outcomes.contains { $0.status == 0 }, "pair \(pair)")
      for outcome in outcomes where outcome.status != 0 {
        #expect(outcome.status == 1 && outcome.errors.contains("process "), "pair \(pair): \(outcome.errors)")
      }
      #expect(try expected.values.contains(site.published), "pair \(pair)")
      #expect(try site.rubbish == [], "pair \(pair)")
    }
  }
}

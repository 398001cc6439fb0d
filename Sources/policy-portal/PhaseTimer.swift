import Foundation
import Portal
import PulumiAPI
import Synchronization

/// How long the phases of a build took, with what they moved.
final class PhaseTimer: Sendable {
  private let phases = Mutex<[Phase]>([])
  private let last = Mutex(ContinuousClock.now)

  private struct Phase {
    let name: String
    let time: Duration
    let bytes: Int?
    /// It is a part of the phase before.
    var isPart = false
  }

  /// The phase that began where the last one ended.
  func end(_ name: String, bytes: Int? = nil) {
    let time = takeTime()
    phases.withLock { $0.append(Phase(name: name, time: time, bytes: bytes)) }
  }

  func endFetch(_ traffic: Traffic) {
    end("fetch", bytes: traffic.bytes)
    phases.withLock {
      $0.append(Phase(name: "decode", time: traffic.decoding, bytes: traffic.bytes, isPart: true))
    }
  }

  /// What the workers did beside each other: each phase gets its part of the wall clock. What is left is called
  /// publishing: lists of pages, links, what is remembered, and the swap.
  func endPages(_ times: StageTimes) {
    let time = takeTime()
    phases.withLock { phases in
      for stage in times.stages {
        phases.append(Phase(name: stage.name, time: stage.time, bytes: stage.bytes))
      }
      let rest = times.stages.reduce(time) { $0 - $1.time }
      phases.append(Phase(name: "publish", time: max(rest, .zero), bytes: nil))
    }
  }

  private func takeTime() -> Duration {
    let now = ContinuousClock.now
    return last.withLock { last in
      defer { last = now }
      return now - last
    }
  }

  /// Of all phases that have ended.
  var total: Duration {
    phases.withLock { $0.filter { !$0.isPart }.reduce(.zero) { $0 + $1.time } }
  }

  /// A line a phase: seconds of the wall clock, bytes, and bytes a second.
  var description: String {
    let lines = phases.withLock { phases in
      phases.map { phase in
        Self.line(
          (phase.isPart ? "  " : "") + phase.name, Self.seconds(phase.time),
          phase.bytes.map { Self.megabytes(Double($0)) } ?? "", Self.rate(phase))
      }
    }
    let head = Self.line("phase", "seconds", "bytes", "rate")
    return ([head] + lines + [Self.line("total", Self.seconds(total), "", "")]).joined(separator: "\n")
  }

  private static func line(_ name: String, _ columns: String...) -> String {
    let name = name.padding(toLength: 10, withPad: " ", startingAt: 0)
    let text = name + columns.map { String(repeating: " ", count: max(2, 14 - $0.count)) + $0 }.joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func seconds(_ time: Duration) -> String { String(format: "%.3f", time / .seconds(1)) }

  /// Nothing where nothing was moved.
  private static func rate(_ phase: Phase) -> String {
    guard let bytes = phase.bytes, bytes > 0, phase.time > .zero else { return "" }
    return megabytes(Double(bytes) / (phase.time / .seconds(1))) + "/s"
  }

  private static func megabytes(_ bytes: Double) -> String { String(format: "%.1f MB", bytes / 1_000_000) }
}

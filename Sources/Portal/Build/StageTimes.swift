/// How long the stages of making pages took, by the wall clock, and how many bytes went through them.
package struct StageTimes: Sendable {
  var render = Stage(name: "render")
  var validate = Stage(name: "validate")
  var write = Stage(name: "write")

  package struct Stage: Sendable {
    package let name: String
    package fileprivate(set) var time = Duration.zero
    package fileprivate(set) var bytes = 0

    /// - Parameter start: becomes the start of what follows.
    mutating func end(_ start: inout ContinuousClock.Instant, bytes: Int) {
      let now = ContinuousClock.now
      time += now - start
      self.bytes += bytes
      start = now
    }
  }

  package var stages: [Stage] { [render, validate, write] }

  mutating func add(_ other: StageTimes) {
    for stage in [\StageTimes.render, \.validate, \.write] {
      self[keyPath: stage].time += other[keyPath: stage].time
      self[keyPath: stage].bytes += other[keyPath: stage].bytes
    }
  }

  /// Of workers that ran beside each other.
  mutating func divide(by workers: Int) {
    for stage in [\StageTimes.render, \.validate, \.write] { self[keyPath: stage].time /= workers }
  }
}

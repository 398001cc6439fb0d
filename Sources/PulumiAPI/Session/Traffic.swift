import Synchronization

/// What came from the service, and how long reading it took.
package struct Traffic: Hashable, Sendable {
  /// Those that were asked once more among them.
  package var answers = 0
  /// Of answers, after decompression.
  package var bytes = 0
  /// Over all threads: from bytes to JSON.
  package var decoding = Duration.zero
}

/// Counts while many ask at once.
final class TrafficCounter: Sendable {
  private let counted = Mutex(Traffic())

  var traffic: Traffic { counted.withLock { $0 } }

  func count(_ answer: Transport.Answer) {
    counted.withLock { traffic in
      traffic.answers += 1
      traffic.bytes += answer.body.count
    }
  }

  func decoding<Value, Failure>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    let start = ContinuousClock.now
    defer { counted.withLock { $0.decoding += ContinuousClock.now - start } }
    return try body()
  }
}

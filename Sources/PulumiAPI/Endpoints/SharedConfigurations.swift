import PolicyData
import Synchronization

/// The configurations of one run, each distinct one once, for requests that run at the same time.
final class SharedConfigurations: Sendable {
  private let pool = Mutex(ConfigurationPool())

  func withLock<Value: Sendable>(_ body: (inout ConfigurationPool) -> Value) -> Value {
    pool.withLock { body(&$0) }
  }
}

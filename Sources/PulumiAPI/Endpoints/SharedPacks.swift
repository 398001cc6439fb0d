import PolicyData
import Synchronization

/// The packs and configurations of one run, each distinct one once, for requests that run at the same time.
final class SharedPacks: Sendable {
  private let pool = Mutex(PackPool())

  func withLock<Value: Sendable>(_ body: (inout PackPool) -> Value) -> Value {
    pool.withLock { body(&$0) }
  }
}

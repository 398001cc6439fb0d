import Dispatch
import Foundation
import Synchronization

/// A value that is made beside what else is going on, from now on.
///
/// On a thread of its own: who waits for it keeps one of a pool's few threads.
package final class Started<Value: Sendable>: Sendable {
  private let made = Mutex<Result<Value, any Error>?>(nil)
  private let work = DispatchGroup()

  package init(_ make: @escaping @Sendable () throws -> Value) {
    work.enter()
    Thread.detachNewThread { [self] in
      let result = Result { try make() }
      made.withLock { $0 = result }
      work.leave()
    }
  }

  /// Waits until it is made.
  package var value: Value {
    get throws {
      work.wait()
      return try made.withLock { try ($0 ?? .failure(CancellationError())).get() }
    }
  }
}

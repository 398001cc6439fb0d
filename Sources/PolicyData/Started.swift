import Dispatch
import Foundation
import Synchronization

/// A value that is made beside what else is going on, from now on.
///
/// On a thread of its own: who waits for it keeps one of a pool's few threads.
package final class Started<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let work = DispatchGroup()

  package init(_ make: @escaping @Sendable () -> Value) {
    work.enter()
    Thread.detachNewThread { [self] in
      let value = make()
      made.withLock { $0 = value }
      work.leave()
    }
  }

  /// Waits until it is made.
  package var value: Value {
    while true {
      work.wait()
      if let made = made.withLock(\.self) { return made }
    }
  }
}

import Synchronization

/// Values that many pages share, each made once, by whichever worker needs it first.
///
/// Two workers may make the same value at the same time: cheaper than waiting for each other. The first one stands,
/// so that what pages share is one object, and can be told by its identity.
final class SharedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])

  func value<Failure>(for key: Key, make: () throws(Failure) -> Value) throws(Failure) -> Value {
    if let found = values.withLock({ $0[key] }) { return found }
    let new = try make()
    return values.withLock { values in
      if let found = values[key] { return found }
      values[key] = new
      return new
    }
  }
}

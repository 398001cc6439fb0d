import Synchronization

/// Hands out numbers of pages and files.
final class WorkQueue: Sendable {
  private let count: Int
  private let next = Atomic(0)

  init(count: Int) { self.count = count }

  func take() -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}

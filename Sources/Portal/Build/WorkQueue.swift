import Synchronization

/// Hands out numbers of pages and files, to every other worker from the end.
///
/// Neighbouring pages share markup, which two workers that need it at once would both make. When it was brought in, that
/// took 254 MB for 10,000 stacks instead of 264, and 2 % less time.
final class WorkQueue: Sendable {
  private let left: Mutex<Range<Int>>
  private let finished = Atomic(0)

  init(count: Int) { left = Mutex(0..<count) }

  func take(fromEnd: Bool) -> Int? {
    left.withLock { left in
      guard !left.isEmpty else { return nil }
      if fromEnd {
        left = left.lowerBound..<left.upperBound - 1
        return left.upperBound
      }
      left = left.lowerBound + 1..<left.upperBound
      return left.lowerBound - 1
    }
  }

  /// - Returns: how many pages are finished by now.
  func finishPage() -> Int { finished.wrappingAdd(1, ordering: .relaxed).newValue }
}

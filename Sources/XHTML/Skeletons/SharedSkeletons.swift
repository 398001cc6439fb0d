import Synchronization

/// The skeletons that all checkers of one grammar have met.
///
/// Each checker remembers those that it used, and asks here only for what it has not met: what one has learned, libxml2
/// does not look at again for another. Of 18,500 pages it saw 400 when each checker learned for itself.
final class SharedSkeletons: Sendable {
  private let learned = Mutex(Learned())

  /// Of all pages that are kept, in bytes.
  private static let sizeLimit = 8 * 1_024 * 1_024
  private static let rowLimit = 10_000

  private struct Learned {
    var pages: [OutlineKey: Skeleton?] = [:]
    var rows: [Row: RowSkeleton?] = [:]
    var size = 0
  }

  private struct Row: Hashable {
    let outline: RowOutline
    let element: String
  }

  /// Nil where nobody has met it; nil in that where it cannot be told by its skeleton.
  func page(_ key: OutlineKey) -> Skeleton?? { learned.withLock { $0.pages[key] } }

  func row(_ outline: RowOutline, in element: String) -> RowSkeleton?? {
    learned.withLock { $0.rows[Row(outline: outline, element: element)] }
  }

  /// - Returns: whether it is kept: there is room for so many only.
  func learn(_ key: OutlineKey, _ skeleton: Skeleton?) -> Bool {
    learned.withLock { learned in
      guard learned.size < Self.sizeLimit else { return false }
      if learned.pages.updateValue(skeleton, forKey: key) == nil { learned.size += key.bytes.count }
      return true
    }
  }

  func learn(_ outline: RowOutline, in element: String, _ skeleton: RowSkeleton?) {
    let row = Row(outline: outline, element: element)
    learned.withLock { learned in
      if learned.rows.count < Self.rowLimit { learned.rows[row] = .some(skeleton) }
    }
  }
}

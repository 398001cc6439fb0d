import Foundation
import Synchronization

/// Which site the preview shows. A watch puts a newer one in its place while the server runs.
final class PreviewedSite: Sendable {
  private struct State {
    var folder: URL
    var generation: Int
  }

  private let state: Mutex<State>

  /// Generations start anywhere, so that pages that were loaded from an earlier server know that this is another.
  init(_ folder: URL) {
    state = Mutex(State(folder: folder, generation: .random(in: 0..<1_000_000_000)))
  }

  var folder: URL { state.withLock(\.folder) }
  var generation: Int { state.withLock(\.generation) }

  /// From now on shows what has just been published to a folder, the same one or another.
  func show(_ folder: URL) {
    state.withLock { state in
      state.folder = folder
      state.generation += 1
    }
  }

  /// Waits until another generation is shown than this, but not for ever: whoever has gone away is not told.
  func isReplaced(_ generation: Int?, within limit: Duration) async throws -> Bool {
    let end = ContinuousClock.now + limit
    // Asking is cheap, and leaves no list of those who wait to be kept right.
    while generation == self.generation, .now < end { try await Task.sleep(for: .milliseconds(50)) }
    return generation != self.generation
  }
}

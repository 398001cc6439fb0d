/// The files of the kept nights in a site.
struct KeptFiles: Sendable {
  /// Of those that were taken over, and of those that were made.
  private(set) var paths: Set<String> = []
  private(set) var made: [String] = []

  mutating func takeOver(_ paths: [String]) { self.paths.formUnion(paths) }

  mutating func make(_ paths: some Sequence<String>) {
    self.paths.formUnion(paths)
    made += paths
  }
}

/// Files that links lead to.
package struct FileTargets: Sendable {
  /// By the hashes of their paths.
  private var targets: [UInt64: Kind] = [:]

  package enum Kind: Sendable {
    /// The file alone.
    case file
    /// A place in it, too.
    case place
  }

  mutating func add(_ target: LinkTarget) {
    if targets[target.path] != .place { targets[target.path] = target.id == 0 ? .file : .place }
  }

  /// Nil where no link leads to the file.
  package subscript(path: String) -> Kind? { targets[NameHash.of(path)] }
}

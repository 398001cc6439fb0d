/// Files of the site that no template draws and that are made together. Their bytes are made when they are asked for,
/// and forgotten with the files: at no time do all of them stand in memory.
package struct GeneratedFiles: Sendable {
  /// Below the site's root.
  package let paths: [String]
  let scope: PageScope
  /// In the order of the paths.
  package let contents: @Sendable () -> [[UInt8]]

  init(paths: [String], scope: PageScope = .night, contents: @escaping @Sendable () -> [[UInt8]]) {
    self.paths = paths
    self.scope = scope
    self.contents = contents
  }

  init(path: String, scope: PageScope = .night, bytes: @escaping @Sendable () -> [UInt8]) {
    self.init(paths: [path], scope: scope) { [bytes()] }
  }
}

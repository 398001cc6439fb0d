/// A file of the site that no template draws. Its bytes are made when they are asked for, and forgotten with the
/// file: at no time do all of them stand in memory.
package struct GeneratedFile: Sendable {
  /// Below the site's root.
  package let path: String
  package let bytes: @Sendable () -> [UInt8]
}

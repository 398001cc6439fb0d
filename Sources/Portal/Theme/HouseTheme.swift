import CTheme

/// Our own theme, compiled into the program.
package enum HouseTheme {
  /// Path below `Theme/` and content, in the order of paths.
  package static let files: [(path: String, bytes: [UInt8])] = UnsafeBufferPointer(
    start: house_theme, count: house_theme_count
  ).map { file in
    (String(cString: file.path), Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}

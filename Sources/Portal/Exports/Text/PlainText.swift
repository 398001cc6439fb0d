extension [UInt8] {
  /// Appends a text as it is, if it stands for itself: nearly every text of a table does.
  /// - Returns: whether it does.
  mutating func append(_ text: String, if standsForItself: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    var text = text
    return text.withUTF8 { text in
      guard standsForItself(text) else { return false }
      append(contentsOf: text)
      return true
    }
  }
}

/// How wide a text is in Verdana at 11 pixels: in tenths of a pixel, and integers only, so that every machine draws
/// the same badge. Badges hold small letters, digits and spaces.
enum TextWidth {
  static func tenths(of text: String) -> Int { text.utf8.reduce(0) { $0 + width(of: $1) } }

  private static func width(of byte: UInt8) -> Int {
    let letter = Int(byte) - Int(UInt8(ascii: "a"))
    if letters.indices.contains(letter) { return letters[letter] }
    return byte == UInt8(ascii: " ") ? 39 : 70
  }

  private static let letters = [
    66, 69, 57, 69, 66, 39, 69, 70, 30, 38, 65, 30, 107, 70, 67, 69, 69, 47, 57, 43, 70, 65, 90, 65, 65, 58,
  ]
}

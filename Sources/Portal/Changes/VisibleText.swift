/// Foreign text in lines of our own: what would move a terminal's cursor, break a line, or turn the direction of
/// reading is shown by its name, `U+001B`.
enum VisibleText {
  static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isUnseen) else { return text }
    var line = ""
    for scalar in text.unicodeScalars {
      if scalar.isUnseen {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        line += "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true  // controls
    case 0x2028, 0x2029: true  // line and paragraph separators
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true  // directions
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE  // noncharacters, which XML forbids
    }
  }
}

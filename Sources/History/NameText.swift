/// A name as a column holds it. SQLite's texts end at a zero byte, and names may contain any: a zero byte is
/// written `\0`, and a backslash twice, so that no two names become one.
enum NameText {
  static func column(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\\") }) else { return name }
    return name.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\0": text += "\\0"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  static func name(_ column: String) -> String {
    guard column.utf8.contains(UInt8(ascii: "\\")) else { return column }
    var name = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in column.unicodeScalars {
      if isEscaped {
        name.append(scalar == "0" ? "\0" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        name.append(scalar)
      }
    }
    return String(name)
  }
}

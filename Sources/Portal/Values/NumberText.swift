/// Numbers as pages show them. Integers only: no rounding that differs between machines.
enum NumberText {
  /// With a comma between thousands: `4,261`.
  static func grouped(_ number: Int) -> String {
    if (0..<1_000).contains(number) { return String(number) }
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return number < 0 ? "-\(text)" : text
  }

  /// One decimal and a space before the sign: `85.2 %`. A dash where there is nothing to divide by.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = (part * 2_000 + whole) / (whole * 2)
    return "\(tenths / 10).\(tenths % 10) %"
  }

  /// A length in a drawing that is 100 units wide, with two decimals.
  static func hundredths(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0" }
    let value = part * 10_000 / whole
    let cents = value % 100
    return cents == 0 ? "\(value / 100)" : "\(value / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  /// `1 stack`, `2 stacks`.
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
  }
}

import Testing

@testable import History

@Suite("Names in columns")
struct NameTextTests {
  private static let names: [(name: String, column: String)] = [
    ("prod", "prod"), ("", ""), ("naïve 🚢", "naïve 🚢"), ("a\0b", #"a\0b"#), (#"a\0b"#, #"a\\0b"#),
    (#"a\"#, #"a\\"#), ("\\\0", #"\\\0"#), ("\\\u{301}", "\\\\\u{301}"),
  ]

  @Test("are the names, but for zero bytes and backslashes", arguments: names)
  func columns(name: String, column: String) {
    #expect(NameText.column(name) == column)
    #expect(NameText.name(column) == name)
  }
}

import Governance
import PolicyData
import Testing

@testable import Portal

@Suite("Tables as files")
struct TableFormatTests {
  @Test(
    "CSV and JSON say the same, whatever the names are", arguments: Tables.all.map(\.name),
    ["full", "hostile", "empty"])
  func agree(table: String, edition: String) throws {
    let editions = [
      "full": ExportSample.full, "hostile": ExportSample.hostile,
      "empty": ExportSample.edition([], rules: SiteRules()),
    ]
    let exports = Exports(try #require(editions[edition]))
    let records = try StrictCSV.records(exports.bytes("data/\(table).csv"))
    let fields = try #require(Tables.all.first { $0.name == table }).fields
    #expect(records.first == fields.map(\.name))
    let rows = try exports.rows(table)
    #expect(rows.count == records.count - 1)
    for (row, record) in zip(rows, records.dropFirst()) {
      #expect(row.members?.count == fields.count)
      #expect(record == fields.map { Self.csv(row[$0.name]) })
    }
  }

  /// What CSV makes of a value of JSON.
  private static func csv(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text): csv(text)
    case .array(let elements): csv(elements.compactMap(\.string).joined(separator: "; "))
    case .null, nil: ""
    case let other?: other.compactText
    }
  }

  private static func csv(_ text: String) -> String {
    let first = text.unicodeScalars.first.map { "=+-@\t\r\n\u{FF1D}".unicodeScalars.contains($0) } ?? false
    return (first ? "'" : "") + text.replacing("\u{7}", with: "\u{FFFD}").replacing("\0", with: "\u{FFFD}")
  }

  @Test("a table of more than 10,000 rows comes in parts, which the index lists, and no row is lost")
  func parts() throws {
    let stacks = (0..<10_002).map { Sample.stack("p", "s\($0)", groups: [], preventative: []) }
    let exports = Exports(ExportSample.edition(stacks, rules: SiteRules()))
    let index = try JSONParser.parse(exports.bytes("data/index.json"))
    let table = try #require(index["tables"]?.array?.first { $0["table"] == "stacks" })
    #expect(table["csv"] == nil && table["rows"]?.integer == 10_002)
    let parts = try #require(table["parts"]?.array)
    #expect(parts.map { $0["rows"]?.integer } == [10_000, 2])
    let names = try parts.flatMap { part in
      let rows = try JSONParser.parse(exports.bytes(#require(part["json"]?.string)))["rows"]?.array ?? []
      let records = try StrictCSV.records(exports.bytes(#require(part["csv"]?.string)))
      #expect(records.count == rows.count + 1)
      return rows.compactMap { $0["stack"]?.string }
    }
    #expect(Set(names) == Set(stacks.map(\.reference.stack)) && names.count == stacks.count)
    #expect(exports.bytes("data/stacks.csv").isEmpty)
  }

  @Test(
    "a text in CSV",
    arguments: [
      ("plain", "plain"), ("", ""), ("a, b", "\"a, b\""), ("a;b", "\"a;b\""),
      ("say \"no\"", "\"say \"\"no\"\"\""),
      ("a\r\nb", "\"a\r\nb\""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"),
      ("\tx", "\"'\tx\""),
      ("\rx", "\"'\rx\""), ("＝1", "'＝1"), ("=\"a\"", "\"'=\"\"a\"\"\""), ("a=1", "a=1"),
      ("a\0b", "a\u{FFFD}b"),
      ("'=1", "'=1"), ("\u{202E}x", "\u{202E}x"),
    ])
  func csvText(text: String, field: String) {
    var bytes: [UInt8] = []
    CSVText.appendRow([.text(text)], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == field + "\r\n")
  }

  @Test("other values in CSV: numbers keep their sign, and what is missing is empty")
  func csvValues() {
    var bytes: [UInt8] = []
    CSVText.appendRow(
      [.number(-1), .boolean(true), .list(["a", "b"]), .list([]), .missing, .boolean(false)], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "-1,true,\"a; b\",,,false\r\n")
  }

  @Test(
    "a text in JSON, and in a script",
    arguments: [
      ("é\"\\", #""é\"\\""#, #""\u00e9\"\\""#), ("a\n\0", #""a\u000a\u0000""#, #""a\u000a\u0000""#),
      ("</script>", #""</script>""#, #""\u003c/script>""#), ("😀", #""😀""#, #""\ud83d\ude00""#),
      ("\u{2028}\u{7F}", "\"\u{2028}\u{7F}\"", #""\u2028\u007f""#),
    ])
  func jsonText(text: String, json: String, script: String) {
    var bytes: [UInt8] = []
    JSONText.append(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == json)
    bytes = []
    JSONText.append(ascii: text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == script)
  }
}

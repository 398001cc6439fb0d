import PolicyData
import Testing

@Suite("JSON")
struct JSONParserTests {
  @Test(
    "documents are read as they are written",
    arguments: [
      ("null", .null), (" true ", .bool(true)), ("-0.50e+3", .number("-0.50e+3")), ("1.0", .number("1.0")),
      (#""a\n\"\u00e9\ud83d\ude00""#, .string("a\n\"é😀")), (#""\ud800""#, .string("\u{FFFD}")),
      ("[1, [], {}]", .array([.number("1"), .array([]), .object([])])),
      (#"{"b":1,"a":2,"b":3}"#, .object([.init("a", 2), .init("b", 3)])), ("\u{FEFF}[]", .array([])),
    ] as [(String, JSONValue)])
  func reads(text: String, value: JSONValue) throws {
    #expect(try JSONParser.parse(text.utf8) == value)
  }

  @Test(
    "what is not JSON is refused with the place",
    arguments: [
      ("", "1:1: the text ends where a value should stand"),
      ("{\"a\" 1}", "1:6: a colon should stand after the key 'a'"),
      ("[1\n 2]", "2:2: a comma or a closing bracket should stand here"),
      ("[1,]", "1:4: no value starts like this"),
      ("{\"a\":1", "1:7: a comma or a closing brace should stand here"),
      ("01", "1:2: text after the end of the document"),
      ("\"a\nb\"", "1:3: a line break or control character inside a string"),
      ("\"a", "1:3: the text ends inside a string"),
      ("\"\\x\"", "1:3: no escape sequence starts like this"),
      ("\"\\u12\"", "1:4: four hexadecimal digits should stand after \\u"),
      ("1.", "1:3: a digit should stand here"), ("nul", "1:1: no value starts like this"),
    ])
  func refuses(text: String, message: String) {
    #expect(throws: JSONError.self) { try JSONParser.parse(text.utf8) }
    do { _ = try JSONParser.parse(text.utf8) } catch { #expect(error.description == message) }
  }

  @Test("a document nested beyond the bound is refused, not followed")
  func boundsDepth() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONError.self) { try JSONParser.parse(deep.utf8) }
  }

  @Test("positions tell where each key and each element begins")
  func tellsPositions() throws {
    let text = "{\n  \"stacks\": [\"a\", \"b\"]\n}"
    let positions = try JSONParser.parseWithPositions(text.utf8).positions
    let key = try #require(positions[JSONPath([.key("stacks")])])
    let element = try #require(positions[JSONPath([.key("stacks"), .index(1)])])
    #expect(TextPlace(offset: key, in: Array(text.utf8)).description == "2:3")
    #expect(TextPlace(offset: element, in: Array(text.utf8)).description == "2:19")
  }

  @Test("text comes back as the same value, compact or pretty")
  func roundTrips() throws {
    let value: JSONValue = ["a": [1, true, .null, "x\"\\\n\u{1}"], "b": [:], "c": .number("1.0")]
    #expect(try JSONParser.parse(value.compactText.utf8) == value)
    #expect(try JSONParser.parse(value.prettyText.utf8) == value)
    #expect(JSONValue.string("é\u{1F}\"\\").compactText == "\"é\\u001f\\\"\\\\\"")
    #expect(value.prettyText.hasPrefix("{\n  \"a\": [\n    1,\n    true"))
  }
}

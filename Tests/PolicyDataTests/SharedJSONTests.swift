import PolicyData
import Testing

@Suite("Objects that documents have in common")
struct SharedJSONTests {
  private let shared = SharedJSON(key: "config")

  private func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(text.utf8, sharing: shared) }

  @Test(
    "documents are read as they are without sharing, the first time and every other time",
    arguments: [
      #"{"config":{"a":{"b":[1,{"c":"}"}]}},"name":"x"}"#, #"{"config" : {"a":"\"}{\\"} }"#,
      #"[{"config":{}},{"config":{"z":1,"a":2}},{"config":{"z":1,"a":2}}]"#,
      #"{"config":"mandatory"}"#, #"{"config":null}"#, #"{"config":{"config":{"config":{}}}}"#,
    ])
  func same(text: String) throws {
    let alone = try JSONParser.parse(text.utf8)
    #expect(try parse(text) == alone)
    #expect(try parse(text) == alone)
  }

  @Test("what is no JSON is refused, whatever was shared before, and at the same place")
  func refuses() throws {
    _ = try parse(#"{"config":{"a":1}}"#)
    for text in [
      #"{"config":{"a":1}"#, #"{"config":{"a":1}}}"#, #"{"config":{"a":}}"#, #"{"config":{"a":"}"#,
      #"{"config":{a}}"#, #"{"config":{"a":[}]}}"#,
    ] {
      let alone = #expect(throws: JSONError.self) { try JSONParser.parse(text.utf8) }
      let sharing = #expect(throws: JSONError.self) { try parse(text) }
      #expect(alone?.place.column == sharing?.place.column, "\(text)")
    }
  }

  /// Longer than what objects are found by.
  private static let start = #"{"a":"\#(String(repeating: "}", count: 80))""#

  @Test("objects that begin alike are told apart, also where one is cut off")
  func alike() throws {
    let objects = (0..<100).map { #"\#(Self.start),"b":{"c":\#($0)}}"# } + [Self.start + "}"]
    for object in objects + objects {
      let text = #"{"config":\#(object),"name":"x"}"#
      #expect(try parse(text) == JSONParser.parse(text.utf8))
    }
    for end in ["", "}", #","b":{"c":1}"#, #","b":{"c":1}},"#] {
      #expect(throws: JSONError.self) { try parse(#"{"config":\#(Self.start)\#(end)"#) }
    }
  }

  @Test("one configuration of many packs is one object")
  func configurations() throws {
    var pool = PackPool()
    let answers = try (1...3).map {
      try parse(#"{"name":"p\#($0)","config":{"all":"advisory","x":{"y":1}}}"#)
    }
    let packs = answers.compactMap { pool.pack($0) }
    #expect(packs.map(\.name) == ["p1", "p2", "p3"])
    #expect(packs.allSatisfy { $0.configuration === packs[0].configuration })
    let other = try parse(#"{"name":"p","config":{"all":"advisory","x":{"y":2}}}"#)
    #expect(pool.pack(other)?.configuration != packs[0].configuration)
  }
}

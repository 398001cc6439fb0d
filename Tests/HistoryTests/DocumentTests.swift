import Testing

@testable import PolicyData

@Suite("Documents")
struct DocumentTests {
  private static let long = (0..<2000).map { PolicyGroup.Member(project: "project", stack: "stack-\($0)") }

  @Test("equal values give equal bytes, however the service ordered them")
  func canonical() {
    let one = PolicyPackConfiguration([
      "b": ["y": 1, "enforcementLevel": "advisory", "a": [:]], "a": "mandatory",
    ])
    let other = PolicyPackConfiguration([
      "a": "mandatory", "b": ["a": [:], "enforcementLevel": "advisory", "y": 1],
    ])
    let text = #"{"a":{"enforcementLevel":"mandatory"},"b":{"a":{},"enforcementLevel":"advisory","y":1}}"#
    #expect(one.document.body == text)
    #expect(other.document.body == text)
  }

  @Test("their hashes are the same on every machine and in every run")
  func stableHash() {
    let document = Document(body: #"{"name":"guard"}"#, parts: [Document(body: "{}")])
    #expect(String(document.contentHash, radix: 16) == "15d0fe720fe25e06")
  }

  @Test("control characters, quotes and backslashes are escaped, and all else is as it is")
  func escaping() throws {
    let text = "\0\u{1}\u{1F} \"\\/\n\r\t é \u{1F6A2}"
    let json = CanonicalJSON.text { $0.string(text) }
    #expect(json == #""\u0000\u0001\u001f \"\\/\n\r\t é 🚢""#)
    #expect(try JSONParser.parse(json.utf8) == .string(text))
  }

  @Test("every byte that must be escaped is, at every place in a text", arguments: 0..<20)
  func escapedEverywhere(place: Int) throws {
    for scalar in (UInt8.min...127).map(Unicode.Scalar.init) {
      let text =
        String(repeating: "é", count: place / 2) + String(repeating: "x", count: place % 2) + String(scalar)
        + "ü~!#[]"
      let json = CanonicalJSON.text { $0.string(text) }
      #expect(json == JSONValue.string(text).compactText)
      #expect(try JSONParser.parse(json.utf8) == .string(text))
    }
  }

  @Test("a list comes back in its order, whatever its length", arguments: [0, 1, 2, 5, 17, 100, 2000])
  func lists(count: Int) throws {
    let members = Array(Self.long.prefix(count))
    #expect(try Document.list(of: members).values() == members)
    let documents = members.map { Document($0) }
    #expect(Document.list(of: documents).elements == documents)
  }

  @Test("one element that comes, goes or changes leaves nearly all of a long list as it was")
  func locality() {
    var inserted = Self.long, removed = Self.long, changed = Self.long
    inserted.insert(.init(project: "new", stack: "new"), at: 700)
    removed.remove(at: 1300)
    changed[1999] = .init(project: "other", stack: "other")
    let before = Self.nodes(of: .list(of: Self.long))
    for list in [inserted, removed, changed] {
      let new = Self.nodes(of: .list(of: list)).subtracting(before)
      #expect(new.reduce(0) { $0 + $1.body.utf8.count + 6 * $1.parts.count } < 2500)
      #expect(new.count < 10)
    }
  }

  private static let damaged: [String] = [
    "", "[]", "{}", "nonsense", #"{"name":7}"#, #"{"name":"x","versions":["1"]}"#,
    #"{"name":"x","tags":[1]}"#,
    #"{"name":"x","versions":7}"#,
  ]

  @Test("one that no value has is an error", arguments: damaged)
  func damage(body: String) {
    #expect(throws: DocumentError.self) { try Document(body: body).value(PolicyPackListing.self) }
  }

  private static func nodes(of document: Document) -> Set<Document> {
    document.parts.reduce(into: [document]) { $0.formUnion(nodes(of: $1)) }
  }
}

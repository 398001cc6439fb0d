import Portal
import Testing

@Suite("File names of names")
struct FileNameTests {
  @Test(
    "a name becomes a file name",
    arguments: [
      ("prod", "prod"), ("prod-eu_1.2", "prod-eu_1.2"), ("Prod", "~prod"), ("", "="), (".", "=2e"),
      ("..", "=2e=2e"),
      ("...", "=2e.=2e"), (".hidden", "=2ehidden"), ("-rf", "=2drf"), ("_draft", "=5fdraft"),
      ("end.", "end=2e"),
      ("a/b", "a=2fb"), ("a b", "a=20b"), ("a~b", "a=7eb"), ("a=b", "a=3db"), ("é", "=c3=a9"),
      ("a\0b", "a=00b"),
      ("con", "=63on"), ("con.txt", "=63on.txt"), ("con.", "=63on=2e"), ("CON", "~c~o~n"),
      ("console", "console"),
      ("lpt9", "=6cpt9"), ("com", "com"), ("com10", "com10"), ("index", "=69ndex"),
      ("index.html", "=69ndex.html"),
    ])
  func encodes(name: String, fileName: String) {
    #expect(FileName.encode(name) == fileName)
  }

  @Test("a long name goes on in folders, and never in the middle of an escape")
  func splits() {
    let a180 = String(repeating: "a", count: 180)
    #expect(FileName.encode(a180) == a180)
    #expect(FileName.encode(a180 + "b") == a180 + "=/b")
    #expect(FileName.encode(a180 + ".con") == a180 + "=/=2econ")
    #expect(FileName.encode(a180 + "con") == a180 + "=/=63on")
    #expect(FileName.encode(a180.dropLast() + "X") == a180.dropLast() + "=/~x")
  }

  @Test("names that Unicode takes for the same are one name, as for Swift")
  func isCanonical() {
    #expect(FileName.encode("e\u{301}") == FileName.encode("\u{E9}"))
    #expect(Anchor("p-", "e\u{301}") == Anchor("p-", "\u{E9}"))
    #expect(FileName.encode("ﬁ") != FileName.encode("fi"))
  }

  @Test("every name can be read back, so no two share a file name")
  func isReversible() {
    for name in AwkwardNames.all {
      #expect(Decoding.fileName(FileName.encode(name)) == Array(name.utf8), "\(name.debugDescription)")
    }
  }

  @Test("no two names share a file name where case does not count")
  func differsWithoutCase() {
    let folded = Set(AwkwardNames.all.map { FileName.encode($0).lowercased() })
    #expect(folded.count == AwkwardNames.all.count)
  }

  @Test("every segment is a plain file name on every system")
  func isPlain() {
    let devices = ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    for name in AwkwardNames.all {
      for segment in FileName.encode(name).split(separator: "/", omittingEmptySubsequences: false) {
        #expect((1...200).contains(segment.utf8.count))
        #expect(segment.wholeMatch(of: /[a-z0-9.\-_~=]+/) != nil, "\(segment)")
        #expect(!segment.hasPrefix(".") && !segment.hasPrefix("-") && !segment.hasPrefix("_"), "\(segment)")
        #expect(!segment.hasSuffix("."), "\(segment)")
        let stem = segment.prefix { $0 != "." }
        #expect(!devices.contains(String(stem)) && stem != "index", "\(segment)")
      }
    }
  }
}

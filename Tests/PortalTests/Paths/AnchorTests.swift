import Portal
import Testing

@Suite("Anchors")
struct AnchorTests {
  @Test(
    "a name becomes an anchor",
    arguments: [
      ("ssh-22", "p-ssh-22"), ("S3_Public", "p-S3_Public"), ("a.b", "p-a.2eb"),
      ("shop/prod", "p-shop.2fprod"),
      ("", "p-"), ("1.2.3", "p-1.2e2.2e3"), ("é", "p-.c3.a9"), ("a\"b", "p-a.22b"), ("..", "p-.2e.2e"),
    ])
  func encodes(name: String, text: String) {
    #expect(Anchor("p-", name).description == text)
  }

  @Test("an anchor within an anchor is set off by two dots")
  func appends() {
    #expect(Anchor("p-", "cis").appending("no ssh").description == "p-cis..no.20ssh")
  }

  @Test("every name can be read back, so no two share an anchor")
  func isReversible() {
    for (name, inner) in zip(AwkwardNames.all, AwkwardNames.all.reversed()) {
      let text = Anchor("p-", name).appending(inner).description
      #expect(
        Decoding.anchor(text.dropFirst(2)) == [Array(name.utf8), Array(inner.utf8)],
        "\(name.debugDescription)")
    }
  }

  @Test("an anchor is an XML name and needs no encoding in a link")
  func isName() {
    for name in AwkwardNames.all {
      #expect(Anchor("p-", name).description.wholeMatch(of: /[A-Za-z][A-Za-z0-9.\-_]*/) != nil)
    }
  }
}

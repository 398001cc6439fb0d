import Governance
import PolicyData
import Testing

@testable import Portal

@Suite("Reports of changes")
struct ChangeReportTests {
  @Test("for a terminal")
  func text() {
    #expect(
      ChangeReport.text(ChangeSample.weakened) == """
        Changes of 24 November 2026, 02:14 UTC
        3 changes since 23 November 2026, 02:14 UTC: 2 weakened, 1 neutral.

        Weakened (2)
          ↓ Nothing can stop a deployment any more
            acme: shop/dev, shop/prod
            Packs only warn.
          ↓ guard/p: mandatory → advisory
            acme: shop/dev, shop/prod
            Now it only warns, by its own setting.

        Neutral (1)
          ○ Appeared
            acme: shop/test
            1 policy can stop a deployment. Member of default-policy-group.

        """)
  }

  @Test("for machines")
  func json() {
    #expect(
      ChangeReport.json(ChangeSample.weakened) == """
        {"schemaVersion":1,"from":"2026-11-23T02:14:00Z","to":"2026-11-24T02:14:00Z","changes":[
        {"id":"acme/protection-lost/unprotected/warns-only","direction":"weakened","kind":"protection-lost",\
        "organization":"acme","title":"Nothing can stop a deployment any more","detail":"Packs only warn.",\
        "stacks":["acme/shop/dev","acme/shop/prod"]},
        {"id":"acme/level-changed/guard/preventative/preventative/policy/p/mandatory/own-entry/advisory/own-entry",\
        "direction":"weakened","kind":"level-changed","organization":"acme",\
        "title":"guard/p: mandatory → advisory","detail":"Now it only warns, by its own setting.",\
        "stacks":["acme/shop/dev","acme/shop/prod"]},
        {"id":"acme/stack-appeared/protected/1/0/default-policy-group","direction":"neutral",\
        "kind":"stack-appeared","organization":"acme","title":"Appeared",\
        "detail":"1 policy can stop a deployment. Member of default-policy-group.","stacks":["acme/shop/test"]}
        ]}

        """)
  }

  @Test("for a chat post")
  func markdown() {
    #expect(
      ChangeReport.markdown(ChangeSample.weakened, link: "https://x/changes/2026-11-24.html") == """
        **3 changes since 23 November 2026, 02:14 UTC: 2 weakened, 1 neutral.**

        - ↓ **Nothing can stop a deployment any more** on acme: shop/dev, shop/prod. Packs only warn.
        - ↓ **guard/p: mandatory → advisory** on acme: shop/dev, shop/prod. Now it only warns, by its own setting.

        Besides: 1 neutral.

        <https://x/changes/2026-11-24.html>

        """)
  }

  @Test("a night without changes is one sentence")
  func nothing() {
    let still = ChangeSample.nights([], [])[0]
    #expect(ChangeReport.markdown(still) == "**Nothing changed since 23 November 2026, 02:14 UTC.**\n")
    #expect(
      ChangeReport.json(still)
        == "{\"schemaVersion\":1,\"from\":\"2026-11-23T02:14:00Z\",\"to\":\"2026-11-24T02:14:00Z\",\"changes\":[\n]}\n"
    )
    #expect(ChangeReport.text(still).hasSuffix("UTC\nNothing changed since 23 November 2026, 02:14 UTC.\n"))
  }

  @Test("a chat post has 20 lines of what weakened, and stacks as far as a line goes")
  func limits() {
    let packs = (0..<30).map { ChangeSample.guardPack("mandatory", name: "guard-\($0)") }
    func stacks(_ packs: [RequiredPolicyPack]) -> [ObservedStack] {
      (0..<5).map { Sample.stack("shop", "s\($0)", preventative: packs) }
    }
    let text = ChangeReport.markdown(ChangeSample.nights(stacks(packs), stacks([]))[0])
    #expect(text.matches(of: /- ↓/).count == 20)
    #expect(text.contains("- and 11 more that weakened\n"))
    #expect(text.contains("on acme: shop/s0, shop/s1, shop/s2 and 2 more stacks. "))
  }

  @Test(
    "names are no Markdown, and move no cursor",
    arguments: [
      ("*a*_b_", "\\*a\\*\\_b\\_"), ("`x`", "\\`x\\`"), ("[a](http://x)", "\\[a\\](http:\u{200B}//x)"),
      ("WWW.x.example", "WWW\u{200B}.x.example"),
      ("<!channel>", "\\<\\!channel\\>"), ("@here", "@\u{200B}here"), ("a\nb", "aU+000Ab"),
      ("\u{1B}[31m", "U+001B\\[31m"), ("\u{202E}rtl", "U+202Ertl"), ("<\u{301}b>", "\\<\u{301}b\\>"),
      ("日本 → x", "日本 → x"), ("|~~#&", "\\|\\~\\~\\#\\&"),
    ])
  func escapes(name: String, escaped: String) {
    #expect(MarkdownText.escaped(name) == escaped)
  }

  @Test("whatever the names, a report is lines of text, and JSON is JSON")
  func hostile() throws {
    let text = ChangeReport.text(.hostile) + ChangeReport.markdown(.hostile)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    #expect(
      text.split(separator: "\n").allSatisfy { line in
        ["  ", "- ", "**", "Changes of", "Weak", "Tight", "Neut", "Besides"].contains { line.hasPrefix($0) }
          || line.first?.isNumber == true
      })
    let json = try JSONParser.parse(ChangeReport.json(.hostile).utf8)
    #expect(json["changes"]?.array?.count == Changes.hostile.groups.count)
  }
}

import Governance
import PolicyData
import Testing

@testable import Portal

@Suite("A first site.json")
struct TemplateTests {
  @Test("is pretty, and names the stacks and the environments that their names tell")
  func text() throws {
    let stacks = try ["acme/shop/prod-eu", "acme/shop/dev"].map { try #require(StackPattern($0)) }
    #expect(
      Configuration.template(organization: "acme", stacks: stacks) == """
        {
          "title": "acme policies",
          "source": { "url": "https://api.pulumi.com" },
          "stacks": [
            "acme/shop/prod-eu",
            "acme/shop/dev"
          ],
          "labels": [
            { "stacks": "acme/*/prod*", "environment": "production" },
            { "stacks": "acme/*/dev*", "environment": "development" }
          ],
          "output": "public"
        }

        """)
  }

  @Test("is valid, whatever the names hold", arguments: ["acme", #"a"c\me"#, "ä ö", "a*"])
  func valid(organization: String) throws {
    let stacks = try [#require(StackPattern("\(organization)/p\"/prod"))]
    for stacks in [stacks, []] {
      let text = Configuration.template(organization: organization, stacks: stacks)
      let read = try Configuration(parsing: Array(text.utf8), file: "site.json")
      #expect(read.title == "\(organization) policies")
      let everything = try #require(StackPattern("\(organization)/*/*"))
      #expect(read.stacks == (stacks.isEmpty ? [everything] : stacks))
      #expect(read.labels.first?.labels.isProduction == true)
    }
  }
}

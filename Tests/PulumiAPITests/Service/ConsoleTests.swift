import PolicyData
import PulumiAPI
import Testing

@Suite("A link to the console")
struct ConsoleTests {
  @Test(
    "follows the Pulumi CLI's rules for the host",
    arguments: [
      ("https://api.pulumi.com", nil, "https://app.pulumi.com/acme/shop/prod"),
      ("https://api.pulumi.example.com:8443", nil, "https://app.pulumi.example.com:8443/acme/shop/prod"),
      ("http://localhost:8080", nil, "http://localhost:3000/acme/shop/prod"),
      ("https://pulumi.example.com", nil, nil), ("http://localhost:9000", nil, nil),
      ("https://pulumi.example.com", "console.example.com", "https://console.example.com/acme/shop/prod"),
      ("https://api.pulumi.com", "", "https://app.pulumi.com/acme/shop/prod"),
    ] as [(String, String?, String?)])
  func host(service: String, domain: String?, url: String?) throws {
    let stack = StackReference(organization: "acme", project: "shop", stack: "prod")
    #expect(try ServiceURL(service, consoleDomain: domain).consoleURL(for: stack) == url)
  }

  @Test("encodes every name, and there is none for a name that no URL can carry")
  func names() throws {
    let service = try ServiceURL("https://api.pulumi.com")
    let odd = StackReference(organization: "acme", project: "a b/ü", stack: "\"><script>")
    #expect(
      service.consoleURL(for: odd) == "https://app.pulumi.com/acme/a%20b%2F%C3%BC/%22%3E%3Cscript%3E")
    #expect(
      service.consoleURL(for: StackReference(organization: "acme", project: "..", stack: "prod")) == nil)
  }

  @Test(
    "needs a host name as its domain", arguments: ["app.example.com/x", "a b", "javascript:alert(1)", "a@b"])
  func domain(text: String) {
    #expect(throws: APIError.consoleDomain(text == "a@b" ? "‹hidden›@b" : text)) {
      try ServiceURL("https://api.pulumi.com", consoleDomain: text)
    }
  }
}

import Testing

@testable import Portal

@Suite("Addresses of services")
struct WebURLTests {
  @Test(
    "scheme and host are found, whatever follows",
    arguments: [
      ("https://api.pulumi.com", "https", "api.pulumi.com"),
      ("HTTPS://API.Pulumi.com/", "https", "api.pulumi.com"),
      ("http://localhost:8080/api", "http", "localhost"),
      ("https://[2001:db8::1]:8443", "https", "2001:db8::1"),
    ])
  func accepted(text: String, scheme: String, host: String) throws {
    let url = try #require(WebURL(text))
    #expect((url.scheme, url.host) == (scheme, host))
  }

  @Test(
    "what is not plainly such an address is refused",
    arguments: [
      "", "https://", "https:///path", "api.pulumi.com", "//x.example", "ftp://x.example",
      "javascript://x.example",
      "https://user@x.example", "https://x.example?a=b", "https://x.example#a", "https://x.example:port",
      "https://x.example:99999", "https://x.example:", "https://[::1", "https://[::1]x", "https://a b",
      "https://é.example",
      "https://x.example\n", #"https://x.example\@y.example"#, " https://x.example",
    ])
  func refused(text: String) {
    #expect(WebURL(text) == nil)
  }

  @Test(
    "only this machine is loopback",
    arguments: [
      ("http://localhost", true), ("http://LOCALHOST:1", true), ("http://127.0.0.1", true),
      ("http://127.9.9.9", true),
      ("http://[::1]", true), ("http://127.evil.example", false), ("http://localhost.evil.example", false),
      ("http://127.0.0.256", false), ("http://0.0.0.0", false), ("http://10.0.0.1", false),
    ])
  func loopback(text: String, expected: Bool) {
    #expect(WebURL(text)?.isLoopback == expected)
  }
}

import Testing

@testable import PulumiAPI

@Suite("The proxy")
struct ProxySettingsTests {
  private func named(_ environment: [String: String], for service: String = "https://api.pulumi.com") throws
    -> ProxySettings?
  {
    try ProxySettings.named(in: environment, for: ServiceURL(service, isInsecureAllowed: true))
  }

  @Test(
    "is read from its URL",
    arguments: [
      ("http://proxy.example:3128", ProxySettings(host: "proxy.example", port: 3128, credentials: nil)),
      ("http://proxy.example/", ProxySettings(host: "proxy.example", port: 80, credentials: nil)),
      ("proxy.example:3128", ProxySettings(host: "proxy.example", port: 3128, credentials: nil)),
      ("http://[fd00::1]:3128", ProxySettings(host: "[fd00::1]", port: 3128, credentials: nil)),
      (
        "http://ada:p%40ss@wo%2Frd@proxy.example:3128",
        ProxySettings(
          host: "proxy.example", port: 3128, credentials: .init(user: "ada", password: "p@ss@wo/rd"))
      ),
      (
        "http://ada@proxy:1",
        ProxySettings(host: "proxy", port: 1, credentials: .init(user: "ada", password: ""))
      ),
    ])
  func read(text: String, proxy: ProxySettings) throws {
    #expect(try named(["HTTPS_PROXY": text]) == proxy)
  }

  @Test(
    "is refused where it cannot be used",
    arguments: [
      ("https://proxy.example", .scheme("https")), ("socks5://proxy:1080", .scheme("socks5")),
      ("http://", .malformed), ("http://proxy:port", .malformed), ("http://proxy/path", .malformed),
      ("http://a%zz@proxy", .malformed),
    ] as [(String, ProxyProblem)])
  func refused(text: String, problem: ProxyProblem) {
    #expect(throws: APIError.proxy(variable: "https_proxy", problem)) { try named(["https_proxy": text]) }
  }

  @Test("is the one for the service's scheme, and none for this machine")
  func variables() throws {
    let environment = ["HTTPS_PROXY": "http://secure:1", "http_proxy": "http://plain:2"]
    #expect(try named(environment)?.host == "secure")
    #expect(try named(environment, for: "http://pulumi.internal")?.host == "plain")
    #expect(try named(environment, for: "http://localhost:8080") == nil)
    #expect(try named(["http_proxy": "http://plain:2"]) == nil)
    #expect(try named(["HTTPS_PROXY": "", "https_proxy": "http://lower:1"])?.host == "lower")
  }

  @Test(
    "is left out for the hosts in NO_PROXY",
    arguments: [
      ("*", true), ("pulumi.com", true), ("api.pulumi.com", true), (".pulumi.com", true),
      ("*.pulumi.com", true),
      ("example.com, API.Pulumi.com", true), ("a b api.pulumi.com", true), ("api.pulumi.com:443", true),
      ("*:443", true), ("", false), (",", false), ("ulumi.com", false), (".api.pulumi.com", false),
      ("api.pulumi.com:8443", false), ("example.com", false),
    ])
  func exceptions(list: String, isDirect: Bool) throws {
    for name in ["NO_PROXY", "no_proxy"] {
      #expect(try (named(["HTTPS_PROXY": "http://proxy:1", name: list]) == nil) == isDirect)
    }
  }

  @Test(
    "knows addresses of version 6 in NO_PROXY",
    arguments: [("fd00::1", true), ("[fd00::1]", true), ("[fd00::1]:8443", true), ("fd00::2", false)])
  func addresses(list: String, isDirect: Bool) throws {
    let environment = ["HTTPS_PROXY": "http://proxy:1", "NO_PROXY": list]
    #expect(try (named(environment, for: "https://[fd00::1]:8443") == nil) == isDirect)
  }
}

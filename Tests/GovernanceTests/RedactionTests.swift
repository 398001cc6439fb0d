import Governance
import PolicyData
import Testing

@Suite("Redaction")
struct RedactionTests {
  @Test(
    "values that look like secrets are withheld, whatever their key",
    arguments: [
      "pul-0123456789abcdef0123456789abcdef01234567", "ghp_0123456789abcdefABCDEF", "AKIAIOSFODNN7EXAMPLE",
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "-----BEGIN RSA PRIVATE KEY-----",
      "https://user:pass@example.com/", "https://bucket.example/x.tgz?X-Amz-Signature=abc",
      "Bearer pul-0123456789abcdef",
      "https://example.com/x?sig=abc&a=b", "key=xoxb-123456789012-abcdef",
    ])
  func withholdsByShape(text: String) {
    #expect(Redaction.redacted(.string(text), key: "value") == nil)
    #expect(Redaction.redacted(text: text) == "(withheld)")
  }

  @Test(
    "keys that name a secret are withheld, whatever the value",
    arguments: ["token", "apiKey", "API_KEY", "db-password", "clientSecret", "slackWebhookUrl", "privateKey"])
  func withholdsByKey(key: String) {
    #expect(Redaction.redacted(1, key: key) == nil)
  }

  @Test(
    "ordinary values are shown",
    arguments: [
      "eu-west-1", "10.0.0.0/8", "https://wiki.example/ssh?page=2", "pul-request", "^[a-z]+$", "TLSv1.2", "",
    ])
  func showsTheRest(text: String) {
    #expect(Redaction.redacted(.string(text), key: "value") == .string(text))
  }

  @Test("a secret inside a larger value is withheld alone")
  func nested() {
    let value: JSONValue = ["hosts": ["a", "ghp_0123456789abcdefABCDEF"], "password": "x", "port": 22]
    #expect(
      Redaction.redacted(value, key: "settings")
        == ["hosts": ["a", "(withheld)"], "password": "(withheld)", "port": 22])
  }

  @Test("a configuration is published as far as the display allows")
  func displays() throws {
    let configuration = PolicyPackConfiguration([
      "p": ["enforcementLevel": "mandatory", "token": "x", "size": 3]
    ])
    #expect(
      configuration.shown(.redacted) == [
        "p": ["enforcementLevel": "mandatory", "size": 3, "token": "(withheld)"]
      ])
    #expect(
      configuration.shown(.names)
        == ["p": ["enforcementLevel": "mandatory", "size": "(withheld)", "token": "(withheld)"]])
    #expect(configuration.shown(.hidden) == nil)
  }
}

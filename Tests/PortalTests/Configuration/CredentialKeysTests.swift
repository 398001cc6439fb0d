import PolicyData
import Testing

@testable import Portal

@Suite("Credentials have no place in site.json")
struct CredentialKeysTests {
  @Test(
    "names of credentials are known however they are spelt",
    arguments: [
      "token", "accessToken", "access_token", "PULUMI_ACCESS_TOKEN", "api-key", "apiKey", "API.KEY",
      "password",
      "clientSecret", "credentials", "Authorization",
    ])
  func known(key: String) {
    #expect(CredentialKeys.contains(key))
  }

  @Test("other names are not", arguments: ["stacks", "key", "author", "passage", "environment", "", "🔑"])
  func others(key: String) {
    #expect(!CredentialKeys.contains(key))
  }

  @Test("no key of ours is taken for one")
  func ownKeys() {
    let keys = Configuration.format.expectation.keys.flatMap { [$0] + $0.expectation.keys }
    #expect(!keys.contains { CredentialKeys.contains($0.name) })
  }

  @Test(
    "one is refused wherever it stands, and its value is never shown",
    arguments: [
      #"{"stacks": ["a/b/c"], "token": "VALUE"}"#,
      #"{"stacks": ["a/b/c"], "source": {"sample": true, "token": {"deep": "VALUE"}}}"#,
      #"{"stacks": ["a/b/c"], "labels": [{"stacks": "a/b/c", "owner": "x", "password": ["VALUE"]}]}"#,
      #"{"stacks": ["a/b/c"], "unknown": [[{"apiKey": "VALUE"}]]}"#,
    ])
  func anywhere(text: String) throws {
    let errors = #expect(throws: ConfigurationErrors.self) {
      try Configuration(parsing: Array(text.utf8), file: "site.json")
    }
    let message = try #require(errors).description
    #expect(message.contains("the token is never in site.json"))
    #expect(!message.contains("VALUE"))
  }

  @Test(
    "a line of broken JSON that may hold a credential is not shown",
    arguments: [
      #"{"token": "VALUE" "x"}"#, #"{"a": "pul-VALUEVALUEVALUE" "x"}"#, #"{"pul-VALUEVALUEVALUE"}"#,
      #"{"url": "https://me:VALUE@x.example" 1}"#,
    ])
  func brokenLine(text: String) throws {
    let errors = #expect(throws: ConfigurationErrors.self) {
      try Configuration(parsing: Array(text.utf8), file: "site.json")
    }
    #expect(!(try #require(errors).description.contains("VALUE")))
  }
}

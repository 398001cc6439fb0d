import PolicyData
import PulumiAPI
import Testing

@Suite("An answer")
struct ReplyTests {
  private let stack = StackReference(organization: "acme", project: "shop", stack: "prod")
  private let exchange = Exchange(
    origin: "https://api.pulumi.com", path: "/api/stacks/acme/shop/prod/policygroups")

  @Test(
    "without a list has an empty one", arguments: ["{}", #"{"policyGroups":null}"#, #"{"policyGroups":[]}"#])
  func empty(body: String) async throws {
    #expect(try await Script(.text(body)).cloud().policyGroups(of: stack) == [])
  }

  @Test(
    "of another shape is an error that tells where",
    arguments: [
      ("[]", .unexpected(at: "", expected: "an object", found: "an array")),
      ("null", .unexpected(at: "", expected: "an object", found: "null")),
      (
        #"{"policyGroups":{"a":1}}"#,
        .unexpected(at: "policyGroups", expected: "an array", found: "an object")
      ),
      (#"{"policyGroups":"x"}"#, .unexpected(at: "policyGroups", expected: "an array", found: "a string")),
      (
        #"{"policyGroups":[{"name":"a"},7]}"#,
        .unexpected(at: "policyGroups[1]", expected: "a group with a 'name'", found: "a number")
      ),
      (
        #"{"policyGroups":[{"mode":"audit"}]}"#,
        .unexpected(at: "policyGroups[0]", expected: "a group with a 'name'", found: "an object without it")
      ),
      ("", .notJSON(line: 1, column: 1, reason: "the text ends where a value should stand")),
      ("<html>", .notJSON(line: 1, column: 1, reason: "no value starts like this")),
      (
        "{\n\"policyGroups\":[{\"name\":",
        .notJSON(line: 2, column: 25, reason: "the text ends where a value should stand")
      ),
    ] as [(String, AnswerProblem)])
  func malformed(body: String, problem: AnswerProblem) async throws {
    await #expect(throws: APIError.answer(exchange, problem)) {
      try await Script(.text(body)).cloud().policyGroups(of: stack)
    }
  }

  @Test("as deep as a well is an error, not a crash")
  func deep() async throws {
    let body = String(repeating: "[", count: 1_000_000)
    await #expect(throws: APIError.self) { try await Script(.text(body)).cloud().policyGroups(of: stack) }
  }

  @Test("of a user needs a login")
  func user() async throws {
    let exchange = Exchange(origin: "https://api.pulumi.com", path: "/api/user")
    let problem = AnswerProblem.unexpected(
      at: "", expected: "a user with a 'githubLogin'", found: "an object without it")
    await #expect(throws: APIError.answer(exchange, problem)) { try await Script(.text("{}")).cloud().user() }
  }
}

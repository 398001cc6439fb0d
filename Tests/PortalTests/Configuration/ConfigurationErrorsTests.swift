import PolicyData
import Testing

@testable import Portal

@Suite("What is said about a wrong configuration")
struct ConfigurationErrorsTests {
  @Test("the exact words", arguments: Self.sources + Self.keys + Self.values)
  func words(text: String, message: String) {
    #expect(Self.message(text) == message)
  }

  static let keys = [
    (
      #"{"stacks": ["a/b/c"], "outptu": "x"}"#,
      "site.json:1:23: outptu: unknown key, did you mean 'output'?"
    ),
    (
      #"{"stacks": ["a/b/c"], "labels": [{"stacks": "a/b/c", "enviroment": "dev"}]}"#,
      "site.json:1:54: labels[0].enviroment: unknown key, did you mean 'environment'?"
    ),
    (
      #"{"stacks": ["a/b/c"], "colour": "red"}"#,
      """
      site.json:1:23: colour: unknown key, known are '$schema', 'title', 'source', 'stacks', 'labels', 'requirements', \
      'exceptions', 'parameters', 'scores', 'theme', 'output', 'history', 'staleAfter', 'removedFor', \
      'keep', 'baseURL'
      """
    ),
    (
      "{\n}",
      """
      site.json:1:1: the key 'stacks' is missing
      try: "stacks": ["acme/shop/prod","acme/*/*"]
      """
    ),
    (
      #"{"stacks": ["a/b/c"], "labels": [{"owner": "Shop"}]}"#,
      """
      site.json:1:34: labels[0]: the key 'stacks' is missing
      try: "stacks": "acme/*/prod*"
      """
    ),
    (
      #"{"stacks": ["a/b/c"], "labels": [{"stacks": "a/b/c"}]}"#,
      """
      site.json:1:34: labels[0]: says nothing about its stacks
      try: add "environment": "production", an owner or a contact
      """
    ),
    (
      #"{"stacks": ["a/b/c"], "accessToken": "pul-0123456789abcdef"}"#,
      """
      site.json:1:23: accessToken: a credential must not stand here, the token is never in site.json
      try: set PULUMI_ACCESS_TOKEN, or run 'pulumi login'
      """
    ),
  ]

  static let sources = [
    (
      source(#"{}"#),
      """
      site.json:1:2: source: says nothing about where the data comes from
      try: "url": "https://api.pulumi.com", or "sample": true
      """
    ),
    (
      source(#"{"sample": true, "url": "https://api.pulumi.com"}"#),
      #"site.json:1:2: source: expected either 'url' or "sample": true, found both"#
    ),
    (
      source(#"{"url": "s3://acme-state?region=eu-west-1"}"#),
      """
      site.json:1:13: source.url: 's3://' is a self-managed backend, and only Pulumi Cloud knows policy packs
      try: "https://api.pulumi.com", or the address of a self-hosted Pulumi Cloud
      """
    ),
    (
      source(#"{"url": "http://pulumi.acme.example"}"#),
      """
      site.json:1:13: source.url: plain http would send the access token to 'pulumi.acme.example' unencrypted
      try: https, or add "insecure": true
      """
    ),
    (
      source(#"{"url": "api.pulumi.com"}"#),
      "site.json:1:13: source.url: expected an address like 'https://api.pulumi.com', found 'api.pulumi.com'"
    ),
    (
      source(#"{"url": "https://me:pass@pulumi.example"}"#),
      "site.json:1:13: source.url: expected an address like 'https://api.pulumi.com', found '(withheld)'"
    ),
    (
      source(#"{"url": "https://x.example", "concurrency": 65}"#),
      "site.json:1:41: source.concurrency: expected a whole number from 1 to 64, found 65"
    ),
    (
      source(#"{"url": "https://x.example", "console": "x"}"#),
      "site.json:1:41: source.console: expected an address like 'https://app.pulumi.com', found 'x'"
    ),
    (source(#""sample""#), "site.json:1:2: source: expected an object, found a string"),
    (source(#"{"sample": "yes"}"#), "site.json:1:13: source.sample: expected true or false, found a string"),
  ]

  static let values = [
    (#"["a/b/c"]"#, "site.json:1:1: expected an object, found an array"),
    (#"{"stacks": 5}"#, "site.json:1:2: stacks: expected an array of strings, found a number"),
    (#"{"stacks": []}"#, "site.json:1:2: stacks: expected an array of strings, found an empty array"),
    (
      #"{"stacks": ["a/b/c", "acme/prod"]}"#,
      """
      site.json:1:22: stacks[1]: expected a pattern 'organization/project/stack', each part may hold '*', \
      found 'acme/prod'
      """
    ),
    (
      #"{"stacks": [7]}"#,
      """
      site.json:1:13: stacks[0]: expected a pattern 'organization/project/stack', each part may hold '*', \
      found a number
      """
    ),
    (
      #"{"stacks": ["a/b/c"], "labels": [{"stacks": true, "owner": "x"}]}"#,
      """
      site.json:1:35: labels[0].stacks: expected a pattern 'organization/project/stack', each part may hold '*', \
      or an array of them, found a boolean
      """
    ),
    (
      #"{"stacks": ["a/b/c"], "labels": ["x"]}"#,
      "site.json:1:34: labels[0]: expected an object, found a string"
    ),
    (
      #"{"stacks": ["a/b/c"], "labels": [{"stacks": "a/b/c", "contact": "javascript:alert(1)"}]}"#,
      """
      site.json:1:54: labels[0].contact: expected a mail address, or an http or https address, \
      found 'javascript:alert(1)'
      """
    ),
    (
      #"{"stacks": ["a/b/c"], "parameters": "all"}"#,
      "site.json:1:23: parameters: expected one of 'redacted', 'names', 'hidden', found 'all'"
    ),
    (
      #"{"stacks": ["a/b/c"], "title": "one\ntwo"}"#,
      #"site.json:1:23: title: expected a line of 1 to 200 characters, found 'one\ntwo'"#
    ),
    (
      #"{"stacks": ["a/b/c"], "theme": null}"#,
      "site.json:1:23: theme: expected a folder, relative to this file's or absolute, found null"
    ),
  ]

  @Test("all problems are told at once, in the order of the text")
  func allAtOnce() {
    let text = """
      {
        "titel": "Acme",
        "stacks": [
          "acme/shop/prod",
          "acme/prod"
        ],
        "output": 3
      }
      """
    #expect(
      Self.message(text) == """
        site.json:2:3: titel: unknown key, did you mean 'title'?
        site.json:5:5: stacks[1]: expected a pattern 'organization/project/stack', each part may hold '*', \
        found 'acme/prod'
        site.json:7:3: output: expected a folder, relative to this file's or absolute, found a number
        """)
  }

  @Test("a file with thousands of problems is told the first fifty, and how many more there are")
  func bounded() throws {
    let text = #"{"stacks": [\#(Array(repeating: "0", count: 2_000).joined(separator: ","))]}"#
    let errors = try #require(Self.errors(Array(text.utf8)))
    #expect(errors.problems.count == 50)
    #expect(errors.description.hasSuffix("\nsite.json: 1950 more problems"))
  }

  @Test("text that is not JSON is shown with its line and a caret")
  func notJSON() {
    #expect(
      Self.message("{\n\t\"stacks\": [\"a/b/c\" \"d/e/f\"]\n}") == """
        site.json:2:21: not JSON, a comma or a closing bracket should stand here
           "stacks": ["a/b/c" "d/e/f"]
                              ^
        """)
  }

  @Test("an empty file is told apart from a wrong one")
  func empty() {
    #expect(Self.message("") == "site.json:1:1: not JSON, the text ends where a value should stand")
  }

  @Test("text that is not UTF-8 is not repaired silently")
  func notUTF8() {
    #expect(
      Self.errors([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00])?.description
        == "site.json: the file is not UTF-8 text\ntry: save it as UTF-8")
  }

  @Test("a file is bounded")
  func tooLarge() {
    let largest = [UInt8](repeating: 0x20, count: Configuration.sizeLimit)
    #expect(Self.errors(largest + [0x20])?.description == "site.json: the file has more than 1048576 bytes")
    #expect(Self.errors(largest)?.problems.first?.place != nil)
  }

  @Test("a file is not deep")
  func tooDeep() {
    let text = #"{"title": "# + String(repeating: "[", count: 15) + String(repeating: "]", count: 15) + "}"
    #expect(Self.message(text)?.contains("expected a line of 1 to 200 characters, found an array") == true)
    #expect(
      Self.message(text.replacing("[]", with: "[[]]"))
        == "site.json: the file is nested more than 16 levels deep")
  }

  private static func source(_ source: String) -> String { #"{"source": \#(source), "stacks": ["a/b/c"]}"# }

  private static func message(_ text: String) -> String? { errors(Array(text.utf8))?.description }

  private static func errors(_ bytes: [UInt8]) -> ConfigurationErrors? {
    do throws(ConfigurationErrors) {
      _ = try Configuration(parsing: bytes, file: "site.json")
      return nil
    } catch {
      return error
    }
  }
}

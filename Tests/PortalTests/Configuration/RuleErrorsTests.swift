import PolicyData
import Testing

@testable import Portal

@Suite("What is said about wrong requirements and exceptions")
struct RuleErrorsTests {
  @Test("the exact words", arguments: Self.requirements + Self.exceptions + Self.others)
  func words(text: String, message: String) {
    #expect(Self.message(text) == message)
  }

  static let requirements = [
    (
      requirement(#""title": "x", "stacks": "a/b/*""#),
      """
      site.json:1:40: requirements[0]: the key 'pack' is missing
      try: "pack": "pci-dss-aws"
      """
    ),
    (
      requirement(#""pack": "p""#),
      """
      site.json:1:40: requirements[0]: the key 'title' is missing
      try: "title": "Production is guarded"
      site.json:1:40: requirements[0]: the key 'stacks' is missing
      try: "stacks": "acme/*/prod*"
      """
    ),
    (
      requirement(#""title": "x", "stacks": [], "pack": "p""#),
      "site.json:1:55: requirements[0].stacks: expected an array of strings, found an empty array"
    ),
    (
      requirement(#""title": "x", "stacks": "a/b/*", "pack": """#),
      "site.json:1:74: requirements[0].pack: expected a line of 1 to 200 characters, found ''"
    ),
    (
      requirement(#""title": "x", "stacks": "a/b/*", "pack": "p", "atLeast": "latest""#),
      """
      site.json:1:87: requirements[0].atLeast: expected a string like '1.4.0', or '12' for a running number, \
      found 'latest'
      """
    ),
    (
      requirement(#""title": "x", "stacks": "a/b/*", "pack": "p", "atLeast": 12"#),
      """
      site.json:1:87: requirements[0].atLeast: expected a string like '1.4.0', or '12' for a running number, \
      found a number
      """
    ),
    (
      requirement(#""title": "x", "stacks": "a/b/*", "pack": "p", "level": "Mandatory""#),
      """
      site.json:1:87: requirements[0].level: expected one of 'disabled', 'advisory', 'mandatory', 'remediate', \
      found 'Mandatory'
      """
    ),
    (
      requirement(#""title": "x", "stacks": "a/b/*", "pack": "p", "mode": "any""#),
      "site.json:1:87: requirements[0].mode: expected one of 'preventative', 'audit', found 'any'"
    ),
    (
      requirement(#""title": "x", "stacks": "a/b/*", "pack": "p", "fail": "yes""#),
      "site.json:1:87: requirements[0].fail: expected true or false, found a string"
    ),
    (
      requirement(#""title": "x", "stacks": "a/b/*", "pack": "p", "atleast": "1.4.0""#),
      "site.json:1:87: requirements[0].atleast: unknown key, did you mean 'atLeast'?"
    ),
    (
      #"{"stacks": ["a/b/c"], "requirements": {}}"#,
      "site.json:1:23: requirements: expected an array of objects, found an object"
    ),
  ]

  static let exceptions = [
    (
      exception(#""stacks": "a/b/*", "pack": "p""#),
      """
      site.json:1:38: exceptions[0]: the key 'reason' is missing
      try: "reason": "Replaced in spring"
      site.json:1:38: exceptions[0]: the key 'owner' is missing
      try: "owner": "Shop team"
      site.json:1:38: exceptions[0]: the key 'expires' is missing
      try: "expires": "2027-01-31"
      """
    ),
    (
      exception(#""expires": "2027-02-30", "stacks": "a/b/*", "pack": "p", "reason": "r", "owner": "o""#),
      "site.json:1:39: exceptions[0].expires: expected a day like '2027-01-31', found '2027-02-30'"
    ),
    (
      exception(#""expires": "31.1.2027", "stacks": "a/b/*", "pack": "p", "reason": "r", "owner": "o""#),
      "site.json:1:39: exceptions[0].expires: expected a day like '2027-01-31', found '31.1.2027'"
    ),
    (
      exception(#""expires": null, "stacks": "a/b/*", "pack": "p", "reason": "r", "owner": "o""#),
      "site.json:1:39: exceptions[0].expires: expected a day like '2027-01-31', found null"
    ),
    (
      exception(#""expiry": "", "stacks": "b/*", "pack": "p", "reason": "r", "owner": "o""#),
      """
      site.json:1:38: exceptions[0]: the key 'expires' is missing
      try: "expires": "2027-01-31"
      site.json:1:39: exceptions[0].expiry: unknown key, did you mean 'expires'?
      site.json:1:53: exceptions[0].stacks: expected a pattern 'organization/project/stack', \
      each part may hold '*', found 'b/*'
      """
    ),
  ]

  static let others = [
    (
      #"{"stacks": ["a/b/c"], "scores": 1}"#,
      "site.json:1:23: scores: expected true or false, found a number"
    ),
    (
      #"{"stacks": ["a/b/c"], "baseURL": "https://x.example/?a"}"#,
      """
      site.json:1:23: baseURL: expected an address like 'https://policies.acme.example', \
      found 'https://x.example/?a'
      """
    ),
    (
      #"{"stacks": ["a/b/c"], "baseUrl": "https://x.example"}"#,
      "site.json:1:23: baseUrl: unknown key, did you mean 'baseURL'?"
    ),
  ]

  private static func requirement(_ members: String) -> String {
    #"{"stacks": ["a/b/c"], "requirements": [{\#(members)}]}"#
  }

  private static func exception(_ members: String) -> String {
    #"{"stacks": ["a/b/c"], "exceptions": [{\#(members)}]}"#
  }

  private static func message(_ text: String) -> String? {
    do throws(ConfigurationErrors) {
      _ = try Configuration(parsing: Array(text.utf8), file: "site.json")
      return nil
    } catch {
      return error.description
    }
  }
}

import Foundation
import PolicyData
import Testing

@testable import Portal

@Suite("What is said about the keys of site.json")
struct ReferenceTests {
  @Test("the reference has a row for every key, nested ones with their path")
  func rows() {
    let names = Configuration.reference.split(separator: "\n").dropFirst(2).map {
      $0.split(separator: "`")[1]
    }
    #expect(
      names == [
        "$schema", "title", "source", "source.sample", "source.url", "source.insecure", "source.concurrency",
        "source.console", "stacks", "labels", "labels[].stacks", "labels[].environment", "labels[].owner",
        "labels[].contact", "requirements", "requirements[].title", "requirements[].stacks",
        "requirements[].pack", "requirements[].policy", "requirements[].atLeast", "requirements[].level",
        "requirements[].mode", "requirements[].fail", "exceptions", "exceptions[].stacks",
        "exceptions[].pack", "exceptions[].policy", "exceptions[].reason", "exceptions[].owner",
        "exceptions[].expires", "parameters", "scores", "theme", "output", "history", "staleAfter",
        "removedFor", "keep", "baseURL",
      ])
  }

  @Test("a row says what the value is, what holds without it, and what it is for")
  func row() {
    #expect(
      Configuration.reference.contains(
        """
        | `output` | a folder, relative to this file's or absolute | `"public"` | The folder that is published. Every \
        build replaces it as a whole. |

        """))
  }

  @Test("the README holds the reference", .enabled(if: Self.readme != nil, "there is no README.md yet"))
  func readmeIsCurrent() throws {
    let readme = try #require(Self.readme)
    let start = try #require(readme.firstRange(of: "<!-- site.json reference -->\n"))
    let end = try #require(readme[start.upperBound...].firstRange(of: "<!-- end -->"))
    let section = readme[start.upperBound..<end.lowerBound]
    #expect(section.trimmingCharacters(in: .newlines) + "\n" == Configuration.reference)
  }

  /// Nil where there is none: that is what is asked.
  private static var readme: String? {
    try? String(contentsOf: Repository.file("README.md"), encoding: .utf8)
  }

  @Test("the schema is JSON, refuses unknown keys, and demands what is required")
  func schema() throws {
    let schema = try JSONParser.parse(Configuration.schema.utf8)
    #expect(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["additionalProperties"] == false)
    #expect(schema["required"] == ["stacks"])
    #expect(schema["properties"]?["labels"]?["items"]?["required"] == ["stacks"])
    #expect(schema["properties"]?["parameters"]?["enum"] == ["redacted", "names", "hidden"])
    #expect(schema["properties"]?["output"]?["default"] == "public")
  }

  @Test(
    "editors and the program agree on strings",
    arguments: [
      (["stacks", "items"], ["a/b/c", "*/*/prod*", "a/b", "a//c", "a/b/c/d", ""]),
      (["title"], ["Acme", "é 🛡", "a\nb", "\u{7F}"]),
      (
        ["source", "properties", "console"],
        ["https://x.example/a", "HTTP://x", "ftp://x", "x.example", "https://a@b"]
      ),
      (
        ["labels", "items", "properties", "contact"],
        ["a@b.example", "https://x", "javascript:a@b", "Shop team", ""]
      ),
      (["baseURL"], ["https://x.example/portal/", "http://x", "x.example", "https://x?a", "https://x#a"]),
      (
        ["requirements", "items", "properties", "atLeast"],
        [
          "1.4.0", "v1.4", "12", "v12", "1.4.0-rc.1+5", "2026.01.15", "1.2.3.4", "1.", "v", "", "latest",
          "1.4.0-", "1.4.0-a..b", "-1", "1.4.x", "99999999999999999999",
        ]
      ),
      (
        ["exceptions", "items", "properties", "expires"],
        ["2027-01-31", "2027-1-31", "31.01.2027", "soon", ""]
      ),
    ])
  func agree(path: [String], texts: [String]) throws {
    let schema = path.reduce(try JSONParser.parse(Configuration.schema.utf8)["properties"]) { $0?[$1] }
    let pattern = try Regex(try #require(schema?["pattern"]?.string))
    for text in texts {
      #expect(try (text.firstMatch(of: pattern) != nil) == Self.accepts(text, at: path), "\(text)")
    }
  }

  /// Whether the program takes the text in that place.
  private static func accepts(_ text: String, at path: [String]) throws -> Bool {
    let quoted = JSONValue.string(text).compactText
    func value(_ key: String, else usual: String) -> String { path.last == key ? quoted : "\"\(usual)\"" }
    let stacks = path == ["stacks", "items"] ? quoted : #""a/b/c""#
    let file = """
      {"stacks": [\(stacks)], "title": \(value("title", else: "x")), "baseURL": \(value("baseURL", else: "https://x")),
       "source": {"url": "https://x", "console": \(value("console", else: "https://x"))},
       "labels": [{"stacks": "a/b/c", "contact": \(value("contact", else: "a@b"))}],
       "requirements": [{"title": "x", "stacks": "a/b/c", "pack": "p", "atLeast": \(value("atLeast", else: "1"))}],
       "exceptions": [{"stacks": "a/b/c", "pack": "p", "reason": "r", "owner": "o",
                       "expires": \(value("expires", else: "2027-01-31"))}]}
      """
    do throws(ConfigurationErrors) {
      _ = try Configuration(parsing: Array(file.utf8), file: "site.json")
      return true
    } catch {
      return false
    }
  }
}

import Foundation
import Governance
import PolicyData
import Testing

@testable import Portal

@Suite("The configuration")
struct ConfigurationTests {
  @Test("a file that names stacks and nothing else is enough")
  func defaults() throws {
    let read = try Configuration(parsing: Array(#"{"stacks": ["acme/*/prod*"]}"#.utf8), file: "site.json")
    #expect(
      read
        == Configuration(
          title: "Policy portal", source: .sample, stacks: [try #require(StackPattern("acme/*/prod*"))],
          labels: [], requirements: [], exceptions: [], parameters: .redacted, scores: false, theme: nil,
          output: "public", baseURL: nil, history: "history.sqlite", staleAfter: 7, removedFor: 14,
          keep: []))
  }

  @Test("every key reaches its property")
  func everyKey() throws {
    let text = """
      {
        "$schema": "site.schema.json", "title": "Acme", "stacks": ["acme/shop/prod", "globex/*/*"],
        "source": {
          "sample": false, "url": "http://pulumi.acme.example:8443/api", "insecure": true, "concurrency": 64,
          "console": "https://console.acme.example"
        },
        "labels": [
          { "stacks": "acme/*/prod*", "environment": "production", "owner": "Shop team", "contact": "shop@acme.example" },
          { "stacks": ["acme/a/*", "acme/b/*"], "contact": "https://wiki.acme.example/b" }
        ],
        "requirements": [
          {
            "title": "Production is guarded", "stacks": "acme/*/prod*", "pack": "pci-dss-aws",
            "policy": "rds-encryption", "atLeast": "1.4.0", "level": "mandatory", "mode": "preventative", "fail": true
          },
          { "title": "All are watched", "stacks": ["acme/*/*", "globex/*/*"], "pack": "cis" }
        ],
        "exceptions": [
          {
            "stacks": "acme/legacy/*", "pack": "pci-dss-aws", "policy": "rds-encryption", "reason": "Replaced",
            "owner": "Shop team", "expires": "2027-01-31"
          },
          { "stacks": ["acme/a/*"], "pack": "cis", "reason": "New", "owner": "Ann", "expires": "2028-02-29" }
        ],
        "parameters": "names", "scores": true, "theme": "Theme", "output": "/srv/www/portal",
        "baseURL": "https://policies.acme.example/portal/",
        "history": "nights.sqlite", "staleAfter": 3, "removedFor": 0,
        "keep": ["2026-03-31", "monthly", "quarterly"]
      }
      """
    let service = Configuration.Service(
      url: "http://pulumi.acme.example:8443/api", consoleURL: "https://console.acme.example",
      allowsInsecureHTTP: true,
      concurrentRequests: 64)
    let labels = [
      LabelRule(
        patterns: try patterns("acme/*/prod*"),
        labels: StackLabels(environment: "production", owner: "Shop team", contact: "shop@acme.example")),
      LabelRule(
        patterns: try patterns("acme/a/*", "acme/b/*"),
        labels: StackLabels(contact: "https://wiki.acme.example/b")),
    ]
    #expect(
      try Configuration(parsing: Array(text.utf8), file: "site.json")
        == Configuration(
          title: "Acme", source: .service(service), stacks: try patterns("acme/shop/prod", "globex/*/*"),
          labels: labels, requirements: try requirements, exceptions: try exceptions, parameters: .names,
          scores: true, theme: "Theme", output: "/srv/www/portal",
          baseURL: "https://policies.acme.example/portal/", history: "nights.sqlite", staleAfter: 3,
          removedFor: 0,
          keep: [Day("2026-03-31").map(KeptPeriod.until), .everyMonth, .everyQuarter].compactMap(\.self)))
  }

  private var requirements: [Requirement] {
    get throws {
      [
        Requirement(
          title: "Production is guarded", patterns: try patterns("acme/*/prod*"), pack: "pci-dss-aws",
          policy: "rds-encryption", atLeast: VersionFloor("1.4.0"), level: .mandatory,
          mode: .preventative, fails: true),
        Requirement(title: "All are watched", patterns: try patterns("acme/*/*", "globex/*/*"), pack: "cis"),
      ]
    }
  }

  private var exceptions: [PolicyException] {
    get throws {
      [
        PolicyException(
          patterns: try patterns("acme/legacy/*"), pack: "pci-dss-aws", policy: "rds-encryption",
          reason: "Replaced", owner: "Shop team", expires: try #require(Day("2027-01-31"))),
        PolicyException(
          patterns: try patterns("acme/a/*"), pack: "cis", reason: "New", owner: "Ann",
          expires: try #require(Day("2028-02-29"))),
      ]
    }
  }

  @Test("a service needs no more than its address")
  func service() throws {
    let text = #"{"source": {"url": "https://api.pulumi.com"}, "stacks": ["a/b/c"]}"#
    let read = try Configuration(parsing: Array(text.utf8), file: "site.json")
    #expect(read.source == .service(Configuration.Service(url: "https://api.pulumi.com")))
  }

  @Test("plain http is allowed to this machine", arguments: ["localhost", "127.0.0.1:8080", "[::1]:80"])
  func loopback(host: String) throws {
    let text = #"{"source": {"url": "http://\#(host)"}, "stacks": ["a/b/c"]}"#
    let read = try Configuration(parsing: Array(text.utf8), file: "site.json")
    #expect(read.source == .service(Configuration.Service(url: "http://\(host)")))
  }

  @Test("a byte order mark does no harm")
  func byteOrderMark() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(#"{"stacks": ["a/b/c"]}"#.utf8)
    #expect(try Configuration(parsing: bytes, file: "site.json").stacks == patterns("a/b/c"))
  }

  @Test("the repository's own site.json is valid")
  func ownFile() throws {
    let bytes = try Data(contentsOf: Repository.file("site.json"))
    #expect(throws: Never.self) { try Configuration(parsing: Array(bytes), file: "site.json") }
  }

  private func patterns(_ texts: String...) throws -> [StackPattern] {
    try texts.map { try #require(StackPattern($0)) }
  }
}

/// The checkout that these tests belong to, also where the folder is reached through a symbolic link.
enum Repository {
  static func file(_ path: String) -> URL {
    let here = URL(filePath: #filePath).resolvingSymlinksInPath()
    let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: path)
  }
}

import PolicyData
import PulumiAPI
import Testing

@Suite("An organization's policies")
struct OrganizationTests {
  @Test("are asked for with every name as one segment")
  func paths() async throws {
    let script = Script { path, _ in
      .text(path.contains("/versions/") ? #"{"name":"net/guard"}"# : #"{"name":"Ω / sandbox"}"#)
    }
    let cloud = try script.cloud()
    _ = try await cloud.policyGroups(in: "acme")
    _ = try await cloud.policyGroup("Ω / sandbox", in: "acme")
    _ = try await cloud.policyPacks(in: "acme")
    _ = try await cloud.policyPackVersion(12, of: "net/guard", in: "acme")
    #expect(
      script.paths == [
        "/api/orgs/acme/policygroups", "/api/orgs/acme/policygroups/%CE%A9%20%2F%20sandbox",
        "/api/orgs/acme/policypacks", "/api/orgs/acme/policypacks/net%2Fguard/versions/12",
      ])
  }

  @Test("cannot be asked for by a name that is dropped on the way")
  func unsendable() async throws {
    let script = Script(.text("{}"))
    await #expect(throws: APIError.unsendableName("..")) {
      try await script.cloud().policyGroup("..", in: "acme")
    }
    await #expect(throws: APIError.unsendableName("")) {
      try await script.cloud().policyPackVersion(1, of: "", in: "acme")
    }
    #expect(script.requests.isEmpty)
  }

  @Test("are not taken for those of another group, pack or version")
  func another() async throws {
    let cloud = try Script(.text(#"{"name":"a","version":1}"#)).cloud()
    await #expect(throws: Self.another("policygroups/b", "the group asked for")) {
      try await cloud.policyGroup("b", in: "acme")
    }
    for (pack, version) in [("a", 2), ("b", 1)] {
      let path = "policypacks/\(pack)/versions/\(version)"
      await #expect(throws: Self.another(path, "the pack version asked for")) {
        try await cloud.policyPackVersion(version, of: pack, in: "acme")
      }
    }
    #expect(try await cloud.policyPackVersion(1, of: "a", in: "acme").version == 1)
  }

  private static func another(_ path: String, _ expected: String) -> APIError {
    .answer(
      Exchange(origin: "https://api.pulumi.com", path: "/api/orgs/acme/\(path)"),
      .unexpected(at: "", expected: expected, found: "another"))
  }
}

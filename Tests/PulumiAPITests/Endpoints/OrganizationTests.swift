import PolicyData
import PulumiAPI
import Testing

@Suite("An organization's policies")
struct OrganizationTests {
  @Test("are asked for with every name as one segment")
  func paths() async throws {
    let script = Script(.text(#"{"name":"x"}"#))
    let cloud = try script.cloud()
    _ = try await cloud.policyGroups(in: "acme")
    _ = try await cloud.policyGroup("Ω / sandbox", in: "acme")
    _ = try await cloud.policyPacks(in: "acme")
    _ = try await cloud.policyPackVersion("1.2.0-rc.1", of: "net/guard", in: "acme")
    #expect(
      script.paths == [
        "/api/orgs/acme/policygroups", "/api/orgs/acme/policygroups/%CE%A9%20%2F%20sandbox",
        "/api/orgs/acme/policypacks", "/api/orgs/acme/policypacks/net%2Fguard/versions/1.2.0-rc.1",
      ])
  }

  @Test("cannot be asked for by a name that is dropped on the way")
  func unsendable() async throws {
    let script = Script(.text("{}"))
    await #expect(throws: APIError.unsendableName("..")) {
      try await script.cloud().policyGroup("..", in: "acme")
    }
    await #expect(throws: APIError.unsendableName("")) {
      try await script.cloud().policyPackVersion("", of: "x", in: "acme")
    }
    #expect(script.requests.isEmpty)
  }
}

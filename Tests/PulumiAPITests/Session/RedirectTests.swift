import HTTPTypes
import PolicyData
import PulumiAPI
import Testing

@Suite("A redirect")
struct RedirectTests {
  @Test(
    "within the service is followed, with the token",
    arguments: [
      ("/api/v2/user?x=1", "/api/v2/user?x=1"), ("https://api.pulumi.com/other", "/other"),
      ("https://API.pulumi.com:443/other", "/other"), ("https://api.pulumi.com", "/"), ("me", "/api/me"),
      ("/a%2Fb", "/a%2Fb"),
    ])
  func followed(location: String, path: String) async throws {
    for status in [301, 302, 303, 307, 308] {
      let script = Script(.redirect(location, status: status), .text(someUser))
      #expect(try await script.cloud().user().login == "ada")
      #expect(script.paths == ["/api/user", path])
      #expect(script.requests.allSatisfy { $0.authority == "api.pulumi.com" && $0.scheme == "https" })
    }
  }

  @Test(
    "to another scheme, host or port is not followed",
    arguments: [
      ("https://evil.example/api", "https://evil.example"), ("//evil.example/api", "https://evil.example"),
      ("http://api.pulumi.com/api/user", "http://api.pulumi.com"),
      ("https://api.pulumi.com:8443/", "https://api.pulumi.com:8443"),
      ("https://api.pulumi.com@evil.example/", "https://evil.example"),
      ("https://api.pulumi.com.evil.example/", "https://api.pulumi.com.evil.example"),
    ])
  func elsewhere(location: String, origin: String) async throws {
    let script = Script(.redirect(location), .text(someUser))
    let exchange = Exchange(origin: "https://api.pulumi.com", path: "/api/user")
    await #expect(throws: APIError.redirect(exchange, .elsewhere(origin: origin))) {
      try await script.cloud().user()
    }
    #expect(script.requests.count == 1)
  }

  @Test("that never ends is given up after five")
  func loop() async throws {
    let script = Script(.redirect("/api/user"))
    let exchange = Exchange(origin: "https://api.pulumi.com", path: "/api/user")
    await #expect(throws: APIError.redirect(exchange, .tooMany(limit: 5))) { try await script.cloud().user() }
    #expect(script.requests.count == 6)
  }

  @Test("within a service at an address of version 6 is followed")
  func address() async throws {
    let script = Script(.redirect("http://[::1]:9000/other"), .text(someUser))
    #expect(try await script.cloud("http://[::1]:9000").user().login == "ada")
    #expect(script.paths == ["/api/user", "/other"])
  }

  @Test("without a place to go is an answer like others")
  func noLocation() async throws {
    let exchange = Exchange(origin: "https://api.pulumi.com", path: "/api/user")
    await #expect(throws: APIError.status(exchange, StatusProblem(status: 302))) {
      try await Script(.status(302)).cloud().user()
    }
  }
}

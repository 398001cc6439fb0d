import PulumiAPI
import Testing

@Suite("The service's URL")
struct ServiceURLTests {
  @Test(
    "is taken as the Pulumi CLI takes it",
    arguments: [
      ("https://api.pulumi.com", "https://api.pulumi.com"),
      ("https://api.pulumi.com/", "https://api.pulumi.com"),
      ("HTTPS://API.Pulumi.com", "https://api.pulumi.com"),
      ("https://api.pulumi.com:443", "https://api.pulumi.com"),
      ("https://pulumi.example.com:8443/gateway/", "https://pulumi.example.com:8443/gateway"),
      ("http://localhost:8080", "http://localhost:8080"),
      ("http://127.3.2.1", "http://127.3.2.1"),
      ("http://[::1]:9000/", "http://[::1]:9000"),
    ])
  func accepted(text: String, description: String) throws {
    #expect(try ServiceURL(text).description == description)
  }

  @Test(
    "is refused where the token would not be safe, or nothing could answer",
    arguments: [
      ("", .noScheme), ("api.pulumi.com", .noScheme),
      ("ftp://api.pulumi.com", .unknownScheme),
      ("s3://my-bucket", .storageBackend("s3")), ("file://~", .storageBackend("file")),
      ("gs://b", .storageBackend("gs")), ("azblob://b", .storageBackend("azblob")),
      ("postgres://db", .storageBackend("postgres")),
      ("http://api.pulumi.com", .insecure), ("http://127.0.0.1.example.com", .insecure),
      ("http://localhost.example.com", .insecure),
      ("https://api.pulumi.com?x=1", .queryOrFragment), ("https://api.pulumi.com#x", .queryOrFragment),
      ("https://", .host), ("https://a b", .host), ("https://ä.example", .host), ("https://[nope]", .host),
      ("https://api.pulumi.com\\@evil.example", .userInformation),
      ("https://ada@api.pulumi.com", .userInformation),
      ("https://api.pulumi.com:0", .port), ("https://api.pulumi.com:65536", .port),
      ("https://api.pulumi.com:", .port), ("https://api.pulumi.com:+80", .port),
      ("https://api.pulumi.com//", .path), ("https://api.pulumi.com/a/../b", .path),
      ("https://api.pulumi.com/a%2Fb", .path),
    ] as [(String, ServiceURLProblem)])
  func refused(text: String, problem: ServiceURLProblem) {
    #expect { try ServiceURL(text) } throws: { error in
      guard case .serviceURL(_, problem)? = error as? APIError else { return false }
      return true
    }
  }

  @Test("may be plain http to another machine where that is allowed")
  func insecure() throws {
    #expect(try ServiceURL("http://pulumi.internal", isInsecureAllowed: true).effectivePort == 80)
  }

  @Test("does not repeat a password or a query in its error")
  func noSecretInError() {
    #expect(throws: APIError.serviceURL(text: "https://‹hidden›@api.pulumi.com", .userInformation)) {
      try ServiceURL("https://ada:s3cret@api.pulumi.com")
    }
    #expect(throws: APIError.serviceURL(text: "https://api.pulumi.com", .queryOrFragment)) {
      try ServiceURL("https://api.pulumi.com?token=s3cret")
    }
  }

  @Test(
    "has an authority, an origin and a port",
    arguments: [("https://a.example", 443), ("https://a.example:8443", 8443)])
  func parts(text: String, port: Int) throws {
    let service = try ServiceURL("\(text)/x")
    #expect(service.effectivePort == port)
    #expect(service.origin == text)
    #expect("https://\(service.authority)" == text)
    #expect(service.pathPrefix == "/x")
  }
}

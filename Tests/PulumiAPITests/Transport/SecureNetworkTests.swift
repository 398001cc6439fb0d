import Foundation
import PolicyData
import PulumiAPI
import Testing

/// Certificates and proxies, over real sockets.
@Suite("Over a network that is not open", .timeLimit(.minutes(5)))
struct SecureNetworkTests {
  private func failure(
    _ service: String, environment: [String: String]
  ) async -> APIError? {
    var limits = Limits()
    limits.attempts = 1
    do {
      _ = try await NetworkClient(service: service, environment: environment, limits: limits).run {
        try await $0.user()
      }
      return nil
    } catch {
      return error as? APIError
    }
  }

  @Test("a certificate is trusted that SSL_CERT_FILE names, and no other")
  func certificates() async throws {
    try await RawServer.with(tls: TestCertificate.serverContext(), reply: { _, _ in .http() }) {
      server, port in
      let service = "https://localhost:\(port)"
      let exchange = Exchange(origin: service, path: "/api/user")
      let reason = "no authority that this machine trusts has signed it"
      #expect(await failure(service, environment: [:]) == .transport(exchange, .certificate(reason: reason)))
      #expect(server.requests == [])
      try await withFolder { folder in
        let file = folder.appending(path: "ca.pem")
        try Data(TestCertificate.pem.utf8).write(to: file)
        #expect(await failure(service, environment: ["SSL_CERT_FILE": file.path]) == nil)
      }
      #expect(server.requests.count == 1)
    }
  }

  @Test("a certificate file that cannot be used is told before any request")
  func trustRoots() async throws {
    try await withFolder { folder in
      let file = folder.appending(path: "ca.pem").path
      let missing = await failure("https://localhost:1", environment: ["SSL_CERT_FILE": file])
      #expect(missing == .trustRoots(file: file, reason: "it cannot be read"))
      try Data("no certificate".utf8).write(to: URL(filePath: file))
      let empty = await failure("https://localhost:1", environment: ["SSL_CERT_FILE": file])
      #expect(empty == .trustRoots(file: file, reason: "it holds no certificates in PEM form"))
    }
  }

  @Test(
    "a proxy is asked for the connection, and never sees the token",
    arguments: [
      ("407 Proxy Authentication Required", .proxyAuthentication), ("502 Bad Gateway", .proxyRefused),
    ]
      as [(String, TransportFailure)])
  func proxy(status: String, failure expected: TransportFailure) async throws {
    try await RawServer.with(reply: { _, _ in .http(status) }) { proxy, port in
      let failure = await failure(
        "https://pulumi.example", environment: ["HTTPS_PROXY": "http://ada:s%40cret@127.0.0.1:\(port)"])
      #expect(failure == .transport(Exchange(origin: "https://pulumi.example", path: "/api/user"), expected))
      let head = try #require(proxy.requests.first)
      #expect(head.hasPrefix("CONNECT pulumi.example:443 HTTP/1.1\r\n"))
      #expect(head.contains("Basic \(Data("ada:s@cret".utf8).base64EncodedString())"))
      #expect(!head.contains("pul-"))
    }
  }
}

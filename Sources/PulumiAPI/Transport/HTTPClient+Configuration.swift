import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression
import NIOSSL

import class Foundation.FileManager

extension HTTPClient.Configuration {
  /// For one service: no redirects and no retries of the library's own, as both have rules here.
  init(to service: ServiceURL, environment: [String: String], limits: Limits) throws(APIError) {
    self.init(
      redirectConfiguration: .disallow,
      timeout: Timeout(connect: .seconds(10), read: TimeAmount(limits.requestTime)),
      connectionPool: ConnectionPool(
        idleTimeout: .seconds(60),
        concurrentHTTP1ConnectionsPerHostSoftLimit: max(limits.concurrentRequests, 1)),
      decompression: .enabled(limit: .size(limits.bodyBytes)))
    // Else a refused connection would be tried again for ten seconds, and end as "timed out".
    connectionPool.retryConnectionEstablishment = false
    if let proxy = try ProxySettings.named(in: environment, for: service) { self.proxy = .server(proxy) }
    if let file = environment.nonEmpty("SSL_CERT_FILE") { tlsConfiguration = try Self.trusting(file) }
  }

  /// Read at once, so that a wrong file is told before the first request.
  private static func trusting(_ file: String) throws(APIError) -> TLSConfiguration {
    guard FileManager.default.isReadableFile(atPath: file) else {
      throw .trustRoots(file: file, reason: "it cannot be read")
    }
    let certificates: [NIOSSLCertificate]
    do {
      certificates = try NIOSSLCertificate.fromPEMFile(file)
    } catch {
      throw .trustRoots(file: file, reason: "it holds no certificates in PEM form")
    }
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.trustRoots = .certificates(certificates)
    return configuration
  }
}

extension HTTPClient.Configuration.Proxy {
  fileprivate static func server(_ proxy: ProxySettings) -> Self {
    // Brackets belong to URLs: connections are opened to the address itself.
    .server(
      host: proxy.host.filter { !"[]".contains($0) }, port: proxy.port,
      authorization: proxy.credentials.map { .basic(username: $0.user, password: $0.password) })
  }
}

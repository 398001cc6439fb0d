import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Serves a site's files on loopback, with the portal's own 404 page.
struct PreviewServer {
  let site: PreviewedSite
  /// Whether open pages reload when the site is replaced.
  let reloads: Bool

  /// Serves until the task is cancelled.
  func run(port: Int, onStart: @escaping @Sendable (String) -> Void) async throws {
    var logger = Logger(label: "preview")
    logger.logLevel = .critical
    let router = Router()
    router.addMiddleware {
      Uncached()
      if reloads { LiveReload(site: site) }
      NotFoundPage(site: site)
      PublishedFiles(site: site, logger: logger)
    }
    let application = Application(
      router: router,
      configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
      onServerRunning: { channel in
        onStart("http://127.0.0.1:\(channel.localAddress?.port ?? port)/")
      }, logger: logger)
    do {
      try await application.run()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw PortInUse(port: port)
    }
  }
}

private struct PortInUse: Error, CustomStringConvertible {
  let port: Int
  var description: String {
    "cannot listen on 127.0.0.1:\(port): the port is in use\ntry: --port 0, which takes a free one"
  }
}

/// A preview is looked at while it changes: no browser may keep an old page.
private struct Uncached<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.cacheControl] = "no-store"
    return response
  }
}

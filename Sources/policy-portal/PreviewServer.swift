import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// Serves a folder of static files on loopback, with the portal's own 404 page.
struct PreviewServer {
  let folder: URL

  func run(port: Int, onStart: @escaping @Sendable (String) -> Void) async throws {
    var logger = Logger(label: "preview")
    logger.logLevel = .critical
    let router = Router()
    router.addMiddleware {
      NotFoundPage(folder: folder)
      FileMiddleware(folder.path, searchForIndexHtml: true, logger: logger)
    }
    let application = Application(
      router: router,
      configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
      onServerRunning: { channel in
        onStart("http://127.0.0.1:\(channel.localAddress?.port ?? port)/")
      }, logger: logger)
    try await application.run()
  }
}

/// The site's 404 page stands at its root, and its links are relative to it: for deeper addresses they are made
/// absolute here. A published site cannot do that, since it does not know the address it is served at.
private struct NotFoundPage<Context: RequestContext>: RouterMiddleware {
  let folder: URL

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as any HTTPResponseError where error.status == .notFound {
      let page = try String(contentsOf: folder.appending(path: "404.html"), encoding: .utf8)
        .replacing("href=\"", with: "href=\"/").replacing("src=\"", with: "src=\"/").replacing(
          "href=\"/#", with: "href=\"#")
      return Response(
        status: .notFound, headers: [.contentType: "text/html; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }
  }
}

import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The files of the folder that is shown at the moment of the request.
struct PublishedFiles<Context: RequestContext>: RouterMiddleware {
  let site: PreviewedSite
  let logger: Logger

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let files = FileMiddleware<Context, LocalFileSystem>(
      site.folder.path, searchForIndexHtml: true, logger: logger)
    return try await files.handle(request, context: context, next: next)
  }
}

/// The site's 404 page stands at its root, and its links are relative to it: for deeper addresses they are made
/// absolute here. A published site cannot do that, since it does not know the address it is served at.
struct NotFoundPage<Context: RequestContext>: RouterMiddleware {
  let site: PreviewedSite

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as any HTTPResponseError where error.status == .notFound {
      let page = try String(contentsOf: site.folder.appending(path: "404.html"), encoding: .utf8)
        .replacing("href=\"", with: "href=\"/").replacing("src=\"", with: "src=\"/").replacing(
          "href=\"/#", with: "href=\"#")
      return Response(
        status: .notFound, headers: [.contentType: "text/html; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }
  }
}

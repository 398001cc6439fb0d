import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Has open pages reload when the site is replaced: pages get a script on their way out, and the script an address
/// where it hears of the next generation. The published files know nothing of it.
struct LiveReload<Context: RequestContext>: RouterMiddleware {
  let site: PreviewedSite

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    switch request.uri.path {
    case ReloadScript.path: return Response(ReloadScript.text, type: "text/javascript; charset=utf-8")
    case ReloadScript.events: return try await answer(request)
    default: break
    }
    // Asked for first: a page that is replaced right now may reload once too often, but never too rarely.
    let generation = site.generation
    var response = try await next(request, context)
    guard response.isWholePage else { return response }
    response.body = response.body.map { ReloadScript.added(to: $0, of: generation) }
    response.headers[.contentLength] = nil  // it was the file's
    return response
  }

  /// The browser's EventSource asks again when an answer ends, so an answer need not last.
  private func answer(_ request: Request) async throws -> Response {
    let shown = request.uri.queryParameters["generation"].flatMap { Int($0) }
    let isReplaced = try await site.isReplaced(shown, within: .seconds(20))
    return Response("retry: 500\n\(isReplaced ? "data: reload\n" : "")\n", type: "text/event-stream")
  }
}

extension Response {
  fileprivate init(_ text: String, type: String) {
    self.init(
      status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  fileprivate var isWholePage: Bool {
    status != .partialContent && headers[.contentType]?.hasPrefix("text/html") == true
  }
}

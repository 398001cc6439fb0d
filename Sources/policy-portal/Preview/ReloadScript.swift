import NIOCore

/// What a watched page gets on its way to the browser.
enum ReloadScript {
  static let path = "/.preview/reload.js"
  static let events = "/.preview/events"

  /// A hidden page does not listen: browsers open no more than six connections to a server, in all tabs together.
  /// When it is seen again it asks with its old generation, and is told at once what it has missed.
  static let text = """
    "use strict";
    (function () {
      const address = "\(events)?generation=" + document.currentScript.dataset.generation;
      let source = null;
      function listen() {
        if (source) source.close();
        source = document.hidden ? null : new EventSource(address);
        if (source) source.onmessage = function () { source.close(); location.reload(); };
      }
      document.addEventListener("visibilitychange", listen);
      listen();
    })();

    """

  /// A file comes in pieces of 128 KB, so a head is whole in the first; those without are left as they are.
  static func added(to piece: ByteBuffer, of generation: Int) -> ByteBuffer {
    let bytes = piece.readableBytesView
    guard let end = bytes.firstRange(of: Array("</head>".utf8))?.lowerBound else { return piece }
    let head = String(decoding: bytes[..<end], as: UTF8.self).allowingConnections
    var result = ByteBuffer(
      string: "\(head)<script src=\"\(path)\" data-generation=\"\(generation)\"></script>\n")
    result.writeBytes(bytes[end...])
    return result
  }
}

extension String {
  /// With a policy that lets the page connect to its own server, which pages need for nothing else.
  fileprivate var allowingConnections: String {
    replacing(/<meta\s[^>]*"Content-Security-Policy"[^>]*>/) { meta in
      meta.output.contains("connect-src ")
        ? meta.output.replacing("connect-src ", with: "connect-src 'self' ")
        : meta.output.replacing("content=\"", with: "content=\"connect-src 'self'; ")
    }
  }
}

/// What a link on a page leads to, resolved as a browser does.
enum Address {
  /// A place on the page itself.
  case samePage(String)
  case inside(Inside)
  /// Somewhere else on the web: not ours to follow.
  case outside
  case wrong(SiteFinding.Reason)

  /// A file of the site, and a place in it.
  struct Inside: Hashable {
    let path: String
    let fragment: String?
  }

  /// `stacks`, `acme` of `stacks/acme/shop.html`.
  static func folder(of path: String) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { Substring($0) }
  }

  init(_ link: String, in folder: [Substring]) {
    if link.utf8.first == UInt8(ascii: "#") {
      self = .samePage(Self.decoded(link.dropFirst()))
      return
    }
    if let scheme = Self.scheme(of: link) {
      self = ["http", "https", "mailto"].contains(scheme) ? .outside : .wrong(.scheme(scheme))
      return
    }
    if link.utf8.first == UInt8(ascii: "/") || link.utf8.first == UInt8(ascii: "\\") {
      self = .wrong(.absolutePath)
      return
    }
    let bytes = link.utf8
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let end = bytes.firstIndex(of: UInt8(ascii: "?")).map { min($0, hash ?? $0) } ?? hash ?? bytes.endIndex
    let fragment = hash.map { Self.decoded(link[bytes.index(after: $0)...]) }
    self = Self.resolve(link[..<end], fragment: fragment, in: folder)
  }

  private static func resolve(_ path: Substring, fragment: String?, in folder: [Substring]) -> Address {
    var up = 0
    var rest = path
    while rest.utf8.starts(with: Self.climb) {  // how every link of ours begins: no need to take it apart
      up += 1
      rest = Substring(rest.utf8.dropFirst(Self.climb.count))
    }
    guard up <= folder.count else { return .wrong(.leavesSite) }
    if up == folder.count, let last = rest.utf8.last, last != UInt8(ascii: "/"), !rest.utf8.hasDotSegment {
      return .inside(Inside(path: decoded(rest), fragment: fragment))
    }
    return resolve(rest, below: folder.dropLast(up), fragment: fragment)
  }

  private static func resolve(_ rest: Substring, below folder: ArraySlice<Substring>, fragment: String?)
    -> Address
  {
    var segments = Array(folder)
    for segment in rest.split(separator: "/", omittingEmptySubsequences: false) {
      switch segment {
      case ".": continue
      case "..":
        guard !segments.isEmpty else { return .wrong(.leavesSite) }
        segments.removeLast()
      default: segments.append(segment)
      }
    }
    guard let last = segments.last, !last.isEmpty, !rest.isEmpty, !rest.hasSuffix("/"), rest != "..",
      rest != "."
    else {
      return .wrong(.folder)
    }
    return .inside(Inside(path: decoded(Substring(segments.joined(separator: "/"))), fragment: fragment))
  }

  private static let climb = Array("../".utf8)

  /// Letters, digits, `+`, `-` and `.` before a colon (RFC 3986); lower case. A browser ignores line breaks and tabs
  /// inside a scheme and white space before it, so they do not hide one here.
  private static func scheme(of link: String) -> String? {
    var name: [UInt8] = []
    for byte in link.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte + 32)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "."):
        name.append(byte)
      case 0...0x20: continue
      default: return nil
      }
    }
    return nil
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(Substring(rest.prefix(2)), radix: 16), rest.count >= 2 {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Substring.UTF8View {
  /// Whether a part of the path begins with a dot: `.` and `..` have to be resolved.
  fileprivate var hasDotSegment: Bool {
    var isStart = true
    for byte in self {
      if isStart, byte == UInt8(ascii: ".") { return true }
      isStart = byte == UInt8(ascii: "/")
    }
    return false
  }
}

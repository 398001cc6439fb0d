/// An address from data that may become a link: http, https, or a mail address, which becomes `mailto:`. Anything
/// else (`javascript:`, `data:`, a path) stays text.
struct Hyperlink {
  let target: String

  /// http and https only, for text that is no contact.
  init?(web text: String) {
    guard let link = Hyperlink(text), !link.target.hasPrefix("mailto:") else { return nil }
    self = link
  }

  init?(_ text: String) {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    let hasNoSpace = text.unicodeScalars.allSatisfy {
      $0.isASCII && $0.value > 0x20 && $0 != "\"" && $0 != "\\"
    }
    guard hasNoSpace, text.count <= 2_000 else { return nil }
    if ["http", "https"].contains(scheme), text.dropFirst(scheme.count).hasPrefix("://") {
      target = text
    } else if text.contains("@"), !text.contains(where: { ":/?#&".contains($0) }) {
      target = "mailto:\(text)"
    } else {
      return nil
    }
  }
}

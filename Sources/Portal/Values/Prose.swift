/// Free text of policy authors, as paragraphs. Markdown is shown as it was written: what is not ours is never markup.
enum Prose {
  /// Longer texts are no description any more.
  private static let limit = 4_000

  static func paragraphs(_ text: String) -> [String] {
    let shown = text.unicodeScalars.count > limit ? String(text.prefix(limit)) + "…" : text
    return shown.split(separator: "\n", omittingEmptySubsequences: true)
      .map { $0.trimmingPrefix(while: \.isWhitespace) }
      .filter { !$0.isEmpty }.map(String.init)
  }
}

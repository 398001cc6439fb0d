/// The secret that speaks for a user. However it is printed, it shows as `‹hidden›`.
package struct AccessToken: Sendable {
  package static let lengthLimit = 4096
  private let text: String

  /// - Throws: ``APIError/token(_:)`` where the text would change the request whose header it stands in.
  package init(_ text: String) throws(APIError) {
    do { try self.init(checking: text) } catch { throw APIError.token(error) }
  }

  init(checking text: String) throws(TokenProblem) {
    guard !text.isEmpty else { throw .empty }
    guard text.utf8.count <= Self.lengthLimit else { throw .tooLong(limit: Self.lengthLimit) }
    let visible = UInt8(ascii: "!")...UInt8(ascii: "~")
    guard text.utf8.allSatisfy(visible.contains) else { throw .characters }
    self.text = text
  }

  /// The header's value: the literal word `token`, not `Bearer`.
  var authorization: String { "token \(text)" }

  /// A text of the service's without this token, should it repeat it to us.
  func hidden(in message: String) -> String {
    message.replacing(text, with: "‹hidden›")
  }
}

extension AccessToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "‹hidden›" }
  package var debugDescription: String { "‹hidden›" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

import HTTPTypes
import PolicyData

/// What is asked of the service. Some questions are too long for a URL and so are a POST with a body; they,
/// too, change nothing, and may be asked again.
struct Question: Hashable {
  let method: HTTPRequest.Method
  let endpoint: Endpoint
  /// Empty for GET.
  let body: [UInt8]

  static func get(_ endpoint: Endpoint) -> Question {
    Question(method: .get, endpoint: endpoint, body: [])
  }

  static func post(_ endpoint: Endpoint, _ body: JSONValue) -> Question {
    Question(method: .post, endpoint: endpoint, body: Array(body.compactText.utf8))
  }
}

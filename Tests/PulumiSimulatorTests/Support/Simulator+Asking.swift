import HTTPTypes
import PolicyData
import PulumiSimulator

/// An answer, read: what most tests look at.
struct Reading {
  let status: Int
  let text: String
  let json: JSONValue?

  init(_ answer: PulumiSimulator.Answer) {
    status = answer.response.status.code
    text = String(decoding: answer.body, as: UTF8.self)
    // A body that is no JSON is a fact too: tests of plain-text answers look at the text.
    json = try? JSONParser.parse(answer.body)
  }
}

extension Simulator {
  func get(_ path: String) -> Reading { Reading(answer(.asking(path))) }

  func post(_ path: String, _ body: JSONValue) -> Reading {
    Reading(answer(.asking(path, method: .post), body: Array(body.compactText.utf8)))
  }
}

extension HTTPRequest {
  static func asking(
    _ path: String, method: HTTPRequest.Method = .get, authorization: String? = "token t"
  ) -> HTTPRequest {
    var request = HTTPRequest(method: method, scheme: "https", authority: "api.pulumi.com", path: path)
    request.headerFields[.authorization] = authorization
    return request
  }
}

extension JSONValue {
  /// A member of every element of a list.
  func each(_ list: String, _ member: String) -> [String] {
    (self[list]?.array ?? []).compactMap { $0[member]?.string }
  }
}

import PolicyData

/// A successful answer as JSON, with what is needed to say what is wrong with it.
///
/// Lenient about what the service leaves out, strict about what it says instead: a list that is an object, or
/// an element without a name, could hide a stack's policies, and so is an error.
struct Reply {
  let json: JSONValue
  private let exchange: Exchange

  /// - Throws: ``APIError/answer(_:_:)`` where the body is no JSON.
  /// - Parameter shared: what answers have in common.
  init(_ body: [UInt8], to exchange: Exchange, sharing shared: SharedJSON? = nil) throws(APIError) {
    self.exchange = exchange
    do {
      json = try JSONParser.parse(body, sharing: shared)
    } catch {
      let reason = Wording.clean(error.reason)
      throw .answer(exchange, .notJSON(line: error.place.line, column: error.place.column, reason: reason))
    }
  }
}

extension Reply {
  /// The whole answer as one value.
  func value<Value>(_ expected: String, _ decode: (JSONValue) -> Value?) throws(APIError) -> Value {
    try requireObject()
    guard let value = decode(json) else { throw undecodable(json, at: "", expected: expected) }
    return value
  }

  /// A member that is a list; null or absent means an empty one (pulumi-cloud-api.md, section 8).
  func list<Element>(
    _ member: String, of expected: String, _ decode: (JSONValue) -> Element?
  ) throws(APIError) -> [Element] {
    try requireObject()
    switch json[member] {
    case nil, .null?: return []
    case .array(let elements)?:
      var list: [Element] = []
      for (index, element) in elements.enumerated() {
        guard let decoded = decode(element) else {
          throw undecodable(element, at: "\(member)[\(index)]", expected: expected)
        }
        list.append(decoded)
      }
      return list
    case let other?: throw problem(.unexpected(at: member, expected: "an array", found: other.kind))
    }
  }

  /// The answer is about something else than was asked, and would be taken for it.
  func another(_ expected: String) -> APIError {
    problem(.unexpected(at: "", expected: expected, found: "another"))
  }

  func problem(_ problem: AnswerProblem) -> APIError { .answer(exchange, problem) }

  private func requireObject() throws(APIError) {
    guard json.members == nil else { return }
    throw problem(.unexpected(at: "", expected: "an object", found: json.kind))
  }

  private func undecodable(_ json: JSONValue, at place: String, expected: String) -> APIError {
    let found = json.members == nil ? json.kind : "an object without it"
    return problem(.unexpected(at: place, expected: expected, found: found))
  }
}

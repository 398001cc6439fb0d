extension ObservationFailure: CanonicalForm {
  package func write(to json: inout CanonicalJSON) {
    json.object {
      $0.member("attempts", attempts)
      $0.member("kind", kind.name)
      $0.member("reason", reason)
      $0.member("status", status)
    }
  }

  package init(canonical json: JSONValue) throws(DocumentError) {
    self.init(
      kind: try json.required("kind") { $0.string.flatMap(Kind.init(name:)) },
      status: try json.optional("status", \.integer), reason: try json.required("reason", \.string),
      attempts: try json.required("attempts", \.integer))
  }
}

extension ObservationFailure.Kind {
  /// In a switch, so that a new kind cannot be forgotten.
  fileprivate var name: String {
    switch self {
    case .unauthorized: "unauthorized"
    case .forbidden: "forbidden"
    case .notFound: "notFound"
    case .rateLimited: "rateLimited"
    case .service: "service"
    case .transport: "transport"
    case .answer: "answer"
    }
  }

  fileprivate init?(name: String) {
    let all: [Self] = [.unauthorized, .forbidden, .notFound, .rateLimited, .service, .transport, .answer]
    guard let kind = all.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}

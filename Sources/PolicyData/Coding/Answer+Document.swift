/// An answer is the document of what was told, or `{"failure":…}` in its place.
extension Answer {
  func document(_ told: (Value) -> Document) -> Document {
    switch self {
    case .told(let value): told(value)
    case .unavailable(let failure):
      Document(body: CanonicalJSON.text { $0.object { $0.member("failure", failure) } })
    }
  }

  init(_ document: Document, _ told: (Document) throws(DocumentError) -> Value) throws(DocumentError) {
    // Nothing else that is told begins so, and a long list is not parsed twice.
    if document.body.hasPrefix(#"{"failure":"#) {
      let failure = try document.json()["failure"]
      self = .unavailable(try ObservationFailure(canonical: failure ?? .null))
    } else {
      self = .told(try told(document))
    }
  }
}

/// The answer about one version of a pack; its policies are the one part.
extension OrganizationPolicies.VersionAnswer {
  var document: Document {
    let body = CanonicalJSON.text {
      $0.object {
        $0.member("failure", answer.failure)
        $0.member("pack", pack)
        $0.member("told", answer.value.map(Heading.init))
        $0.member("version", version)
      }
    }
    return Document(body: body, parts: answer.value.map { [.list(of: $0.policies)] } ?? [])
  }

  init(_ document: Document) throws(DocumentError) {
    let json = try document.json()
    self.init(
      pack: try json.required("pack", \.string), version: try json.required("version", \.integer),
      answer: try Self.answer(json, document))
  }

  private static func answer(
    _ json: JSONValue, _ document: Document
  ) throws(DocumentError) -> Answer<PolicyPackVersion> {
    if let failure = json["failure"] { return .unavailable(try ObservationFailure(canonical: failure)) }
    guard let told = json["told"] else { throw DocumentError(problem: "a 'told' that is missing") }
    let heading = try Heading(canonical: told)
    return .told(
      PolicyPackVersion(
        name: heading.name, displayName: heading.displayName, version: heading.version,
        versionTag: heading.versionTag, policies: try document.part(0).values()))
  }
}

/// A pack version without its policies.
private struct Heading: CanonicalForm {
  let name: String
  let displayName: String
  let version: Int?
  let versionTag: String

  init(_ version: PolicyPackVersion) {
    name = version.name
    displayName = version.displayName
    self.version = version.version
    versionTag = version.versionTag
  }

  func write(to json: inout CanonicalJSON) {
    json.object {
      $0.member("displayName", nonEmpty: displayName)
      $0.member("name", name)
      $0.member("version", version)
      $0.member("versionTag", nonEmpty: versionTag)
    }
  }

  init(canonical json: JSONValue) throws(DocumentError) {
    name = try json.required("name", \.string)
    displayName = try json.text("displayName")
    version = try json.optional("version", \.integer)
    versionTag = try json.text("versionTag")
  }
}

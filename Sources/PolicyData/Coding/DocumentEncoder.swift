/// Makes the documents of one night. Packs and configurations, which thousands of stacks share, are written
/// once.
package struct DocumentEncoder {
  private var packs: [RequiredPolicyPack: Document] = [:]
  private var configurations: [PolicyPackConfiguration: Document] = [:]

  package init() {}

  mutating func document(of pack: RequiredPolicyPack) -> Document {
    if let known = packs[pack] { return known }
    let document = Document(
      body: CanonicalJSON.text {
        $0.object {
          $0.member("displayName", nonEmpty: pack.displayName)
          $0.member("environments", pack.environments)
          $0.member("name", pack.name)
          $0.member("version", pack.version)
          $0.member("versionTag", nonEmpty: pack.versionTag)
        }
      }, parts: [document(of: pack.configuration)])
    packs[pack] = document
    return document
  }

  private mutating func document(of configuration: PolicyPackConfiguration) -> Document {
    if let known = configurations[configuration] { return known }
    let document = configuration.document
    configurations[configuration] = document
    return document
  }
}

/// Reads them back. A document that comes again gives the value it gave before, so that equal configurations
/// are one object again.
package struct DocumentDecoder {
  private var packs: [Document: RequiredPolicyPack] = [:]
  private var versions: [Document: OrganizationPolicies.VersionAnswer] = [:]
  private var bodies: [StackBody.Key: StackBody] = [:]
  private var groups: Set<[PolicyGroupSummary]> = []
  private var pool = PackPool()

  package init() {}

  mutating func pack(_ document: Document) throws(DocumentError) -> RequiredPolicyPack {
    if let known = packs[document] { return known }
    let json = try document.json()
    let pack = pool.unique(
      RequiredPolicyPack(
        name: try json.required("name", \.string), version: try json.optional("version", \.integer),
        versionTag: try json.text("versionTag"), displayName: try json.text("displayName"),
        configuration: try configuration(try document.part(0)), environments: try json.texts("environments")))
    packs[document] = pack
    return pack
  }

  mutating func packs(_ documents: some Sequence<Document>) throws(DocumentError) -> [RequiredPolicyPack] {
    var packs: [RequiredPolicyPack] = []
    for document in documents { packs.append(try pack(document)) }
    return packs
  }

  /// What authors say of their policies is most of what organizations tell, and many run the same packs.
  mutating func versions(_ list: Document) throws(DocumentError) -> [OrganizationPolicies.VersionAnswer] {
    let elements = list.elements
    let new = Set(elements).filter { versions[$0] == nil }
    let answers = Array(new).mapOnAllCores { version in
      Result { () throws(DocumentError) in try OrganizationPolicies.VersionAnswer(version) }
    }
    for (version, answer) in zip(new, answers) { versions[version] = try answer.get() }
    return elements.compactMap { versions[$0] }
  }

  mutating func body(_ key: StackBody.Key) throws(DocumentError) -> StackBody {
    if let known = bodies[key] { return known }
    var body = try StackBody(key)
    body.groups = groups.insert(body.groups).memberAfterInsert
    bodies[key] = body
    return body
  }

  private mutating func configuration(_ document: Document) throws(DocumentError) -> PolicyPackConfiguration {
    pool.unique(try PolicyPackConfiguration(document))
  }
}

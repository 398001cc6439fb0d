/// A stack's policies: the names of its groups, and its packs as parts, preventative ones first.
///
/// A group's summary counts the group's stacks. Were it written with each stack, one stack that joins would
/// change every member's document, so it stands with the organization (``UsualSummaries``). A stack that saw
/// another summary, because the group changed between two requests, keeps what it saw.
extension DocumentEncoder {
  package mutating func document(
    of policies: StackPolicies, where usual: UsualSummaries
  ) -> Document {
    let (packs, preventative) = policies.requiredPacks.inOrder
    let body = CanonicalJSON.text { json in
      json.object { json in
        if !policies.groups.isEmpty {
          json.key("groups")
          json.array { json in for group in policies.groups { usual.write(group, to: &json) } }
        }
        json.member("preventative", preventative)
      }
    }
    var parts: [Document] = []
    for pack in packs { parts.append(document(of: pack)) }
    return Document(body: body, parts: parts)
  }
}

extension DocumentDecoder {
  package mutating func policies(
    _ document: Document, where usual: UsualSummaries
  ) throws(DocumentError) -> StackPolicies {
    let body = try body(StackBody.Key(text: document.body, usual: usual))
    return StackPolicies(
      groups: body.groups,
      requiredPacks: try RequiredPacks(try packs(document.parts), preventative: body.preventative))
  }
}

/// What a stack's own text says. Many stacks belong to the same groups: they share one list of them.
struct StackBody: Sendable {
  var groups: [PolicyGroupSummary]
  let preventative: Int?

  struct Key: Sendable {
    let text: String
    let usual: UsualSummaries
  }

  init(_ key: Key) throws(DocumentError) {
    let json = try JSONValue(document: key.text)
    groups = try json.list("groups").map { (group) throws(DocumentError) in try key.usual.summary(group) }
    preventative = try json.optional("preventative", \.integer)
  }
}

extension StackBody.Key: Hashable {
  static func == (left: Self, right: Self) -> Bool { left.usual === right.usual && left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension RequiredPacks {
  /// All packs, and how many of them are preventative; nil where the service does not tell modes apart.
  fileprivate var inOrder: (packs: [RequiredPolicyPack], preventative: Int?) {
    switch self {
    case .byMode(let preventative, let audit): (preventative + audit, preventative.count)
    case .together(let packs): (packs, nil)
    }
  }

  fileprivate init(_ packs: [RequiredPolicyPack], preventative: Int?) throws(DocumentError) {
    switch preventative {
    case nil: self = .together(packs)
    case let count? where (0...packs.count).contains(count):
      self = .byMode(preventative: Array(packs[..<count]), audit: Array(packs[count...]))
    default: throw DocumentError(problem: "more preventative packs than packs")
    }
  }
}
